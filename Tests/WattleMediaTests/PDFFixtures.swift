@testable import WattleMedia

/// A PDF laid out by hand: objects one behind the other, their table, its dictionary.
struct PDFBuilder {
    /// The bytes of each object between `obj` and `endobj`, from number 1.
    let objects: [[UInt8]]
    var version = "1.4"
    var trailer = ""

    init(_ objects: [String]) { self.objects = objects.map { Array($0.utf8) } }

    init(objects: [[UInt8]]) { self.objects = objects }

    /// The file; further objects may follow as another revision.
    func file(_ trailer: String = "") -> [UInt8] {
        var output: [UInt8] = Array("%PDF-\(version)\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(output.count)
            output += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let table = output.count
        output += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8
        for offset in offsets { output += (PDFBuilder.tenDigits(offset) + " 00000 n \n").utf8 }
        output +=
            "trailer\n<</Size \(objects.count + 1) /Root 1 0 R\(trailer)>>\nstartxref\n\(table)\n%%EOF\n".utf8
        return output
    }

    static func tenDigits(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 10 - digits.count) + digits
    }

    /// The offset of the last table.
    static func table(of file: [UInt8]) -> Int {
        let lines = String(decoding: file, as: UTF8.self).split(separator: "\n")
        return Int(lines[lines.count - 2]) ?? 0
    }

    static func stream(_ entries: String, _ data: [UInt8]) -> [UInt8] {
        Array("<<\(entries)/Length \(data.count)\n>>\nstream\n".utf8) + data + Array("\nendstream".utf8)
    }
}

/// The objects of a page with a text, in the order in which each first names the next.
let plainPage = [
    "<</Type /Catalog\n/Pages 2 0 R\n>>", "<</Kids [3 0 R ]\n/Count 1\n>>",
    "<</Type /Page\n/Contents 4 0 R\n>>",
]

/// The instructions of the page.
let pageText = PDFBuilder.stream("", Array("BT (Hi) Tj ET".utf8))

/// The page as it is published.
let publishedPage = PDFBuilder(objects: plainPage.map { Array($0.utf8) } + [pageText]).file()
