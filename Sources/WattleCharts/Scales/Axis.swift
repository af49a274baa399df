/// A mark on an axis, with the text that stands at it.
struct Tick: Equatable {
    let value: Double
    let text: [UInt8]
}

/// An axis between two values, with ticks at round numbers.
struct Axis: Equatable {
    let lower: Double
    let upper: Double
    /// Whether equal ratios, and not equal differences, take the same distance.
    let isLogarithmic: Bool
    /// Ascending, all within the axis.
    let ticks: [Tick]

    /// How far along the axis a value lies, from 0 to 1 and kept inside.
    func share(of value: Double) -> Double {
        guard lower < upper else { return 0.5 }
        let share = isLogarithmic ? ratioShare(of: value) : (value - lower) / (upper - lower)
        return share.isFinite ? min(max(share, 0), 1) : (value > lower ? 1 : 0)
    }

    /// The same as a place along a chart.
    func position(of value: Double) -> Percent { Percent(share: share(of: value)) }
}

/// Where the texts of ticks stand, which decides how many there may be.
enum TickRoom: Equatable {
    /// Beside each other, in so many px.
    case across(Double)
    /// Above each other: so many distances and no more.
    case upward(Int)

    /// The room of a chart beside its labels on the narrowest screens.
    static let row = TickRoom.across(200)

    /// How many distances are worth a try.
    var intervals: Int {
        switch self {
        case .across: 6
        case .upward(let count): max(count, 1)
        }
    }

    /// Whether the texts of an axis keep apart.
    func fits(_ axis: Axis) -> Bool {
        switch self {
        case .upward(let count): axis.ticks.count <= count + 1
        case .across(let width): axis.textsKeepApart(in: width)
        }
    }
}

extension Axis {
    /// Whether all texts stand side by side in so many px, with 8 px between two.
    fileprivate func textsKeepApart(in width: Double) -> Bool {
        var end = -Double.infinity
        for tick in ticks {
            let place = position(of: tick.value)
            let size = tickCharacterWidth * Double(characterCount(tick.text))
            let start = Anchor(at: place).start(of: size, at: share(of: tick.value) * width)
            guard start >= end else { return false }
            end = start + size + 8
        }
        return true
    }
}

/// What a character of a tick takes, in px at 12 px.
let tickCharacterWidth = 6.9
