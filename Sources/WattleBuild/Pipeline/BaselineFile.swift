internal import Foundation
import WattleDiagnostics

/// Reads the baseline that a request names.
/// - Throws: a usage failure of one sentence when there is no such file or it holds something else.
func readBaseline(_ path: String) throws(FileFailure) -> Baseline {
    let source: [UInt8]
    do {
        source = try Disk.read(path)
    } catch {
        throw .usage("the baseline \(error.description)")
    }
    do {
        return try Baseline(source)
    } catch {
        throw .usage("\(path) is no baseline: line \(error.line) cannot be read")
    }
}

extension CheckedGarden {
    /// Records the findings that count, so that a check with this baseline shows only what is new.
    ///
    /// Findings in private notes are left out, as the file lies beside the notes where others can read it.
    /// - Parameter path: the file; an older baseline there is replaced, anything else refused.
    /// - Returns: the garden with the findings that no baseline may hold, and how many were recorded.
    /// - Throws: when the file is no baseline or cannot be written.
    package func recordingBaseline(at path: String) throws(FileFailure) -> (garden: CheckedGarden, count: Int)
    {
        let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        if Disk.kind(absolute) != nil { _ = try readBaseline(absolute) }
        let baseline = report.baseline
        try replaceFile(baseline.bytes, at: absolute)
        return (reporting(report.without(baseline)), baseline.findingCount)
    }
}
