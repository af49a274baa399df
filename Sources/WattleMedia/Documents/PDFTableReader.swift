/// Reads the tables that say where the objects of a PDF are, the newest first.
///
/// - Source: ISO 32000-2, sections 7.5.4, 7.5.5, 7.5.6 and 7.5.8.
struct PDFTableReader {
    private(set) var places: [Int: PDFDocument.Place] = [:]
    /// The dictionary of the newest table.
    private(set) var trailer: PDFDictionary?
    private let bytes: [UInt8]
    /// Numbers that a newer table says are free.
    private var free: Set<Int> = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func read() throws(MediaRefusal) {
        var next = startOfNewest()
        var seen: Set<Int> = []
        while let offset = next, seen.insert(offset).inserted {
            var parser = PDFParser(bytes, at: offset)
            var unused: [Int] = []
            let dictionary = try parser.take("xref") ? readTable(&parser, &unused) : readStream(at: offset)
            trailer = trailer ?? dictionary
            // A table for old readers names a stream with what it calls unused for them.
            if let stream = dictionary["XRefStm"]?.integer, seen.insert(stream).inserted {
                _ = try readStream(at: stream)
            }
            for number in unused { add(number, nil) }
            next = dictionary["Prev"]?.integer
        }
    }

    /// The offset behind the last `startxref`.
    private func startOfNewest() -> Int? {
        var place = bytes.count - 9
        while place >= 0 {
            if bytes.has("startxref", at: place) {
                var parser = PDFParser(bytes, at: place + 9)
                return parser.integer()
            }
            place -= 1
        }
        return nil
    }

    private mutating func add(_ number: Int, _ place: PDFDocument.Place?) {
        guard places[number] == nil, !free.contains(number) else { return }
        places[number] = place
        if place == nil { free.insert(number) }
    }

    private mutating func readTable(
        _ parser: inout PDFParser, _ unused: inout [Int]
    ) throws(MediaRefusal) -> PDFDictionary {
        while let first = parser.integer(), let count = parser.integer() {
            for index in 0..<count {
                guard let offset = parser.integer(), parser.integer() != nil else { throw .unreadablePDF }
                if parser.take("n") {
                    add(first &+ index, .offset(offset))
                } else if parser.take("f") {
                    unused.append(first &+ index)
                } else {
                    throw .unreadablePDF
                }
            }
        }
        guard parser.take("trailer"), let dictionary = parser.value()?.dictionary else {
            throw .unreadablePDF
        }
        return dictionary
    }

    private mutating func readStream(at offset: Int) throws(MediaRefusal) -> PDFDictionary {
        var parser = PDFParser(bytes, at: offset)
        guard parser.integer() != nil, parser.integer() != nil, parser.take("obj"),
            let dictionary = parser.value()?.dictionary, parser.take("stream"),
            let length = dictionary["Length"]?.integer,
            let widths = dictionary["W"]?.integers, widths.count == 3, widths.allSatisfy({ $0 <= 8 }),
            widths[1] > 0
        else { throw .unreadablePDF }
        let start = parser.offset + (bytes.byte(at: parser.offset) == 0x0D ? 2 : 1)
        guard let range = bytes.range(start, length),
            let table = decodedStream(Array(bytes[range]), dictionary, limit: 1 << 26)
        else { throw .unreadablePDF }
        let sections = dictionary["Index"]?.integers ?? [0, dictionary["Size"]?.integer ?? 0]
        readEntries(table, widths, sections)
        return dictionary
    }

    private mutating func readEntries(_ table: [UInt8], _ widths: [Int], _ sections: [Int]) {
        var place = 0
        for section in stride(from: 0, to: sections.count - 1, by: 2) {
            for index in 0..<sections[section + 1] {
                guard table.range(place, widths[0] + widths[1] + widths[2]) != nil else { return }
                let fields = widths.map { width in
                    defer { place += width }
                    return table.number(in: place..<place + width) ?? 0
                }
                let number = sections[section] &+ index
                switch widths[0] == 0 ? 1 : fields[0] {
                case 1: add(number, .offset(fields[1]))
                case 2: add(number, .within(stream: fields[1], index: fields[2]))
                default: add(number, nil)
                }
            }
        }
    }
}

/// What a stream of objects or of a table stands for; nil where it is coded in another way than these always are.
///
/// - Source: ISO 32000-2, section 7.4.4.
func decodedStream(_ data: [UInt8], _ dictionary: PDFDictionary, limit: Int) -> [UInt8]? {
    guard let filter = single(dictionary["Filter"]) else { return data.count <= limit ? data : nil }
    guard filter == .name("FlateDecode"), let decoded = inflated(data, limit: limit) else { return nil }
    guard let parameters = single(dictionary["DecodeParms"])?.dictionary,
        let predictor = parameters["Predictor"]?.integer, predictor > 1
    else { return decoded }
    let colours = parameters["Colors"]?.integer ?? 1
    let bits = parameters["BitsPerComponent"]?.integer ?? 8
    let columns = parameters["Columns"]?.integer ?? 1
    guard predictor >= 10, bits == 8, 1...32 ~= colours, 1...1 << 20 ~= columns else { return nil }
    return unpredicted(decoded, width: colours * columns, distance: colours)
}

private func single(_ value: PDFValue?) -> PDFValue? {
    guard case .array(let values) = value else { return value }
    return values.count == 1 ? values[0] : values.isEmpty ? nil : value
}

/// Rows of bytes from what each differs by from a guess, as in PNG.
///
/// - Source: W3C PNG (third edition), section 9.
private func unpredicted(_ data: [UInt8], width: Int, distance: Int) -> [UInt8]? {
    var output: [UInt8] = []
    output.reserveCapacity(data.count)
    for start in stride(from: 0, to: data.count - width, by: width + 1) {
        for place in 0..<width {
            let begin = output.count - place
            let left = place < distance ? 0 : output[output.count - distance]
            let above = begin < width ? 0 : output[output.count - width]
            let corner = place < distance || begin < width ? 0 : output[output.count - width - distance]
            let guess: UInt8
            switch data[start] {
            case 0: guess = 0
            case 1: guess = left
            case 2: guess = above
            case 3: guess = UInt8((Int(left) + Int(above)) / 2)
            case 4: guess = paeth(left, above, corner)
            default: return nil
            }
            output.append(data[start + 1 + place] &+ guess)
        }
    }
    return output
}

private func paeth(_ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
    let estimate = Int(left) + Int(above) - Int(corner)
    let distances = [left, above, corner].map { abs(estimate - Int($0)) }
    if distances[0] <= distances[1], distances[0] <= distances[2] { return left }
    return distances[1] <= distances[2] ? above : corner
}
