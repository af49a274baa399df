/// One formula of the performance model with its numbers, for "how it is computed".
///
/// Numbers are kept as numbers: whoever shows the step writes them in the page's way.
package struct ModelStep: Equatable, Sendable {
    /// What is computed, for example `cache read per accelerator`.
    package let name: String
    /// The formula in symbols, each of them one of ``inputs``.
    package let formula: String
    /// The numbers put in.
    package let inputs: [Term]
    /// What came out, in ``unit``.
    package let value: Double
    /// The unit; empty for a plain number.
    package let unit: String
    /// Where the formula comes from.
    package let citation: String

    /// A symbol and its number.
    package struct Term: Equatable, Sendable {
        /// As the formula writes it.
        package let symbol: String
        /// The number, in ``unit``.
        package let value: Double
        /// The unit; empty for a plain number.
        package let unit: String

        init(_ symbol: String, _ value: Double, _ unit: String = "") {
            self.symbol = symbol
            self.value = value
            self.unit = unit
        }

        package static func == (left: Term, right: Term) -> Bool {
            left.value == right.value && left.symbol.utf8.elementsEqual(right.symbol.utf8)
                && left.unit.utf8.elementsEqual(right.unit.utf8)
        }
    }

    package static func == (left: ModelStep, right: ModelStep) -> Bool {
        left.value == right.value && left.inputs == right.inputs
            && left.name.utf8.elementsEqual(right.name.utf8)
            && left.formula.utf8.elementsEqual(right.formula.utf8)
            && left.unit.utf8.elementsEqual(right.unit.utf8)
            && left.citation.utf8.elementsEqual(right.citation.utf8)
    }
}
