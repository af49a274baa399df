import Testing
import WattleText

@testable import WattleBuild

/// Stylesheets without what only their authors read; what has to stay follows from CSS Syntax Module Level 3.
@Suite struct StylesheetCompactionTests {
    private func compact(_ sheet: String) -> String {
        String(decoding: compacted(stylesheet: Array(sheet.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("p {\n  color: red;\n  margin: 0 auto;\n}\n", "p{color:red;margin:0 auto}"),
        ("/* why */\na , b { }", "a,b{}"),
        ("@media (min-width: 48em) { a { b: c } }", "@media (min-width:48em){a{b:c}}"),
        ("a{}\n\n/* next */\n\nb{}", "a{}b{}"),
    ])
    func whatOnlyItsAuthorReadsIsLeftOut(_ given: String, _ expected: String) {
        #expect(compact(given) == expected)
    }

    @Test(arguments: [
        // A descendant, not an element in a state
        "main :hover{a:b}", "a + b>c ~ d{e:calc(1px + 2px)}", "@media (a) and (b){}", "a{b:c !important}",
        "a::before{content:\"  /* a */ ; }  \"}", "a{b:url(x  y.svg)}", "a{--b: }", "a{--b: ;c:d}",
        "a{b:\\;}",
    ])
    func whatSeparatesStays(_ sheet: String) {
        #expect(compact(sheet) == sheet)
    }

    @Test(arguments: [
        "a { b: \"never closed\n }", "a { /* never closed ", "a { b: url(never  closed ", "a/* */.b { c: d }",
    ])
    func whereTheReadingIsInDoubtNothingChanges(_ sheet: String) {
        #expect(compact(sheet) == sheet)
    }

    /// Selectors, values and texts are the same; the spaces that are left out stand beside marks.
    @Test func theStylesheetsOfTheSiteKeepTheirBytes() {
        for (path, bytes) in builtInTemplates() where path.hasSuffix(".css") {
            let short = compacted(stylesheet: bytes)
            #expect(short.count < bytes.count, "\(path)")
            #expect(marks(short) == marks(bytes), "\(path)")
            #expect(compacted(stylesheet: short) == short, "\(path)")
        }
    }

    /// The stylesheet without comments, spaces and the last semicolon of a block.
    private func marks(_ sheet: [UInt8]) -> String {
        var kept = ""
        var rest = Substring(decoding: sheet, as: UTF8.self)
        while let open = rest.firstRange(of: "/*"), let close = rest.firstRange(of: "*/") {
            kept += rest[..<open.lowerBound]
            rest = rest[close.upperBound...]
        }
        return (kept + rest).filter { !$0.isWhitespace }.replacing(";}", with: "}")
    }
}
