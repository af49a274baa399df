/// Files beside the notes, and what is hidden within them.
extension BoundaryChannel {
    static let files = [
        BoundaryChannel(56, "attachments") { vault in
            vault.withhold("withheld/Fifty-six.md", "![[fifty-six.csv]] ![[withheld/fifty-six.svg|words]]")
            vault.keep("withheld/fifty-six.csv", "\(Mark.secret(56)),1\n")
            vault.keep("withheld/fifty-six.svg", drawing("<text>\(Mark.secret(56, 2))</text>"))
            vault.keep("loose.csv", "\(Mark.secret(56, 3)),1\n")
            vault.publish("Channel 56.md", "![[shown.csv]]")
            vault.show("shown.csv", Array("\(Mark.control(56)),1\n".utf8))
        },
        BoundaryChannel(57, "what is hidden in pictures", withoutControl: "the picture itself holds no text")
        { vault in
            let pictures: [(String, [UInt8])] = [
                ("comment.gif", HiddenText.gif(Mark.secret(57))),
                ("behind.gif", HiddenText.gif("") + Array(Mark.secret(57, 2).utf8)),
                ("exif.jpg", HiddenText.jpeg(0xE1, "Exif\0\0\(Mark.secret(57, 3))")),
                (
                    "xmp.jpg",
                    HiddenText.jpeg(0xE1, "http://ns.adobe.com/xap/1.0/\0<x>\(Mark.secret(57, 4))</x>")
                ),
                (
                    "iptc.jpg",
                    HiddenText.jpeg(0xED, "Photoshop 3.0\08BIM\u{4}\u{4}\0\0\0\0\0\u{A}\(Mark.secret(57, 5))")
                ),
                ("comment.jpg", HiddenText.jpeg(0xFE, Mark.secret(57, 6))),
                ("text.png", HiddenText.png("tEXt", "Comment\0\(Mark.secret(57, 7))")),
                ("long.png", HiddenText.png("iTXt", "XML:com.adobe.xmp\0\0\0\0\0\(Mark.secret(57, 8))")),
                ("exif.png", HiddenText.png("eXIf", "MM\0*\(Mark.secret(57, 9))")),
            ]
            for (name, bytes) in pictures { vault.show("media/" + name, bytes) }
            vault.publish(
                "Channel 57.md", pictures.map { "![[media/\($0.0)|a picture]]" }.joined(separator: "\n\n"))
        },
        BoundaryChannel(58, "what is hidden in drawings") { vault in
            vault.show(
                "drawing.svg",
                Array(
                    drawing(
                        """
                        <!-- \(Mark.secret(58)) --><metadata>\(Mark.secret(58, 2))</metadata>\
                        <foreignObject><p>\(Mark.secret(58, 3))</p></foreignObject>\
                        <script>\(Mark.secret(58, 4))</script><text>\(Mark.control(58))</text>\
                        <g data-x="\(Mark.secret(58, 5))" id="\(Mark.secret(58, 6))"/>
                        """
                    ).utf8))
            vault.publish("Channel 58.md", "![[drawing.svg|a drawing]]")
        },
        BoundaryChannel(59, "what is hidden in documents") { vault in
            vault.show("paper.pdf", HiddenText.pdf(shown: Mark.control(59), hidden: Mark.secret(59)))
            vault.publish("Channel 59.md", "[the paper](paper.pdf)")
        },
        BoundaryChannel(60, "sources, settings, leftovers", withoutControl: "none of them is published") {
            vault in
            let secret = Mark.secret(60)
            for path in [
                ".obsidian/workspace.json", ".obsidian/plugins/x/data.json", ".git/config",
                ".git/objects/ab/cd",
                ".DS_Store", ".wattle/cache/\(secret)", "Channel 60.md~", ".#Channel 60.md",
                ".Channel 60.md.swp",
                "#Channel 60.md#", "Channel 60.md.bak", "Channel 60.md.orig", "Board.canvas", "Table.base",
                "Channel 60.txt", ".env", ".trash/Old.md", "\(secret).canvas", "node_modules/x/README.txt",
                "Sketch \(secret).excalidraw",
            ] {
                vault.keep(path, "---\npublish: true\n---\n{\"text\": \"\(secret)\"}\n")
            }
            vault.withhold("Sketch.excalidraw.md", "{\"text\": \"\(secret)\"}", "excalidraw-plugin: parsed")
            vault.publish("Channel 60.md", "Text.")
        },
        BoundaryChannel(61, "links between files, local names", withoutControl: "nothing local is published")
        { vault in
            vault.link("withheld/dangling.md", to: "/nowhere/\(Mark.secret(61))")
            vault.link("withheld/inside.md", to: "One.md")
            vault.link("withheld/\(Mark.secret(61, 2)).md", to: "Twin 11.md")
            vault.link("withheld/loop", to: "../withheld")
            vault.publish("Channel 61.md", "Text.")
        },
        BoundaryChannel(
            62, "archive of the site", withoutControl: "every file is searched, also those with a dot"
        ) { vault in
            vault.withhold(".hidden/\(Mark.secret(62)).md", "Text \(Mark.secret(62)).")
            vault.publish("Channel 62.md", "Text.")
        },
    ]

