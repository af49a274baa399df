import WattleText

/// What follows from a word beyond its kind.
struct WordTraits: OptionSet, Sendable {
    let rawValue: UInt8

    /// The next word is the name of a function.
    static let definesFunction = WordTraits(rawValue: 1)
    /// The next word is the name of a type.
    static let definesType = WordTraits(rawValue: 2)
    /// It stands for a value, so that a slash behind it divides.
    static let isOperand = WordTraits(rawValue: 4)
    /// A name as well: a keyword only where another word or a block follows.
    static let isContextual = WordTraits(rawValue: 8)
    /// A keyword only as the first word of its line.
    static let opensLine = WordTraits(rawValue: 16)
    /// A name as well: no word of the language where it is called, assigned, or has a member.
    static let isUnreserved = WordTraits(rawValue: 32)
}

/// Words that mean the same to a reader.
struct WordList: Sendable {
    let kind: CodeTokenKind
    let traits: WordTraits
    let words: ByteLiteral

    /// Words that are divided by single spaces.
    init(_ kind: CodeTokenKind, _ words: ByteLiteral, _ traits: WordTraits = []) {
        self.kind = kind
        self.traits = traits
        self.words = words
    }
}

/// The words of a language, found by the hash of their bytes.
struct WordTable: Sendable {
    struct Entry: Sendable {
        let kind: CodeTokenKind
        let traits: WordTraits
        let bytes: [UInt8]
    }

    /// The hash of no bytes.
    static let seed: UInt32 = 2_166_136_261

    private var slots: [Int16]
    private var entries: [Entry] = []
    private let mask: Int
    private let foldsCase: Bool

    /// A later list wins over an earlier one.
    init(_ lists: [WordList], foldsCase: Bool) {
        self.foldsCase = foldsCase
        let all = lists.flatMap { list in
            list.words.bytes.split(separator: ASCII.space).map {
                Entry(
                    kind: list.kind, traits: list.traits,
                    bytes: foldsCase ? $0.map(\.asciiLowercased) : Array($0))
            }
        }
        var size = 16
        while size < all.count * 3 { size *= 2 }
        mask = size - 1
        slots = Array(repeating: -1, count: size)
        for entry in all { insert(entry) }
    }

    /// The hash of a word from the hash of its beginning (FNV-1a).
    func hash(_ hash: UInt32, adding byte: UInt8) -> UInt32 {
        (hash ^ UInt32(foldsCase ? byte.asciiLowercased : byte)) &* 16_777_619
    }

    /// The entry of `word`, whose hash is known.
    func entry(_ word: ArraySlice<UInt8>, hash: UInt32) -> Entry? {
        var slot = Int(hash) & mask
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.bytes.count == word.count, matches(entry.bytes, word) { return entry }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func matches(_ entry: [UInt8], _ word: ArraySlice<UInt8>) -> Bool {
        var index = word.startIndex
        for byte in entry {
            guard byte == (foldsCase ? word[index].asciiLowercased : word[index]) else { return false }
            index += 1
        }
        return true
    }

    private mutating func insert(_ entry: Entry) {
        let hash = entry.bytes.reduce(Self.seed) { self.hash($0, adding: $1) }
        var slot = Int(hash) & mask
        while slots[slot] >= 0 {
            if entries[Int(slots[slot])].bytes == entry.bytes {
                entries[Int(slots[slot])] = entry
                return
            }
            slot = (slot + 1) & mask
        }
        slots[slot] = Int16(entries.count)
        entries.append(entry)
    }
}

/// Words that are only asked for.
struct WordSet: Sendable {
    private let table: WordTable
    private let longest: Int

    /// Words that are divided by single spaces.
    init(_ words: ByteLiteral, foldsCase: Bool = false) {
        table = WordTable([WordList(.keyword, words)], foldsCase: foldsCase)
        longest = words.bytes.split(separator: ASCII.space).map(\.count).max() ?? 0
    }

    func contains(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count <= longest else { return false }
        var hash = WordTable.seed
        for byte in word { hash = table.hash(hash, adding: byte) }
        return table.entry(word, hash: hash) != nil
    }
}
