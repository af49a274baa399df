/// Which part of a text stands at its place.
enum Anchor: Equatable {
    case start, middle, end

    /// How near an edge a text grows towards the middle, in hundredths of a per cent of the width.
    enum Edge: Int {
        case tick = 300
        /// A few words.
        case words = 3_300
        /// A text that may take half of the width.
        case sentence = 5_000
    }

    /// Keeps a text inside the drawing: near an edge it grows towards the middle.
    init(at place: Percent, within edge: Edge = .tick) {
        switch place.hundredths {
        case ..<edge.rawValue: self = .start
        case (10_000 - edge.rawValue)...: self = .end
        default: self = .middle
        }
    }

    /// Where a text of some width begins that stands at `place`; all in px.
    func start(of width: Double, at place: Double) -> Double {
        switch self {
        case .start: place
        case .middle: place - width / 2
        case .end: place - width
        }
    }

    var name: StaticString {
        switch self {
        case .start: "start"
        case .middle: "middle"
        case .end: "end"
        }
    }
}
