/// A part of an entry in which words stand.
package enum SearchField: Int, Sendable, CaseIterable {
    case text
    case heading
    case alias
    case title
}

/// How many words each field of an entry has, or has on average.
package struct FieldLengths: Sendable, Equatable {
    private(set) var values = SIMD4<Double>()

    /// No words at all.
    package init() {}

    /// The length of a field in words.
    package subscript(_ field: SearchField) -> Double {
        get { values[field.rawValue] }
        set { values[field.rawValue] = newValue }
    }
}

/// BM25F with fixed parameters: how much an entry is about a word, from 0 to 1, before the word's own weight.
///
/// Counts are divided by how long their field is against the average (half of it at least), weighed by field, added, and saturate.
/// - Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3.6.
package enum SearchRanking {
    /// What one occurrence counts in a field.
    package static func weight(of field: SearchField) -> Double {
        switch field {
        case .text: 1
        case .heading: 8
        case .alias: 22
        case .title: 30
        }
    }

    /// How much a field's length counts, from 0 to 1.
    package static func lengthShare(of field: SearchField) -> Double {
        switch field {
        case .text: 0.6
        case .heading: 0.5
        case .alias: 0.2
        case .title: 0.4
        }
    }

    /// The weighed count at which half of the saturation is reached.
    package static let half = 6.0

    /// The share of saturation of a weighed count.
    package static func saturated(_ count: Double) -> Double { count / (half + count) }

    /// What a word's counts in one entry come to.
    /// - Parameters:
    ///   - counts: how often it stands in each field.
    ///   - norms: what one occurrence counts there.
    /// - Returns: a share from 0 to 1.
    static func strength(of counts: WordCounts, _ norms: SIMD4<Double>) -> Double {
        saturated((counts.values * norms).sum())
    }

    /// What one occurrence counts in each field of an entry with these lengths.
    static func norms(_ lengths: FieldLengths, average: FieldLengths) -> SIMD4<Double> {
        var norms = SIMD4<Double>()
        for field in SearchField.allCases {
            let share = lengthShare(of: field)
            let relative = average[field] > 0 ? max(0.5, lengths[field] / average[field]) : 1
            norms[field.rawValue] = weight(of: field) / (1 - share + share * relative)
        }
        return norms
    }
}
