import WattleMarkdown
import WattleText

/// The running text of a note in one buffer, as rules about sentences read it.
///
/// Code, formulas, addresses and figures are one ``placeholder`` each. Spaces, hyphens and quotation marks of every kind
/// are ASCII, so that matching compares bytes.
struct NoteProse {
    /// Stands for something that is not read: code, a formula, an address, a figure.
    static let placeholder: UInt8 = 0x1A

    /// One block of text: a paragraph, a heading, a cell.
    struct Block {
        let node: NodeID
        let kind: NodeKind
        /// Its bytes in the buffer.
        let range: Range<Int>
        /// Which of ``sections`` it stands in.
        let section: Int
    }

    /// What stands between two headings.
    struct Section {
        var range: Range<Int>
        /// Whether a table, code, a formula or a figure stands in it, which conclusions can rest on.
        var holdsExhibit = false
    }

    /// Bytes of the buffer that follow each other in the tree's payload as well.
    struct Piece {
        let start: Int
        let payload: Int
    }

    /// Something in the text that may lead to a source.
    struct Reference {
        /// Its bytes in the buffer; empty for a mark without text.
        let range: Range<Int>
        let node: NodeID
    }

    var text: [UInt8] = []
    var blocks: [Block] = []
    var sections: [Section] = [Section(range: 0..<0)]
    var pieces: [Piece] = []
    var references: [Reference] = []
    /// Names of notes, which say nothing themselves: the texts of wikilinks without words of their own.
    var names: [Range<Int>] = []
    /// Where the text of each block node begins and ends in the buffer; -1 for nodes within blocks.
    var starts: [Int32] = []
    var ends: [Int32] = []

    /// The bytes of a block node and of everything below it.
    func extent(of node: NodeID) -> Range<Int> {
        let start = starts[Int(node.index)]
        return start < 0 ? 0..<0 : Int(start)..<max(Int(start), Int(ends[Int(node.index)]))
    }

    /// Whether a stretch lies within the name of a note.
    ///
    /// Complexity: logarithmic.
    func isName(_ range: Range<Int>) -> Bool {
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < names.count && names[low].lowerBound <= range.lowerBound
            && range.upperBound <= names[low].upperBound
    }

    /// Where a byte of the buffer stands in the tree's payload; nil for a placeholder.
    func payloadOffset(of offset: Int) -> Int? {
        var low = 0
        var high = pieces.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle } else { high = middle }
        }
        guard low < pieces.count, pieces[low].payload >= 0 else { return nil }
        return pieces[low].payload + offset - pieces[low].start
    }
}
