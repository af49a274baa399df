/// Counts how often a varied input was asked for, directly or through a value that rests on one.
///
/// A class, since names are looked up by functions that change nothing else of the evaluator.
final class VariationUse {
    var count = 0
}

/// What is the same wherever inputs that it does not ask for are varied to: most of a sweep.
struct SteadyValues {
    /// The inputs that are varied; what asks for none of them may ask for others.
    private let names: [[UInt8]]
    fileprivate var memo = EvaluationMemo()
    fileprivate var operatingPoints = OperatingPoints()

    /// Nothing is known yet while inputs of these names are varied.
    init(names: [[UInt8]] = []) { self.names = names }

    /// Forgets everything where other inputs are varied than before.
    mutating func prepare(for variation: [VariedInput]) {
        let names = variation.map { $0.name }
        if names != self.names { self = SteadyValues(names: names) }
    }
}

extension Evaluator {
    /// Whether values are told apart by whether they depend on what is varied: not where they are recorded, since what
    /// is kept is recorded once.
    private var tellsSteady: Bool { isQuiet && !isChecking && !variation.isEmpty }

    /// A value that has been computed under the present inputs.
    func keptValue(_ scope: Scope, _ block: Int, _ index: Int) -> Value? {
        if let value = memo.value(scope, block, index) {
            variationUse.count &+= 1
            return value
        }
        return tellsSteady ? steady.memo.value(scope, block, index) : nil
    }

    /// Keeps a value: as long as the present inputs hold, or for all that are varied quietly.
    mutating func keep(_ value: Value, _ scope: Scope, _ block: Int, _ index: Int, isSteady: Bool) {
        if tellsSteady, isSteady {
            steady.memo.store(value, scope, block, index)
        } else {
            memo.store(value, scope, block, index)
        }
    }

    /// What became of the search for a scope's operating point under the present inputs.
    func keptOutcome(_ scope: Scope) -> PointOutcome? {
        if let outcome = operatingPoints.outcome(scope) {
            variationUse.count &+= 1
            return outcome
        }
        return tellsSteady ? steady.operatingPoints.outcome(scope) : nil
    }

    /// Keeps the outcome of a search as ``keep(_:_:_:_:isSteady:)`` keeps a value.
    mutating func keep(_ outcome: PointOutcome, for scope: Scope, isSteady: Bool) {
        if tellsSteady, isSteady {
            steady.operatingPoints.append(outcome, for: scope)
        } else {
            operatingPoints.append(outcome, for: scope)
        }
    }
}
