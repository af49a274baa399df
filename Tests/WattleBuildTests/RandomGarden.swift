import WattleTestSupport

/// A garden of random notes that embed and link to each other, some of them private.
struct RandomGarden {
    private var random: SeededGenerator
    private let names: [String]
    private let privateNames: [String]
    /// The notes by their paths.
    private(set) var notes: [String: String] = [:]
    /// Those that are not public.
    private(set) var privatePaths: [String] = []

    private static let headings = ["Alpha", "Beta: *b*", "Alpha", "Main", "fn1", "電力", "🔥", "Gamma `x`"]
    private static let names = ["One", "two", "Three words", "Four.5", "Café", "Six", "index", "Eight"]

    /// Makes the garden of a seed.
    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        names = Array(Self.names.shuffled(using: &random).prefix(Int.random(in: 2...6, using: &random)))
        privateNames = (0..<Int.random(in: 0...3, using: &random)).map { "Qz\($0)canary" }
        self.random = random
        for name in names { write(name, isPublic: true) }
        for name in privateNames { write(name, isPublic: false) }
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    private mutating func write(_ name: String, isPublic: Bool) {
        let path = pick(["", "", "Folder/", "a/b/"]) + name + ".md"
        var text = isPublic ? "" : "qzcanary secret\n\n"
        if pick([true, false]) { text += "# \(name)\n\n" }
        text += "Opening with \(link()). ^b0\n\n"
        for index in 1..<Int.random(in: 2...10, using: &random) { text += block(index) + "\n\n" }
        text += "[^n]: A note with \(link()).\n"
        notes[path] = "---\npublish: \(isPublic)\n---\n" + text
        if !isPublic { privatePaths.append(path) }
    }

    private mutating func block(_ index: Int) -> String {
        let id = "b\(index)"
        switch Int.random(in: 0..<15, using: &random) {
        case 0, 1: return String(repeating: "#", count: pick([1, 2, 2, 3, 4])) + " " + pick(Self.headings)
        case 2: return "Text with \(link()) and \(link())[^n]. ^\(id)"
        case 3, 4, 5: return embed()
        case 6: return "before \(embed()) between\n\(embed()) after ^\(id)"
        case 7: return "- \(embed())\n- two \(link())\n  - \(embed()) inner\n- three ^\(id)"
        case 8: return "1. one\n\n2. \(embed())\n\n   more ^\(id)"
        case 9: return "> quoted \(embed())\n>\n> \(embed())\n\n^\(id)"
        case 10: return "> [!note]- Title \(embed())\n> \(embed())\n> text\n\n^\(id)"
        case 11: return "| a | \(link("\\|")) |\n|---|---|\n| \(embed("\\|")) | x |\n\n^\(id)"
        case 12:
            return
                "**short ![[\(pick(names))#^b0]]** and *all \(embed())* and [a \(embed())](https://example.org/)"
        case 13: return "```mermaid\nflowchart LR\nA-->B\n```\n\n^\(id)"
        default: return "%%hidden \(embed())%% shown #tag `code`\n\n<b>open ![[\(pick(names))]]"
        }
    }

    private mutating func place() -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1: "#" + pick(Self.headings).filter { $0 != "*" && $0 != "`" }
        case 2: "#^b\(Int.random(in: 0..<6, using: &random))"
        case 3: "#Alpha#" + pick(["Alpha", "電力"])
        default: ""
        }
    }

    private mutating func link(_ bar: String = "|") -> String {
        let name = pick(names)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return "[words](\(name.split(separator: " ").joined(separator: "%20")).md)"
        case 1: return "[[\(place().isEmpty ? name : "#Alpha")\(bar)here]]"
        case 2: return "[[\(pick(privateNames + ["Missing"]))\(bar)words]]"
        default: return "[[\(name)\(place())\(bar)shown]]"
        }
    }

    private mutating func embed(_ bar: String = "|") -> String {
        let name = pick(names)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return "![[\(pick(privateNames + ["Missing"]))\(place())\(bar)words]]"
        case 1: return "![words](\(name.split(separator: " ").joined(separator: "%20")).md)"
        case 2: return "![[#Alpha]]"
        default: return "![[\(name)\(place())]]"
        }
    }
}
