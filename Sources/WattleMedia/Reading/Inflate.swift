/// The bytes that a zlib stream stands for; nil where it is damaged or makes more than `limit` bytes.
///
/// A stream that ends too early gives nil; the check at its end is not needed for that and is not made.
/// Complexity: linear in what comes out.
/// - Source: RFC 1950, RFC 1951.
func inflated(_ stream: [UInt8], limit: Int) -> [UInt8]? {
    guard let method = stream.byte(at: 0), method & 15 == 8, let flags = stream.byte(at: 1), flags & 0x20 == 0
    else { return nil }
    var inflater = Inflater(stream, limit: limit)
    return inflater.run() ? inflater.output : nil
}

/// A zlib stream of stored blocks: what every reader can read and no code has to be found for.
func storedZlib(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = [0x78, 0x01]
    var offset = 0
    repeat {
        let block = bytes[offset..<min(bytes.count, offset + 0xFFFF)]
        offset = block.endIndex
        output.append(offset == bytes.count ? 1 : 0)
        output += littleEndianBytes(UInt16(block.count)) + littleEndianBytes(~UInt16(block.count)) + block
    } while offset < bytes.count
    var low: UInt32 = 1
    var high: UInt32 = 0
    for byte in bytes {
        low = (low + UInt32(byte)) % 65521
        high = (high + low) % 65521
    }
    return output + bigEndianBytes(high << 16 | low)
}

private struct Inflater {
    private(set) var output: [UInt8] = []
    private let stream: [UInt8]
    private let limit: Int
    private var offset = 2
    private var bits: UInt32 = 0
    private var bitCount = 0

    init(_ stream: [UInt8], limit: Int) {
        self.stream = stream
        self.limit = limit
    }

    mutating func run() -> Bool {
        while let isLast = read(1), let kind = read(2) {
            let isWhole =
                switch kind {
                case 0: copyStored()
                case 1: expand(HuffmanCode.fixedLengths, HuffmanCode.fixedDistances)
                case 2: expandDynamic()
                default: false
                }
            guard isWhole else { return false }
            if isLast == 1 { return true }
        }
        return false
    }

    /// The next bits, the first one lowest; nil where the stream has ended.
    private mutating func read(_ count: Int) -> Int? {
        while bitCount < count {
            guard let byte = stream.byte(at: offset) else { return nil }
            bits |= UInt32(byte) << UInt32(bitCount)
            bitCount += 8
            offset += 1
        }
        let value = bits & (1 << UInt32(count) - 1)
        bits >>= UInt32(count)
        bitCount -= count
        return Int(value)
    }

    private mutating func symbol(of code: HuffmanCode) -> Int? {
        var value = 0
        var first = 0
        var index = 0
        for length in 1...15 {
            guard let bit = read(1) else { return nil }
            value |= bit
            let count = code.counts[length]
            if value - count < first { return code.symbols[index + value - first] }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        return nil
    }

    private mutating func copyStored() -> Bool {
        bits = 0
        bitCount = 0
        guard let length = stream.littleEndian16(at: offset),
            let inverse = stream.littleEndian16(at: offset + 2),
            length ^ inverse == 0xFFFF, let block = stream.range(offset + 4, length),
            output.count + length <= limit
        else { return false }
        output += stream[block]
        offset = block.upperBound
        return true
    }

    private mutating func expandDynamic() -> Bool {
        guard let lengths = read(5), let distances = read(5), let codes = read(4) else { return false }
        var sizes = [Int](repeating: 0, count: 19)
        for index in 0..<codes + 4 {
            guard let size = read(3) else { return false }
            sizes[Self.order[index]] = size
        }
        guard let code = HuffmanCode(sizes), let all = codeSizes(lengths + distances + 258, code),
            let lengthCode = HuffmanCode(Array(all[..<(lengths + 257)])),
            let distanceCode = HuffmanCode(Array(all[(lengths + 257)...]))
        else { return false }
        return expand(lengthCode, distanceCode)
    }

    private mutating func codeSizes(_ count: Int, _ code: HuffmanCode) -> [Int]? {
        var sizes: [Int] = []
        while sizes.count < count {
            guard let symbol = symbol(of: code) else { return nil }
            switch symbol {
            case 16:
                guard let last = sizes.last, let extra = read(2) else { return nil }
                sizes += repeatElement(last, count: extra + 3)
            case 17, 18:
                guard let extra = read(symbol == 17 ? 3 : 7) else { return nil }
                sizes += repeatElement(0, count: extra + (symbol == 17 ? 3 : 11))
            default: sizes.append(symbol)
            }
        }
        return sizes.count == count ? sizes : nil
    }

    private mutating func expand(_ lengths: HuffmanCode, _ distances: HuffmanCode) -> Bool {
        while let symbol = symbol(of: lengths) {
            if symbol == 256 { return true }
            if symbol < 256 {
                guard output.count < limit else { return false }
                output.append(UInt8(symbol))
                continue
            }
            guard symbol < 286, let extra = read(Self.lengthBits[symbol - 257]),
                let distance = self.symbol(of: distances), distance < 30,
                let more = read(Self.distanceBits[distance])
            else { return false }
            let length = Self.lengthBase[symbol - 257] + extra
            let start = output.count - Self.distanceBase[distance] - more
            guard start >= 0, output.count + length <= limit else { return false }
            for place in start..<start + length { output.append(output[place]) }
        }
        return false
    }

    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let lengthBits = [0, 0, 0, 0, 0, 0, 0, 0] + (1...5).flatMap { [$0, $0, $0, $0] } + [0]
    private static let lengthBase = bases(lengthBits.dropLast(), from: 3) + [258]
    private static let distanceBits = [0, 0] + (0...13).flatMap { [$0, $0] }
    private static let distanceBase = bases(distanceBits[...], from: 1)

    /// The first value of each symbol, from the number of bits that follow it.
    private static func bases(_ bits: ArraySlice<Int>, from first: Int) -> [Int] {
        var next = first
        return bits.map { count in
            defer { next += 1 << count }
            return next
        }
    }
}

/// A canonical prefix code: how many codes there are of each length, and the symbols in the order of their codes.
private struct HuffmanCode {
    let counts: [Int]
    let symbols: [Int]

    /// The code with a length for each symbol; nil when there are more codes than the lengths allow.
    init?(_ lengths: [Int]) {
        var counts = [Int](repeating: 0, count: 16)
        for length in lengths { counts[length] += 1 }
        counts[0] = 0
        var free = 1
        for length in 1...15 {
            free = free << 1 - counts[length]
            if free < 0 { return nil }
        }
        self.counts = counts
        symbols = lengths.indices.filter { lengths[$0] > 0 }.sorted {
            (lengths[$0], $0) < (lengths[$1], $1)
        }
    }

    private init(complete lengths: [Int]) {
        counts = (0..<16).map { length in length == 0 ? 0 : lengths.count { $0 == length } }
        symbols = lengths.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
    }

    static let fixedLengths = HuffmanCode(
        complete: [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112)
            + [Int](repeating: 7, count: 24) + [Int](repeating: 8, count: 8))
    static let fixedDistances = HuffmanCode(complete: [Int](repeating: 5, count: 30))
}
