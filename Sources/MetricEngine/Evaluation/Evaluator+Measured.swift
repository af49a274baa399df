/// A service that is wanted of a system: what measured runs and the performance model are asked for.
struct WantedService {
    /// The accelerator's entry.
    let accelerator: Int
    /// The model's entry.
    let model: Int
    let workload: Workload
    let constraints: OperatingConstraints
}

extension Catalogue {
    /// The performance model of a service.
    func performanceModel(for service: WantedService) throws(MissingFigures) -> PerformanceModel {
        try performanceModel(
            accelerator: service.accelerator, model: service.model, workload: service.workload)
    }
}

extension Evaluator {
    /// The operating point of a service: measured where runs cover it, else modelled, unless the author asks for one
    /// of them.
    mutating func operatingPoint(
        of service: WantedService, _ system: Int, _ name: Path.Name, _ code: Int, _ scope: Scope
    ) -> PointOutcome {
        let wish = wish(scope)
        guard wish != .modelled else {
            recordBasis(PointBasis(system: system, kind: .modelled, reason: []))
            return modelled(service, system, name, code)
        }
        switch program.measurements.answer(query(service, system)) {
        case .covered(let point): return measured(point, service, system)
        case .satisfied(let point):
            guard wish == nil, isBettered(point, service) else { return measured(point, service, system) }
            recordBasis(
                PointBasis(
                    system: system, kind: .modelled, reason: utf8("no measured run near this pace")))
        case .none(let gap):
            guard wish == nil else { return .unreachable(gap.words) }
            recordBasis(PointBasis(system: system, kind: .modelled, reason: gap.words))
        }
        return modelled(service, system, name, code)
    }

    private mutating func wish(_ scope: Scope) -> PointBasis.Wish? {
        guard let given = word(utf8("basis"), scope), let wish = PointBasis.Wish(given.text) else {
            return nil
        }
        recordWord(utf8("basis"), given.text, given.block, given.index)
        return wish
    }

    private func query(_ service: WantedService, _ system: Int) -> BenchmarkQuery {
        let hardware = systems[system].hardware
        return BenchmarkQuery(
            system: hardware.measuredSystem.isEmpty
                ? program.catalogue.entries[hardware.accelerator].id : hardware.measuredSystem,
            models: program.catalogue.models(shapedLike: service.model), workload: service.workload,
            constraints: service.constraints)
    }

    /// Whether the performance model finds more throughput, more slowly for each user, than a run that satisfies the
    /// constraints with room to spare.
    private func isBettered(_ point: MeasuredPoint, _ service: WantedService) -> Bool {
        guard let model = try? program.catalogue.performanceModel(for: service),
            case .found(let modelled) = model.bestOperatingPoint(service.constraints)
        else { return false }
        return modelled.throughputPerGPU > point.throughputPerGPU
    }

    private mutating func measured(
        _ point: MeasuredPoint, _ service: WantedService, _ system: Int
    ) -> PointOutcome {
        recordBasis(
            PointBasis(
                system: system, kind: point.isInterpolated ? .interpolated : .measured, reason: []))
        for run in point.runs { record(run, systems[system]) }
        trace(point, systems[system])
        return .measured(point, service)
    }

    // MARK: - Values

    /// What a measured point gives for a fact; what its runs do not publish is modelled for the nearest of them.
    mutating func value(
        of fact: SystemFact, _ dimension: Dimension, _ point: MeasuredPoint, _ service: WantedService,
        _ scope: Scope
    ) -> Value {
        guard let system = scope.system else { return .invalid }
        switch fact {
        case .pointThroughput:
            let gpus = systems[system].hardware.acceleratorsPerSystem
            let amount = measuredSpread(point, systems[system]).map { $0 * point.throughputPerGPU * gpus }
            return .number(dimension, amount)
        case .speedPerUser where point.speedPerUser != nil:
            return .number(dimension, .exact(point.speedPerUser ?? 0))
        case .timeToFirstToken where point.timeToFirstToken != nil:
            return .number(dimension, .exact(point.timeToFirstToken ?? 0))
        case .batch where point.runningSequences != nil:
            return .number(dimension, .exact(point.runningSequences ?? 0))
        case .replicaGPUs: return .number(dimension, .exact(point.replicaGPUs))
        case .modulePowerAtLoad where point.modulePower != nil:
            return .number(dimension, .exact(point.modulePower ?? 0))
        default: return modelledValue(of: fact, dimension, point, service, scope)
        }
    }

