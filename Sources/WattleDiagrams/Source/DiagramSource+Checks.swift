import WattleDiagnostics
import WattleText

extension DiagramSource {
    /// The most characters of a diagram, as mermaid has it by default.
    static let characterLimit = 50_000
    /// The most edges of a diagram, as mermaid has it by default.
    static let edgeLimit = 500
    /// How deep boxes may stand in one another.
    static let nestingLimit = 64

    /// Whether the text may be read by its type's reader; reports why not.
    func isReadable(_ faults: inout DiagramFaults) -> Bool {
        let fault = fault
        if let fault { faults.add(fault) }
        return fault == nil
    }

    private var fault: DiagramFault? {
        let start = keyword.isEmpty ? 0..<min(1, bytes.count) : keyword
        let name = text(keyword)
        if bytes.count > Self.characterLimit, text(0..<bytes.count).utf16.count > Self.characterLimit {
            return DiagramFault(
                .limit, start, "the diagram has more than 50,000 characters", help: "divide it into several")
        }
        guard let kind else {
            if keyword.isEmpty {
                return DiagramFault(
                    .syntax, start, "the block holds no diagram",
                    help: "begin with its type, such as 'flowchart LR'")
            }
            return unknownKind(name)
        }
        guard kind.model == nil else { return nil }
        return DiagramFault(
            .notDrawn, start, "diagrams of type '\(name)' are not drawn", help: "the page shows the source")
    }

    private func unknownKind(_ name: String) -> DiagramFault {
        let near = DiagramKind.keywords.keys.sorted().first { $0.lowercased() == name.lowercased() }
        let meant = near ?? nearestName(to: name, among: DiagramKind.keywords.keys)
        let help = meant.map { "did you mean '\($0)'?" + (near == nil ? "" : " Mermaid counts case") }
        return DiagramFault(
            .syntax, keyword, "'\(name)' is no type of diagram",
            help: help ?? "begin with its type, such as 'flowchart LR' or 'sequenceDiagram'",
            replacement: meant)
    }
}
