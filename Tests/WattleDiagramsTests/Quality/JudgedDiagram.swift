import WattleDiagrams
import WattleTestSupport
import WattleText

/// A block that is read, drawn and judged, in words that tests compare.
struct JudgedDiagram {
    let diagram: Diagram
    let picture: DiagramPicture?

    init(_ text: String) {
        diagram = Diagram(Array(text.utf8))
        picture = diagram.picture()
    }

    /// Where faults are and what they say: `2: there is …`.
    func faults(in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return diagram.faults.map { fault in
            let line = bytes[..<min(fault.range.lowerBound, bytes.count)].filter { $0 == 10 }.count + 1
            return "\(line): \(fault.message)"
        }
    }

    /// The SVG.
    var svg: String {
        picture.map { String(decoding: $0.markup(id: "d").bytes, as: UTF8.self) } ?? ""
    }

    /// What the SVG holds.
    var drawn: DrawnPicture? {
        picture.map {
            DrawnPicture($0.markup(id: "d")) { textWidth(of: $0, fontSize: $1, isBold: $2, isCode: $3) }
        }
    }

    /// What is wrong with the picture; "not drawn" where there is none.
    var flaws: [String] {
        guard let drawn else { return ["not drawn"] }
        return DiagramQuality(drawn).faults.flatMap { fault in fault.places.map { fault.name + ": " + $0 } }
    }
}
