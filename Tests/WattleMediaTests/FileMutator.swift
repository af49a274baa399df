import WattleTestSupport

/// Files that nobody would make: others with bytes changed, parts repeated or removed, and lengths blown up.
///
/// The same seed gives the same files.
struct FileMutator {
    private let files: [(bytes: [UInt8], name: String)]
    private var random: SeededGenerator

    init(seed: UInt64, files: [(bytes: [UInt8], name: String)]) {
        self.files = files
        random = SeededGenerator(seed: seed)
    }

    /// The next file, with the extension of the one it was made from.
    mutating func next() -> (bytes: [UInt8], name: String) {
        guard let file = files.randomElement(using: &random) else { return ([], "png") }
        var bytes = file.bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes) }
        return (bytes, file.name)
    }

    private mutating func mutate(_ bytes: inout [UInt8]) {
        let start = Int.random(in: 0...bytes.count, using: &random)
        let part = start..<min(bytes.count, start + Int.random(in: 0...16, using: &random))
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes.replaceSubrange(part.prefix(1), with: [UInt8.random(in: .min ... .max, using: &random)])
        case 1: bytes.replaceSubrange(part.prefix(4), with: part.prefix(4).map { _ in 0xFF })
        case 2: bytes.replaceSubrange(part.prefix(4), with: part.prefix(4).map { _ in 0 })
        case 3: bytes.removeSubrange(part)
        case 4: bytes.insert(contentsOf: bytes[part], at: start)
        default: bytes.insert(UInt8.random(in: .min ... .max, using: &random), at: start)
        }
    }
}
