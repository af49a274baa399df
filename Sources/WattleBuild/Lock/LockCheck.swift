import WattleDiagnostics

/// What a garden's lock says to what was computed.
struct LockCheck: Sendable {
    /// The file; nil where there is none, which compares with nothing.
    let file: [UInt8]?
    /// Whether a difference is an error, as where nobody looks at the figures before they are published.
    let isStrict: Bool
    /// Whether the author accepts what has moved.
    let isAccepting: Bool

    /// Whether there is anything to compare or to write.
    var isNeeded: Bool { file != nil || isAccepting }

    /// The findings about the lock, and others with what the lock adds to them.
    func findings(about record: FigureRecord, adding others: [Diagnostic]) async -> [Diagnostic] {
        guard let file else { return others }
        let read = readMetricsLock(file)
        guard let known = read.value else { return others + read.diagnostics.filter { !isMended($0) } }
        let comparison = LockComparison(record.outputs, known.lock, unfinished: record.unfinished)
        guard !comparison.isEmpty, !isAccepting else { return others }
        let report = LockReport(
            comparison: comparison, attributions: await attributed(comparison, record), record: record,
            lines: known.lines)
        return others.map { report.explained($0) } + (isStrict ? report.each : [report.summary])
    }

    /// The file that accepts what was computed; nil unless that is asked for, and where there is nothing to lock.
    func update(for record: FigureRecord) -> LockUpdate? {
        guard isAccepting else { return nil }
        let lock = record.lock
        guard file != nil || !lock.figures.isEmpty else { return nil }
        let bytes = lock.text
        return LockUpdate(bytes: bytes, figureCount: lock.figures.count, isCurrent: file == bytes)
    }

    /// Whether writing the lock anew mends it: a file of another version is left alone.
    private func isMended(_ finding: Diagnostic) -> Bool { isAccepting && finding.rule == "M702" }
}

/// A lock that is to be written.
struct LockUpdate: Sendable {
    let bytes: [UInt8]
    let figureCount: Int
    /// Whether the file holds these bytes already.
    let isCurrent: Bool
}
