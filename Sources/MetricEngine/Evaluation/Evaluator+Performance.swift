/// A system's operating point under one scenario, kept so that it is sought once.
private struct PointRecord {
    let scope: Scope
    let outcome: PointOutcome
}

/// The operating points that have been sought.
struct OperatingPoints {
    private var records: [PointRecord] = []

    func outcome(_ scope: Scope) -> PointOutcome? { records.first { $0.scope == scope }?.outcome }

    mutating func append(_ outcome: PointOutcome, for scope: Scope) {
        records.append(PointRecord(scope: scope, outcome: outcome))
    }
}

/// What became of the search for an operating point.
enum PointOutcome {
    case found(OperatingPoint, PerformanceModel)
    case measured(MeasuredPoint, WantedService)
    case unreachable([UInt8])
    /// Something was missing and has been reported.
    case unknown
}

extension Evaluator {
    mutating func performance(_ fact: SystemFact, _ name: Path.Name, _ code: Int, _ scope: Scope) -> Value {
        guard let dimension = fact.performanceDimension else { return .invalid }
        let outcome = outcome(name, code, scope)
        if case .unknown = outcome { return .invalid }
        var result: Value
        switch outcome {
        case .unknown: return .invalid
        case _ where isChecking: result = .number(dimension, .unknown)
        case .unreachable(let miss): result = .number(dimension, .unreachable(miss))
        case .found(let point, let model): result = value(of: fact, dimension, point, model, scope)
        case .measured(let point, let service): result = value(of: fact, dimension, point, service, scope)
        }
        result.kinds = fact.performanceKinds
        if fact == .pointThroughput { result.kinds.point = point(of: scope) }
        return result
    }

    mutating func value(
        of fact: SystemFact, _ dimension: Dimension, _ point: OperatingPoint, _ model: PerformanceModel,
        _ scope: Scope
    ) -> Value {
        guard let system = scope.system else { return .invalid }
        let gpus = systems[system].hardware.acceleratorsPerSystem
        switch fact {
        case .pointThroughput:
            let error = modelError(point, systems[system])
            let amount = error.map { $0 * point.throughputPerGPU * gpus }
            return .number(dimension, amount)
        case .speedPerUser: return .number(dimension, speed(point, systems[system]))
        case .timeToFirstToken: return .number(dimension, firstToken(point, model, systems[system]))
        case .batch: return .number(dimension, .exact(point.batch))
        case .replicaGPUs: return .number(dimension, .exact(point.replicaGPUs))
        case .modulePowerAtLoad:
            guard let power = point.modulePower else { return .invalid }
            readCalibration([.powerFloor, .powerMemory, .powerCompute, .spreadPower])
            let error = error(model.calibration.power.spread, of: systems[system], named: utf8("power error"))
            return .number(dimension, error.map { $0 * power })
        case .weightMemory:
            return .number(
                dimension, .exact(model.totalWeightBytes + point.batch * model.cacheBytesPerSequence))
        default: return .invalid
        }
    }

    /// How far measured throughput lies from modelled, as a factor: part of it is shared by all systems, so that a
    /// ratio of two is known better than either.
    private mutating func modelError(_ point: OperatingPoint, _ system: SystemTarget) -> Amount {
        let correlation = program.catalogue.pairCorrelation
        let shared = keptSamples(.normal(mean: 0, sigma: 1), owner: [], name: utf8("model error"))
        let own = keptSamples(
            .normal(mean: 0, sigma: 1), owner: system.catalogueID, name: utf8("model error"))
        let spread = point.spread
        let weights = (shared: correlation.squareRoot(), own: (1 - correlation).squareRoot())
        let amount = shared.combined(with: own) { first, second in
            spread * (weights.shared * first + weights.own * second)
        }.exponential
        recordModelError(point, system)
        return amount
    }

    /// Speed per user: as demanded, where it was; else as uncertain as the throughput.
    private mutating func speed(_ point: OperatingPoint, _ system: SystemTarget) -> Amount {
        guard !point.isSpeedDemanded else { return .exact(point.speedPerUser) }
        return modelError(point, system).map { $0 * point.speedPerUser }
    }

