import WattleText

/// How an author writes dates: the letters that mermaid takes over from Day.js.
struct DatePattern: Sendable {
    private enum Piece: Sendable {
        case year, shortYear, month, monthName, day, ordinal, weekdayName, hour, hour12, minute, second
        case fraction, half, seconds, milliseconds, zone
        case literal(UInt8)
    }

    private let pieces: [Piece]
    /// Whether it has a year, a month or a day; otherwise it is a time of day.
    let hasDate: Bool

    private static let tokens: [(String, Piece)] = [
        ("YYYY", .year), ("YY", .shortYear), ("MMMM", .monthName), ("MMM", .monthName), ("MM", .month),
        ("M", .month), ("Do", .ordinal), ("DD", .day), ("D", .day), ("dddd", .weekdayName),
        ("ddd", .weekdayName), ("HH", .hour), ("H", .hour), ("hh", .hour12), ("h", .hour12), ("mm", .minute),
        ("m", .minute), ("ss", .second), ("s", .second), ("SSS", .fraction), ("SS", .fraction),
        ("S", .fraction), ("A", .half), ("a", .half), ("X", .seconds), ("x", .milliseconds), ("ZZ", .zone),
        ("Z", .zone),
    ]

    /// Reads a pattern such as `YYYY-MM-DD`; what is in brackets stands for itself.
    init(_ pattern: [UInt8]) {
        var cursor = DiagramCursor(pattern)
        var pieces: [Piece] = []
        reading: while let byte = cursor.byte {
            if cursor.take("[") {
                pieces += cursor.bytes[cursor.take { $0 != 0x5D }].map { .literal($0) }
                cursor.position = min(cursor.position + 1, cursor.end)
                continue
            }
            for (token, piece) in Self.tokens where cursor.take(token) {
                pieces.append(piece)
                continue reading
            }
            pieces.append(.literal(byte))
            cursor.position += 1
        }
        self.pieces = pieces
        hasDate = pieces.contains {
            switch $0 {
            case .year, .shortYear, .month, .monthName, .day, .ordinal: true
            default: false
            }
        }
    }

    // MARK: Reading

    /// The moment that a text means; nil where it is not written so.
    func moment(of text: ArraySlice<UInt8>) -> Moment? {
        var cursor = DiagramCursor(Array(text))
        var fields = DateFields()
        for piece in pieces {
            guard Self.read(piece, &cursor, &fields) else { return nil }
        }
        return cursor.isAtEnd ? fields.moment : nil
    }

    private static func read(_ piece: Piece, _ cursor: inout DiagramCursor, _ fields: inout DateFields)
        -> Bool
    {
        switch piece {
        case .literal(let byte):
            guard cursor.byte == byte else { return false }
            cursor.position += 1
            return true
        case .year: return fields.set(\.year, cursor.number(4...4))
        case .shortYear:
            return fields.set(\.year, cursor.number(2...2).map { $0 > 68 ? 1900 + $0 : 2000 + $0 })
        case .month: return fields.set(\.month, cursor.number(1...2))
        case .monthName:
            return fields.set(\.month, cursor.name(among: CivilDate.monthNames).map { $0 + 1 })
        case .day: return fields.set(\.day, cursor.number(1...2))
        case .ordinal:
            guard fields.set(\.day, cursor.number(1...2)) else { return false }
            cursor.take(while: \.isASCIILetter)
            return true
        case .weekdayName: return cursor.name(among: CivilDate.weekdayNames) != nil
        case .hour, .hour12: return fields.set(\.hour, cursor.number(1...2))
        case .minute: return fields.set(\.minute, cursor.number(1...2))
        case .second: return fields.set(\.second, cursor.number(1...2))
        case .fraction: return fields.setFraction(cursor.take(while: \.isASCIIDigit), in: cursor)
        case .half:
            guard let half = cursor.name(among: ["am", "pm"]) else { return false }
            fields.isAfternoon = half == 1
            return true
        case .seconds: return fields.set(\.unix, cursor.number(1...12).map { $0 * 1_000 })
        case .milliseconds: return fields.set(\.unix, cursor.number(1...15))
        case .zone: return fields.setZone(&cursor)
        }
    }

