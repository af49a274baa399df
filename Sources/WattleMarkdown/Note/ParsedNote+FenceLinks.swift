import WattleText

/// A link that the text of a fence makes in its own syntax, such as a node of a diagram.
package struct FenceLink: Sendable, Equatable {
    /// What is linked to: a note's name, with what may follow `#`, or an address.
    package let target: String
    /// Whether it is an address and no name.
    package let isAddress: Bool
    /// The words that readers see, unless they are the name itself.
    package let display: String?
    /// The bytes of the target in the fence's content.
    package let range: Range<Int>

    /// States a link.
    package init(target: String, isAddress: Bool, display: String?, range: Range<Int>) {
        self.target = target
        self.isAddress = isAddress
        self.display = display
        self.range = range
    }
}

extension ParsedNote {
    /// The note with the links of its fences, which stand behind all others, those of one fence next to each other.
    func linking(_ written: (NoteFence) -> [FenceLink]) -> ParsedNote {
        var note = self
        for (index, fence) in fences.enumerated() {
            let first = note.links.count
            for link in written(fence) {
                note.links.append(NoteLink(link, in: fence, place: note.links.count))
            }
            note.fences[index].links = first..<note.links.count
        }
        return note
    }
}

extension NoteLink {
    fileprivate init(_ link: FenceLink, in fence: NoteFence, place: Int) {
        let bytes = Array(link.target.utf8)
        let isExternal = link.isAddress && SafeAddress.isExternal(bytes[...])
        let parts = bytes.split(separator: 0x23, omittingEmptySubsequences: false)
        let local = link.isAddress && !isExternal ? LocalAddress(bytes[...]) : nil
        let fragment = local?.fragment ?? Fragment(isExternal ? [] : parts.dropFirst())
        let name = String(decoding: (parts.first ?? []).trimmedASCII(), as: UTF8.self)
        let range = fence.sourceRange(link.range)
        self.init(
            form: link.isAddress ? .link : .wikilink, node: fence.node, place: place,
            target: local?.target ?? (isExternal ? link.target : name), headings: fragment.headings,
            block: fragment.block, display: link.display, size: nil, isDecorative: false, range: range,
            targetRange: range, isExternal: isExternal)
    }
}
