/// How messages are numbered; in hundredths, since steps may be as small as 0.01.
struct SequenceNumbering: Hashable, Sendable {
    /// Whether numbers are shown.
    var isShown: Bool
    private var next = 100
    private var step = 100

    init(isShown: Bool) { self.isShown = isShown }

    /// Shows numbers from now on; what is not given goes on as before.
    mutating func start(at first: Int?, by step: Int?) {
        isShown = true
        next = first ?? next
        self.step = step ?? self.step
    }

    /// The number of the next message; nil where numbers are not shown.
    mutating func take() -> String? {
        defer { next = min(next + step, 1_000_000_000) }
        guard isShown else { return nil }
        let rest = next % 100
        let whole = String(next / 100)
        guard rest > 0 else { return whole }
        return whole + (rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)")
    }
}
