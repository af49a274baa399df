import WattleText

/// What was cut out of a note before libcmark saw it.
enum ShieldKind: UInt8 {
    case wikilink
    case embed
    case footnoteReference
    case inlineFootnote
    case comment
    /// `$x$`.
    case formula
    /// `$$x$$` in running text.
    case displayFormula
    /// `$$`, lines, `$$`: a block.
    case formulaBlock
    case table
    case cell
    case footnoteDefinition
    /// The `{metric} ` with which a code span begins.
    case metricMark
    /// Bytes that happened to be one of our own marks.
    case literal
    /// Nothing at all, written before a link's address to remember where it stands.
    case destination
}

/// One piece that was cut out.
struct ShieldRecord {
    let kind: ShieldKind
    /// The bytes of the source.
    let start: Int32
    var end: Int32
    /// Depends on the kind: the number of the table, the footnote or the formula.
    var number: Int32 = -1
}

/// Marks that stand in the text for what was cut out, chosen so that libcmark treats them like what they replace.
///
/// - An object is `letter digits letter`: to libcmark a word, so `**[[Note]]**` is bold and `[[*star*]]` whole.
/// - A point is `dot digits dot`: to libcmark punctuation, like the `(` before and the `\~` that it replaces.
///
/// A mark that the author wrote is cut out as well (``ShieldKind/literal``), so restoring is exact for any input.
enum ShieldMark {
    /// U+10FFFE, which is no character and never will be one.
    static let letter: [UInt8] = [0xF4, 0x8F, 0xBF, 0xBE]
    /// U+10101, Aegean word separator dot, which Unicode calls punctuation.
    static let dot: [UInt8] = [0xF0, 0x90, 0x84, 0x81]

    /// Whether one of the two marks stands at `position`.
    static func stands(in bytes: [UInt8], at position: Int) -> Bool {
        guard position + 4 <= bytes.count else { return false }
        switch bytes[position] {
        case 0xF4:
            return bytes[position + 1] == 0x8F && bytes[position + 2] == 0xBF && bytes[position + 3] == 0xBE
        case 0xF0:
            return bytes[position + 1] == 0x90 && bytes[position + 2] == 0x84 && bytes[position + 3] == 0x81
        default:
            return false
        }
    }
}

/// What stands at a mark.
enum ShieldToken {
    /// The record of that number.
    case record(Int)
    /// A character that was escaped, or part of an address, so that it must not delimit anything.
    case character(UInt8, wasEscaped: Bool)
}

/// Everything that was cut out of one note, and how it is put back.
struct Shield {
    var records: [ShieldRecord] = []

    /// Characters that keep their escape through libcmark, with the letters that stand for them.
    static func code(ofEscaped byte: UInt8) -> UInt8? {
        switch byte {
        case 0x7E: 0x61
        case 0x3D: 0x62
        case 0x23: 0x63
        case 0x5E: 0x64
        case 0x40: 0x65
        case 0x3A: 0x66
        default: nil
        }
    }

    private static let escaped: [UInt8] = [0x7E, 0x3D, 0x23, 0x5E, 0x40, 0x3A]

    /// `_` and `*` within a bare address.
    static func code(ofAddressByte byte: UInt8) -> UInt8? { byte == 0x5F ? 0x75 : byte == 0x2A ? 0x76 : nil }

    mutating func mark(_ record: ShieldRecord, in output: inout [UInt8]) {
        let mark = record.kind == .destination ? ShieldMark.dot : ShieldMark.letter
        output.append(contentsOf: mark)
        Self.append(number: records.count, to: &output)
        output.append(contentsOf: mark)
        records.append(record)
    }

    static func mark(character code: UInt8, in output: inout [UInt8]) {
        output.append(contentsOf: ShieldMark.dot)
        output.append(code)
        output.append(contentsOf: ShieldMark.dot)
    }

    /// What the mark at `position` stands for, and the offset just past it; nil when no mark of ours stands there.
    func token(in bytes: [UInt8], at position: Int, end limit: Int) -> (token: ShieldToken, end: Int)? {
        guard ShieldMark.stands(in: bytes, at: position) else { return nil }
        var cursor = position + 4
        guard cursor < limit else { return nil }
        if bytes[cursor].isASCIILetter {
            let code = bytes[cursor]
            let end = cursor + 5
            guard end <= limit else { return nil }
            if code >= 0x75 { return (.character(code == 0x75 ? 0x5F : 0x2A, wasEscaped: false), end) }
            guard Int(code) - 0x61 < Self.escaped.count else { return nil }
            return (.character(Self.escaped[Int(code) - 0x61], wasEscaped: true), end)
        }
        var number = 0
        while cursor < limit, bytes[cursor].isASCIIDigit, number < records.count {
            number = number * 10 + Int(bytes[cursor] - 0x30)
            cursor += 1
        }
        guard number < records.count, cursor + 4 <= limit else { return nil }
        return (.record(number), cursor + 4)
    }

    /// `bytes` with everything put back as it was written.
    func restored(
        _ bytes: [UInt8], _ range: Range<Int>, source: [UInt8], dropsComments: Bool = false,
        isAddress: Bool = false
    ) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(range.count)
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = bytes[position]
            guard byte == 0xF4 || byte == 0xF0,
                let found = token(in: bytes, at: position, end: range.upperBound)
            else {
                output.append(byte)
                position += 1
                continue
            }
            if isAddress, case .character(let character, _) = found.token {
                output.append(character)
            } else {
                restore(found.token, source: source, dropsComments: dropsComments, to: &output)
            }
            position = found.end
        }
        return output
    }

    private func restore(
        _ token: ShieldToken, source: [UInt8], dropsComments: Bool, to output: inout [UInt8]
    ) {
        switch token {
        case .character(let byte, let wasEscaped):
            if wasEscaped { output.append(ASCII.backslash) }
            output.append(byte)
        case .record(let number):
            let record = records[number]
            if dropsComments, record.kind == .comment { return }
            output.append(contentsOf: source[Int(record.start)..<Int(record.end)])
        }
    }

    private static func append(number: Int, to output: inout [UInt8]) {
        if number >= 10 { append(number: number / 10, to: &output) }
        output.append(0x30 + UInt8(truncatingIfNeeded: number % 10))
    }
}
