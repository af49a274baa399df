/// Entries with their strengths as text, which any host compresses and a script reads in one line: a character stands for a
/// number, 256 above it, in turn the distance from the entry before and a strength.
package enum PostingLine {
    /// An entry and how much it is about a word, from 1 to 255.
    package struct Posting: Sendable, Equatable {
        let entry: Int
        let impact: UInt8

        /// Pairs an entry with a strength.
        package init(entry: Int, impact: UInt8) {
            self.entry = entry
            self.impact = impact
        }
    }

    /// Of a word that more entries hold, this many of the strongest are listed.
    ///
    /// Whoever finds so many takes the word for common: it adds to the rank of those that are listed, and excludes none.
    package static let listed = 800
    /// What is added to a number, so that no letter of a text comes out.
    private static let base: UInt32 = 256
    /// Greater distances are divided: beyond are the surrogates.
    private static let farthest = 50_000

    /// The strongest entries of a word, in their order.
    /// - Parameter postings: all of them, in their order.
    /// - Returns: the UTF-8 of the line.
    package static func bytes(_ postings: [Posting]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(postings.count, listed) * 4)
        var last = 0
        for posting in strongest(of: postings) {
            while posting.entry - last > farthest {
                append(farthest, to: &bytes)
                append(0, to: &bytes)
                last += farthest
            }
            append(posting.entry - last, to: &bytes)
            append(Int(posting.impact), to: &bytes)
            last = posting.entry
        }
        return bytes
    }

    /// Of equally strong entries at the limit the first are kept.
    private static func strongest(of postings: [Posting]) -> [Posting] {
        guard postings.count > listed else { return postings }
        var counts = [Int](repeating: 0, count: 256)
        for posting in postings { counts[Int(posting.impact)] += 1 }
        var left = listed
        var limit = 255
        while limit > 0, counts[limit] <= left {
            left -= counts[limit]
            limit -= 1
        }
        return postings.filter { posting in
            guard posting.impact == limit, left > 0 else { return posting.impact > limit }
            left -= 1
            return true
        }
    }

    /// Writes the UTF-8 of the character that stands for a number.
    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        let value = UInt32(truncatingIfNeeded: number) &+ base
        if value < 0x800 {
            bytes.append(0xC0 | UInt8(truncatingIfNeeded: value &>> 6))
        } else {
            bytes.append(0xE0 | UInt8(truncatingIfNeeded: value &>> 12))
            bytes.append(0x80 | UInt8(truncatingIfNeeded: value &>> 6) & 0x3F)
        }
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value) & 0x3F)
    }
}