    private static func drawing(_ content: String) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\(content)</svg>"
    }
}

/// Small files with a text where programs put it that nobody sees, laid out by hand after the formats' specifications.
enum HiddenText {
    static func gif(_ text: String) -> [UInt8] {
        let screen: [UInt8] = [5, 0, 4, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
        let comment = text.isEmpty ? [] : [0x21, 0xFE, UInt8(text.utf8.count)] + Array(text.utf8) + [0]
        return Array("GIF89a".utf8) + screen + comment + [
            0x2C, 0, 0, 0, 0, 5, 0, 4, 0, 0, 2, 3, 0x44, 2, 5, 0, 0x3B,
        ]
    }

    /// With one more segment behind the beginning.
    static func jpeg(_ marker: UInt8, _ text: String) -> [UInt8] {
        [0xFF, 0xD8] + segment(marker, Array(text.utf8))
            + segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
            + segment(0xC0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0])
            + segment(0xC4, [0] + [UInt8](repeating: 0, count: 16)) + segment(0xDA, [1, 1, 0, 0, 63, 0])
            + [1, 2, 3, 0xFF, 0xD9]
    }

    private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker, 0, UInt8(content.count + 2)] + content
    }

    /// With one more chunk before the data.
    static func png(_ name: String, _ text: String) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + chunk("IHDR", [0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, 0])
            + chunk(name, Array(text.utf8)) + chunk("IDAT", [0x78, 1, 3, 0, 0, 0, 0, 1]) + chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let checked = Array(name.utf8) + content
        var check = UInt32.max
        for byte in checked {
            check ^= UInt32(byte)
            for _ in 0..<8 { check = check >> 1 ^ (check & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return bigEndian(UInt32(content.count)) + checked + bigEndian(~check)
    }

    private static func bigEndian(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// One page with a text, and a dictionary about the document with another.
    static func pdf(shown: String, hidden: String) -> [UInt8] {
        let text = "BT (\(shown)) Tj ET"
        let objects = [
            "<</Type /Catalog /Pages 2 0 R /Metadata 6 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 1>>",
            "<</Type /Page /Parent 2 0 R /Contents 4 0 R>>",
            "<</Length \(text.utf8.count)>>\nstream\n\(text)\nendstream",
            "<</Author (\(hidden)) /Title (\(hidden))>>",
            "<</Type /Metadata /Length \(hidden.utf8.count)>>\nstream\n\(hidden)\nendstream",
        ]
        var file = Array("%PDF-1.4\n% \(hidden)\n".utf8)
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let place = String(file.count)
            table += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
            file += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
        }
        let start = file.count
        return file
            + Array(
                "\(table)trailer\n<</Size \(objects.count + 1) /Root 1 0 R /Info 5 0 R>>\nstartxref\n\(start)\n%%EOF\n\(hidden)"
                    .utf8)
    }
}
