/// An input that takes another value than it is given.
struct VariedInput {
    enum Given {
        case value(Value)
        case word([UInt8])
    }

    let name: [UInt8]
    let given: Given
}

extension Evaluator {
    /// What is set aside while inputs are varied.
    struct Unvaried {
        fileprivate let variation: [VariedInput]
        fileprivate let memo: EvaluationMemo
        fileprivate let operatingPoints: OperatingPoints
        fileprivate let steady: SteadyValues
        fileprivate let isQuiet: Bool
    }

    /// Begins to evaluate with other values of some inputs.
    ///
    /// What is computed under them is forgotten at ``endVarying(_:)``; what is recorded for the reader stays, if
    /// `records` says that this is the evaluation that the page describes.
    mutating func beginVarying(_ inputs: [VariedInput], records: Bool = false) -> Unvaried {
        let outside = Unvaried(
            variation: variation, memo: memo, operatingPoints: operatingPoints, steady: steady,
            isQuiet: isQuiet)
        variation = inputs + variation.filter { outer in !inputs.contains { $0.name == outer.name } }
        steady.prepare(for: variation)
        memo = EvaluationMemo()
        operatingPoints = OperatingPoints()
        isQuiet = isQuiet || !records
        return outside
    }

    /// Goes back to the inputs as they are given.
    mutating func endVarying(_ outside: Unvaried) {
        variation = outside.variation
        memo = outside.memo
        operatingPoints = outside.operatingPoints
        // Where nothing varies, nothing is told apart, and the next variation may be of the same inputs.
        if !variation.isEmpty { steady = outside.steady }
        isQuiet = outside.isQuiet
    }

    /// Whether what is evaluated now is to be listed for the reader.
    var isRecording: Bool { !isChecking && !isQuiet }

    /// The varied value of a bound on the operating point, which is no input that formulas read.
    func variedBound(_ name: StaticText) -> Value? {
        for input in variation where name.matches(input.name) {
            variationUse.count &+= 1
            if case .value(let value) = input.given { return value }
        }
        return nil
    }

    /// Index of a varied input that formulas read.
    func varied(_ name: [UInt8]) -> Int? {
        guard !variation.isEmpty, !isOperatingBound(name) else { return nil }
        let place = variation.firstIndex { $0.name == name }
        if place != nil { variationUse.count &+= 1 }
        return place
    }

    /// Whether a name bounds the operating point under `at`.
    func isOperatingBound(_ name: [UInt8]) -> Bool {
        name[...].matches("speed_per_user") || name[...].matches("ttft")
    }

    /// An amount of an input in base units, of the kinds that the input's name gives.
    func variedValue(_ name: [UInt8], _ dimension: Dimension, _ amount: Amount, _ scope: Scope) -> Value {
        var kinds = KindNames.kinds(of: name).named(for: dimension)
        if case .definition(let block, let index) = unvariedBinding(name, scope),
            block != program.libraryBlock
        {
            let definition = programBlock(block).parsed.definitions[index]
            kinds = namedKinds(definition, block, .number(dimension, amount, kinds))
        }
        return .number(dimension, isChecking ? .unknown : amount, kinds)
    }
}
