import Testing

/// The scanner that the canary suite rests on finds a mark in each form in which it could be hidden.
@Suite struct LeakScannerTests {
    /// `qz7x0123canary` in each encoding; the encoded texts were made with Python's codecs, html, urllib and base64.
    @Test(arguments: [
        ("as it is", "see qz7x0123canary here"),
        ("in capitals", "QZ7X0123CANARY"),
        ("with spaces and accents", "Qz7x 0123 Cänary Plän"),
        ("as a slug", "qz7x-0123-c%C3%A4nary"),
        ("entities, decimal", "&#113;&#122;&#55;&#120;&#48;&#49;&#50;&#51;"),
        ("entities, hexadecimal", "&#x71;&#x7A;&#x37;&#x78;&#x30;&#x31;&#x32;&#x33;"),
        ("percent", "%71%7A%37%78%30%31%32%33"),
        ("percent twice", "%2571%257A%2537%2578%2530%2531%2532%2533"),
        ("percent of entities", "%26%23113%3Bz7x0123"),
        ("JSON", "\\u0071\\u007a\\u0037\\u0078\\u0030\\u0031\\u0032\\u0033"),
        ("script", "\\x71\\x7a7x0123"),
        ("stylesheet", "\\71 z7x0123"),
        ("base64", "data:,cXo3eDAxMjNjYW5hcnk="),
        ("base64, one byte on", "IHF6N3gwMTIzY2FuYXJ5"),
        ("base64, two bytes on", "ICBxejd4MDEyM2NhbmFyeQ=="),
        ("base64 for addresses", "w7_Dv8O_cXo3eDAxMjNjYW5hcnk"),
        ("hexadecimal", "717a37783031323363616e617279"),
        ("hexadecimal, odd", "a717A37783031323363616E617279"),
        ("backwards", "yranac3210x7zq"),
        ("cut by tags", "qz7<mark>x01</mark>23canary"),
        ("cut by soft hyphens", "q\u{AD}z7\u{AD}x0123canary"),
        ("cut by zero-width spaces", "qz\u{200B}7x\u{2060}01\u{FEFF}23"),
        ("between others", "qqz7xqz7x0123"),
    ])
    func aMarkIsFound(form: String, text: String) {
        #expect(LeakScanner("qz7x").marks(in: Array(text.utf8)) == ["qz7x0123"], "\(form)")
    }

    @Test func aMarkInUTF16IsFound() {
        let little = "qz7x0123".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
        #expect(LeakScanner("qz7x").marks(in: little) == ["qz7x0123"])
        #expect(LeakScanner("qz7x").marks(in: [0] + little) == ["qz7x0123"])
    }

    @Test func aMarkInTheNameOfAFileIsFound() {
        let leaks = LeakScanner("qz7x").leaks(in: ["a/Qz7x%200123/index.html": []])
        #expect(leaks.contains { $0.mark == "qz7x0123" })
    }

    @Test(arguments: ["", "qz7x", "qz7x012", "qz7", "pub7x0123", "q z 8 x 0 1 2 3", "&#113z", "%7", "\\u00"])
    func nothingIsFoundWhereNothingIs(text: String) {
        #expect(LeakScanner("qz7x").marks(in: Array(text.utf8)).isEmpty)
    }
}
