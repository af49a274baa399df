/// A cyclic redundancy check of 32 bits, eight bytes a step.
struct CRC32: Sendable {
    /// The check of PNG chunks and of zlib's relatives: reflected, polynomial 0xEDB88320 (ISO 3309).
    static let png = CRC32()

    /// Eight tables of 256 words: what a byte does to the check when it stands 0 to 7 bytes before the end.
    private let table: [UInt32]

    private init() {
        var table = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            var value = UInt32(byte)
            for _ in 0..<8 { value = value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
            table[byte] = value
        }
        for index in 256..<table.count {
            let before = table[index - 256]
            table[index] = before >> 8 ^ table[Int(before & 255)]
        }
        self.table = table
    }

    /// The check of a range of bytes.
    func checksum(of bytes: [UInt8], in range: Range<Int>) -> UInt32 {
        let table = table.span
        let bytes = bytes.span
        var check = UInt32.max
        var offset = range.lowerBound
        while offset &+ 8 <= range.upperBound {
            let low =
                check ^ UInt32(bytes[offset]) ^ UInt32(bytes[offset &+ 1]) << 8
                ^ UInt32(bytes[offset &+ 2]) << 16 ^ UInt32(bytes[offset &+ 3]) << 24
            check = table[1792 &+ Int(low & 255)] ^ table[1536 &+ Int(low >> 8 & 255)]
            check ^= table[1280 &+ Int(low >> 16 & 255)] ^ table[1024 &+ Int(low >> 24)]
            check ^= table[768 &+ Int(bytes[offset &+ 4])] ^ table[512 &+ Int(bytes[offset &+ 5])]
            check ^= table[256 &+ Int(bytes[offset &+ 6])] ^ table[Int(bytes[offset &+ 7])]
            offset &+= 8
        }
        while offset < range.upperBound {
            check = check >> 8 ^ table[Int((check ^ UInt32(bytes[offset])) & 255)]
            offset &+= 1
        }
        return ~check
    }
}
