import WattleText

extension SequenceReader {
    /// Whether a `box` is open.
    var isInBox: Bool { open.last.map { $0.kind == nil } ?? false }

    mutating func refuseInBox(_ word: Range<Int>) -> Bool {
        let rest = cursor.trimmed(cursor.position..<textEnd)
        return refuse(
            word.isEmpty ? rest : word, "'\(quoted(rest))' stands in a box, which holds participants only",
            help: "close the box with 'end' before it")
    }

    /// `loop text` and the other words that open a frame.
    mutating func readFrame(_ keyword: SequenceKeyword, _ word: Range<Int>) -> Bool {
        guard let kind = SequenceFrame.Kind(rawValue: keyword.rawValue) else { return false }
        let range = takeText()
        if open.count >= DiagramSource.nestingLimit {
            limit(word, "more than \(DiagramSource.nestingLimit) frames stand in one another")
        }
        open.append(OpenFrame(kind: kind, range: word))
        guard kind == .rect else {
            diagram.steps.append(.open(SequenceFrame(kind: kind, text: text(range))))
            return true
        }
        let fill = Colour(cursor.text(range))
        if fill == nil, !range.isEmpty {
            ignored(
                range, "'\(quoted(range))' is no colour",
                help: "write 'rect rgb(200, 220, 255)' or a colour's name"
            )
        }
        diagram.steps.append(.open(SequenceFrame(kind: kind, text: .none, fill: fill)))
        return true
    }

    /// `else text`, `and text`, `option text`.
    mutating func readSection(_ keyword: SequenceKeyword, _ word: Range<Int>) -> Bool {
        let openers: [SequenceFrame.Kind] =
            switch keyword {
            case .else: [.alt]
            case .and: [.par, .parOver]
            default: [.critical]
            }
        guard let kind = open.last?.kind, openers.contains(kind) else {
            let inner = open.last.flatMap(\.kind).map { ", but in '\($0.rawValue)'" } ?? ""
            return refuse(
                word, "'\(keyword.rawValue)' does not stand in '\(openers[0].rawValue)'\(inner)",
                help: "begin with '\(openers[0].rawValue)', and close what stands in it with 'end'")
        }
        let range = takeText()
        diagram.steps.append(.section(text(range)))
        return true
    }

    /// `end`.
    mutating func readEnd(_ word: Range<Int>) -> Bool {
        guard let frame = open.popLast() else {
            return refuse(word, "'end' closes nothing: no frame and no box is open", help: "take it out")
        }
        if frame.kind != nil { diagram.steps.append(.close) }
        return true
    }

    /// `box colour title`.
    mutating func readBox(_ word: Range<Int>) -> Bool {
        let range = takeText()
        open.append(OpenFrame(kind: nil, range: word))
        let end = colourEnd(in: range)
        let fill = Colour(cursor.text(range.lowerBound..<end))
        let title = fill == nil ? range : cursor.trimmed(end..<range.upperBound)
        diagram.boxes.append(SequenceBox(text: text(title), fill: fill))
        return true
    }

    /// The end of the first word, or of the function that it is.
    private func colourEnd(in range: Range<Int>) -> Int {
        var ahead = DiagramCursor(cursor.bytes, in: range)
        let word = ahead.take { $0.isWordByte }
        guard ["rgb", "rgba", "hsl", "hsla"].contains(cursor.text(word).lowercased()) else {
            return word.upperBound
        }
        ahead.skipSpaces()
        guard ahead.take("(") else { return word.upperBound }
        ahead.take { $0 != UInt8(ascii: ")") }
        return ahead.take(")") ? ahead.position : word.upperBound
    }

    // MARK: Notes and the rest

