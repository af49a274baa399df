import WattleTestSupport

@testable import WattleDiagrams

/// A model with what was wrong in its text, as `2: there is …`.
struct ReadModel<Model: DiagramModel> {
    let model: Model
    let faults: [String]

    init(_ text: String) {
        var found = DiagramFaults()
        model = Model(DiagramSource(Array(text.utf8)), faults: &found)
        faults = JudgedDiagram(text).faults(in: text)
    }
}

/// The lines of a text that have a fault when one of their brackets or quotes is taken out, and those that have none.
struct BracketMutation {
    /// Brackets whose loss nobody noticed, as `line: text without it`.
    private(set) var unnoticed: [String] = []

    init(_ text: String, brackets: String) {
        let bytes = Array(text.utf8)
        for index in bytes.indices where brackets.utf8.contains(bytes[index]) {
            var changed = bytes
            changed.remove(at: index)
            let diagram = Diagram(changed)
            if !diagram.faults.contains(where: \.preventsDrawing) {
                let line = bytes[..<index].filter { $0 == 10 }.count + 1
                unnoticed.append("\(line): \(String(decoding: changed, as: UTF8.self))")
            }
        }
    }
}
