extension SequenceDiagram {
    var outline: DiagramOutline {
        var lines: [String] = []
        var frames: [SequenceFrame] = []
        for step in steps {
            switch step {
            case .message(let message): lines.append(words(of: message))
            case .note(let note): lines.append(words(of: note))
            case .open(let frame):
                frames.append(frame)
                if frame.kind != .rect { lines.append(Self.joined(frame.word, frame.text)) }
            case .section(let text):
                if let frame = frames.last { lines.append(Self.joined(frame.sectionWord, text)) }
            case .close:
                if let frame = frames.popLast(), frame.kind != .rect { lines.append("end of " + frame.word) }
            case .activate, .deactivate: break
            }
        }
        let names = participants.map(\.name).joined(separator: ", ")
        return DiagramOutline(title: "Sequence diagram: " + names, lines: lines)
    }

    private func words(of message: SequenceMessage) -> String {
        let arrow =
            message.arrow.start == .none ? "→" : message.arrow.end == .none ? "←" : "↔"
        let parties = participants[message.from].name + " \(arrow) " + participants[message.to].name
        let line = message.text.label.isEmpty ? parties : parties + ": " + message.text.label.plainText
        return message.number.map { $0 + ". " + line } ?? line
    }

    private func words(of note: SequenceNote) -> String {
        let names = note.first == note.last ? [note.first] : [note.first, note.last]
        return "Note \(note.place.rawValue) " + names.map { participants[$0].name }.joined(separator: ", ")
            + ": " + note.text.label.plainText
    }

    private static func joined(_ word: String, _ text: SequenceText) -> String {
        text.label.isEmpty ? word : word + ": " + text.label.plainText
    }
}

extension SequenceFrame {
    /// The word that begins its further parts.
    var sectionWord: String {
        switch kind {
        case .alt: "else"
        case .critical: "option"
        default: "and"
        }
    }
}