    /// `Note over A,B: text`.
    mutating func readNote() -> Bool {
        cursor.skipSpaces()
        guard let place = takeNotePlace() else {
            let rest = cursor.trimmed(cursor.position..<textEnd)
            return refuse(
                rest, "a note stands 'left of', 'right of' or 'over' a participant",
                help: "write 'Note over A: text' or 'Note right of A: text'")
        }
        skipSpacesAndTheirLineEnds()
        guard let first = takeName() else { return refuseNoteName() }
        var last = first
        if place == .over, cursor.take(",") {
            cursor.skipSpaces()
            guard let name = takeName() else { return refuseNoteName() }
            last = name
        }
        guard cursor.take(":") else {
            let rest = cursor.trimmed(first.lowerBound..<textEnd)
            return refuse(
                rest, "there is no ':' before the note's text",
                help: "write 'Note \(place.rawValue) A: text'; a note stands over two participants at most")
        }
        let words = takeText()
        let ends = (participant(first), participant(last))
        diagram.steps.append(
            .note(
                SequenceNote(place: place, first: ends.0, last: ends.1, text: text(words))))
        return true
    }

    private mutating func takeNotePlace() -> SequenceNote.Place? {
        let word = wordAhead
        switch String(decoding: cursor.bytes[word].map(\.asciiLowercased), as: UTF8.self) {
        case "over":
            cursor.position = word.upperBound
            return .over
        case let side where side == "left" || side == "right":
            var ahead = cursor
            ahead.position = word.upperBound
            guard ahead.byte == ASCII.space, let letter = ahead.peek(1), let next = ahead.peek(2),
                letter | 0x20 == UInt8(ascii: "o"), next | 0x20 == UInt8(ascii: "f"),
                !(ahead.peek(3)?.isWordByte ?? false)
            else { return nil }
            cursor.position = word.upperBound + 3
            return side == "left" ? .left : .right
        default: return nil
        }
    }

    private mutating func refuseNoteName() -> Bool {
        let rest = cursor.trimmed(cursor.position..<textEnd)
        return refuse(
            rest, "'\(quoted(rest))' names no participant", help: "write 'Note over A: text'")
    }

    /// `title text`, `title: text`.
    mutating func readTitle() -> Bool {
        _ = cursor.take(":")
        guard cursor.byte?.isASCIIWhitespace ?? true else {
            let rest = cursor.trimmed(cursor.position..<textEnd)
            return refuse(rest, "there is no space after 'title:'", help: "write 'title: text'")
        }
        let range = takeText()
        guard !range.isEmpty else {
            let place = max(range.lowerBound - 1, 0)..<range.lowerBound
            return refuse(place, "there are no words after 'title'", help: "write 'title text'")
        }
        diagram.title = text(range).label.plainText
        return true
    }

    /// `autonumber`, `autonumber 10 5`, `autonumber off`.
    mutating func readNumbering() -> Bool {
        cursor.skipSpaces()
        let word = wordAhead
        if cursor.text(word).lowercased() == "off" {
            cursor.position = word.upperBound
            numbering.isShown = false
            return endsStatement()
        }
        let first = takeHundredths()
        cursor.skipSpaces()
        let step = first == nil ? nil : takeHundredths() ?? 100
        numbering.start(at: first, by: step)
        return endsStatement()
    }

    /// A number with at most two decimals, in hundredths.
    private mutating func takeHundredths() -> Int? {
        var ahead = cursor
        let whole = ahead.take { $0.isASCIIDigit }
        let hasPoint = ahead.take(".")
        let decimals = hasPoint ? ahead.take { $0.isASCIIDigit } : ahead.position..<ahead.position
        guard whole.count + decimals.count > 0, whole.count < 8, decimals.count <= 2 else { return nil }
        cursor.position = ahead.position
        let hundredths = Int(cursor.text(decimals)) ?? 0
        return (Int(cursor.text(whole)) ?? 0) * 100 + (decimals.count == 1 ? hundredths * 10 : hundredths)
    }

    /// `link A: …`, `links A: …`, `properties A: …`, `details A: …`: menus, which pictures do not have.
    mutating func readMenu(_ keyword: SequenceKeyword, _ word: Range<Int>) -> Bool {
        cursor.skipSpaces()
        guard let name = takeName(), cursor.take(":") else {
            return refuse(
                word, "'\(keyword.rawValue)' needs a participant and ':'",
                help: "write '\(keyword.rawValue) A: …', or write the message's arrow")
        }
        _ = participant(name)
        cursor.position = textEnd
        ignored(word, "'\(keyword.rawValue)' is left out: pictures have no menus")
        return true
    }
}
