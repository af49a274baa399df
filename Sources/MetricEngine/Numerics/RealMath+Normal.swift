extension RealMath {
    /// The standard normal quantile: the value that a share `p` of draws stays below.
    ///
    /// Infinite at 0 and 1, not a number outside. Relative error about 1e-16.
    /// - Source: M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988), 477-484.
    package static func normalQuantile(_ p: Double) -> Double {
        if p.isNaN || p < 0 || p > 1 { return .nan }
        if p == 0 { return -.infinity }
        if p == 1 { return .infinity }
        let q = p - 0.5
        if q.magnitude <= central { return nearMiddle(q) }
        let tail = sqrt(-log(q < 0 ? p : 1 - p))
        let size = tail <= 5 ? middle(tail - 1.6) : far(tail - 5)
        return q < 0 ? -size : size
    }

    /// Replaces shares by their quantiles, the same bits as one by one.
    ///
    /// First all are taken for central ones, then the others are done again, two at a time: a branch between the two
    /// that goes wrong at every seventh share costs more than either.
    package static func replaceByNormalQuantiles(_ shares: inout [Double]) {
        #if hasFeature(Embedded)
            for place in shares.indices { shares[place] = normalQuantile(shares[place]) }
        #else
            var outer = [(place: Int, share: Double)](repeating: (0, 0.5), count: shares.count + 1)
            var count = 0
            for place in shares.indices {
                outer[count] = (place, shares[place])
                count &+= (shares[place] - 0.5).magnitude <= central ? 0 : 1
            }
            shares.replacePairs { nearMiddle($0 - 0.5) }
            for index in stride(from: 0, to: count, by: 2) {
                // Behind an odd number of them stands a central one, which this leaves alone.
                let (first, second) = (outer[index], outer[min(index + 1, count - 1)])
                let pair = outerQuantiles(SIMD2(first.share, second.share))
                shares[first.place] = pair.x
                shares[second.place] = pair.y
            }
        #endif
    }

    /// The quantiles of two shares that are both far from one half.
    private static func outerQuantiles(_ p: SIMD2<Double>) -> SIMD2<Double> {
        let isLow = p .< 0.5
        let rest = p.replacing(with: 1 - p, where: .!isLow)
        guard rest.x > 1e-10, rest.y > 1e-10 else { return SIMD2(normalQuantile(p.x), normalQuantile(p.y)) }
        let size = middle((-log(rest)).squareRoot() - 1.6)
        return size.replacing(with: -size, where: isLow)
    }

    /// How far from one half a share is central.
    private static let central = 0.425

    private static func nearMiddle<Lanes: RealLanes>(_ q: Lanes) -> Lanes {
        let r = Lanes(repeating: 0.180625) - q * q
        return q * centralNumerator(r) / centralDenominator(r)
    }

    private static func centralNumerator<Lanes: RealLanes>(_ r: Lanes) -> Lanes {
        var sum = Lanes(repeating: 2509.0809287301226727)
        sum = sum * r + 33430.575583588128105
        sum = sum * r + 67265.770927008700853
        sum = sum * r + 45921.953931549871457
        sum = sum * r + 13731.693765509461125
        sum = sum * r + 1971.5909503065514427
        sum = sum * r + 133.14166789178437745
        return sum * r + 3.3871328727963666080
    }

    private static func centralDenominator<Lanes: RealLanes>(_ r: Lanes) -> Lanes {
        var sum = Lanes(repeating: 5226.4952788528545610)
        sum = sum * r + 28729.085735721942674
        sum = sum * r + 39307.895800092710610
        sum = sum * r + 21213.794301586595867
        sum = sum * r + 5394.1960214247511077
        sum = sum * r + 687.18700749205790830
        sum = sum * r + 42.313330701600911252
        return sum * r + 1
    }

    private static func middle<Lanes: RealLanes>(_ r: Lanes) -> Lanes {
        var above = Lanes(repeating: 7.74545014278341407640e-4)
        above = above * r + 2.27238449892691845833e-2
        above = above * r + 2.41780725177450611770e-1
        above = above * r + 1.27045825245236838258
        above = above * r + 3.64784832476320460504
        above = above * r + 5.76949722146069140550
        above = above * r + 4.63033784615654529590
        above = above * r + 1.42343711074968357734
        var below = Lanes(repeating: 1.05075007164441684324e-9)
        below = below * r + 5.47593808499534494600e-4
        below = below * r + 1.51986665636164571966e-2
        below = below * r + 1.48103976427480074590e-1
        below = below * r + 6.89767334985100004550e-1
        below = below * r + 1.67638483018380384940
        below = below * r + 2.05319162663775882187
        return above / (below * r + 1)
    }

    private static func far(_ r: Double) -> Double {
        var above = 2.01033439929228813265e-7
        above = above * r + 2.71155556874348757815e-5
        above = above * r + 1.24266094738807843860e-3
        above = above * r + 2.65321895265761230930e-2
        above = above * r + 2.96560571828504891230e-1
        above = above * r + 1.78482653991729133580
        above = above * r + 5.46378491116411436990
        above = above * r + 6.65790464350110377720
        var below = 2.04426310338993978564e-15
        below = below * r + 1.42151175831644588870e-7
        below = below * r + 1.84631831751005468180e-5
        below = below * r + 7.86869131145613259100e-4
        below = below * r + 1.48753612908506148525e-2
        below = below * r + 1.36929880922735805310e-1
        below = below * r + 5.99832206555887937690e-1
        return above / (below * r + 1)
    }
}
