internal import MetricEngine
internal import WattleText

/// How an input's grade is drawn: filled for measured, a ring for given or a vendor's, amber for an estimate.
enum GradeMark: Equatable {
    case measured, given, estimate

    init(_ input: InputUsed) {
        switch input.grade {
        case .measured: self = .measured
        case .estimate: self = .estimate
        case .vendorSpec, .vendorClaim, nil: self = .given
        }
    }

    fileprivate var classes: StaticString {
        switch self {
        case .measured: "g-m"
        case .given: "g-o"
        case .estimate: "g-e"
        }
    }
}

extension HTMLWriter {
    /// How many dots stand in a line.
    private static let dotsInALine = 15

    /// Writes a dot for each grade in one drawing; the words beside it say the same.
    mutating func gradeDots(_ marks: [GradeMark]) {
        let lines = (marks.count + Self.dotsInALine - 1) / Self.dotsInALine
        raw("<svg class=\"grades\" width=\"")
        number(Self.dotsInALine * 14)
        raw("\" height=\"")
        number(lines * 14)
        raw("\" aria-hidden=\"true\">")
        for (index, mark) in marks.enumerated() {
            raw("<circle class=\"")
            raw(mark.classes)
            raw("\" cx=\"")
            number(6 + index % Self.dotsInALine * 14)
            raw("\" cy=\"")
            number(6 + index / Self.dotsInALine * 14)
            raw("\" r=\"4.6\"/>")
        }
        raw("</svg>")
    }
}
