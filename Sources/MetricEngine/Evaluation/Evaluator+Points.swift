extension Evaluator {
    /// The number of the operating point that a scope asks for, the same for every system.
    mutating func point(of scope: Scope) -> Int {
        let key = Scope(block: scope.block, scenario: scope.scenario)
        if let known = points.firstIndex(of: key) { return known }
        points.append(key)
        return points.count - 1
    }

    /// Warns when tokens of unlike operating points meet: of two models, precisions or services.
    mutating func comparePoints(_ link: Operation, _ left: Value, _ right: Value) {
        guard let first = left.kinds.point, let second = right.kinds.point, first != second,
            let leftDimension = left.dimension, let rightDimension = right.dimension,
            KindAspect.token.meets(link.operation, leftDimension, rightDimension)
        else { return }
        let sides = (left: service(points[first]), right: service(points[second]))
        let ranges = (left: nodeRange(link.left, link.code), right: nodeRange(link.right, link.code))
        if sides.left.model != sides.right.model {
            reportToAuthor(.tokenisersDiffer(ranges, sides.left.model, sides.right.model), link)
        } else if sides.left.precision != sides.right.precision {
            guard !hasQualityCheck(link.code) else { return }
            reportToAuthor(.precisionsDiffer(ranges, sides.left.precision, sides.right.precision), link)
        } else if sides.left.bounds != sides.right.bounds {
            reportToAuthor(.servicesDiffer(ranges, sides.left.bounds, sides.right.bounds), link)
        }
    }

    /// What is asked of a system at an operating point.
    private struct Service {
        let model: [UInt8]
        let precision: [UInt8]
        /// Lengths of requests, bounds on speed and wait, as written.
        let bounds: [UInt8]
    }

    private func service(_ scope: Scope) -> Service {
        func text(_ name: MessageText) -> [UInt8] {
            guard case .definition(let block, let index) = binding(name.bytes, scope) else { return [] }
            let parsed = programBlock(block).parsed
            return parsed.text(parsed.definitions[index].valueRange)
        }
        var bounds = [text("input") + utf8(" in"), text("output") + utf8(" out")]
        for block in [scope.block] + scenarioChain(scope).filter({ $0 != scope.block }) {
            let parsed = programBlock(block).parsed
            bounds += parsed.constraints.map { parsed.text($0.expression.range) }
        }
        for word in ["speculation", "serving", "kv_cache"] as [MessageText] where !text(word).isEmpty {
            bounds.append(utf8("\(word.bytes) \(text(word))"))
        }
        return Service(model: text("model"), precision: text("precision"), bounds: joined(bounds))
    }
}

extension MetricFault {
    private static func unlikePoints(
        _ rule: Int, _ message: MessageText, _ ranges: (left: ByteRange, right: ByteRange), _ left: [UInt8],
        _ right: [UInt8], help: MessageText
    ) -> MetricFault {
        MetricFault(
            rule: MetricRule(rule), level: .warning, message: utf8(message), range: ranges.right,
            labels: [Label(range: ranges.left, text: left), Label(range: ranges.right, text: right)],
            help: [utf8(help)])
    }

    fileprivate static func tokenisersDiffer(
        _ ranges: (left: ByteRange, right: ByteRange), _ left: [UInt8], _ right: [UInt8]
    ) -> MetricFault {
        unlikePoints(
            222, "tokens of two models are different units", ranges, utf8("tokens of \(left)"),
            utf8("tokens of \(right)"),
            help:
                "compare bytes: divide each by the bytes of its tokens, for example   bytes_per_token: 4.2 B/tok"
        )
    }

    fileprivate static func precisionsDiffer(
        _ ranges: (left: ByteRange, right: ByteRange), _ left: [UInt8], _ right: [UInt8]
    ) -> MetricFault {
        unlikePoints(
            220, "these figures are for different precisions", ranges, left, right,
            help: "compare one precision, or name a quality check that says they do equal work")
    }

    fileprivate static func servicesDiffer(
        _ ranges: (left: ByteRange, right: ByteRange), _ left: [UInt8], _ right: [UInt8]
    ) -> MetricFault {
        unlikePoints(
            221, "these figures are for different services", ranges, left, right,
            help: "compare systems at the same lengths, pace and wait")
    }
}
