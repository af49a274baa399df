/// A distance between marks at the axis.
struct GanttInterval: Hashable, Sendable {
    /// What is counted.
    enum Unit: String, Sendable {
        case millisecond, second, minute, hour, day, week, month
    }

    let count: Int
    let unit: Unit

    /// How long one is, in milliseconds; months have 30 days here.
    var length: Double {
        let unitLength: Double =
            switch unit {
            case .millisecond: 1
            case .second: 1_000
            case .minute: 60_000
            case .hour: 3_600_000
            case .day: 86_400_000
            case .week: 7 * 86_400_000
            case .month: 30 * 86_400_000
            }
        return Double(count) * unitLength
    }

    /// The marks from `first` to `last`; weeks begin with `weekday`.
    func marks(from first: Moment, to last: Moment, weekday: Int) -> [Moment] {
        var mark = start(before: first, weekday)
        var marks: [Moment] = []
        while mark <= last, marks.count < 2_000 {
            if mark >= first { marks.append(mark) }
            let next = unit == .month ? mark.adding(months: count) : mark.adding(milliseconds: Int(length))
            // The calendar ends in the year 10,000.
            guard next > mark else { break }
            mark = next
        }
        return marks
    }

    private func start(before moment: Moment, _ weekday: Int) -> Moment {
        switch unit {
        case .month:
            let date = moment.date
            let months = date.year * 12 + date.month - 1
            let whole = months >= 0 ? months / count * count : (months - count + 1) / count * count
            let year = whole >= 0 ? whole / 12 : (whole - 11) / 12
            return Moment(CivilDate(year: year, month: whole - year * 12 + 1, day: 1) ?? date)
        case .week:
            let offset = (CivilDate.weekday(of: moment.days) - weekday + 7) % 7
            return Moment(milliseconds: (moment.days - offset) * Moment.day)
        default:
            let step = Int(length)
            let value = moment.milliseconds
            return Moment(milliseconds: (value >= 0 ? value / step : (value - step + 1) / step) * step)
        }
    }

    /// The smallest usual distance of which at most `count` fit into a stretch of time.
    static func fitting(_ count: Int, into length: Double) -> GanttInterval {
        usual.first { length / $0.length <= Double(count) } ?? GanttInterval(count: 12_000, unit: .month)
    }

    private static let usual: [GanttInterval] = {
        let counts: [(Unit, [Int])] = [
            (.millisecond, [1, 2, 5, 10, 20, 50, 100, 200, 500]), (.second, [1, 2, 5, 10, 15, 30]),
            (.minute, [1, 2, 5, 10, 15, 30]), (.hour, [1, 2, 3, 6, 12]), (.day, [1, 2]), (.week, [1, 2]),
            (.month, [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000]),
        ]
        return counts.flatMap { unit, counts in counts.map { GanttInterval(count: $0, unit: unit) } }
    }()
}
