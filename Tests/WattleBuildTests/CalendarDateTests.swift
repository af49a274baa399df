import Testing
import WattleBuild
import WattleMarkdown

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

    @Test func daysReadAsPeopleWriteThem() {
        #expect(CalendarDate(year: 2026, month: 5, day: 2)?.words == "2 May 2026")
        #expect(CalendarDate(secondsSince1970: -1) == nil)
    }
}
