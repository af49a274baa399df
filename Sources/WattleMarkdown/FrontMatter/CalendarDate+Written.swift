import WattleText

extension CalendarDate {
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]
    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    /// The day that a text names without any doubt, in a form that other programs write: `2024-05-01T10:00+02:00`,
    /// `2024/5/1`, `20240501`, `May 1st, 2024`, `Wed, 1 May 2024 10:30 pm`, `[[2024-05-01]]`.
    ///
    /// `01/02/2024` is nobody's day: half of the world reads another one. A time of day is left out, not converted.
    init?(written text: String) {
        var bytes = Array(text.utf8).trimmedASCII().map(\.asciiLowercased)
        if bytes.starts(with: Array("[[".utf8)), bytes.suffix(2) == Array("]]".utf8)[...] {
            bytes = Array(bytes.dropFirst(2).dropLast(2))
        }
        guard bytes.count <= 64 else { return nil }
        guard let date = Self.yearFirst(bytes) ?? Self.withMonthName(bytes) else { return nil }
        self = date
    }

    /// `2024-5-1`, `2024/05/01`, `2024.05.01` and `20240501`, with or without a time.
    private static func yearFirst(_ bytes: [UInt8]) -> CalendarDate? {
        let digits = bytes.prefix(while: \.isASCIIDigit)
        if digits.count == 8, isTime(bytes.dropFirst(8)) {
            return date(digits.prefix(4), digits.dropFirst(4).prefix(2), digits.dropFirst(6))
        }
        guard digits.count == 4, bytes.count > 5, [0x2D, 0x2E, 0x2F].contains(bytes[4]) else { return nil }
        let month = bytes[5...].prefix(while: \.isASCIIDigit)
        guard month.endIndex < bytes.count, bytes[month.endIndex] == bytes[4] else { return nil }
        let day = bytes[(month.endIndex + 1)...].prefix(while: \.isASCIIDigit)
        guard isTime(bytes[day.endIndex...]) else { return nil }
        return date(digits, month, day)
    }

    /// Whether nothing follows the day, or a time: `T10:00:00.000+02:00`, ` 10:00 pm`.
    private static func isTime(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let first = rest.first else { return true }
        let time = rest.dropFirst()
        guard first == UInt8(ascii: "t") || first == ASCII.space, time.first?.isASCIIDigit == true else {
            return false
        }
        return time.allSatisfy { $0.isASCIIDigit || Array(":.,+- tzapm".utf8).contains($0) }
    }

    /// A month by its name, a year of four digits and a day, in the orders in which people write them.
    private static func withMonthName(_ bytes: [UInt8]) -> CalendarDate? {
        var (month, numbers): (Int?, [ArraySlice<UInt8>]) = (nil, [])
        for word in bytes.split(whereSeparator: { $0 == ASCII.space || $0 == 0x2C }) {
            if let number = monthNumber(word) {
                guard month == nil else { return nil }
                month = number
            } else if let number = ordinal(word), numbers.count < 2 {
                numbers.append(number)
            } else if !isWeekday(word), !(isClock(word) && numbers.count == 2) {
                return nil
            }
        }
        guard let month, numbers.count == 2 else { return nil }
        let (year, day) = numbers[0].count == 4 ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
        return date(year, Array(String(month).utf8)[...], day)
    }

    private static func monthNumber(_ word: ArraySlice<UInt8>) -> Int? {
        abbreviated(word, among: months).map { $0 + 1 }
    }

    private static func isWeekday(_ word: ArraySlice<UInt8>) -> Bool {
        abbreviated(word, among: weekdays) != nil
    }

    /// The name that a word of at least three letters begins, a full stop at its end left out.
    private static func abbreviated(_ word: ArraySlice<UInt8>, among names: [String]) -> Int? {
        let letters = word.last == 0x2E ? word.dropLast() : word
        guard letters.count >= 3 else { return nil }
        return names.firstIndex { $0.utf8.starts(with: letters) }
    }

    /// The digits of `1`, `1st`, `22nd` or `2024`.
    private static func ordinal(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let digits = word.prefix(while: \.isASCIIDigit)
        let rest = String(decoding: word.dropFirst(digits.count), as: UTF8.self)
        let isDay = (1...2).contains(digits.count) && ["", "st", "nd", "rd", "th", "."].contains(rest)
        return isDay || digits.count == 4 && rest.isEmpty ? digits : nil
    }

    private static func isClock(_ word: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: word, as: UTF8.self)
        return ["am", "pm", "at"].contains(text)
            || word.first?.isASCIIDigit == true && word.contains(0x3A)
                && word.allSatisfy { $0.isASCIIDigit || $0 == 0x3A || [0x61, 0x70, 0x6D].contains($0) }
    }

    private static func date(_ year: ArraySlice<UInt8>, _ month: ArraySlice<UInt8>, _ day: ArraySlice<UInt8>)
        -> CalendarDate?
    {
        guard year.count == 4, (1...2).contains(month.count), (1...2).contains(day.count) else { return nil }
        func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        guard number(year) >= 1000 else { return nil }
        return CalendarDate(year: number(year), month: number(month), day: number(day))
    }
}
