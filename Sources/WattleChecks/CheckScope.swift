package import WattleDiagnostics
package import WattleGarden
package import WattleMarkdown

/// What the rules about published notes may look at: the public garden and what follows from it, and nothing else.
package struct CheckScope: Sendable {
    /// The only notes that exist as far as readers are concerned.
    package let garden: PublishedGarden
    /// What the links of each note lead to.
    package let graph: LinkGraph
    /// The day that stands for the present; nil where no note has a date.
    package var today: CalendarDate?
    /// The language that the notes are written in, as a BCP 47 tag.
    package var language = "en"
    /// The sections that notes of a kind must have.
    package var sections = RequiredSection.usual
    /// What the figures of notes show.
    package var figures: [NoteID: [ShownFigure]] = [:]
    /// Parts of sources that the garden keeps.
    package var excerpts: [SourceExcerpt] = []
    /// When each source was read last.
    let readings: SourceReadings
    /// Rules that do not have to be looked at, because the garden's policy drops what they find.
    package var switchedOff: Set<RuleID> = []

    /// Words that may not be published; nil for none.
    package var denylist: Denylist?

    /// A scope over a garden and its links, everything else as usual.
    package init(garden: PublishedGarden, graph: LinkGraph) {
        self.garden = garden
        self.graph = graph
        readings = SourceReadings(garden)
    }

    /// Whether findings of the rule are wanted.
    package func wants(_ rule: RuleID) -> Bool { !switchedOff.contains(rule) }
}
