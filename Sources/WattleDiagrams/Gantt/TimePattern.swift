/// How times are written at an axis: the letters after `%` that mermaid takes over from d3.
struct TimePattern: Sendable {
    private let pattern: [Character]

    init(_ pattern: String) { self.pattern = Array(pattern) }

    /// Writes a moment.
    func text(for moment: Moment) -> String {
        var text = ""
        var index = 0
        while index < pattern.count {
            guard pattern[index] == "%", index + 1 < pattern.count else {
                text.append(pattern[index])
                index += 1
                continue
            }
            index += 1
            var padding: Character?
            if "-_0".contains(pattern[index]), index + 1 < pattern.count {
                padding = pattern[index]
                index += 1
            }
            text += Self.field(pattern[index], of: moment, padding)
            index += 1
        }
        return text
    }

    private static func field(_ letter: Character, of moment: Moment, _ padding: Character?) -> String {
        if let name = dateName(letter, of: moment.date) { return name }
        guard let (value, width, usual) = number(letter, of: moment) else {
            return letter == "%"
                ? "%" : letter == "p" ? (moment.timeOfDay < Moment.day / 2 ? "AM" : "PM") : ""
        }
        let digits = "\(value)"
        let fill = padding ?? usual
        guard fill != "-", digits.count < width else { return digits }
        return String(repeating: fill == "_" ? " " : "0", count: width - digits.count) + digits
    }

    private static func dateName(_ letter: Character, of date: CivilDate) -> String? {
        switch letter {
        case "a": String(CivilDate.weekdayNames[date.weekday].prefix(3))
        case "A": CivilDate.weekdayNames[date.weekday]
        case "b", "h": String(CivilDate.monthNames[date.month - 1].prefix(3))
        case "B": CivilDate.monthNames[date.month - 1]
        default: nil
        }
    }

    /// A number, how many digits it has at least, and what stands before it where it has fewer.
    private static func number(_ letter: Character, of moment: Moment) -> (Int, Int, Character)? {
        let date = moment.date
        let time = moment.timeOfDay
        let hour = time / 3_600_000
        return switch letter {
        case "Y", "G": (date.year, 4, "0")
        case "y": (((date.year % 100) + 100) % 100, 2, "0")
        case "m": (date.month, 2, "0")
        case "d": (date.day, 2, "0")
        case "e": (date.day, 2, "_")
        case "H": (hour, 2, "0")
        case "I": (hour % 12 == 0 ? 12 : hour % 12, 2, "0")
        case "M": (time / 60_000 % 60, 2, "0")
        case "S": (time / 1_000 % 60, 2, "0")
        case "L": (time % 1_000, 3, "0")
        case "j": (date.dayOfYear + 1, 3, "0")
        case "q": ((date.month + 2) / 3, 1, "-")
        case "u": (date.weekday == 0 ? 7 : date.weekday, 1, "-")
        case "w": (date.weekday, 1, "-")
        // Weeks that begin on Sunday or on Monday.
        case "U": ((date.dayOfYear + 7 - date.weekday) / 7, 2, "0")
        case "W": ((date.dayOfYear + 7 - (date.weekday + 6) % 7) / 7, 2, "0")
        case "V": (week(of: date), 2, "0")
        case "Q": (moment.milliseconds, 1, "-")
        case "s": (moment.milliseconds / 1_000, 1, "-")
        default: nil
        }
    }

    /// The week of ISO 8601, which its Thursday's year counts.
    private static func week(of date: CivilDate) -> Int {
        CivilDate(days: date.days - (date.weekday + 6) % 7 + 3).dayOfYear / 7 + 1
    }
}
