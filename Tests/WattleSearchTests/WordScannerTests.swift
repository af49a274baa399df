import Testing
import WattleSearch

struct WordScannerTests {
    @Test(arguments: [
        ("Tokens per watt, twice", ["tokens", "per", "watt", "twice"]),
        ("GB300 NVL72", ["gb300", "nvl72"]), ("don't", ["don", "t"]),
        ("cost_per_mtok", ["cost", "per", "mtok"]),
        ("1.9 EUR/Mtok", ["1", "9", "eur", "mtok"]), ("", []), ("— …", []),
        ("co\u{AD}operate", ["cooperate"]), ("zero\u{200B}width", ["zerowidth"]),
    ])
    func lettersAndDigitsInARowAreAWord(text: String, expected: [String]) {
        #expect(searchWords(of: text) == expected)
    }

    @Test(arguments: [
        ("液冷系统", ["液冷", "冷系", "系统", "统"]), ("液", ["液"]), ("GPU集群2台", ["gpu", "集群", "群", "2", "台"]),
        ("日本 test", ["日本", "本", "test"]), ("ガラス", ["ガラ", "ラス", "ス"]), ("한국어", ["한국", "국어", "어"]),
        ("𠮷野", ["𠮷野", "野"]),
    ])
    func scriptsWithoutSpacesGivePairs(text: String, expected: [String]) {
        #expect(searchWords(of: text) == expected)
    }

    // Expected: Unicode's NFKD, marks dropped, NFC, lower case, by Python's unicodedata 14.0.
    @Test(arguments: [
        ("Crème", "creme"), ("Cre\u{300}me", "creme"), ("Straße", "strasse"), ("Ørsted", "orsted"),
        ("Łódź", "lodz"), ("ĲSSEL", "ijssel"), ("ﬁnite", "finite"), ("ＧＰＵ３００", "gpu300"), ("x²", "x2"),
        ("Ⅳ", "iv"), ("İstanbul", "istanbul"), ("ΟΔΟΣ", "οδοσ"), ("οδος", "οδοσ"), ("Ѐ", "е"), ("ё", "е"),
        ("إِيمَان", "ايمان"), ("אָלֶף", "אלף"), ("\u{915}\u{93C}", "\u{915}\u{93C}"),
        ("\u{958}", "\u{915}\u{93C}"), ("\u{929}", "\u{929}"), ("\u{928}\u{93C}", "\u{929}"), ("㎏", "kg"),
        ("µ", "μ"), ("ǆ", "dz"), ("ſ", "s"), ("𝐀𝒷", "ab"),
    ])
    func lettersAreFolded(text: String, expected: String) {
        #expect(searchWords(of: text) == [expected])
    }

    @Test(arguments: [
        ("ｶﾞ", "ガ"), ("か\u{3099}", "が"), ("は\u{309A}", "ぱ"), ("\u{1100}\u{1161}\u{11A8}", "각"),
        ("가\u{11A8}", "각"),
    ])
    func charactersAreComposed(text: String, expected: String) {
        #expect(searchWords(of: text) == [expected])
    }

    @Test func aWordIsToldApartByItsFirst32Characters() {
        #expect(searchWords(of: String(repeating: "a", count: 40)) == [String(repeating: "a", count: 32)])
        #expect(searchWords(of: String(repeating: "é", count: 40)) == [String(repeating: "e", count: 32)])
        #expect(searchWords(of: String(repeating: "б", count: 40)) == [String(repeating: "б", count: 32)])
    }

    @Test func hashesAreThoseOfTheWords() {
        var scanner = WordScanner()
        scanner.forEachWord(in: Array("Straße GPU 液冷 का क\u{93C} plain".utf8)) { word, hash in
            #expect(hash == WordScanner.hash(of: word))
        }
    }

    @Test func brokenUTF8DividesWords() {
        var scanner = WordScanner()
        var words: [[UInt8]] = []
        scanner.forEachWord(in: [0x61, 0xFF, 0x62, 0xC3, 0x20, 0xE4, 0xBD]) { word, _ in words.append(word) }
        #expect(words == [[0x61], [0x62]])
    }
}
