import WattleDiagnostics
import WattleGarden
import WattleText

/// What a garden's ledger says to its site.
struct LedgerCheck: Sendable {
    /// The file; nil where there is none, which compares with nothing.
    let file: [UInt8]?
    /// The file as it was where this change began; nil where nobody asks.
    let base: [UInt8]?
    /// Whether each address that is not in the ledger is an error.
    let isStrict: Bool
    /// Whether differences are findings.
    let isCompared: Bool

    /// Everything about the addresses of a site.
    struct Outcome: Sendable {
        let former: FormerAddresses
        let findings: [Diagnostic]
    }

    /// Compares the ledger with a site.
    /// - Complexity: as ``LedgerComparison``; without a ledger linear in the redirects.
    func outcome(for context: SiteContext) -> Outcome {
        let read = file.map { readLedger($0) }
        var findings = removed(from: read?.value)
        guard let read else {
            return Outcome(former: FormerAddresses(context.garden, nil, nil), findings: findings)
        }
        let answers = context.answers(searching: read.value.placePaths)
        let comparison = LedgerComparison(read.value.ledger(for: answers), answers)
        findings += read.diagnostics
        findings +=
            LedgerFindings(
                comparison: comparison, answers: answers, garden: context.garden, places: read.value.places,
                isStrict: isStrict
            ).all
        return Outcome(
            former: FormerAddresses(context.garden, comparison, answers),
            findings: isCompared ? findings : [])
    }

    /// The addresses that the base knows and the ledger does not, in the order of the ledger.
    var removedPaths: [String] { base == nil ? [] : removedPaths(from: file.map { readLedger($0).value }) }

    private func removedPaths(from read: ReadLedger?) -> [String] {
        guard let base else { return [] }
        let known = Set((read?.entries ?? []).map(\.line.path))
        return readLedger(base).value.ledger(for: .none).sorted.map(\.path).filter { !known.contains($0) }
    }

    private func removed(from read: ReadLedger?) -> [Diagnostic] {
        let paths = removedPaths(from: read)
        guard file != nil || paths.isEmpty else {
            return [removal("the ledger itself is missing; it held \(paths.count) addresses")]
        }
        return paths.map { removal("the line of '\($0)' is missing: the ledger only grows") }
    }

    private func removal(_ words: String) -> Diagnostic {
        Diagnostic(
            "URL008", .error, path: AddressLedger.path, range: SourceRange(0, 0), words,
            help: [
                "take it from version control again; what is withdrawn keeps its line, with the state gone"
            ],
            showsSource: false)
    }
}

extension ReadLedger {
    /// The places within pages that it knows.
    var placePaths: [String] { entries.map(\.line).filter(\.isFragment).map(\.path) }
}

/// The ledger of a garden, as a request wants it compared.
///
/// Drafts are compared with nothing, since readers will not see them; old addresses lead on all the same.
/// - Throws: a usage failure when the file to compare with cannot be read.
func ledgerCheck(_ request: BuildRequest, in folder: GardenFolder) throws(FileFailure) -> LedgerCheck {
    var base: [UInt8]?
    if let path = request.ledgerBase {
        do {
            base = try Disk.read(path)
        } catch {
            throw .usage("the earlier ledger \(error.description)")
        }
    }
    return LedgerCheck(
        file: try folder.read(ifPresent: AddressLedger.path), base: base,
        isStrict: request.isContinuousIntegration || request.demandsLedger,
        isCompared: !request.includesDrafts)
}
