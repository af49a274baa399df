package import WattleText

/// What a page knows about a figure and the result does not: its addresses, its place, its subject.
package struct FigureContext: Sendable {
    /// The id of the figure's element, for example `m-cost-by-system`; see ``figureAnchor(blockID:)``.
    package let anchor: [UInt8]
    /// The words of the interface.
    package let texts: InterfaceTexts
    /// Where the exports lie; nil leaves the link out.
    package var csvAddress: [UInt8]?
    /// See ``csvAddress``.
    package var jsonAddress: [UInt8]?
    /// The figure's own page; nil on that page itself, and where there is none.
    package var pageAddress: [UInt8]?
    /// Whether the figure stands on its own page, under its title and with everything unfolded.
    package var isAlone = false
    /// Whether its provenance is said beside it, see ``provenanceNote(_:)``.
    package var hasProvenance = false
    /// How many elements its details may take; what does not fit is linked to on the figure's own page.
    package var room = Int.max
    /// The date of the newest datum, for people, for example `1 Nov 2026`; empty leaves it out.
    package var dataDate: [UInt8] = []
    /// The name or catalogue id of the row that the page is about; nil takes the first row that is no baseline.
    package var subject: [UInt8]?
    /// Whether this is the page's first figure, whose table stands open when it is short.
    package var isFirst = true
    /// What earlier figures of the page list, so that it need not be listed again.
    package var listedInputs: [ListedInputs] = []
    /// Other notes that use this scenario or system.
    package var usedBy: [PageLink] = []
    /// The address of a catalogue entry's page; nil writes its name as text.
    package var entryAddress: @Sendable ([UInt8]) -> [UInt8]? = { _ in nil }
    /// The address of a footnote, by its label; nil writes the source as text.
    package var footnoteAddress: @Sendable ([UInt8]) -> [UInt8]? = { _ in nil }
    /// The author's caption with its links and its emphasis; nil writes the result's plain one.
    package var caption: HTMLFragment?
    /// Whether the result's summary is its author's `alt`; the engine's own is said again in the language of the garden.
    package var summaryIsAuthors = true
    /// The author's notes in the same way, which are the first ones of the result.
    package var notes: [HTMLFragment] = []

    /// Describes a figure's surroundings; everything but anchor and words has a default and can be set afterwards.
    package init(anchor: [UInt8], texts: InterfaceTexts) {
        self.anchor = anchor
        self.texts = texts
    }
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
