private import Foundation
import WattleTestSupport

/// Notes as people write them, made from a seed: prose with wikilinks, lists, tables, callouts and code.
struct BenchGarden {
    private static let words = """
        power rack token rate cost note garden batch memory bandwidth cooling water pump load page link claim source \
        figure watt joule energy price year month model weight cache layer expert prompt answer reader author fence
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    let notes: Int
    let seed: UInt64
    /// How many made-up words the notes use, the first far more often than the last; 0 for a few real ones.
    var vocabulary = 0

    /// Writes the notes and returns the number of their bytes.
    @discardableResult
    func write(to folder: String) throws -> Int {
        var generator = SeededGenerator(seed: seed)
        var total = 0
        for section in 0..<100 {
            try FileManager.default.createDirectory(
                atPath: "\(folder)/section \(section)", withIntermediateDirectories: true)
        }
        for index in 0..<notes {
            let text = note(index, &generator)
            total += text.utf8.count
            try Data(text.utf8).write(to: URL(filePath: "\(folder)/section \(index % 100)/Note \(index).md"))
        }
        return total
    }

    private func note(_ index: Int, _ generator: inout SeededGenerator) -> String {
        var text =
            "---\ntitle: Note \(index)\npublish: true\ncreated: 2026-0\(1 + index % 9)-1\(index % 10)\ntags: [topic\(index % 40)]\n---\n"
        // A few long notes among many short ones, 6.8 kB on average.
        let length = index % 50 == 0 ? 60_000 : 3_000 + Int(generator.next() % 5_600)
        while text.utf8.count < length {
            switch generator.next() % 12 {
            case 0: text += "## " + sentence(4, &generator) + "\n\n"
            case 1: text += list(&generator)
            case 2: text += table(&generator)
            case 3:
                text += "> [!note] " + sentence(3, &generator) + "\n> " + sentence(20, &generator) + "\n\n"
            case 4:
                text +=
                    "```swift\nlet " + word(&generator) + " = " + String(generator.next() % 100)
                    + "\nprint(x)\n```\n\n"
            default: text += paragraph(&generator)
            }
        }
        return text
    }

    private func paragraph(_ generator: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<(3 + generator.next() % 4) {
            text += sentence(10, &generator)
            switch generator.next() % 6 {
            case 0: text += " [[Note \(generator.next() % UInt64(notes))]]"
            case 1: text += " **" + word(&generator) + "** and *" + word(&generator) + "*"
            case 2: text += " `" + word(&generator) + "`"
            default: break
            }
            text += ".\n"
        }
        return text + "\n"
    }

    private func list(_ generator: inout SeededGenerator) -> String {
        (0..<4).map { _ in "- " + sentence(8, &generator) + "\n" }.joined() + "\n"
    }

    private func table(_ generator: inout SeededGenerator) -> String {
        var text = "| " + word(&generator) + " | " + word(&generator) + " |\n|---|---:|\n"
        for _ in 0..<4 {
            text += "| " + sentence(2, &generator) + " | " + String(generator.next() % 1000) + " |\n"
        }
        return text + "\n"
    }

    private func sentence(_ count: Int, _ generator: inout SeededGenerator) -> String {
        (0..<count).map { _ in word(&generator) }.joined(separator: " ")
    }

    private func word(_ generator: inout SeededGenerator) -> String {
        guard vocabulary == 0 else { return madeUpWord(zipfRank(&generator)) }
        return Self.words[Int(generator.next() % UInt64(Self.words.count))]
    }

    /// A place from 0 that is drawn in inverse proportion to itself, as words are in texts.
    private func zipfRank(_ generator: inout SeededGenerator) -> Int {
        let share = Double(generator.next() >> 11) / Double(1 << 53)
        return min(vocabulary, Int(exp(share * log(Double(vocabulary) + 1)))) - 1
    }

    /// A word of syllables that can be spoken, shorter for the first ranks; each rank has another.
    func madeUpWord(_ rank: Int) -> String {
        let onsets = Array("bcdfghjklmnprstvwz")
        let vowels = Array("aeiou")
        var rest = rank
        var word = ""
        repeat {
            word.append(onsets[rest % onsets.count])
            rest /= onsets.count
            word.append(vowels[rest % vowels.count])
            rest /= vowels.count
        } while rest > 0
        return word + String(onsets[(rank * 7) % onsets.count])
    }
}
