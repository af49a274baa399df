import Testing
import WattleTestSupport

struct EditDistanceTests {
    @Test(arguments: [
        ("token", "token", 0), ("token", "tokne", 1), ("token", "tokens", 1), ("token", "oken", 1),
        ("utilisation", "utilzation", 2), ("ca", "abc", 3), ("kitten", "sitting", 3), ("", "ab", 2),
    ])
    func editsAreCounted(left: String, right: String, expected: Int) {
        #expect(editDistance(Array(left.utf16), Array(right.utf16), limit: 9) == expected)
    }

    @Test func isTheTextbooksRecursion() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<400 {
            let words = (0..<2).map { _ in
                (0..<Int(generator.next() % 6)).map { _ in UInt16(97 + generator.next() % 3) }
            }
            let expected = slowDistance(words[0][...], words[1][...])
            #expect(editDistance(words[0], words[1], limit: 9) == expected, "\(words)")
            #expect(editDistance(words[0], words[1], limit: 1) == min(expected, 2), "\(words)")
        }
    }

    /// The definition of the optimal string alignment, read from the end.
    private func slowDistance(_ left: ArraySlice<UInt16>, _ right: ArraySlice<UInt16>) -> Int {
        guard let first = left.last, let second = right.last else { return left.count + right.count }
        var best = min(
            slowDistance(left.dropLast(), right) + 1, slowDistance(left, right.dropLast()) + 1,
            slowDistance(left.dropLast(), right.dropLast()) + (first == second ? 0 : 1))
        if left.count > 1, right.count > 1, first == right.dropLast().last, second == left.dropLast().last {
            best = min(best, slowDistance(left.dropLast(2), right.dropLast(2)) + 1)
        }
        return best
    }
}
