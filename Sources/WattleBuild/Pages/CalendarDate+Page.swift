package import WattleMarkdown
package import WattleTemplates
package import WattleText

extension CalendarDate {
    /// The day as people write it: `12 May 2026`, `12. Mai 2026`, `2026年5月12日`.
    package func words(in texts: InterfaceTexts) -> String {
        texts(.day, ["day": String(day), "month": texts[TextKey.months[month - 1]], "year": String(year)])
    }

    /// The day for machines and for people.
    package func pageText(in texts: InterfaceTexts) -> DateText {
        DateText(iso: description, text: words(in: texts))
    }

    /// The day so many months earlier; the 28th at the latest, which every month has.
    func before(months: Int) -> CalendarDate? {
        let count = year * 12 + month - 1 - months
        return CalendarDate(year: count / 12, month: count % 12 + 1, day: min(day, 28))
    }

    /// The day on which a number of seconds since 1970 falls, in UTC.
    ///
    /// Days are counted from 1 March of year 0, so that the leap day ends a year (the civil-from-days rule of the
    /// Gregorian calendar). Nil before 1970 and after 9999.
    package init?(secondsSince1970 seconds: Int) {
        guard seconds >= 0, seconds < 253_402_300_800 else { return nil }
        let days = seconds / 86_400 + 719_468
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + days / 146_097 * 400 + (month <= 2 ? 1 : 0)
        self.init(year: year, month: month, day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}
