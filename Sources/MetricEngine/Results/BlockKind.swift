/// What a metric block asks for, named by its first key.
package enum BlockKind: UInt8, Equatable, Sendable, CaseIterable {
    case show, scenario, system, compare, sweep, solve, sensitivity, claim
}
