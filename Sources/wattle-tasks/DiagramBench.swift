import WattleDiagrams
import WattleTestSupport

/// Times diagrams of ten and two hundred nodes, and texts of one token over and over.
struct DiagramBench {
    /// Prints what each takes, and fails for texts that are not read in linear time.
    func run() throws {
        for (nodes, clusters) in [(10, 2), (20, 2), (50, 4), (200, 8)] {
            let source = flowchart(nodes: nodes, clusters: clusters)
            print("\(nodes) nodes, \(clusters) boxes:", text(seconds(source)))
        }
        try LinearityBench(shapes: DiagramShapes.all, size: 24_000) { _ = Diagram($0).picture() }.run()
    }

    /// A tree with a few more edges, labels on every third, its nodes in boxes by their number.
    private func flowchart(nodes: Int, clusters: Int) -> [UInt8] {
        var random = SeededGenerator(seed: 7)
        var lines = ["flowchart TD"]
        for cluster in 0..<clusters {
            lines.append("subgraph S\(cluster) [Part \(cluster)]")
            lines += (0..<nodes).filter { $0 * clusters / nodes == cluster }.map {
                "N\($0)[Step number \($0)]"
            }
            lines.append("end")
        }
        for node in 1..<nodes {
            let label = node % 3 == 0 ? "|when \(node)|" : ""
            lines.append("N\(Int.random(in: max(0, node - 6)..<node, using: &random)) -->\(label) N\(node)")
            if node % 5 == 0 {
                lines.append("N\(Int.random(in: 0..<node, using: &random)) --> N\(node)")
            }
        }
        return Array(lines.joined(separator: "\n").utf8)
    }

    /// The best of nine.
    private func seconds(_ source: [UInt8]) -> Double {
        let clock = ContinuousClock()
        let times = (0..<9).map { _ in
            let time = clock.measure { _ = Diagram(source).picture()?.markup(id: "d") }
            return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        }
        return times.min() ?? 0
    }

    private func text(_ seconds: Double) -> String { "\(Double(Int(seconds * 1e5)) / 100) ms" }
}

/// Texts of one piece over and over, below mermaid's limit of 50,000 characters.
enum DiagramShapes {
    static let all: [LinearityBench.Shape] =
        tokens.map { .init(name: "flowchart \($0)", start: "flowchart TD\nA", piece: $0) }
        + tokens.map { .init(name: "label \($0)", start: "flowchart TD\nA[\"", piece: $0, end: "\"]") }
        + [
            "sequenceDiagram", "classDiagram", "stateDiagram-v2", "erDiagram", "gantt", "pie", "mindmap",
            "gitGraph", "block", "architecture-beta", "timeline", "journey", "kanban", "packet-beta",
            "quadrantChart", "xychart-beta", "sankey-beta", "radar-beta", "treemap-beta",
            "requirementDiagram",
            "C4Context",
        ].flatMap { type in
            (typed[type, default: []] + ["x", "x ", "x\n", "\"", "(", "[", "{", ":", "-", ";", "#a;", "%%\n"])
                .map { LinearityBench.Shape(name: "\(type) \($0)", start: "\(type)\n", piece: $0) }
        }

    private static let tokens = [
        "a", "A ", "-", "--", "-->", "==", ".", "~", "|", "[", "]", "(", ")", "{", "}", "\"", "`", "*", "_",
        "<br>", "<", ">",
        "#", "#quot;", "&", "& B ", ";", "\n", "@", "@{ a: b }", ":::c", ":", "%%", "%%{", "é", "日", "👩‍🚀",
        "fa:",
        "/",
    ]

    private static let typed = [
        "sequenceDiagram": ["A->>B: x\n", "loop x\n", "alt\n", "note over A: x\n", "A"],
        "classDiagram": ["class A {\n", "A : m()\n", "A <|-- B\n", "~"],
        "stateDiagram-v2": ["state A {\n", "A --> B\n", "--\n", "note left of A\n"],
        "erDiagram": ["A ||--o{ B : x\n", "A {\n", "A { string x }\n"],
        "gantt": ["a : 1d\n", "section a\n"], "pie": ["\"a\" : 1\n"], "mindmap": ["  a\n", " "],
        "gitGraph": ["commit\n"], "block": ["a ", "block\n"],
    ]
}
