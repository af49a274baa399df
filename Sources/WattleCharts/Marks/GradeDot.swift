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
}

extension HTMLWriter {
    /// Writes one grade's dot; the words beside it say the same.
    mutating func gradeDot(_ mark: GradeMark) {
        raw(
            "<svg class=\"gd\" viewBox=\"0 0 12 12\" width=\"11\" height=\"11\" aria-hidden=\"true\"><circle class=\""
        )
        switch mark {
        case .measured: raw("g-m")
        case .given: raw("g-o")
        case .estimate: raw("g-e")
        }
        raw("\" cx=\"6\" cy=\"6\" r=\"4.6\"/></svg>")
    }
}
