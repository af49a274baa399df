package import WattleText

/// What a note says about being public.
package enum PublishState: Sendable, Equatable {
    /// There is no `publish` field.
    case absent
    /// The plain scalar `true`, in front matter that could be read.
    case isTrue
    /// The plain scalar `false`.
    case isFalse
    /// There is no `publish` field, but a field of another program holds the note back, such as `draft: true`.
    case isWithheld
    /// Anything else.
    case malformed
}

/// A value together with the bytes that say it.
package struct Located<Value: Sendable>: Sendable {
    package let value: Value
    package let range: SourceRange

    /// Puts `value` at `range`.
    package init(_ value: Value, _ range: SourceRange) {
        self.value = value
        self.range = range
    }
}

extension Located: Equatable where Value: Equatable {}

/// A day of the calendar.
package struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// The day, if the proleptic Gregorian calendar has it and its year has four digits.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= Self.days(in: month, of: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that `YYYY-MM-DD` names.
    package init?(_ text: some Collection<UInt8>) {
        let bytes = Array(text)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        guard let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `YYYY-MM-DD`.
    package var description: String {
        Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
    }

    /// The earlier day is less.
    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// A value of the YAML subset.
package enum FrontMatterValue: Sendable, Equatable {
    /// Nothing behind the colon, `~` or `null`.
    case null
    /// A scalar; `isPlain` tells whether it stands without quotes and block marks.
    case scalar(String, isPlain: Bool)
    /// A list of scalars.
    case list([Located<String>])
    /// Lists or fields within it, which Wattle does not read.
    case nested
    /// What could not be read, and was reported.
    case unreadable
}

/// One field of the front matter.
package struct FrontMatterField: Sendable {
    package let key: Located<String>
    package let value: Located<FrontMatterValue>
}

/// The fields of a note's front matter.
package struct FrontMatter: Sendable {
    /// Whether the note begins with a `---` line.
    package internal(set) var isPresent = false
    /// Whether every line of it was understood.
    ///
    /// What cannot be read is private.
    package internal(set) var isReadable = true
    /// Everything between the `---` lines and those lines themselves.
    package internal(set) var range = SourceRange(0, 0)
    /// Every field, unknown ones too, in the order of the text.
    package internal(set) var fields: [FrontMatterField] = []

    package internal(set) var publish = PublishState.absent
    package internal(set) var title: Located<String>?
    package internal(set) var source: Located<String>?
    package internal(set) var sourceDate: Located<CalendarDate>?
    package internal(set) var created: Located<CalendarDate>?
    package internal(set) var tags: [Located<String>] = []
    package internal(set) var permalink: Located<String>?
    package internal(set) var aliases: [Located<String>] = []

    /// Whether the note may be published: readable front matter that says `publish: true`.
    package var isPublic: Bool { isReadable && publish == .isTrue }

    /// The field of that name, if it is there.
    package func field(_ name: String) -> FrontMatterField? { fields.first { $0.key.value == name } }
}
