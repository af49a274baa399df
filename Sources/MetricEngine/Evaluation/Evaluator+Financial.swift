/// What a function makes of the numbers of one draw, and the dimension of that.
private struct Formula {
    let dimension: Dimension
    /// Not a number where there is no result.
    let value: ([Double]) -> Double
}

extension Evaluator {
    /// Functions whose arguments have different dimensions: money over time, and availability.
    mutating func financial(_ call: Call) -> Value {
        guard let call = inOneCurrency(call), let formula = formula(call) else { return .invalid }
        let joined = Amount.joined(call.values.map { $0.amount }, formula.value)
        let amount =
            call.function.isOrdered ? joined.withFewMissing(atEnd: call.function != .returnRate) : joined
        if amount != joined { note(utf8("\(call.function.name.bytes): no result\(joined.shareWithout)")) }
        guard amount.isFinite || call.function == .pow else {
            let rates = call.function == .internalRate ? exactRates(call) : nil
            report(
                .noSolution(call.function, call.range, share: amount.shareWithout, rates: rates),
                in: call.code)
            return .invalid
        }
        return finite(.number(formula.dimension, amount), call.range, call.code)
    }

    /// The rates of return of sums that are all exact.
    private func exactRates(_ call: Call) -> [Double]? {
        let sums: [Double] = call.values.compactMap {
            if case .exact(let sum) = $0.amount { sum } else { nil }
        }
        return sums.count == call.values.count ? CashFlow(sums).internalRates : nil
    }

    private mutating func formula(_ call: Call) -> Formula? {
        switch call.function {
        case .pow: powFormula(call)
        case .recoveryFactor, .annuity, .presentValue, .discount: capitalFormula(call)
        case .netPresentValue, .internalRate, .payback: flowFormula(call)
        case .returnRate, .paybackTime: returnFormula(call)
        case .monthlyRate, .weightedCost: rateFormula(call)
        case .availability, .series, .atLeast: uptimeFormula(call)
        default: frontierFormula(call)
        }
    }

    // MARK: - Formulas

    private mutating func powFormula(_ call: Call) -> Formula? {
        guard expect(call, 0, .none), expect(call, 1, .none) else { return nil }
        return Formula(dimension: .none) { RealMath.pow($0[0], $0[1]) }
    }

    private mutating func capitalFormula(_ call: Call) -> Formula? {
        let rate = call.function == .recoveryFactor ? 0 : 1
        guard let period = period(call, rate: rate), expect(call, rate + 1, period.dimension) else {
            return nil
        }
        let length = period.length
        let first = call.values[0].dimension ?? .none
        switch call.function {
        case .recoveryFactor:
            return Formula(dimension: period.perPeriod) {
                Capital.recoveryFactor(rate: $0[0] * length, periods: $0[1] / length) / length
            }
        case .discount:
            return Formula(dimension: first) {
                Capital.discounted($0[0], rate: $0[1] * length, periods: $0[2] / length)
            }
        case .annuity:
            guard expect(call, 3, first), let dimension = first.multiplied(by: period.perPeriod) else {
                return nil
            }
            return Formula(dimension: dimension) {
                Capital.annuity(
                    of: $0[0], residual: $0.count > 3 ? $0[3] : 0, rate: $0[1] * length,
                    periods: $0[2] / length) / length
            }
        default:
            guard expect(call, 3, period.perPeriod), let dimension = first.multiplied(by: period.dimension)
            else { return nil }
            return Formula(dimension: dimension) {
                $0[0] * length
                    * Capital.presentFactor(
                        rate: $0[1] * length, periods: $0[2] / length,
                        growth: $0.count > 3 ? $0[3] * length : 0)
            }
        }
    }

    private mutating func flowFormula(_ call: Call) -> Formula? {
        let start = call.function == .netPresentValue ? 1 : 0
        let sum = call.values[start].dimension ?? .none
        for position in call.values.indices.dropFirst(start) where !expect(call, position, sum) { return nil }
        let year = CostUnits.secondsPerYear
        switch call.function {
        case .netPresentValue:
            guard let period = period(call, rate: 0) else { return nil }
            let length = period.length
            return Formula(dimension: sum) {
                CashFlow(Array($0.dropFirst())).presentValue(rate: $0[0] * length)
            }
        case .internalRate:
            return Formula(dimension: Period.yearly.perPeriod) { payments in
                let rates = CashFlow(payments).internalRates
                return rates.count == 1 ? rates[0] / year : .nan
            }
        default:
            return Formula(dimension: Period.yearly.dimension) { payments in
                CashFlow(payments).paybackYears.map { $0 * year } ?? .nan
            }
        }
    }

