/// A plural form as CLDR names it.
package enum PluralCategory: String, Sendable, CaseIterable {
    case zero, one, two, few, many, other
}

/// How a language chooses the form of a word beside a whole number.
///
/// - Source: Unicode CLDR 46, supplemental/plurals.xml, cardinal rules, for numbers without a fraction.
package enum PluralRule: Sendable {
    /// Japanese and Chinese: no forms.
    case none
    /// German and English, and all that are not named here: 1 stands alone.
    case oneOther
    /// French: 0 and 1 stand together; whole millions take a form of their own.
    case zeroOneMillions
    /// Spanish: 1 stands alone; whole millions take a form of their own.
    case oneMillions
    /// Arabic: six forms.
    case arabic

    /// The rule of a language.
    package init(language: LanguageTag) {
        switch language.primary {
        case "ja", "zh": self = .none
        case "fr": self = .zeroOneMillions
        case "es": self = .oneMillions
        case "ar": self = .arabic
        default: self = .oneOther
        }
    }

    /// The forms that the language needs, in CLDR's order.
    package var categories: [PluralCategory] {
        switch self {
        case .none: [.other]
        case .oneOther: [.one, .other]
        case .zeroOneMillions, .oneMillions: [.one, .many, .other]
        case .arabic: PluralCategory.allCases
        }
    }

    /// The form beside `count`, which is not below 0.
    package func category(of count: Int) -> PluralCategory {
        switch self {
        case .none: .other
        case .oneOther: count == 1 ? .one : .other
        case .zeroOneMillions: count < 2 ? .one : Self.isWholeMillions(count) ? .many : .other
        case .oneMillions: count == 1 ? .one : Self.isWholeMillions(count) ? .many : .other
        case .arabic: Self.arabicCategory(of: count)
        }
    }

    private static func isWholeMillions(_ count: Int) -> Bool { count != 0 && count % 1_000_000 == 0 }

    private static func arabicCategory(of count: Int) -> PluralCategory {
        switch (count, count % 100) {
        case (0, _): .zero
        case (1, _): .one
        case (2, _): .two
        case (_, 3...10): .few
        case (_, 11...99): .many
        default: .other
        }
    }
}
