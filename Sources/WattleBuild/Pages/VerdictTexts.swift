import MetricEngine
import WattleText

extension ClaimResult.Verdict {
    /// How many claims have the verdict.
    var countKey: TextKey {
        switch self {
        case .supported: TextKey("claims.supported")
        case .plausible: TextKey("claims.plausible")
        case .notReproduced: TextKey("claims.not-reproduced")
        case .notTestable: TextKey("claims.not-testable")
        }
    }
}
