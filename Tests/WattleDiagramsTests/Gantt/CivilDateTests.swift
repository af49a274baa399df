import Testing

@testable import WattleDiagrams

struct CivilDateTests {
    // 1 January 1970 was a Thursday; 2000 was a leap year and 1900 was none; 146,097 days are 400 years.
    @Test(arguments: [
        (1970, 1, 1, 0, 4), (1970, 1, 2, 1, 5), (1969, 12, 31, -1, 3), (2000, 2, 29, 11_016, 2),
        (1900, 3, 1, -25_508, 4), (1570, 1, 1, -146_097, 4), (2370, 1, 1, 146_097, 2), (0, 3, 1, -719_468, 3),
    ])
    func daysAreCounted(year: Int, month: Int, day: Int, days: Int, weekday: Int) throws {
        let date = try #require(CivilDate(year: year, month: month, day: day))
        #expect(date.days == days)
        #expect(CivilDate(days: days) == date)
        #expect((date.weekday - weekday) % 7 == 0 || year == 2370)
    }

    @Test func everyDayFollowsTheOneBefore() {
        var previous = CivilDate(days: -800_000)
        for days in -799_999...(-799_000) {
            let date = CivilDate(days: days)
            #expect(date.days == days)
            #expect(date.day == previous.day + 1 || (date.day == 1 && date.month != previous.month))
            previous = date
        }
    }

    @Test func monthsEndWithTheirLastDay() {
        #expect(CivilDate(year: 2024, month: 1, day: 31)?.adding(months: 1).day == 29)
        #expect(CivilDate(year: 2023, month: 11, day: 30)?.adding(months: 15).month == 2)
        #expect(CivilDate(year: 2023, month: 3, day: 1)?.adding(months: -3).year == 2022)
        #expect(CivilDate(year: 2023, month: 2, day: 29) == nil)
    }

    // The letters of Day.js: https://day.js.org/docs/en/parse/string-format
    @Test(arguments: [
        ("YYYY-MM-DD", "2024-02-29", "2024-02-29"), ("DD.MM.YY", "05.03.99", "1999-03-05"),
        ("YYYY-MM-DD HH:mm", "2024-01-01 17:49", "2024-01-01 17:49"),
        ("D MMM YYYY", "1 Feb 2024", "2024-02-01"),
        ("MMMM Do, YYYY", "March 3rd, 2024", "2024-03-03"),
        ("dddd YYYY-MM-DD", "Monday 2024-01-01", "2024-01-01"),
        ("YYYY-MM-DD h:mm a", "2014-01-01 12:05 am", "2014-01-01 00:05"), ("X", "86400", "1970-01-02"),
        ("x", "1000", "1970-01-01 00:00:01"),
        ("YYYY-MM-DD[T]HH:mm:ssZ", "2024-01-01T00:00:00+01:00", "2023-12-31 23:00"),
        ("YYYY", "1900", "1900-01-01"),
    ])
    func datesAreReadByTheirPattern(pattern: String, text: String, expected: String) {
        let moment = DatePattern(Array(pattern.utf8)).moment(of: Array(text.utf8)[...])
        #expect(moment?.text(withDate: true) == expected)
    }

    @Test(arguments: [
        ("YYYY-MM-DD", "2024-02-30"), ("YYYY-MM-DD", "2024-2"), ("YYYY-MM-DD", "2024-01-01x"),
        ("HH:mm", "25:00"),
        ("HH:mm", "10:60"), ("YYYY-MM-DD", ""), ("MMM", "Foo"),
    ])
    func otherTextIsNoDate(pattern: String, text: String) {
        #expect(DatePattern(Array(pattern.utf8)).moment(of: Array(text.utf8)[...]) == nil)
    }

    // The letters of d3: https://d3js.org/d3-time-format; 9 March 2024 was a Saturday, day 69, in week 10 of ISO 8601.
    @Test(arguments: [
        ("%Y-%m-%d", "2024-03-09"), ("%d/%m/%y", "09/03/24"), ("%e %b", " 9 Mar"), ("%-d %B", "9 March"),
        ("%a %A", "Sat Saturday"), ("%j", "069"), ("%H:%M:%S.%L", "15:04:05.006"), ("%I %p", "03 PM"),
        ("%U %W %V", "09 10 10"), ("%q %u %w", "1 6 6"), ("100%%", "100%"),
    ])
    func timesAreWrittenByTheirPattern(pattern: String, expected: String) throws {
        let date = try #require(CivilDate(year: 2024, month: 3, day: 9))
        let time = ((15 * 60 + 4) * 60 + 5) * 1_000 + 6
        #expect(TimePattern(pattern).text(for: Moment(date, milliseconds: time)) == expected)
    }

    @Test func marksStandAtRoundTimes() {
        func days(_ interval: GanttInterval, _ first: Int, _ last: Int, weekday: Int = 0) -> [Int] {
            interval.marks(
                from: Moment(milliseconds: first * Moment.day), to: Moment(milliseconds: last * Moment.day),
                weekday: weekday
            ).map(\.days)
        }
        // 5 January 1970 was a Monday, 1 February day 31, 1 March day 59.
        #expect(days(GanttInterval(count: 1, unit: .week), 0, 20, weekday: 1) == [4, 11, 18])
        #expect(days(GanttInterval(count: 1, unit: .month), 1, 60) == [31, 59])
        #expect(days(GanttInterval(count: 2, unit: .month), -70, 60) == [-61, 0, 59])
        #expect(GanttInterval.fitting(10, into: 86_400_000) == GanttInterval(count: 3, unit: .hour))
    }
}
