extension Double {
    /// Reads a number that a picture can show.
    ///
    /// Nil beyond a quadrillion, so that sums and squares of many stay finite; what is nearer to zero than a billionth
    /// is zero.
    init?(shown text: String) {
        guard let value = Double(text), value.magnitude <= 1e15 else { return nil }
        self = value.magnitude < 1e-9 ? 0 : value
    }
}
