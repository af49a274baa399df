import MetricEngine
import WattleGarden
import WattleText

extension FigureRecord {
    /// The lock of what was computed.
    var lock: MetricsLock {
        MetricsLock(
            program: wattleVersion, inputs: inputs,
            figures: Dictionary(outputs.map { ($0.name, $0.value) }) { first, _ in first })
    }

    /// Every recorded input by its name: what authors give in blocks and in wattle.yml, what was read of the catalogue
    /// and of the measured runs, and the engine's own defaults.
    var inputs: [String: String] {
        var inputs = siteInputs
        for (index, block) in computation.blocks.enumerated() where results[index] != nil {
            let place = blockText(of: index)
            for setting in block.parsed.settings {
                inputs["\(place).\(text(setting.path))"] = LockName.joined(text(setting.value))
            }
        }
        let all = results.compactMap(\.self)
        for result in all {
            for input in result.literalDefaults {
                inputs["default/\(text(input.name))"] = LockName.joined(text(input.value))
            }
        }
        for path in Set(all.flatMap(\.reads) + inlines.flatMap { $0.values.flatMap(\.reads) }) {
            if let value = value(ofRead: path) { inputs[text(path)] = value }
        }
        return inputs
    }

    /// The note and the name of a block.
    func blockText(of index: Int) -> String {
        let block = computation.blocks[index]
        return LockName(note: garden[block.note].path, block: figureName(of: block, in: garden), part: "-")
            .blockText
    }

    private var siteInputs: [String: String] {
        let options = computation.program.options
        var inputs = [
            "wattle.yml#seed": "\(options.seed)", "wattle.yml#samples": "\(options.limits.samples)",
        ]
        for (currency, rate) in siteRates(options) { inputs["wattle.yml#rates.\(currency)"] = rate }
        return inputs
    }

    /// A figure of the catalogue as its data file writes it, or what a measured run gave; nil for what is no longer there.
    func value(ofRead path: [UInt8]) -> String? {
        let program = computation.program
        let runs = utf8("measurements/")
        if path.starts(with: runs) {
            return program.measurements.run(id: Array(path.dropFirst(runs.count))).map(\.lockText)
        }
        guard let reference = program.catalogue.reference(path: path) else { return nil }
        return program.catalogue.figure(reference).map { LockName.joined($0.plainWords) }
    }
}

/// The site's rates of exchange, as wattle.yml gives them.
func siteRates(_ options: MetricOptions) -> [(currency: String, rate: String)] {
    text(options.rates).split(separator: "\n").compactMap { line in
        let parts = line.split(separator: ":", maxSplits: 1)
        return parts.count == 2 ? (String(parts[0]), LockName.joined(String(parts[1]))) : nil
    }
}

extension Measurement {
    /// What a run gave, with every digit.
    fileprivate var lockText: String {
        let speed = outcome.speedPerUser.map { " at \(text(exportText(of: $0))) tok/s/user" } ?? ""
        return "\(text(exportText(of: outcome.throughputPerGPU))) tok/s/gpu\(speed)"
    }
}
