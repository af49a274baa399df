/// What an uncertain literal means.
package enum Distribution: Equatable, Sendable {
    /// The logarithm is normal.
    case lognormal(median: Double, sigma: Double)
    /// The log-odds are normal: a share that stays between 0 and 1.
    case logitNormal(center: Double, sigma: Double)
    case normal(mean: Double, sigma: Double)
    case uniform(low: Double, high: Double)
    case triangular(Triangular)

    /// The family whose quantiles at both ends of the central `share` are the bounds: lognormal for positive
    /// bounds, logit-normal for a share between 0 and 1, else normal.
    package init(low: Double, high: Double, central share: Double, isShare: Bool) {
        let z = RealMath.normalQuantile((1 + share) / 2)
        if isShare, low > 0, high < 1 {
            let lowOdds = RealMath.log(low / (1 - low))
            let highOdds = RealMath.log(high / (1 - high))
            self = .logitNormal(center: (lowOdds + highOdds) / 2, sigma: (highOdds - lowOdds) / (2 * z))
        } else if low > 0 {
            self = .lognormal(median: (low * high).squareRoot(), sigma: RealMath.log(high / low) / (2 * z))
        } else {
            self = .normal(mean: (low + high) / 2, sigma: (high - low) / (2 * z))
        }
    }

    /// The normal distribution with the 10th and 90th percentile `spread` away from the middle.
    package init(mean: Double, spread: Double) {
        self = .normal(mean: mean, sigma: spread / RealMath.normalQuantile(0.9))
    }

    /// The value below which a share `u` of draws lies.
    package func quantile(_ u: Double) -> Double {
        switch self {
        case .lognormal(let median, let sigma): median * RealMath.exp(sigma * RealMath.normalQuantile(u))
        case .logitNormal(let center, let sigma):
            1 / (1 + RealMath.exp(-(center + sigma * RealMath.normalQuantile(u))))
        case .normal(let mean, let sigma): mean + sigma * RealMath.normalQuantile(u)
        case .uniform(let low, let high): low + (high - low) * u
        case .triangular(let triangle): triangle.quantile(u)
        }
    }

    /// The first `count` draws of a stream.
    func draws(of stream: SampleStream, count: Int) -> [Double] {
        var numbers = [Double](count: count) { stream.uniform($0) }
        switch self {
        case .lognormal(let median, let sigma):
            RealMath.replaceByNormalQuantiles(&numbers)
            numbers.replacePairs { median * RealMath.exp(sigma * $0) }
        case .logitNormal(let center, let sigma):
            RealMath.replaceByNormalQuantiles(&numbers)
            numbers.replacePairs { 1 / (1 + RealMath.exp(-(center + sigma * $0))) }
        case .normal(let mean, let sigma):
            RealMath.replaceByNormalQuantiles(&numbers)
            numbers.replacePairs { mean + sigma * $0 }
        case .uniform, .triangular:
            for index in numbers.indices { numbers[index] = quantile(numbers[index]) }
        }
        return numbers
    }

    /// The family in one word.
    var family: [UInt8] {
        switch self {
        case .lognormal: utf8("lognormal")
        case .logitNormal: utf8("logit-normal")
        case .normal: utf8("normal")
        case .uniform: utf8("uniform")
        case .triangular: utf8("triangular")
        }
    }
}
