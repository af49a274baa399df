import WattleDiagnostics
import WattleGarden
import WattleText

extension GardenChecker {
    /// The same garden as if its private notes did not exist: what every page must be equal to.
    func aloneWithPublicNotes(of outcome: Outcome) async throws(FileFailure) -> SiteContext {
        // Bytes, because two strings are equal whose file names differ.
        let paths = Set(outcome.context.garden.notes.map { Array($0.path.utf8) })
        let files = files
        let fewer = GardenFiles(
            list: { () throws(FileFailure) in
                try files.list().filter { $0.kind != .note || paths.contains(Array($0.path.utf8)) }
            }, read: files.read, size: files.size, name: files.name)
        let checker = GardenChecker(
            request: request, configuration: configuration, files: fewer, templates: templates,
            assets: assets,
            catalogue: catalogue, sourceDate: sourceDate, lock: lock, ledger: ledger, denylist: denylist,
            allowFile: allowFile)
        return try await checker.check().context
    }
}

extension NameScan {
    /// The search that a checked garden needs; nil where nothing is private or the site shows drafts.
    init?(_ outcome: GardenChecker.Outcome, request: BuildRequest, ownTexts: [[UInt8]]) {
        guard !outcome.withheld.isEmpty else { return nil }
        let names = PrivateNames(outcome.withheld, beside: outcome.context.garden)
        guard !names.matcher.isEmpty else { return nil }
        self.init(names: names, ownTexts: ownTexts, quotesNames: request.showsPrivateNames)
    }
}
