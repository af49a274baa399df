/// How well a figure is known, best first; a derived figure takes the worst of its inputs.
package enum FigureGrade: UInt8, Equatable, Sendable, Comparable, CaseIterable {
    case measured, vendorSpec, vendorClaim, estimate

    package static func < (left: FigureGrade, right: FigureGrade) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The grade in words, for example `vendor specification`.
    package var label: [UInt8] {
        switch self {
        case .measured: utf8("measured")
        case .vendorSpec: utf8("vendor specification")
        case .vendorClaim: utf8("vendor claim")
        case .estimate: utf8("estimate")
        }
    }
}

/// Where a figure can be looked up.
package struct SourceCitation: Equatable, Sendable {
    /// The title of the source, or the text of the footnote.
    package let title: [UInt8]
    /// Empty when the source is a footnote of the note.
    package let url: [UInt8]
    /// The label of the footnote, without `[^` and `]`; nil for a catalogue source.
    package let footnote: [UInt8]?
    /// For example `2026-10-01`; empty if the source gives none.
    package let date: [UInt8]

    package init(title: [UInt8], url: [UInt8] = [], footnote: [UInt8]? = nil, date: [UInt8] = []) {
        self.title = title
        self.url = url
        self.footnote = footnote
        self.date = date
    }
}

/// Who chose an input.
package enum InputOrigin: UInt8, Equatable, Sendable, CaseIterable {
    /// The author, in a block of the garden.
    case author
    /// Nobody: the engine's declared default.
    case `default`
    /// The catalogue's data about hardware, models, prices or facilities.
    case catalogue
    /// The author, in a catalogue file of the garden.
    case authorsCatalogue
    /// A row of the benchmark catalogue.
    case measured
    /// The calibrated performance model.
    case model

    /// The origin in one word.
    package var label: [UInt8] {
        switch self {
        case .author: utf8("given")
        case .default: utf8("default")
        case .catalogue: utf8("catalogue")
        case .authorsCatalogue: utf8("author's catalogue")
        case .measured: utf8("measured")
        case .model: utf8("modelled")
        }
    }
}

/// One input that the result rests on, for the list "Assumptions and sources".
package struct InputUsed: Equatable, Sendable {
    /// The input's name in the language, for example `energy_price`; with a system in front where it belongs to one.
    package let name: [UInt8]
    /// The input in words, for example `Energy price`.
    package let label: [UInt8]
    /// As written or as catalogued, for example `0.09 to 0.14 EUR/kWh`.
    package let value: [UInt8]
    /// How uncertain, in words, for example `lognormal, p10 to p90`; empty for an exact one.
    package let uncertainty: [UInt8]
    package let origin: InputOrigin
    /// Nil where the figure is the author's choice without a source.
    package let grade: FigureGrade?
    package let source: SourceCitation?
    /// What a reader should know about the figure; empty if nothing.
    package let note: [UInt8]

    package init(
        name: [UInt8], label: [UInt8], value: [UInt8], uncertainty: [UInt8], origin: InputOrigin,
        grade: FigureGrade?, source: SourceCitation?, note: [UInt8] = []
    ) {
        self.name = name
        self.label = label
        self.value = value
        self.uncertainty = uncertainty
        self.origin = origin
        self.grade = grade
        self.source = source
        self.note = note
    }
}
