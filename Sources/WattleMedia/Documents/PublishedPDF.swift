private import WattleText

/// The published copy of a PDF: written anew from what its pages need.
///
/// Earlier revisions, properties, XMP, thumbnails, files within, programs, signatures, names and dates of notes, and what
/// programs keep for themselves go. Pictures within are cleaned like others. Encrypted files, portfolios and layers
/// that are switched off refuse the file.
/// - Source: ISO 32000-2.
func publishedPDF(_ bytes: [UInt8]) throws(MediaRefusal) -> PublishedMedia {
    guard let start = startOfPDF(bytes) else { throw MediaRefusal.unreadablePDF }
    // Offsets count from the header, before which some programs put other bytes.
    var writer = try PDFWriter(start == 0 ? bytes : Array(bytes[start...]))
    return try PublishedMedia(writer.file(), kind: .pdf)
}

/// Where the header of a PDF is, behind a byte order mark and white space.
func startOfPDF(_ bytes: [UInt8]) -> Int? {
    let text = bytes.has([0xEF, 0xBB, 0xBF], at: 0) ? bytes[3...] : bytes[...]
    guard let start = text.prefix(1024).firstIndex(where: { !$0.isPDFSpace }) else { return nil }
    return bytes.has("%PDF-", at: start) ? start : nil
}

/// Writes the objects that the catalogue needs, in the order in which they are first named.
private struct PDFWriter {
    private var document: PDFDocument
    private var output: [UInt8]
    /// The new number of each object that is needed, and the objects in the order of their new numbers.
    private var numbers: [Int: Int] = [:]
    private var needed: [Int] = []
    private var offsets: [Int] = []
    private let limit: Int

    init(_ bytes: [UInt8]) throws(MediaRefusal) {
        document = try PDFDocument(bytes)
        limit = 8 * bytes.count + 1 << 26
        guard document.trailer["Encrypt"] == nil else {
            throw MediaRefusal("is an encrypted PDF", remedy: "Remove its protection: qpdf --decrypt IN OUT")
        }
        let version = bytes.range(5, 3).map { Array(bytes[$0]) } ?? []
        let isVersion =
            version.count == 3 && version[0].isASCIIDigit && version[1] == 0x2E && version[2].isASCIIDigit
        output = Array("%PDF-".utf8) + (isVersion ? version : Array("1.7".utf8))
        // Four bytes above ASCII tell programs that copy files that this is no text.
        output += [0x0A, 0x25, 0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
        output.reserveCapacity(bytes.count)
    }

    mutating func file() throws(MediaRefusal) -> [UInt8] {
        guard case .reference(let root) = document.trailer["Root"] else { throw MediaRefusal.unreadablePDF }
        _ = number(of: root)
        var index = 0
        while index < needed.count {
            try write(needed[index], as: index + 1)
            index += 1
        }
        writeTable()
        return output
    }

    private mutating func number(of old: Int) -> Int {
        if let number = numbers[old] { return number }
        needed.append(old)
        numbers[old] = needed.count
        return needed.count
    }

    // MARK: Objects

    private mutating func write(_ old: Int, as number: Int) throws(MediaRefusal) {
        offsets.append(output.count)
        output += "\(number) 0 obj\n".utf8
        let object = try document.object(old) ?? PDFObject(value: .null, stream: nil)
        let value = try PDFPrivacy.published(object.value, isCatalogue: number == 1)
        if number == 1, value.dictionary?["Pages"] == nil { throw MediaRefusal.unreadablePDF }
        if let stream = object.stream, var dictionary = value.dictionary {
            let data = try publishedData(Array(document.bytes[stream]), &dictionary)
            dictionary.entries.removeAll { ["Length", "DL"].contains($0.key) }
            let length = PDFValue.atom(Array("\(data.count)".utf8))
            dictionary.entries.append(PDFDictionary.Entry(key: "Length", value: length))
            write(.dictionary(dictionary))
            output += Array("\nstream\n".utf8) + data + Array("\nendstream".utf8)
        } else {
            write(value)
        }
        output += "\nendobj\n".utf8
        // Compressed objects may be named again and again.
        guard output.count < limit else { throw MediaRefusal.unreadablePDF }
    }

    // MARK: Values

    private mutating func write(_ value: PDFValue) {
        switch value {
        case .atom(let bytes): output += bytes
        case .name(let name): write(name)
        case .reference(let old): output += "\(number(of: old)) 0 R".utf8
        case .array(let values):
            output.append(ASCII.leftBracket)
            for value in values {
                write(value)
                output.append(ASCII.space)
            }
            output.append(ASCII.rightBracket)
        case .dictionary(let dictionary):
            output += "<<".utf8
            for entry in dictionary.entries {
                write(entry.key)
                output.append(ASCII.space)
                write(entry.value)
                output.append(ASCII.newline)
            }
            output += ">>".utf8
        }
    }

    private mutating func write(_ name: PDFName) {
        output.append(ASCII.slash)
        for byte in name.bytes {
            if byte.isPDFRegular, byte != ASCII.hash, 0x21...0x7E ~= byte {
                output.append(byte)
            } else {
                let digits = String(byte, radix: 16)
                output += Array("#".utf8) + Array((digits.count == 1 ? "0" + digits : digits).utf8)
            }
        }
    }

    private mutating func writeTable() {
        let start = output.count
        output += "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n".utf8
        for offset in offsets {
            let digits = String(offset)
            output += (String(repeating: "0", count: max(0, 10 - digits.count)) + digits + " 00000 n \n").utf8
        }
        output += "trailer\n<</Size \(offsets.count + 1) /Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8
    }
}
