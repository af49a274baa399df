import Testing

@testable import WattleMedia

@Suite struct DocumentTests {
    /// The objects of the page with something added to the catalogue and to the page, and more objects behind them.
    private func file(
        catalogue: String = "", page: String = "", more: [String] = [], trailer: String = ""
    ) -> [UInt8] {
        let objects = [
            "<</Type /Catalog /Pages 2 0 R \(catalogue)>>", plainPage[1],
            "<</Type /Page /Contents 4 0 R \(page)>>",
        ]
        let bytes = objects.map { Array($0.utf8) } + [pageText] + more.map { Array($0.utf8) }
        return PDFBuilder(objects: bytes).file(trailer)
    }

    /// What is added to the catalogue, to the page, and as object 5, and the table's dictionary.
    @Test(arguments: [
        ("", "", "<</Author (\(canary)) /Title (\(canary))>>", " /Info 5 0 R /ID [(\(canary)) (\(canary))]"),
        ("/Metadata 5 0 R", "", "<</Type /Metadata /Length 10>>\nstream\n\(canary)\nendstream", ""),
        ("", "/Metadata 5 0 R", "<</Length 10>>\nstream\n\(canary)\nendstream", ""),
        ("", "/PieceInfo <</Maker <</Private (\(canary))>>>>", "null", ""),
        ("", "/Thumb 5 0 R", "<</Length 10>>\nstream\n\(canary)\nendstream", ""),
        ("", "/LastModified (\(canary))", "null", ""), ("/Own (\(canary))", "/Own (\(canary))", "null", ""),
        ("/#4detadata (\(canary))", "", "null", ""), ("/AF [5 0 R]", "", "<</EF <</F (\(canary))>>>>", ""),
        ("/PieceInfo 5 0 R", "", "(\(canary))", ""), ("", "", "(\(canary))", ""),
        ("", "/AA 5 0 R", "(\(canary))", ""),
        ("/Perms 5 0 R", "", "<</Type /Sig /Name (\(canary))>>", ""),
    ])
    func whatNoPageNeedsGoes(catalogue: String, page: String, object: String, trailer: String) throws {
        let file = file(catalogue: catalogue, page: page, more: [object], trailer: trailer)
        #expect(holdsCanary(file))
        let media = try published(file, "pdf")
        #expect(
            String(decoding: media.bytes, as: UTF8.self) == String(decoding: publishedPage, as: UTF8.self))
        #expect(try published(media.bytes, "pdf") == media)
    }

    /// An entry of a page, and what is published of it.
    @Test(arguments: [
        (
            "/Annots [<</Subtype /Text /T (\(canary)) /M (D:2026) /NM (\(canary)) /Contents (x)>>]",
            "/Annots [<</Subtype /Text\n/Contents (x)\n>> ]"
        ),
        (
            "/Annots [<</Subtype /Link /A <</S /URI /URI (file:///\(canary))>>>>]",
            "/Annots [<</Subtype /Link\n/A null\n>> ]"
        ),
        (
            "/Annots [<</Subtype /Link /A <</S /URI /URI (https://a.b)>>>>]",
            "/Annots [<</Subtype /Link\n/A <</S /URI\n/URI (https://a.b)\n>>\n>> ]"
        ),
        ("/Annots [<</A <</S /JavaScript /JS (\(canary))>>>>]", "/Annots [<</A null\n>> ]"),
        (
            "/Annots [<</Subtype /FileAttachment /FS <</EF <</F (\(canary))>>>>>>]",
            "/Annots [null ]"
        ),
        ("/Tabs /S % \(canary)\n", "/Tabs /S"), ("/Tabs (a\\)(b)\\\\)", "/Tabs (a\\)(b)\\\\)"),
        ("/MediaBox [0 -1.5 <4 1> true]", "/MediaBox [0 -1.5 <4 1> true ]"),
    ])
    func notesLoseWhoWroteThemAndLinksTheirPaths(entry: String, expected: String) throws {
        let objects = [plainPage[0], plainPage[1], "<</Type /Page\n/Contents 4 0 R\n\(expected)\n>>"]
        let plain = PDFBuilder(objects: objects.map { Array($0.utf8) } + [pageText]).file()
        let media = try published(file(page: entry), "pdf")
        #expect(String(decoding: media.bytes, as: UTF8.self) == String(decoding: plain, as: UTF8.self))
    }

    @Test func earlierRevisionsGo() throws {
        let old = PDFBuilder(
            objects: plainPage.map { Array($0.utf8) }
                + [PDFBuilder.stream("", Array("(\(canary)) Tj".utf8))]
        ).file()
        let update = Array("4 0 obj\n".utf8) + pageText + Array("\nendobj\n".utf8)
        let table =
            "xref\n4 1\n\(PDFBuilder.tenDigits(old.count)) 00000 n \ntrailer\n<</Size 5 /Root 1 0 R"
            + " /Prev \(PDFBuilder.table(of: old))>>\nstartxref\n\(old.count + update.count)\n%%EOF\n"
        #expect(try published(old + update + Array(table.utf8), "pdf").bytes == publishedPage)
    }

    /// A table as a stream, whose objects lie in another one: number and offset of each, then the objects.
    @Test func objectsWithinStreamsAreWrittenOneByOne() throws {
        var file = Array("%PDF-1.4\n".utf8)
        var offsets: [Int] = []
        func add(_ number: Int, _ object: [UInt8]) {
            offsets.append(file.count)
            file += Array("\(number) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let places = plainPage.indices.map { index in
            "\(index + 1) \(plainPage[..<index].reduce(0) { $0 + $1.utf8.count + 1 }) "
        }
        let content = Array((places.joined() + plainPage.joined(separator: "\n")).utf8)
        add(4, pageText)
        add(
            5,
            PDFBuilder.stream(
                "/N 3 /First \(places.joined().utf8.count) /Filter /FlateDecode ", storedZlib(content)))
        let rows: [[UInt8]] =
            [[0, 0, 0, 0], [2, 0, 5, 0], [2, 0, 5, 1], [2, 0, 5, 2]]
            + offsets.map { [1, UInt8($0 >> 8), UInt8($0 & 255), 0] }
        // Each row as its difference to the one above, which is the predictor 2 of PNG.
        let coded = rows.indices.flatMap { index -> [UInt8] in
            [2] + (0..<4).map { rows[index][$0] &- (index > 0 ? rows[index - 1][$0] : 0) }
        }
        let start = file.count
        add(
            6,
            PDFBuilder.stream(
                "/W [1 2 1] /Size 6 /Root 1 0 R /Filter [/FlateDecode] /DecodeParms [<</Predictor 12 /Columns 4>>] ",
                storedZlib(coded)))
        file += "startxref\n\(start)\n%%EOF".utf8
        #expect(try published(file, "pdf").bytes == publishedPage)
    }

    @Test func picturesWithinAreCleanedToo() throws {
        let picture = jpeg(segment(0xFE, canary))
        let letters = Array(
            picture.map { String($0, radix: 16) }.map { $0.count == 1 ? "0" + $0 : $0 }.joined().utf8)
        for (data, filter) in [
            (picture, "/Filter /DCTDecode\n"), (storedZlib(picture), "/Filter [/FlateDecode /DCTDecode]"),
            (letters + [0x3E], "/Filter [/ASCIIHexDecode /DCTDecode] /DecodeParms [null null]"),
        ] {
            let objects = plainPage.map { Array($0.utf8) } + [PDFBuilder.stream(filter, data)]
            let plain = plainPage.map { Array($0.utf8) } + [PDFBuilder.stream("/Filter /DCTDecode\n", jpeg())]
            #expect(
                try published(PDFBuilder(objects: objects).file(), "pdf").bytes
                    == PDFBuilder(objects: plain).file())
        }
    }

    @Test(arguments: [
        ("", "", " /Encrypt 5 0 R"), ("/OCProperties <</D <</OFF [5 0 R]>>>>", "", ""),
        ("/Collection <<>>", "", ""),
        ("", "/Annots", ""), ("/Pages", "", ""),
    ])
    func whatCannotBeTakenOutRefusesTheFile(catalogue: String, page: String, trailer: String) {
        let file = file(catalogue: catalogue, page: page, more: ["<<>>"], trailer: trailer)
        #expect(throws: MediaRefusal.self) { try published(file, "pdf") }
    }

    @Test func deepNestingCostsNoStack() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: MediaRefusal.self) { try published(file(page: "/Tabs \(deep)"), "pdf") }
    }

    @Test func damagedDocumentsNeverStopTheProgram() {
        let files = [
            file(
                page: "/Annots [<</Subtype /Text /T (x)>> 5 0 R]", more: ["<</A [1 0 R]>>"],
                trailer: " /Info 5 0 R")
        ]
        var mutator = FileMutator(seed: 0x9DF, files: files.map { ($0, "pdf") })
        for _ in 0..<500 { _ = try? published(mutator.next().bytes, "pdf") }
    }
}
