import MetricEngine
import WattleDiagnostics
internal import Yams

/// What an entry says once for all its figures, beside its id and name.
struct SharedWords {
    static let keys = ["id", "name", "source", "grade", "note", "as_of"]

    /// A word that may be absent, or have been reported already.
    enum Given<Value> {
        case absent
        case faulty
        case value(Value)
    }

    var source = Given<Int>.absent
    var grade = Given<FigureGrade>.absent
    var note = ""
    var asOf = ""
}

extension CatalogueLoader {
    private static let figureWords = ["value", "source", "grade", "note", "as_of"]
    private static let grades: [String: FigureGrade] = [
        "measured": .measured, "vendor_spec": .vendorSpec, "vendor_claim": .vendorClaim,
        "estimate": .estimate,
    ]

    /// Reads what an entry says for all its figures; a fault is reported once.
    mutating func readShared(_ words: CatalogueMapping, _ document: CatalogueDocument) -> SharedWords {
        var shared = SharedWords()
        if let node = words["source"] { shared.source = readSource(node, document) }
        if let node = words["grade"] { shared.grade = readGrade(node, document) }
        shared.note = words["note"]?.scalar?.string ?? ""
        shared.asOf = words["as_of"]?.scalar?.string ?? ""
        return shared
    }

    /// Reads one figure; nil, and every finding about it, if it cannot be accepted.
    mutating func readFigure(
        _ node: Node, of key: FigureKey, _ shared: SharedWords, _ document: CatalogueDocument
    ) -> CatalogueFigure? {
        let words = CatalogueMapping(node)
        for (unknownKey, _) in words.others(than: Self.figureWords) {
            unknown(unknownKey, among: Self.figureWords, document)
        }
        let written = words["value"] ?? node
        let text = readText(written, of: key, document)
        let source = source(
            words["source"].map { readSource($0, document) } ?? shared.source, written, document)
        let grade = grade(words["grade"].map { readGrade($0, document) } ?? shared.grade, written, document)
        guard let text, let source, let grade else { return nil }
        var figure = CatalogueFigure(
            text.value, text.unit, source: source, grade: grade, currency: text.currency,
            note: Array((words["note"]?.scalar?.string ?? shared.note).utf8),
            asOf: Array((words["as_of"]?.scalar?.string ?? shared.asOf).utf8))
        figure.low = text.low
        figure.high = text.high
        figure.isAuthors = isAuthors
        return figure
    }

    // MARK: - Value

    private mutating func readText(
        _ node: Node, of key: FigureKey, _ document: CatalogueDocument
    ) -> FigureText? {
        guard let text = node.scalar?.string, !text.isEmpty else {
            report(
                "CAT004", node, "\(key.name) has no value", document,
                help: ["write: \(key.name): {value: \(key.sample), source: …, grade: …}"])
            return nil
        }
        if key.unit == .date { return readDate(text, node, of: key, document) }
        do throws(FigureTextFault) {
            let figure = try FigureText(text)
            guard !key.accepts(figure.unit) else { return figure }
            report(
                "CAT004", node, "'\(text)' is in another unit; \(key.name) is written in \(key.unitWords)",
                document, help: ["write it like this: \(key.sample)"])
        } catch {
            report("CAT004", node, error.message(text), document, help: [error.help(key)])
            if case .negative = error { reportUnit(ofNegative: text, node, key, document) }
        }
        return nil
    }

    /// The unit of a negative figure can be wrong as well.
    private mutating func reportUnit(
        ofNegative text: String, _ node: Node, _ key: FigureKey, _ document: CatalogueDocument
    ) {
        do throws(FigureTextFault) {
            _ = try FigureText(text.filter { $0 != "-" })
        } catch {
            guard case .unknownUnit = error else { return }
            report("CAT004", node, error.message(text), document, help: [error.help(key)])
        }
    }

    private mutating func readDate(
        _ text: String, _ node: Node, of key: FigureKey, _ document: CatalogueDocument
    ) -> FigureText? {
        if let date = FigureText(date: text) { return date }
        report(
            "CAT004", node, "'\(text)' is no date", document,
            help: ["write the day, the month or the year: 2026-07-31, 2026-07 or 2026"])
        return nil
    }

    // MARK: - Source and grade

    private mutating func source(
        _ given: SharedWords.Given<Int>, _ written: Node, _ document: CatalogueDocument
    ) -> Int? {
        switch given {
        case .value(let source): return source
        case .faulty: return nil
        case .absent:
            report(
                "CAT003", written, "the figure has no source", document,
                help: ["write: source: …, one of the keys that stand under sources"])
            return nil
        }
    }

    private mutating func grade(
        _ given: SharedWords.Given<FigureGrade>, _ written: Node, _ document: CatalogueDocument
    ) -> FigureGrade? {
        switch given {
        case .value(let grade): return grade
        case .faulty: return nil
        case .absent:
            report(
                "CAT007", written, "the figure has no grade", document,
                help: ["write: grade: measured, vendor_spec, vendor_claim or estimate"])
            return nil
        }
    }

    private mutating func readSource(_ node: Node, _ document: CatalogueDocument) -> SharedWords.Given<Int> {
        let name = node.scalar?.string ?? ""
        if let source = sourcePlaces[name] { return .value(source) }
        let near = nearestName(to: name, among: sourcePlaces.keys.sorted())
        report(
            "CAT003", node, "the source '\(name)' is not listed", document,
            help: [near.map { "did you mean '\($0)'?" } ?? "list it under sources, with title, url and read"])
        return .faulty
    }

    private mutating func readGrade(
        _ node: Node, _ document: CatalogueDocument
    ) -> SharedWords.Given<FigureGrade> {
        let name = node.scalar?.string ?? ""
        if let grade = Self.grades[name] { return .value(grade) }
        let near = nearestName(to: name, among: Self.grades.keys.sorted())
        report(
            "CAT007", node, "'\(name)' is no grade", document,
            help: [
                near.map { "did you mean '\($0)'?" }
                    ?? "write: grade: measured, vendor_spec, vendor_claim or estimate"
            ])
        return .faulty
    }
}

extension FigureKey {
    /// Units of one quantity, of which each can stand for the others.
    private static let alike: [Set<FigureUnit>] = [
        [.gigabytes, .megabytes, .terabytes], [.watts, .kilowatts], [.teraflops, .petaflops],
        [.gigabytesPerSecond, .terabytesPerSecond, .petabytesPerSecond, .gigabitsPerSecond],
    ]

    /// Whether a figure may be written in a unit: in the field's own or one like it, or in any where it has none.
    func accepts(_ written: FigureUnit) -> Bool {
        guard let unit, written != unit else { return true }
        if unit == .tokens, written == .one { return true }
        return Self.alike.contains { $0.contains(unit) && $0.contains(written) }
    }

    /// How a value of the field looks.
    var sample: String {
        guard let unit else { return "1.5" }
        if unit == .date { return "2026-07" }
        return unit.isMoney ? "1 EUR\(unit.symbol)" : unit.symbol.isEmpty ? "1" : "1 \(unit.symbol)"
    }
}
