import Testing
import WattleBuild
import WattleMarkdown
import WattleTestSupport

struct CalendarDateTests {
    // `date -u -d @SECONDS +%F` of GNU coreutils.
    @Test(arguments: [
        (0, "1970-01-01"), (951_782_400, "2000-02-29"), (951_868_800, "2000-03-01"),
        (1_795_219_200, "2026-11-21"),
        (4_107_542_400, "2100-03-01"), (1_735_689_599, "2024-12-31"),
    ])
    func secondsFallOnTheRightDay(seconds: Int, day: String) {
        #expect(CalendarDate(secondsSince1970: seconds)?.description == day)
    }

    /// Expected days: Unicode CLDR 46, the date patterns of each language with the month in words.
    @Test(arguments: [
        ("en", "2 May 2026"), ("fr", "2 mai 2026"), ("de", "2. Mai 2026"), ("es", "2 de mayo de 2026"),
        ("zh", "2026年5月2日"), ("ja", "2026年5月2日"), ("ar", "2 مايو 2026"),
    ])
    func daysReadAsPeopleWriteThem(language: String, words: String) throws {
        let texts = try shippedTexts(language)
        #expect(CalendarDate(year: 2026, month: 5, day: 2)?.words(in: texts) == words)
    }

    @Test func timeBefore1970HasNoDay() {
        #expect(CalendarDate(secondsSince1970: -1) == nil)
    }
}
