extension PerformanceModel {
    /// The modelled point in the configuration of a measured run: as many sequences as run there, or as fit.
    func point(like run: Measurement) -> OperatingPoint {
        let gpus = run.deployment.decodeGPUs ?? run.deployment.gpus
        let layout = Layout(
            gpus: gpus, tensorParallel: min(run.deployment.tensorParallel ?? gpus, gpus),
            isDataParallel: run.deployment.isDataParallel)
        return point(layout, batch: run.load.runningSequences ?? max(1, capacity(layout)))
    }
}