    /// The moment of a text such as `2024-01-31`, `2024/1/31 10:30` or `1/31/2024`, whatever the pattern is.
    static func usualMoment(of text: ArraySlice<UInt8>) -> Moment? {
        for pattern in usual {
            if let moment = pattern.moment(of: text) { return moment }
        }
        return nil
    }

    private static let usual: [DatePattern] = [
        "YYYY-MM-DD", "YYYY-MM-DD HH:mm", "YYYY-MM-DD[T]HH:mm", "YYYY-MM-DD HH:mm:ss",
        "YYYY-MM-DD[T]HH:mm:ss",
        "YYYY-MM-DD[T]HH:mm:ssZ", "YYYY-MM-DD[T]HH:mm:ss.SSSZ", "YYYY/MM/DD", "YYYY-MM", "YYYY", "M/D/YYYY",
        "MMM D, YYYY", "MMMM D, YYYY", "D MMM YYYY", "D MMMM YYYY", "dddd YYYY-MM-DD",
    ].map { DatePattern(Array($0.utf8)) }
}

/// What a date says, piece by piece.
private struct DateFields {
    var year = 1970
    var month = 1
    var day = 1
    var hour = 0
    var minute = 0
    var second = 0
    var milliseconds = 0
    var isAfternoon: Bool?
    /// Minutes east of Greenwich.
    var zone = 0
    /// Milliseconds since 1970, where it is written so.
    var unix: Int?

    mutating func set(_ key: WritableKeyPath<DateFields, Int>, _ value: Int?) -> Bool {
        guard let value else { return false }
        self[keyPath: key] = value
        return true
    }

    mutating func set(_ key: WritableKeyPath<DateFields, Int?>, _ value: Int?) -> Bool {
        self[keyPath: key] = value
        return value != nil
    }

    /// Reads the digits after a point: `5` are 500 milliseconds, `005` are 5.
    mutating func setFraction(_ digits: Range<Int>, in cursor: DiagramCursor) -> Bool {
        guard !digits.isEmpty, digits.count < 10 else { return false }
        let first = (cursor.text(digits) + "00").prefix(3)
        milliseconds = Int(first) ?? 0
        return true
    }

    mutating func setZone(_ cursor: inout DiagramCursor) -> Bool {
        if cursor.take("Z") { return true }
        let isWest = cursor.byte == 0x2D
        guard cursor.take("+") || cursor.take("-"), let hours = cursor.number(2...2) else { return false }
        _ = cursor.take(":")
        zone = (isWest ? -1 : 1) * (hours * 60 + (cursor.number(2...2) ?? 0))
        return true
    }

    var moment: Moment? {
        if let unix { return Moment(milliseconds: unix) }
        guard let date = CivilDate(year: year, month: month, day: day), minute < 60, second < 60 else {
            return nil
        }
        var hour = hour
        if let isAfternoon {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        }
        guard hour < 24 || (hour == 24 && minute == 0 && second == 0) else { return nil }
        let time = ((hour * 60 + minute - zone) * 60 + second) * 1_000 + milliseconds
        return Moment(date, milliseconds: time)
    }
}

extension DiagramCursor {
    /// Takes as many digits as `count` allows; nil where there are fewer.
    fileprivate mutating func number(_ count: ClosedRange<Int>) -> Int? {
        let start = position
        while position < end, bytes[position].isASCIIDigit, position - start < count.upperBound {
            position += 1
        }
        guard position - start >= count.lowerBound else { return nil }
        return Int(text(start..<position))
    }

    /// Takes one of some names, whole or its first three letters; its place among them.
    fileprivate mutating func name(among names: [String]) -> Int? {
        let word = take(while: \.isASCIILetter)
        return names.firstIndex { name in
            bytes[word].equalsIgnoringASCIICase(name)
                || (word.count == 3 && bytes[word].equalsIgnoringASCIICase(String(name.prefix(3))))
        }
    }
}