    private mutating func firstToken(
        _ point: OperatingPoint, _ model: PerformanceModel, _ system: SystemTarget
    ) -> Amount {
        readCalibration([.firstTokenFloor, .spreadFirstToken])
        return error(model.calibration.spread.firstToken, of: system, named: utf8("first token error"))
            .map { $0 * point.timeToFirstToken }
    }

    /// How far a measured value lies from the modelled one, as a factor.
    private mutating func error(_ spread: Double, of system: SystemTarget, named name: [UInt8]) -> Amount {
        keptSamples(.normal(mean: 0, sigma: 1), owner: system.catalogueID, name: name)
            .map { spread * $0 }.exponential
    }

    private mutating func readCalibration(_ keys: [FigureKey]) {
        guard let entry = program.catalogue.entry(utf8("default"), in: EntryKind.calibration.group) else {
            return
        }
        for key in keys { readField(entry, key) }
    }

    // MARK: - Search

    private mutating func outcome(_ name: Path.Name, _ code: Int, _ scope: Scope) -> PointOutcome {
        if let known = keptOutcome(scope) { return known }
        let uses = variationUse.count
        let found = search(name, code, scope)
        keep(found, for: scope, isSteady: variationUse.count == uses)
        return found
    }

    private mutating func search(_ name: Path.Name, _ code: Int, _ scope: Scope) -> PointOutcome {
        guard let system = scope.system else { return .unknown }
        let model = modelEntry(name, code, scope)
        let precision = precision(name, code, scope)
        let input = tokens(utf8("input"), name, code, scope)
        let output = tokens(utf8("output"), name, code, scope)
        let constraints = constraints(scope)
        guard let model, let precision, let input, let output, let constraints else { return .unknown }
        guard !isChecking else { return .unreachable([]) }
        for name in [utf8("kv_cache"), utf8("serving"), utf8("speculation")] {
            if let given = word(name, scope) { recordWord(name, given.text, given.block, given.index) }
        }
        let workload = Workload(
            inputTokens: input, outputTokens: output, precision: precision,
            isSpeculative: isSpeculative(scope),
            serving: servingMode(scope))
        let service = WantedService(
            accelerator: systems[system].hardware.accelerator, model: model, workload: workload,
            constraints: constraints)
        return operatingPoint(of: service, system, name, code, scope)
    }

    /// The best operating point of the performance model.
    mutating func modelled(
        _ service: WantedService, _ system: Int, _ name: Path.Name, _ code: Int
    ) -> PointOutcome {
        do {
            let model = try program.catalogue.performanceModel(for: service)
            for reference in model.references { readField(reference.entry, reference.key) }
            recordHardware(model, service.accelerator)
            switch model.bestOperatingPoint(service.constraints) {
            case .found(let point):
                traceModel(model, point, systems[system])
                return .found(point, model)
            case .none(let miss): return .unreachable(MetricEngine.nearestMissText(miss))
            }
        } catch {
            let keys = collectsMissingFigures ? error.keys[...] : error.keys.prefix(1)
            for key in keys { reportMissing(key, of: systems[system], name, code) }
            return .unknown
        }
    }

    private mutating func modelEntry(_ name: Path.Name, _ code: Int, _ scope: Scope) -> Int? {
        guard let given = word(utf8("model"), scope) else {
            if let input = KnownInput.named(utf8("model")) { reportMissing(input, asking: name, code, scope) }
            return nil
        }
        if let entry = program.catalogue.model(named: given.text) {
            recordWord(utf8("model"), program.catalogue.entries[entry].name, given.block, given.index)
            return entry
        }
        let models = program.catalogue.entries.filter { $0.kind == .model }.map { $0.id }
        report(
            .unknownWord(
                utf8("model"), given.text,
                programBlock(given.block).parsed.definitions[given.index].valueRange, known: models),
            in: given.block)
        return nil
    }

