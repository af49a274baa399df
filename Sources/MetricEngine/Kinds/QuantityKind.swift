/// What a quantity is of, beside its dimension: a watt at the chip is no watt at the utility's meter.
///
/// Kinds are static: they are known before anything is computed. A quantity of which none is known fits all.
package enum QuantityKind: UInt8, Equatable, Sendable, CaseIterable {
    // Where a power is taken.
    case module, node, criticalIT, utility
    // Whether a power is provided for, drawn on average, or read from an instrument.
    case provisioned, consumed, measured
    // Which tokens are counted, and whether cached ones are among them.
    case output, input, uncachedInput, cachedInput, total, billed, withCached
    // Over which hours a rate is averaged.
    case provisionedHour, availableHour, utilisedHour
    // By which terms an hour or a token is paid.
    case rental, onDemand, spot, reserved, list, index, ownership
    // What a cost holds.
    case purchase, annuity, depreciation, withEnergy, withoutEnergy, energyOnly
    // What a price of energy or of capacity is multiplied with.
    case energyPrice, capacityPrice
    // How arithmetic is counted.
    case dense, sparse, sixteenBit, eightBit, fourBit, eightBitInteger
    // Which way a link is counted, and which memory.
    case oneWay, bothWays, exposedMemory, rawMemory
    // What one "GPU" is.
    case package, die, superchip
    // What a share is of.
    case tokenShare, busyShare, contractedShare

    /// What the kind decides.
    package var aspect: KindAspect { entry.aspect }
    /// For a label under an operand.
    package var label: [UInt8] { entry.label.bytes }
    /// Words in the name of an input that give it this kind.
    package var words: [[UInt8]] { entry.words.bytes.split(separator: UInt8(ascii: " ")).map { Array($0) } }

    private var entry: KindEntry { KindEntry.table[Int(rawValue)] }
}

/// What is said of a kind.
private struct KindEntry: Sendable {
    let aspect: KindAspect
    let label: StaticText
    /// Separated by spaces; a word with a hyphen stands for two words of a name, both of which it must have.
    let words: StaticText

    init(_ aspect: KindAspect, _ label: StaticText, _ words: StaticText = "") {
        self.aspect = aspect
        self.label = label
        self.words = words
    }

    /// One entry for each kind, in the order of its cases.
    static let table: [KindEntry] = [
        KindEntry(.boundary, "power of the module", "module chip tdp"),
        KindEntry(.boundary, "power at the node's input", "node rack"),
        KindEntry(.boundary, "power of the critical IT", "critical"),
        KindEntry(.boundary, "all-in power at the utility's meter", "utility facility allin"),
        KindEntry(.power, "provisioned, by the nameplate", "provisioned nameplate rated tdp contracted"),
        KindEntry(.power, "consumed, on average", "consumed drawn draw average"),
        KindEntry(.power, "measured", "measured metered"),
        KindEntry(.token, "output tokens", "output"),
        KindEntry(.token, "input tokens", "input"),
        KindEntry(.token, "uncached input tokens", "uncached"),
        KindEntry(.token, "cached input tokens", "cached"),
        KindEntry(.token, "total tokens, input and output", "total"),
        KindEntry(.token, "billed tokens", "billed"),
        KindEntry(.cache, "with cached tokens", "cached"),
        KindEntry(.hour, "by the provisioned hour, idle ones included"),
        KindEntry(.hour, "by the available hour"),
        KindEntry(.hour, "by the utilised hour, at full load"),
        KindEntry(.price, "a rental price", "rental rent rented"),
        KindEntry(.price, "an on-demand price", "on-demand ondemand"),
        KindEntry(.price, "a spot price", "spot"),
        KindEntry(.price, "a price of reserved capacity", "reserved contract"),
        KindEntry(.price, "a list price", "list"),
        KindEntry(.price, "a price index", "index"),
        KindEntry(.price, "a cost of ownership", "ownership owned owning neocloud hyperscaler"),
        KindEntry(.capital, "a price that is paid once", "capex"),
        KindEntry(.capital, "an annuity, which pays for wear and capital", "annuity"),
        KindEntry(.capital, "depreciation, the wear alone", "depreciation"),
        KindEntry(.coverage, "energy included", "with-energy allin"),
        KindEntry(.coverage, "without energy", "without-energy"),
        KindEntry(.coverage, "energy", "electricity"),
        KindEntry(.tariff, "a price of energy", "energy-price electricity-price"),
        KindEntry(.tariff, "a price of contracted capacity", "colocation colo capacity-price"),
        KindEntry(.sparsity, "dense arithmetic", "dense"),
        KindEntry(.sparsity, "sparse arithmetic, twice the dense figure", "sparse"),
        KindEntry(.format, "16-bit arithmetic"),
        KindEntry(.format, "8-bit arithmetic"),
        KindEntry(.format, "4-bit arithmetic"),
        KindEntry(.format, "8-bit integer arithmetic"),
        KindEntry(.direction, "one direction", "unidirectional oneway"),
        KindEntry(.direction, "both directions together", "bidirectional both-ways both-directions"),
        KindEntry(.memory, "memory that software sees", "usable-memory exposed-memory"),
        KindEntry(.memory, "memory on the package", "raw-memory raw-hbm"),
        KindEntry(.part, "GPU packages", "package packages"),
        KindEntry(.part, "dies", "die dies"),
        KindEntry(.part, "superchips", "superchip superchips"),
        KindEntry(.share, "a share of the tokens that could be made"),
        KindEntry(.share, "a share of the time in which a GPU is busy", "gpu-busy gpu-utilisation"),
        KindEntry(
            .share, "a share of the capacity that is under contract",
            "contracted underwriting underwritten"),
    ]
}
