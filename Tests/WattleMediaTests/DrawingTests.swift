import Testing
import WattleMedia

/// A drawing with `content` in it, as an editor would write it.
func drawing(_ content: String, attributes: String = "") -> [UInt8] {
    Array("<svg xmlns=\"http://www.w3.org/2000/svg\"\(attributes)>\(content)</svg>".utf8)
}

/// The same drawing as it is published.
func publishedDrawing(_ content: String, attributes: String = "") -> [UInt8] {
    let links = " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    return drawing(content, attributes: links + attributes) + [0x0A]
}

@Suite struct DrawingTests {
    /// What goes, and what of it stays.
    @Test(arguments: [
        ("<!-- \(canary) --><path d=\"M0 0\"/>", "<path d=\"M0 0\"></path>"),
        ("<?editor \(canary)?>", ""),
        ("<metadata><rdf>\(canary)</rdf></metadata>", ""),
        ("<script>\(canary)</script>", ""),
        ("<script href=\"\(canary)\"/>", ""),
        (
            "<g onclick=\"\(canary)\" data-x=\"\(canary)\" content=\"\(canary)\" id=\"a\"/>",
            "<g></g>"
        ),
        ("\(canary)<g>\(canary)</g>", "<g></g>"),
        ("<a>\(canary)</a><text><a>b</a></text>", "<a></a><text><a>b</a></text>"),
        ("<a href=\"javascript:\(canary)\"/>", "<a></a>"),
        ("<use href=\"\(canary).svg#a\"/><use href=\"#a\"/>", "<use></use><use href=\"#a\"></use>"),
        ("<image href=\"https://example.org/\(canary)\"/>", "<image></image>"),
        ("<image href=\"file:///home/\(canary)\"/>", "<image></image>"),
        ("<set attributeName=\"href\" to=\"\(canary)\"/>", ""),
        ("<animate attributeName=\" xlink:HREF\" to=\"\(canary)\"/>", ""),
        ("<g style=\"fill:url(https://\(canary));stroke:red\"/>", "<g style=\"fill:none;stroke:red\"></g>"),
        ("<g fill=\"URL( 'https://\(canary)' )\"/>", "<g fill=\"none\"></g>"),
        ("<g fill=\"u\\72l(https://\(canary))\"/>", "<g fill=\"none\"></g>"),
        ("<g fill=\"url(#a)\"/>", "<g fill=\"url(#a)\"></g>"),
        ("<style>/* \(canary) */a{b:c}</style>", "<style>a{b:c}</style>"),
        ("<style>@import '\(canary)';a{}</style>", "<style>a{}</style>"),
        ("<style>@IMPORT url(\(canary));a{}</style>", "<style>a{}</style>"),
        ("<style>@\\69mport '\(canary)';a{}</style>", "<style>a{}</style>"),
        ("<style>a{b:image-set('\(canary)' 1x)}</style>", "<style>a{b:none}</style>"),
        ("<style>a{b:'/* c */'}</style>", "<style>a{b:'/* c */'}</style>"),
        ("<style><![CDATA[a>b{c:d}/*\(canary)*/]]></style>", "<style>a&gt;b{c:d}</style>"),
        ("<style>@font-face{src:url(\(canary).woff)}</style>", "<style>@font-face{src:none}</style>"),
        ("<title>T &amp; U</title><desc>D</desc>", "<title>T &amp; U</title><desc>D</desc>"),
        (
            "<foreignObject><div xmlns=\"http://www.w3.org/1999/xhtml\" class=\"c\" onclick=\"\(canary)\" data-x=\"\(canary)\">"
                + "a<b title=\"\(canary)\">b</b><script>\(canary)</script><!-- \(canary) --></div></foreignObject>",
            "<foreignObject><div xmlns=\"http://www.w3.org/1999/xhtml\" class=\"c\">a<b>b</b></div></foreignObject>"
        ),
        ("<foreignObject><div>\(canary)</div></foreignObject>", "<foreignObject></foreignObject>"),
        ("<foreignObject><canvas/></foreignObject>", "<foreignObject></foreignObject>"),
        ("<unknown>\(canary)<path/></unknown>", ""),
        ("<i:path xmlns:i=\"urn:other\" d=\"\(canary)\"/>", ""),
        (
            "<g xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" inkscape:label=\"\(canary)\"/>",
            "<g></g>"
        ),
        (
            "<g xmlns:k=\"http://www.inkscape.org/namespaces/inkscape\" k:groupmode=\"layer\" "
                + "style=\"fill:red; display: none\"><text>\(canary)</text></g>", ""
        ),
    ])
    func whatIsNotDrawnGoes(content: String, expected: String) throws {
        let media = try published(drawing(content), "svg")
        #expect(
            String(decoding: media.bytes, as: UTF8.self)
                == String(decoding: publishedDrawing(expected), as: UTF8.self))
        #expect(try published(media.bytes, "svg") == media)
    }

    @Test func whatStandsAroundTheDrawingGoes() throws {
        let file =
            "\u{FEFF}<?xml version=\"1.0\"?><!-- \(canary) --><!DOCTYPE svg [<!-- \(canary) -->"
            + "<!ENTITY ns \"http://www.w3.org/2000/svg\"><!ENTITY secret \"\(canary)\">]>"
            + "<s:svg xmlns:s=\"&ns;\" xmlns:x=\"urn:\(canary)\" x:y=\"\(canary)\"><s:g/></s:svg><!--\(canary)-->"
        #expect(try published(Array(file.utf8), "svg").bytes == publishedDrawing("<g></g>"))
    }

    @Test func imagesWithinAreCleanedToo() throws {
        // Base64 of the bytes, from `base64 -w0`.
        let comment = gif(before: gifExtension(0xFE, [canaryBytes]))
        let media = try published(
            drawing("<image href=\"data:image/gif;base64,\(base64Text(comment))\"/>"), "svg")
        let clean = "<image href=\"data:image/gif;base64,\(base64Text(gif()))\"></image>"
        #expect(media.bytes == publishedDrawing(clean))
    }

    @Test func drawingsWithinAreCleanedToo() throws {
        let inner = drawing("<!--\(canary)--><g/>")
        let escaped =
            "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3C!--\(canary)--%3E%3Cg/%3E%3C/svg%3E"
        let expected = publishedDrawing(
            "<image href=\"data:image/svg+xml;base64,\(base64Text(publishedDrawing("<g></g>")))\"></image>")
        let encoded = "data:image/svg+xml;base64,\(base64Text(inner))"
        #expect(try published(drawing("<image href=\"\(encoded)\"/>"), "svg").bytes == expected)
        #expect(try published(drawing("<image href=\"\(escaped)\"/>"), "svg").bytes == expected)
    }

    @Test(arguments: [
        "<foreignObject><h:button xmlns:h=\"http://www.w3.org/1999/xhtml\">label</h:button></foreignObject>",
        "<g>", "<g></a>", "<g a=b/>",
        "<g a=\"1\" a=\"2\"/>",
        "&unknown;", "&#0;", "<g><!-- </g>", "\u{1}", "\u{FFFE}", "<g a=\"<\"/",
    ])
    func whatCannotBeReadIsRefused(content: String) {
        #expect(throws: MediaRefusal.self) { try published(drawing(content), "svg") }
    }

    @Test func entitiesThatGrowAreRefused() {
        let entities =
            "<!DOCTYPE svg [<!ENTITY a \"\(String(repeating: "x", count: 1000))\"><!ENTITY b \"&a;&a;\">]>"
        let small = entities + "<svg><title>\(String(repeating: "&a;", count: 2000))</title></svg>"
        #expect(throws: MediaRefusal.self) { try published(Array(small.utf8), "svg") }
        #expect(throws: MediaRefusal.self) { try published(Array((entities + "<svg>&b;</svg>").utf8), "svg") }
    }

    /// SVG 2, section 8.2: lengths in CSS units, a missing one by the ratio of the view.
    @Test(arguments: [
        ("width=\"100\" height=\"50px\"", 100, 50), ("viewBox=\"0 0 24 12\"", 24, 12),
        ("width=\"1in\" viewBox=\"0,0,2,1\"", 96, 48),
        ("width=\"100%\" height=\"100%\" viewBox=\"0 0 7 9\"", 7, 9),
        ("width=\"25.4mm\" height=\"3pc\"", 96, 48),
    ])
    func sizesFollowFromLengthsAndTheView(attributes: String, width: Int, height: Int) throws {
        let media = try published(drawing("", attributes: " " + attributes), "svg")
        #expect(media.size == PixelSize(width: width, height: height))
    }

    @Test func depthCostsNoStack() throws {
        let depth = 100_000
        let deep = String(repeating: "<g>", count: depth) + String(repeating: "</g>", count: depth)
        #expect(try published(drawing(deep), "svg").bytes == publishedDrawing(deep))
    }

    @Test func damagedDrawingsNeverStopTheProgram() {
        let file = drawing(
            "<style>@import 'a';b{c:url(#d)}</style><g style=\"fill:url('x')\"><!-- c -->"
                + "<image href=\"data:image/gif;base64,\(base64Text(gif()))\"/></g>&#x41;<![CDATA[<]]>")
        var mutator = FileMutator(seed: 0xD0A3, files: [(file, "svg")])
        for _ in 0..<1000 { _ = try? published(mutator.next().bytes, "svg") }
    }
}