    private mutating func returnFormula(_ call: Call) -> Formula? {
        let sum = call.values[0].dimension ?? .none
        guard let flow = sum.multiplied(by: Period.yearly.perPeriod), expect(call, 1, flow) else {
            return nil
        }
        let year = CostUnits.secondsPerYear
        if call.function == .returnRate {
            guard expect(call, 2, Period.yearly.dimension), expect(call, 3, sum) else { return nil }
            return Formula(dimension: Period.yearly.perPeriod) {
                let rate = Capital.internalRate(
                    of: $0[0], payment: $0[1] * year, periods: $0[2] / year,
                    residual: $0.count > 3 ? $0[3] : 0)
                return rate.map { $0 / year } ?? .nan
            }
        }
        guard expect(call, 2, Period.yearly.perPeriod) else { return nil }
        let month = CostUnits.secondsPerMonth
        return Formula(dimension: Period.yearly.dimension) {
            let months =
                $0.count > 2
                ? Payback.discountedMonths(of: $0[0], savingPerMonth: $0[1] * month, rate: $0[2] * year)
                : Payback.months(of: $0[0], savingPerMonth: $0[1] * month)
            return months.map { $0 * month } ?? .nan
        }
    }

    private mutating func rateFormula(_ call: Call) -> Formula? {
        if call.function == .monthlyRate {
            guard expect(call, 0, Period.yearly.perPeriod) else { return nil }
            return Formula(dimension: .none) { Capital.monthlyRate(yearly: $0[0] * CostUnits.secondsPerYear) }
        }
        guard expect(call, 0, .none), let period = period(call, rate: 1), expect(call, 2, period.perPeriod),
            expect(call, 3, .none)
        else { return nil }
        return Formula(dimension: period.perPeriod) {
            Capital.weightedCost(
                debtShare: $0[0], debtRate: $0[1], equityRate: $0[2], taxRate: $0.count > 3 ? $0[3] : 0)
        }
    }

    private mutating func uptimeFormula(_ call: Call) -> Formula? {
        let first = call.values[0].dimension ?? .none
        switch call.function {
        case .availability:
            guard expect(call, 1, first) else { return nil }
            return Formula(dimension: .none) {
                Uptime.availability(timeBetweenFailures: $0[0], timeToRepair: $0[1])
            }
        case .series:
            guard expect(call, 0, .none), expectCount(call, 1) else { return nil }
            return Formula(dimension: .none) { Uptime.series($0[0], count: $0[1]) }
        default:
            guard expectCount(call, 0), expect(call, 1, first), expect(call, 2, .none) else { return nil }
            return Formula(dimension: .none) {
                Uptime.atLeast($0[0], of: $0[1], availability: $0[2]) ?? .nan
            }
        }
    }

    private mutating func frontierFormula(_ call: Call) -> Formula? {
        guard call.values.count % 2 == 1 else {
            report(.wrongArity(call.function, call.values.count, call.range), in: call.code)
            return nil
        }
        let speed = call.values[0].dimension ?? .none
        let rate = call.values[2].dimension ?? .none
        for position in call.values.indices.dropFirst() {
            guard expect(call, position, position % 2 == 1 ? speed : rate) else { return nil }
        }
        return Formula(dimension: rate) { numbers in
            let points = stride(from: 1, to: numbers.count, by: 2).map {
                FrontierPoint(speedPerUser: numbers[$0], throughput: numbers[$0 + 1])
            }
            return greatestThroughput(of: points, atLeast: numbers[0])?.throughput ?? .nan
        }
    }
}

extension Function {
    /// Whether a draw without a result lies beyond all others: what never pays back is later than what does.
    fileprivate var isOrdered: Bool { self == .payback || self == .paybackTime || self == .returnRate }
}

extension Amount {
    /// The same with the greatest draw, or the least, in the place of those that are no number, as long as they are
    /// fewer than a tenth: the 10th, 50th and 90th percentile stay what they are.
    fileprivate func withFewMissing(atEnd: Bool) -> Amount {
        guard case .samples(let values) = self else { return self }
        let finite = values.filter { $0.isFinite }
        guard finite.count < values.count, 10 * finite.count > 9 * values.count,
            let least = finite.min(), let greatest = finite.max()
        else { return self }
        return .samples(values.map { $0.isFinite ? $0 : (atEnd ? greatest : least) })
    }

    /// Joins any number of amounts draw by draw.
    static func joined(_ amounts: [Amount], _ join: ([Double]) -> Double) -> Amount {
        var count = 0
        for amount in amounts {
            switch amount {
            case .unknown, .unreachable: return amount
            case .exact: break
            case .samples(let values): count = values.count
            }
        }
        guard count > 0 else { return .exact(join(amounts.map { $0.draw(0) })) }
        return .samples((0..<count).map { index in join(amounts.map { $0.draw(index) }) })
    }

    /// The number in one draw.
    private func draw(_ index: Int) -> Double {
        switch self {
        case .unknown, .unreachable: .nan
        case .exact(let value): value
        case .samples(let values): values[index]
        }
    }

    /// In how many draws there is no number, in words; nothing for an exact amount.
    fileprivate var shareWithout: [UInt8] {
        guard case .samples(let values) = self else { return [] }
        let share = 100 * Double(values.count { !$0.isFinite }) / Double(values.count)
        return utf8(", in \(pageText(of: share, significantDigits: 2)) % of the draws")
    }
}
