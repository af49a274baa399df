import Testing

@testable import WattleDiagrams

struct AuthoredStyleTests {
    private func read(_ text: String) -> (style: AuthoredStyle, faults: [DiagramFault]) {
        let bytes = Array(text.utf8)
        var faults = DiagramFaults()
        return (AuthoredStyle(bytes, in: 0..<bytes.count, faults: &faults), faults.list)
    }

    @Test func declarationsAreRead() {
        let (style, faults) = read(
            "fill:#f9f,stroke:rgb(1, 2, 3),stroke-width:4px,color:white,stroke-dasharray: 5 5")
        #expect(style.fill == Colour(0xFF99FF))
        #expect(style.stroke == Colour(1, 2, 3))
        #expect(style.strokeWidth == 4)
        #expect(style.colour == Colour(0xFFFFFF))
        #expect(style.dash == [5, 5])
        #expect(faults.isEmpty)
    }

    // What CVE-2021-43861 and its kin were made of.
    @Test(arguments: [
        "fill:url(https://example.org/x)", "fill:url(#a)", "fill:expression(alert(1))", "position:fixed",
        "fill:red}body{display:none", "background-image:url(x)", "fill:var(--x)", "@import 'x'",
        "behavior:url(x)",
    ])
    func whatIsNoPlainValueIsLeftOut(text: String) {
        let (style, faults) = read(text)
        #expect(style == .none)
        #expect(faults.count == 1)
    }

    // W3C, CSS Color Module Level 4: the same colour in several spellings.
    @Test(arguments: [
        ("#abc", 0xAABBCC), ("#AABBCC", 0xAABBCC), ("rebeccapurple", 0x663399), ("RGB(255,0,0)", 0xFF0000),
        ("rgb(100%, 0%, 0%)", 0xFF0000), ("hsl(120, 100%, 50%)", 0x00FF00), ("hsl(0deg 0% 100%)", 0xFFFFFF),
    ])
    func coloursAreRead(text: String, value: UInt32) { #expect(Colour(text) == Colour(value)) }

    @Test(arguments: ["", "#", "#12", "#ggg", "nocolour", "rgb(1,2)", "rgb(a,b,c)", "calc(1)"])
    func otherWordsAreNoColours(text: String) { #expect(Colour(text) == nil) }

    // W3C, WCAG 2.2, definition of contrast ratio: black on white is 21, and #767676 on white is known to be 4.54.
    @Test func contrastIsThatOfWCAG() {
        let white = Colour(0xFFFFFF)
        #expect(Colour(0x000000).contrast(with: white) == 21)
        #expect(abs(Colour(0x767676).contrast(with: white) - 4.54) < 0.005)
        #expect(abs(Colour(0xFF0000).contrast(with: white) - 4.0) < 0.005)
    }

    @Test func textCanBeReadOnEveryFill() {
        for step in 0..<512 {
            let fill = Colour(
                UInt8(step % 8 * 36), UInt8(step / 8 % 8 * 36), UInt8(step / 64 * 36))
            var style = AuthoredStyle.none
            style.fill = fill
            style.colour = Colour(0x808080)
            let text = style.textColour
            #expect((text?.contrast(with: fill) ?? 0) >= 4.5)
        }
    }

    @Test func colourOfTextWithoutAFillMustServeLightAndDark() {
        #expect(read("color:red").style.textColour == nil)
        #expect(read("fill:none,color:#000").style.textColour == nil)
        #expect(read("fill:#fff,color:#222").style.textColour == Colour(0x222222))
    }
}
