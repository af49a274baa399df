import MetricEngine
import WattleText

/// The figures of a garden as they were last accepted, with the inputs that they rest on: `.wattle/metrics.lock`.
struct MetricsLock: Equatable, Sendable {
    /// Where a garden keeps it.
    static let path = ".wattle/metrics.lock"

    /// The version of Wattle that computed the figures.
    var program: String
    /// The inputs by name, as they are written.
    var inputs: [String: String]
    /// The outputs by name.
    var figures: [LockName: LockedValue]
}

/// What an output holds.
enum LockedValue: Equatable, Sendable {
    /// A figure in the unit in which it is shown.
    case figure(Quantiles, unit: String)
    /// A verdict, or why there is no figure.
    case words(String)

    /// Reads a value; nil for what is none.
    init?(_ text: Substring) {
        guard let first = text.first, first.isASCII, first.isNumber || first == "-" else {
            guard !text.isEmpty else { return nil }
            self = .words(String(text))
            return
        }
        let parts = text.split(separator: " ")
        let numbers = parts.prefix { $0.first.map { $0.isNumber || $0 == "-" } ?? false }.map { Double($0) }
        let unit = parts.dropFirst(numbers.count).joined(separator: " ")
        let values = numbers.compactMap(\.self)
        guard values.count == numbers.count, values.count == 1 || values.count == 3 else { return nil }
        let quantiles =
            values.count == 1
            ? Quantiles(exactly: values[0]) : Quantiles(p10: values[0], median: values[1], p90: values[2])
        self = .figure(quantiles, unit: unit)
    }

    /// The value as the lock writes it: every digit that is needed to read the same number back.
    var text: String {
        switch self {
        case .words(let words): return words
        case .figure(let quantiles, let unit):
            let all = [quantiles.p10, quantiles.median, quantiles.p90]
            let isExact = all.allSatisfy { $0 == quantiles.median }
            let numbers = (isExact ? [quantiles.median] : all).map { WattleBuild.text(exportText(of: $0)) }
            return (numbers + (unit.isEmpty ? [] : [unit])).joined(separator: " ")
        }
    }
}

extension MetricsLock {
    /// The first line; a change of the format changes its number.
    static let versionLine = "wattle metrics.lock 1"

    private static let header = """
        # The figures of this garden and the inputs they rest on, as they were last accepted.
        # Wattle writes this file and git keeps it, so that a figure that moves is a line that changes.
        #   accept what moved:      wattle build --update-lock
        #   after a merge conflict: the same; the file is written anew
        # Where CI is set, a build fails when a figure differs, and says which input moved it.
        # A figure is its value and unit, or p10 p50 p90 and unit, and behind them the hash of its line.

        """

    /// The file: one fact a line, sorted by the bytes of the names.
    var text: [UInt8] {
        var lines = [Self.versionLine, Self.header + "computed by  Wattle \(program)", "", "[inputs]"]
        lines += inputs.map { "\($0)  \($1)" }.sorted(by: precedesInBytes)
        lines += ["", "[figures]"]
        lines += figures.map { Self.line($0, $1) }.sorted(by: precedesInBytes)
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func line(_ name: LockName, _ value: LockedValue) -> String {
        let line = "\(name.text)  \(value.text)"
        return "\(line)  \(hash(of: line))"
    }

    /// Eight digits that change when a name or a value is changed by hand.
    static func hash(of line: String) -> String { ContentHash(Array(line.utf8)).prefix(8) }
}

/// The order of names in the lock.
func precedesInBytes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}