    private mutating func modelledValue(
        of fact: SystemFact, _ dimension: Dimension, _ point: MeasuredPoint, _ service: WantedService,
        _ scope: Scope
    ) -> Value {
        guard let system = scope.system,
            let model = try? program.catalogue.performanceModel(for: service)
        else { return .invalid }
        for reference in model.references { readField(reference.entry, reference.key) }
        recordHardware(model, service.accelerator)
        note(
            utf8(
                "\(systems[system].displayName): \(fact.label.sentence) is modelled; the measured runs do not publish it"
            ))
        return value(of: fact, dimension, MeasuredLayout(point.nearest, model).point(model), model, scope)
    }

    /// How far a measured figure lies from what the same configuration gives another time, as a factor.
    private mutating func measuredSpread(_ point: MeasuredPoint, _ system: SystemTarget) -> Amount {
        let id = point.isInterpolated ? utf8("spread-between-runs") : utf8("spread-measured-run")
        guard let entry = program.catalogue.entry(id, in: EntryKind.facility.group),
            let figure = program.catalogue.entries[entry].figure(.value)
        else { return .exact(1) }
        readField(entry, .value)
        record(figure, .one, .value, entry)
        let spread = figure.value
        return keptSamples(
            .normal(mean: 0, sigma: 1), owner: system.catalogueID, name: utf8("measurement error")
        ).map { spread * $0 }.exponential
    }

    // MARK: - Record

    private mutating func record(_ run: Measurement, _ system: SystemTarget) {
        let path = utf8("measurements/\(run.origin.id)")
        read(path)
        guard isNew(path) else { return }
        record(
            path,
            InputUsed(
                name: utf8("measured_throughput"),
                label: utf8("\(system.displayName): measured throughput"), value: run.outcomeText,
                uncertainty: [], origin: .measured, grade: .measured,
                source: SourceCitation(
                    title: run.origin.source, url: run.origin.address, date: run.origin.date),
                note: run.configurationText))
    }

    private mutating func trace(_ point: MeasuredPoint, _ system: SystemTarget) {
        guard isRecording else { return }
        let result = FigureFormat(Unit.known(utf8("tok/s/gpu")).dimension, for: [point.throughputPerGPU])
        trace.append(
            TraceStep(
                name: utf8("\(system.displayName): throughput per accelerator"),
                formula: point.isInterpolated
                    ? utf8("monotone curve over speed_per_user through measured runs") : utf8("measured"),
                substituted: joined(point.runs.map { utf8("\($0.outcomeText) (\($0.origin.id))") }),
                result: result.textWithUnit(point.throughputPerGPU),
                citation: point.isInterpolated
                    ? utf8("M. Steffen, Astronomy and Astrophysics 239 (1990) 443") : [],
                depth: stack.count + 1))
    }
}

extension Measurement {
    /// What it gave, for example `1 240 tok/s/gpu at 41 tok/s/user`.
    fileprivate var outcomeText: [UInt8] {
        let throughput = pageText(of: outcome.throughputPerGPU, significantDigits: 4)
        let speed = outcome.speedPerUser.map {
            utf8(" at \(pageText(of: $0, significantDigits: 3))\u{A0}tok/s/user")
        }
        return utf8("\(throughput)\u{A0}tok/s/gpu") + (speed ?? [])
    }

    /// How it was run, for example `run ix-0004: sglang, 8 GPUs, batch 64, 922 tokens in, 922 out, fp8`.
    fileprivate var configurationText: [UInt8] {
        func text(_ number: Double) -> [UInt8] { pageText(of: number, significantDigits: 4) }
        var parts = [utf8("run \(origin.id)"), model]
        if !framework.isEmpty { parts.append(framework) }
        parts.append(utf8("\(text(deployment.gpus)) GPUs"))
        if let batch = load.runningSequences { parts.append(utf8("batch \(text(batch))")) }
        parts.append(utf8("\(text(load.inputTokens)) tokens in, \(text(load.outputTokens)) out"))
        parts.append(Array(precision.weights.name.utf8))
        if load.isSpeculative { parts.append(utf8("speculative")) }
        if !notes.isEmpty { parts.append(notes) }
        return joined(parts)
    }
}
