/// What the throughput of one system rests on.
struct PointBasis: Equatable {
    /// How it is known.
    enum Kind: UInt8, CaseIterable {
        case measured
        case interpolated
        case modelled
    }

    /// What an author may ask for under `basis`.
    enum Wish: UInt8, CaseIterable {
        /// Measured runs alone, or no operating point.
        case measured
        /// The performance model alone.
        case modelled

        /// How authors write them.
        static let words = [utf8("measured"), utf8("modelled")]

        init?(_ text: [UInt8]) {
            guard let place = Wish.words.firstIndex(of: text) else { return nil }
            self = Wish.allCases[place]
        }
    }

    /// Index into the evaluator's systems.
    let system: Int
    let kind: Kind
    /// Why it is modelled, where that was not the author's wish; else empty.
    let reason: [UInt8]
}

extension Evaluator {
    mutating func recordBasis(_ basis: PointBasis) {
        if isRecording { pointBases.append(basis) }
    }

    /// One line for each kind of basis: which systems have it, and why they are modelled.
    var basisNotes: [[UInt8]] {
        PointBasis.Kind.allCases.compactMap { kind in
            var parts: [[UInt8]] = []
            for basis in pointBases where basis.kind == kind {
                let name = systems[basis.system].displayName
                let part = basis.reason.isEmpty ? name : utf8("\(name) (\(basis.reason))")
                if !parts.contains(part) { parts.append(part) }
            }
            guard !parts.isEmpty else { return nil }
            switch kind {
            case .measured: return utf8("Throughput measured: \(joined(parts))")
            case .interpolated: return utf8("Throughput between two measured runs: \(joined(parts))")
            case .modelled: return utf8("Throughput modelled: \(joined(parts))")
            }
        }
    }
}

extension BenchmarkGap {
    /// The gap in words, for the middle of a sentence.
    var words: [UInt8] {
        switch self {
        case .combination: return utf8("no measured run of this model")
        case .service: return utf8("no measured run in this precision, served this way")
        case .lengths: return utf8("no measured run with requests of these lengths")
        case .outcome(let fastest):
            guard let fastest else { return utf8("no measured run within these bounds") }
            let speed = pageText(of: fastest, significantDigits: 3)
            return utf8("no measured run within these bounds; the fastest gives \(speed) tok/s/user")
        }
    }
}
