/// A day of the Gregorian calendar, continued before its beginning; no time zones.
struct CivilDate: Hashable, Sendable {
    let year: Int
    /// 1 to 12.
    let month: Int
    /// 1 to 31.
    let day: Int

    /// Names a day; nil where there is no such day.
    init?(year: Int, month: Int, day: Int) {
        guard abs(year) <= 10_000, (1...12).contains(month), day >= 1,
            day <= Self.length(of: month, in: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that comes `days` days after 1 January 1970.
    ///
    /// Years begin in March here, so that leap days end them; 400 years have 146,097 days.
    init(days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// How many days after 1 January 1970 it comes.
    var days: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day of the week: 0 is Sunday.
    var weekday: Int { Self.weekday(of: days) }

    /// The same for a number of days after 1 January 1970, a Thursday.
    static func weekday(of days: Int) -> Int { ((days + 4) % 7 + 7) % 7 }

    /// How many days come before it in its year.
    var dayOfYear: Int { days - (CivilDate(year: year, month: 1, day: 1)?.days ?? days) }

    /// The same day some months later; at the end of shorter months, their last day.
    func adding(months: Int) -> CivilDate {
        let count = year * 12 + month - 1 + months
        let target = count >= 0 ? count / 12 : (count - 11) / 12
        let targetMonth = count - target * 12 + 1
        let last = Self.length(of: targetMonth, in: target)
        return CivilDate(year: target, month: targetMonth, day: min(day, last)) ?? self
    }

    private static func length(of month: Int, in year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// From January on.
    static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
    /// From Sunday on.
    static let weekdayNames = [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]
}

/// A moment of a day.
struct Moment: Hashable, Comparable, Sendable {
    /// Milliseconds since the beginning of 1970.
    let milliseconds: Int

    /// The milliseconds of a day.
    static let day = 86_400_000

    init(milliseconds: Int) { self.milliseconds = milliseconds }

    init(_ date: CivilDate, milliseconds: Int = 0) {
        self.milliseconds = date.days * Self.day + milliseconds
    }

    static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

    /// How many days have gone by since the beginning of 1970.
    var days: Int {
        milliseconds >= 0 ? milliseconds / Self.day : (milliseconds - Self.day + 1) / Self.day
    }
    /// The day that it is in.
    var date: CivilDate { CivilDate(days: days) }
    /// The milliseconds since midnight.
    var timeOfDay: Int { milliseconds - days * Self.day }

    func adding(milliseconds more: Int) -> Moment { Moment(milliseconds: milliseconds + more) }
    func adding(months: Int) -> Moment { Moment(date.adding(months: months), milliseconds: timeOfDay) }

    /// Date and time in digits, of which those that say nothing are left out.
    func text(withDate hasDate: Bool) -> String {
        let time = timeOfDay
        let clock = TimePattern("%H:%M" + (time % 60_000 == 0 ? "" : ":%S")).text(for: self)
        guard hasDate else { return clock + (time % 1_000 == 0 ? "" : TimePattern(".%L").text(for: self)) }
        return TimePattern("%Y-%m-%d").text(for: self) + (time == 0 ? "" : " " + clock)
    }
}
