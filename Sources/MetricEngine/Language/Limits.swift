/// What one block may ask for; counted in steps, never in time, so that every machine gives the same verdict.
package struct Limits: Equatable, Sendable {
    /// How deep an expression may be nested.
    static let depth = 64
    /// How many parts a block's expressions may have together.
    static let nodes = 2_000
    /// The size of a block's source in bytes.
    static let sourceBytes = 16 * 1024
    /// The lines of a block's source.
    static let sourceLines = 200
    /// How many definitions may rest on one another.
    static let evaluationDepth = 400
    /// The values that a swept name may take.
    static let sweepSteps = 400
    /// The sliders of a block.
    static let sliders = 6
    /// How many samples may be drawn at most.
    package static let samples = 16_384

    /// Samples per uncertain figure.
    package var samples = 4_096
    /// Points times systems times scenarios of a block.
    package var evaluations = 200_000
    /// Evaluations times samples of a block.
    package var draws = 20_000_000
    /// Sweep points, series, systems and sliders of a block.
    package var systems = 24
    /// Steps of arithmetic of a block.
    package var steps = 50_000_000

    package init() {}
}
