/// How far apart lifelines stand: as near as all that stands between them lets them.
struct SequenceColumns {
    /// Room that two lifelines need between them.
    private struct Span {
        let first: Int
        let last: Int
        let width: Double
    }

    private var gaps: [Double]
    private var spans: [Span] = []

    /// As many lifelines as `count`.
    init(count: Int) { gaps = [Double](repeating: 0, count: max(count - 1, 0)) }

    /// Asks for room between two lifelines, in any order; what lies beyond the outer ones needs none.
    mutating func ask(_ width: Double, between one: Int, and other: Int) {
        let first = min(one, other)
        let last = max(one, other)
        guard first >= 0, last <= gaps.count, first < last else { return }
        if last == first + 1 {
            gaps[first] = max(gaps[first], width)
        } else {
            spans.append(Span(first: first, last: last, width: width))
        }
    }

    /// The places of the lifelines, from 0 on.
    ///
    /// What several gaps must have together and do not have is divided among them, narrow spans first.
    /// Complexity: the sum of the spans' lengths.
    func places() -> [Double] {
        var gaps = gaps
        let ordered = spans.enumerated().sorted {
            let (left, right) = ($0.element.last - $0.element.first, $1.element.last - $1.element.first)
            return (left, $0.offset) < (right, $1.offset)
        }
        for (_, span) in ordered {
            let missing = span.width - gaps[span.first..<span.last].reduce(0, +)
            guard missing > 0 else { continue }
            let share = missing / Double(span.last - span.first)
            for index in span.first..<span.last { gaps[index] += share }
        }
        var places = [0.0]
        for gap in gaps { places.append(places[places.count - 1] + gap.rounded(.up)) }
        return places
    }
}
