import WattleDiagnostics
import WattleText

/// Words that may not be published, which only their owner knows: names of people, clients and projects.
///
/// The file lies outside of the garden. Each line is a word, or several, as they stand in a text; or `sha256:` and the hash
/// of the salt and the words, in lower case with one space between them. A line `salt:` gives the salt of the whole file;
/// lines that begin with `#` are comments. No word of it is ever printed.
package struct Denylist: Sendable {
    /// A line that cannot be understood.
    package struct Fault: Error, Equatable {
        /// From 1.
        package let line: Int

        /// Names a line.
        package init(line: Int) { self.line = line }
    }

    /// Hashed lines do not say how many words they have; so many are tried.
    private static let longestHashed = 4
    private var salt: [UInt8] = []
    private var plain: Set<ContentHash> = []
    private var hashed: Set<String> = []
    private var longest = 0
    /// The first words of plain lines: most words of a text end their way here.
    private var beginnings: Set<ContentHash> = []

    /// Reads the file.
    /// - Throws: a fault for a hash that is none.
    package init(_ source: [UInt8]) throws(Fault) {
        for (index, line) in source.split(separator: ASCII.newline, omittingEmptySubsequences: false)
            .enumerated()
        {
            try read(line.trimmedASCII(), number: index + 1)
        }
        if !hashed.isEmpty { longest = max(longest, Self.longestHashed) }
    }

    private mutating func read(_ line: ArraySlice<UInt8>, number: Int) throws(Fault) {
        if line.isEmpty || line.first == 0x23 { return }
        let text = String(decoding: line, as: UTF8.self)
        if text.hasPrefix("salt:") {
            salt = Array(line.dropFirst(5).trimmedASCII())
        } else if text.hasPrefix("sha256:") {
            let digits = text.dropFirst(7).lowercased()
            guard digits.utf8.count == 64, digits.utf8.allSatisfy(\.isASCIIHexDigit) else {
                throw Fault(line: number)
            }
            hashed.insert(digits)
        } else {
            let words = TextWords(Array(line)).words.map(\.folded)
            guard let first = words.first else { return }
            plain.insert(ContentHash(Self.joined(words[...])))
            beginnings.insert(ContentHash(first))
            longest = max(longest, words.count)
        }
    }

    private static func joined(_ words: ArraySlice<[UInt8]>) -> [UInt8] {
        Array(words.joined(separator: [ASCII.space]))
    }

    /// Where words of the list stand in a text.
    ///
    /// Complexity: linear; with hashed lines four hashes a word.
    package func ranges(in text: [UInt8]) -> [Range<Int>] {
        guard longest > 0 else { return [] }
        let words = TextWords(text).words
        var known: [ContentHash: Bool] = [:]
        var ranges: [Range<Int>] = []
        var index = 0
        while index < words.count {
            if let count = length(of: words[index...], &known) {
                ranges.append(words[index].range.lowerBound..<words[index + count - 1].range.upperBound)
                index += count
            } else {
                index += 1
            }
        }
        return ranges
    }

    /// How many words of the beginning are on the list; nil for none.
    private func length(of words: ArraySlice<TextWords.Word>, _ known: inout [ContentHash: Bool]) -> Int? {
        guard let first = words.first else { return nil }
        guard !hashed.isEmpty || beginnings.contains(ContentHash(first.folded)) else { return nil }
        let folded = words.prefix(longest).map(\.folded)
        return (1...folded.count).reversed().first { count in
            let bytes = Self.joined(folded[..<count])
            let hash = ContentHash(bytes)
            if plain.contains(hash) { return true }
            guard !hashed.isEmpty, count <= Self.longestHashed else { return false }
            if let answer = known[hash] { return answer }
            let answer = hashed.contains(SHA256.hexadecimal(salt + bytes))
            known[hash] = answer
            return answer
        }
    }
}

/// The rule about the words of a denylist.
let denylistRule = RuleDocumentation(
    "PRV002", .error, "no word of the denylist is published",
    why: """
        A list outside of the garden, given by --denylist or WATTLE_DENYLIST, names people, clients and projects that must \
        not be told. Words are compared whole and without case; the list may hold hashes, so that it tells nothing itself.
        """,
    example: "the code name of a project in a note that was not meant for it",
    remedy: "Take the word out, or set publish: false.")

/// A finding of the rule, which says nothing of the word.
func denied(at range: Range<Int>, path: String) -> Diagnostic {
    Diagnostic(
        denylistRule.rule, .error, path: path, range: SourceRange(range.lowerBound, range.upperBound),
        "words of the denylist stand here", help: ["take the words out, or set publish: false"],
        showsSource: false)
}
