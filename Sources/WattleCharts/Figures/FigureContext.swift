package import WattleText

/// What a page knows about a figure and the result does not: its addresses, its place, its subject.
package struct FigureContext: Sendable {
    /// The id of the figure's element, for example `m-cost-by-system`; see ``figureAnchor(blockID:)``.
    package let anchor: [UInt8]
    /// Where the exports lie; nil leaves the link out.
    package var csvAddress: [UInt8]?
    /// See ``csvAddress``.
    package var jsonAddress: [UInt8]?
    /// The date of the newest datum, for people, for example `1 Nov 2026`; empty leaves it out.
    package var dataDate: [UInt8] = []
    /// The name or catalogue id of the row that the page is about; nil takes the first row that is no baseline.
    package var subject: [UInt8]?
    /// Whether this is the page's first figure, whose table stands open when it is short.
    package var isFirst = true
    /// Other notes that use this scenario or system.
    package var usedBy: [PageLink] = []
    /// The address of a catalogue entry's page; nil writes its name as text.
    package var entryAddress: @Sendable ([UInt8]) -> [UInt8]? = { _ in nil }
    /// The address of a footnote, by its label; nil writes the source as text.
    package var footnoteAddress: @Sendable ([UInt8]) -> [UInt8]? = { _ in nil }
    /// Turns an author's one-line text (caption, notes) into markup; escapes it unless the page knows better.
    package var markup: @Sendable ([UInt8]) -> HTMLFragment = escaped

    /// Describes a figure's surroundings; everything but the anchor has a default and can be set afterwards.
    package init(anchor: [UInt8]) { self.anchor = anchor }
}

/// A title with an address.
package struct PageLink: Equatable, Sendable {
    package let title: [UInt8]
    package let href: [UInt8]

    /// Pairs a title with its address.
    package init(title: [UInt8], href: [UInt8]) {
        self.title = title
        self.href = href
    }
}

/// The id of a figure's element: `m-` and the id of its fence, or a name that the page made up.
package func figureAnchor(blockID: [UInt8]) -> [UInt8] { bytes("m-") + blockID }

/// Escapes a text and does nothing else to it.
private func escaped(_ text: [UInt8]) -> HTMLFragment {
    var writer = HTMLWriter(capacity: text.count)
    writer.text(text)
    return writer.finish()
}
