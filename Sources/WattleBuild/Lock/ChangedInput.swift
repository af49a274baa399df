import MetricEngine
import WattleCatalogue
import WattleText

/// An input that is not what the lock says.
struct ChangedInput: Sendable {
    /// The name in the lock.
    let name: String
    /// What the lock says; nil where the input was not given.
    let old: String?
    /// What it is; nil where it is no longer given.
    let new: String?

    /// The two values with their common unit once: `120 -> 135 kW`, but `40 % to 60 % -> 30 % to 50 %`.
    var change: String {
        let before = old ?? "not given"
        let after = new ?? "not given"
        guard let unit = after.split(separator: " ").last, after.count > unit.count, old != nil, new != nil,
            before.hasSuffix(" " + unit)
        else { return "\(before) -> \(after)" }
        let number = before.dropLast(unit.count + 1)
        let isRange = number.split(separator: " ").contains(unit)
        return "\(isRange ? before[...] : number) -> \(after)"
    }

    /// The name for a reader: `chat.energy_price`, without the note, or as the catalogue says it.
    var shortName: String {
        guard let mark = name.firstIndex(of: "#") else { return name }
        let note = name[..<mark]
        return (note == "wattle.yml" ? "wattle.yml " : "") + name[name.index(after: mark)...]
    }
}

extension FigureRecord {
    /// Every input that differs from the lock and can be a cause, in the order of the names.
    ///
    /// A figure of the catalogue that is only read now, or no longer read, is none: what led there is.
    func changedInputs(since lock: MetricsLock) -> [ChangedInput] {
        let now = inputs
        let known = Set(lock.inputs.keys.compactMap(blockPrefix) + lock.figures.keys.map(\.blockText))
        let present = Set(computation.blocks.indices.map { blockText(of: $0) })
        return Set(now.keys).union(lock.inputs.keys).sorted(by: precedesInBytes).compactMap { name in
            let (old, new) = (lock.inputs[name], now[name])
            guard old != new else { return nil }
            if old == nil || new == nil {
                guard let block = blockPrefix(name), known.contains(block), present.contains(block) else {
                    return nil
                }
            }
            return ChangedInput(name: name, old: old, new: new)
        }
    }

    private func blockPrefix(_ name: String) -> String? {
        guard let mark = name.firstIndex(of: "#"), let dot = name[mark...].firstIndex(of: ".") else {
            return nil
        }
        return String(name[..<dot])
    }

    /// The program with one input put back to what the lock says; nil where that cannot be done.
    func program(puttingBack change: ChangedInput, for origin: Origin) -> MetricProgram? {
        let program = computation.program
        if change.name.hasPrefix("wattle.yml#") {
            return options(puttingBack: change).map { program.replacing(options: $0) }
        }
        if let place = blockPrefix(change.name) {
            guard let index = computation.blocks.indices.first(where: { blockText(of: $0) == place }) else {
                return nil
            }
            let path = change.name.dropFirst(place.count + 1)
            return replacing(index, Array(path.utf8), change.old)
        }
        if change.name.hasPrefix("default/") {
            guard case .block(let index) = origin else { return nil }
            return replacing(index, Array(change.name.dropFirst("default/".count).utf8), change.old)
        }
        let catalogue = program.catalogue
        guard let reference = catalogue.reference(path: Array(change.name.utf8)), let old = change.old,
            let figure = catalogue.figure(reference)?.holding(old)
        else { return nil }
        return program.replacing(catalogue: catalogue.replacing(reference, with: figure))
    }

    private func replacing(_ index: Int, _ path: [UInt8], _ value: String?) -> MetricProgram? {
        let parsed = computation.blocks[index].parsed
        guard let source = parsed.source(setting: path, to: value.map { Array($0.utf8) }) else { return nil }
        return computation.program.replacing(block: index, by: computation.block(index, with: source))
    }

    private func options(puttingBack change: ChangedInput) -> MetricOptions? {
        var options = computation.program.options
        let name = change.name.dropFirst("wattle.yml#".count)
        let number = change.old.flatMap { UInt64($0) }
        if name == "seed" {
            guard let number else { return nil }
            options.seed = number
        } else if name == "samples" {
            guard let samples = number.flatMap({ Int(exactly: $0) }) else { return nil }
            options.limits.samples = samples
        } else {
            let currency = name.dropFirst("rates.".count)
            var rates = siteRates(options).filter { $0.currency != currency }
            if let old = change.old { rates.append((String(currency), old)) }
            options.rates = Array(rates.map { "\($0.currency): \($0.rate)\n" }.joined().utf8)
        }
        return options
    }
}
