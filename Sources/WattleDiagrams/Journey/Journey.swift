import WattleText

/// How somebody fares, task by task.
struct Journey: DiagramModel {
    /// Something that is done.
    struct Task: Sendable {
        let label: Label
        /// 1 to 5; nil where the author gives no number.
        let score: Double?
        /// Who does it.
        let people: [String]
    }

    /// Tasks that belong together.
    struct Section: Sendable {
        /// Nil for what stands before the first section.
        let label: Label?
        var tasks: [Task] = []
    }

    var sections: [Section] = []
    var title: String?

    /// The best score.
    static let best = 5.0
    private static let help = "write a task, its score from 1 to 5, and who does it: Make tea: 5: Me, Cat"
    /// What ends names and data.
    private static let stops: [UInt8] = [0x23, 0x3B]

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var cursor = source.body
        while true {
            cursor.skipGaps()
            guard !cursor.isAtEnd else { break }
            readStatement(source, &cursor, &faults)
        }
    }

    private mutating func readStatement(
        _ source: DiagramSource, _ cursor: inout DiagramCursor, _ faults: inout DiagramFaults
    ) {
        if cursor.byte == 0x23 {
            cursor.takeLine()
            return
        }
        if cursor.takeWord("title") {
            title = source.label(cursor.takeText(upTo: Self.stops)).plainText
        } else if cursor.takeWord("section") {
            sections.append(
                Section(label: source.label(cursor.takeText(upTo: Self.stops + [0x3A]), style: .bold)))
        } else {
            readTask(source, &cursor, &faults)
        }
        cursor.skipHashComment(&faults)
        cursor.endStatement(&faults, help: Self.help)
    }

    /// Reads `Make tea: 5: Me, Cat`.
    private mutating func readTask(
        _ source: DiagramSource, _ cursor: inout DiagramCursor, _ faults: inout DiagramFaults
    ) {
        let name = cursor.takeText(upTo: Self.stops + [0x3A])
        guard !name.isEmpty, cursor.byte == 0x3A else {
            let range = name.isEmpty ? cursor.restOfLine : name
            faults.syntax(
                range, "'\(cursor.text(range))' is no task: it has no ':' and score", help: Self.help)
            cursor.takeLine()
            return
        }
        cursor.position += 1
        let data = cursor.takeText(upTo: Self.stops)
        guard !data.isEmpty else {
            faults.syntax(name, "'\(cursor.text(name))' has no score after its ':'", help: Self.help)
            return
        }
        let parts = cursor.bytes[data].split(separator: 0x3A, omittingEmptySubsequences: false)
        let score = Double(shown: String(decoding: parts[0].trimmedASCII(), as: UTF8.self))
        if score == nil {
            let text = String(decoding: parts[0].trimmedASCII(), as: UTF8.self)
            faults.ignored(data, "'\(text)' is no score", help: Self.help)
        }
        let people = parts.count < 2 ? [] : parts[1].split(separator: 0x2C)
        let names = people.map { Label(lines: LabelReader.read($0.trimmedASCII()).lines).plainText }
        if sections.isEmpty { sections.append(Section(label: nil)) }
        sections[sections.count - 1].tasks.append(
            Task(
                label: source.label(name, size: Label.edgeSize),
                score: score.map { min(max($0, 0), Self.best) },
                people: names.filter { !$0.isEmpty }))
    }

    var isEmpty: Bool { sections.isEmpty }

    var outline: DiagramOutline {
        var lines: [String] = []
        for section in sections {
            if let label = section.label { lines.append(label.plainText) }
            for task in section.tasks {
                let score = task.score.map { ": " + numberText($0) + " of 5" } ?? ""
                let people = task.people.isEmpty ? "" : " (" + task.people.joined(separator: ", ") + ")"
                lines.append(task.label.plainText + score + people)
            }
        }
        let count = sections.reduce(0) { $0 + $1.tasks.count }
        return DiagramOutline(title: "User journey of \(count) tasks", lines: lines)
    }
}