    private mutating func precision(_ name: Path.Name, _ code: Int, _ scope: Scope) -> Precision? {
        guard let given = word(utf8("precision"), scope) else {
            if let input = KnownInput.named(utf8("precision")) {
                reportMissing(input, asking: name, code, scope)
            }
            return nil
        }
        guard let weights = WeightFormat(named: given.text) else {
            report(
                .unknownWord(
                    utf8("precision"), given.text,
                    programBlock(given.block).parsed.definitions[given.index].valueRange,
                    known: WeightFormat.allCases.map { Array($0.name.utf8) }), in: given.block)
            return nil
        }
        recordWord(utf8("precision"), given.text, given.block, given.index)
        guard let cache = word(utf8("kv_cache"), scope) else { return Precision(weights) }
        return Precision(weights, cache: cache.text[...].matches("bf16") ? .bf16 : .fp8)
    }

    private func isSpeculative(_ scope: Scope) -> Bool {
        word(utf8("speculation"), scope).map { $0.text[...].matches("on") } ?? false
    }

    private func servingMode(_ scope: Scope) -> ServingMode {
        word(utf8("serving"), scope).map { $0.text[...].matches("disaggregated") } ?? false
            ? .disaggregated : .aggregated
    }

    /// A length of requests: the median, where it is uncertain; M159 where it is less than a token.
    private mutating func tokens(_ input: [UInt8], _ name: Path.Name, _ code: Int, _ scope: Scope) -> Double?
    {
        if let place = varied(input), case .value(let value) = variation[place].given {
            return isChecking ? 1 : value.median.map { max(1, $0) }
        }
        guard case .definition(let block, let index) = unvariedBinding(input, scope) else {
            if let known = KnownInput.named(input) { reportMissing(known, asking: name, code, scope) }
            return nil
        }
        let value = value(of: block, index, scope, asking: Path.Name(text: input, range: name.range), code)
        guard let dimension = value.dimension else { return nil }
        let wanted = Unit.known(utf8("tok/request")).dimension
        guard dimension == wanted || dimension == Dimension(.token) else {
            let range = programBlock(block).parsed.definitions[index].valueRange
            report(
                .unfitUnit(input, range, dimension, unit: .known(utf8("tok/request")), range), in: block)
            return nil
        }
        guard !isChecking, let length = value.median else { return isChecking ? 1 : nil }
        guard length >= 1 else {
            report(
                .impossible(
                    utf8("\(input) is at least 1 tok/request"),
                    programBlock(block).parsed.definitions[index].valueRange,
                    label: utf8("a request has a token at least"),
                    help: [utf8("write the tokens of a request, such as 2000 tok/request")]), in: block)
            return nil
        }
        return length
    }
}

extension SystemFact {
    /// The dimension of what the performance model gives.
    var performanceDimension: Dimension? {
        switch self {
        case .pointThroughput: Unit.known(utf8("tok/s")).dimension
        case .speedPerUser: Unit.known(utf8("tok/s/user")).dimension
        case .timeToFirstToken: Dimension(.time)
        case .batch: Dimension.none
        case .modulePowerAtLoad: Unit.known(utf8("W")).dimension
        case .replicaGPUs: Dimension(.gpu)
        case .weightMemory: Dimension(.data)
        case .figure, .power, .gpus, .hourlyPrice, .price: nil
        }
    }
}

/// A miss in words, for example `best 41 tok/s/user, first token after 0.2 s`.
func nearestMissText(_ miss: NearestMiss) -> [UInt8] {
    switch miss {
    case .tooSlow(let speed, let firstToken):
        let rate = pageText(of: speed, significantDigits: 2)
        let wait = pageText(of: firstToken, significantDigits: 2)
        return utf8("best \(rate) tok/s/user, first token after \(wait) s")
    case .doesNotFit(let needed, let available):
        let bytes = FigureFormat(Dimension(.data), for: [max(needed, available)])
        return utf8("needs \(bytes.textWithUnit(needed)) of memory, has \(bytes.textWithUnit(available))")
    }
}
