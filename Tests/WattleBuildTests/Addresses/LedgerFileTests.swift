import Testing
import WattleDiagnostics
import WattleMarkdown
import WattleTestSupport

@testable import WattleBuild

/// The file `.wattle/urls.tsv`: what a line is, and what happens to lines that are none.
@Suite struct LedgerFileTests {
    private static let day = CalendarDate(year: 2026, month: 3, day: 1)

    private func found(_ text: String) -> [String] {
        var texts = SourceTexts { _ in Array(text.utf8) }
        return String(
            decoding: render(readLedger(Array(text.utf8)).diagnostics, as: .short, texts: &texts),
            as: UTF8.self
        ).split(separator: "\n").map(String.init)
    }

    private func lines(_ text: String) -> [LedgerLine] {
        readLedger(Array(text.utf8)).value.entries.map(\.line)
    }

    @Test func aLineIsAPathAStateATargetAndADay() {
        let text =
            "/\tpage\t\t2026-03-01\n/a/\talias\t/b/\t-\n/a/#x\tpage\t\t-\n/c/\tgone\told, and wrong\t-\n"
            + "/d/m/e.csv\tasset\t\t-\n"
        #expect(found(text) == [])
        #expect(
            lines(text) == [
                LedgerLine(path: "/", state: .page, firstPublished: Self.day),
                LedgerLine(path: "/a/", state: .alias, target: "/b/"),
                LedgerLine(path: "/a/#x", state: .page),
                LedgerLine(path: "/c/", state: .gone, target: "old, and wrong"),
                LedgerLine(path: "/d/m/e.csv", state: .asset),
            ])
    }

    @Test func lineEndingsOfOtherSystemsAreRead() {
        #expect(lines("/a/\tpage\t\t-\r\n\r\n/b/\tpage\t\t-").map(\.path) == ["/a/", "/b/"])
    }

    /// Each with its line number; the lines around it still count.
    @Test(arguments: [
        ("/b/ page - -", "one tab apart"), ("/b/\tpage\t-", "one tab apart"),
        ("/b/\tpage\t\t-\tmore", "one tab apart"), ("/b/\tmoved\t\t-", "'moved' is no state"),
        ("/b/\tpage\t\t2026-02-30", "is no day"), ("/b/\tpage\t\t", "is no day"),
        ("b/\tpage\t\t-", "does not begin with a slash"), ("\tpage\t\t-", "does not begin with a slash"),
        ("/../b/\tgone\t\t-", "begins with a dot"), ("/a/./b/\tgone\t\t-", "begins with a dot"),
        ("/.git/\tgone\t\t-", "begins with a dot"), ("//b/\tgone\t\t-", "an empty part"),
        ("/index.html/x/\tgone\t\t-", "the file of every page"),
        ("/a\\..\\b/\tgone\t\t-", "a backslash"), ("/a\u{1}/\tgone\t\t-", "a control character"),
        ("/b/\tpage\t/a/\t-", "has no target"), ("/b\tpage\t\t-", "ends in a slash"),
        ("/b/\tasset\t\t-", "ends in a slash"), ("/b/\talias\t\t-", "does not begin with a slash"),
        ("/b/\talias\thttps://evil.test/\t-", "does not begin with a slash"),
        ("/b/\talias\t//evil.test/\t-", "an empty part"), ("/b/\talias\t/../a/\t-", "begins with a dot"),
        ("/b/\talias\t/a\t-", "ends in a slash"), ("/b/#x\talias\t/a/\t-", "only the address of a page"),
        ("/b#x\tpage\t\t-", "a place lies within a page"), ("/assets/x/\tgone\t\t-", "needed by the site"),
        ("/404.html/\talias\t/a/\t-", "needed by the site"), ("# a comment", "one tab apart"),
        ("<<<<<<< HEAD", "the marks of a merge"), ("=======", "the marks of a merge"),
    ])
    func aLineThatIsNoneIsReported(line: String, words: String) {
        let text = "/a/\tpage\t\t-\n\(line)\n/z/\tpage\t\t-\n"
        let found = found(text)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(".wattle/urls.tsv:2:1: error[URL010]: ") == true, "\(found)")
        #expect(found.first?.contains(words) == true, "\(found)")
        #expect(lines(text).map(\.path) == ["/a/", "/z/"])
    }

    @Test func bytesThatAreNoTextAreReported() {
        let read = readLedger([0x2F, 0xFF, 0x0A])
        #expect(read.diagnostics.map(\.message) == ["this line is not UTF-8"])
        #expect(read.value.firstUnreadable == 1)
    }

    @Test func twoLinesForOneAddressAreReportedAtTheSecond() {
        let found = found("/a/\tpage\t\t-\n/b/\tpage\t\t-\n/a/\tpage\t\t-\n")
        #expect(found == [".wattle/urls.tsv:3:1: error[URL009]: '/a/' stands in the ledger twice"])
    }

    /// What was decided last counts, unless the site still has the other, and the first day.
    @Test(arguments: [
        ("page\t\t2026-03-01", "gone\tx\t2026-02-01", SiteAnswers.none, "gone\tx\t2026-02-01"),
        ("gone\tx\t-", "alias\t/b/\t2026-03-01", .none, "gone\tx\t2026-03-01"),
        ("page\t\t-", "alias\t/b/\t-", .none, "alias\t/b/\t-"),
        ("gone\tx\t2026-03-01", "page\t\t2026-03-02", .of(pages: ["/a/"]), "page\t\t2026-03-01"),
        ("alias\t/c/\t-", "alias\t/b/\t-", .none, "alias\t/b/\t-"),
        ("alias\t/c/\t-", "alias\t/b/\t-", .of(pages: ["/c/"], ["/a/": "/c/"]), "alias\t/c/\t-"),
    ])
    func linesOfBothSidesBecomeOne(first: String, second: String, answers: SiteAnswers, result: String) {
        for text in ["/a/\t\(first)\n/a/\t\(second)\n", "/a/\t\(second)\n/a/\t\(first)\n"] {
            let ledger = readLedger(Array(text.utf8)).value.ledger(for: answers)
            #expect(ledger.sorted.map(\.text) == ["/a/\t" + result])
        }
    }

    /// No bytes make the reader crash; what it accepts is the same when it is written and read again.
    @Test func damagedLedgersAreReadOrReported() {
        let text = Array(
            "/\tpage\t\t2026-03-01\n/a/\talias\t/b/\t-\n/c/\tgone\tx\t-\n/d.csv\tasset\t\t-\n".utf8)
        var random = SeededGenerator(seed: 11)
        for _ in 0..<2000 {
            var bytes = text
            for _ in 0...Int(random.next() % 3) {
                let place = Int(random.next() % UInt64(bytes.count))
                switch random.next() % 3 {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
                case 1: bytes.remove(at: place)
                default: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
                }
            }
            let ledger = readLedger(bytes).value.ledger(for: .none)
            let again = readLedger(ledger.text)
            #expect(again.diagnostics == [])
            #expect(again.value.ledger(for: .none) == ledger)
        }
    }
}

extension SiteAnswers {
    /// A site of pages and redirects.
    static func of(pages: Set<String>, _ redirects: [String: String] = [:], files: Set<String> = [])
        -> SiteAnswers
    {
        SiteAnswers(
            pages: pages, redirects: redirects, files: files, linkedPlaces: [], places: [], notes: [:])
    }
}
