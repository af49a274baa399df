/// An object of a PDF: a value, and bytes when it is a stream.
struct PDFObject {
    let value: PDFValue
    let stream: Range<Int>?
}

/// The objects of a PDF as its last revision sees them.
struct PDFDocument {
    /// Where an object is.
    enum Place: Hashable, Sendable {
        case offset(Int)
        case within(stream: Int, index: Int)
    }

    let bytes: [UInt8]
    let places: [Int: Place]
    let trailer: PDFDictionary
    /// The streams that hold objects, decoded, by number.
    private var holders: [Int: PDFHolder] = [:]
    /// How many bytes may still be decoded, searched or read in what was decoded.
    private var allowance = 1 << 28

    /// Reads the table of objects.
    init(_ bytes: [UInt8]) throws(MediaRefusal) {
        var reader = PDFTableReader(bytes)
        try reader.read()
        guard let trailer = reader.trailer else { throw MediaRefusal.unreadablePDF }
        self.bytes = bytes
        places = reader.places
        self.trailer = trailer
    }

    /// The object of a number; nil where there is none, which counts as null.
    mutating func object(_ number: Int) throws(MediaRefusal) -> PDFObject? {
        switch places[number] {
        case .offset(let offset): return try object(number, at: offset)
        case .within(let stream, let index): return try held(by: stream, at: index)
        case nil: return nil
        }
    }

    /// A value, or what it refers to.
    mutating func resolved(_ value: PDFValue?) throws(MediaRefusal) -> PDFValue? {
        guard case .reference(let number) = value else { return value }
        let target = try object(number)?.value
        if case .reference = target { return nil }
        return target
    }

    private mutating func object(_ number: Int, at offset: Int) throws(MediaRefusal) -> PDFObject {
        var parser = PDFParser(bytes, at: offset)
        guard parser.integer() == number, parser.integer() != nil, parser.take("obj"),
            let value = parser.value()
        else { throw MediaRefusal.unreadablePDF }
        guard let dictionary = value.dictionary, parser.take("stream") else {
            return PDFObject(value: value, stream: nil)
        }
        let start = startOfData(bytes, behind: parser.offset)
        let length = try streamLength(dictionary["Length"])
        guard let range = dataRange(from: start, length: length) else { throw MediaRefusal.unreadablePDF }
        return PDFObject(value: value, stream: range)
    }

    /// The length of a stream, which may be an object of its own, but none within a stream.
    private mutating func streamLength(_ value: PDFValue?) throws(MediaRefusal) -> Int? {
        guard case .reference(let number) = value else { return value?.integer }
        guard case .offset(let offset) = places[number] else { return nil }
        var parser = PDFParser(bytes, at: offset)
        guard parser.integer() == number, parser.integer() != nil, parser.take("obj") else { return nil }
        return parser.integer()
    }

    /// The data of a stream: as long as it says, or until its end is marked where that is not so.
    private mutating func dataRange(from start: Int, length: Int?) -> Range<Int>? {
        if let range = length.flatMap({ bytes.range(start, $0) }) {
            let gap = bytes[range.upperBound...].prefix(2).prefix { $0.isPDFSpace }.count
            if bytes.has("endstream", at: range.upperBound + gap) { return range }
        }
        var place = start
        while allowance > 0, let found = bytes.index(of: UInt8(ascii: "e"), from: place) {
            if bytes.has("endstream", at: found) { return start..<found }
            allowance -= found + 1 - place
            place = found + 1
        }
        return nil
    }

    private mutating func held(by stream: Int, at index: Int) throws(MediaRefusal) -> PDFObject {
        if holders[stream] == nil { holders[stream] = try holder(stream) }
        guard let holder = holders[stream], holder.offsets.indices.contains(index) else {
            throw MediaRefusal.unreadablePDF
        }
        var parser = PDFParser(holder.bytes, at: holder.offsets[index])
        guard let value = parser.value(), allowance > 0 else { throw MediaRefusal.unreadablePDF }
        // One object may have many numbers.
        allowance -= parser.offset - holder.offsets[index]
        return PDFObject(value: value, stream: nil)
    }

    private mutating func holder(_ number: Int) throws(MediaRefusal) -> PDFHolder {
        guard case .offset(let offset) = places[number] else { throw MediaRefusal.unreadablePDF }
        let object = try object(number, at: offset)
        guard let dictionary = object.value.dictionary, let range = object.stream,
            let count = dictionary["N"]?.integer, let first = dictionary["First"]?.integer,
            let decoded = decodedStream(Array(bytes[range]), dictionary, limit: allowance),
            count <= decoded.count
        else { throw MediaRefusal.unreadablePDF }
        allowance -= decoded.count
        var parser = PDFParser(decoded, at: 0)
        var offsets: [Int] = []
        for _ in 0..<count {
            guard parser.integer() != nil, let offset = parser.integer() else {
                throw MediaRefusal.unreadablePDF
            }
            offsets.append(min(decoded.count, first &+ offset))
        }
        return PDFHolder(bytes: decoded, offsets: offsets)
    }
}

/// A stream that holds objects.
private struct PDFHolder {
    let bytes: [UInt8]
    let offsets: [Int]
}

extension MediaRefusal {
    /// A PDF of which not everything is understood.
    static let unreadablePDF = MediaRefusal(
        "is a PDF whose objects cannot be read",
        remedy: "Print it into a new PDF, or write it anew: qpdf IN OUT")
}

/// Where the data of a stream begin: behind the word and one end of line.
private func startOfData(_ bytes: [UInt8], behind offset: Int) -> Int {
    if bytes.has([0x0D, 0x0A], at: offset) { return offset + 2 }
    return bytes.byte(at: offset) == 0x0A || bytes.byte(at: offset) == 0x0D ? offset + 1 : offset
}
