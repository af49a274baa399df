import WattleChecks
import WattleDiagnostics
import WattleText

/// Looks for secrets in the finished site: what a template, wattle.yml or the catalogue brings in, and no note holds.
/// - Parameters:
///   - suppressed: what was allowed in the sources, which passes here too.
///   - read: a source's bytes by its path.
/// - Returns: a look at each file that is text.
func secretScan(passing suppressed: [SuppressedFinding], read: (String) -> [UInt8]?) -> OutputScan {
    var search = SecretSearch()
    let secrets = suppressed.map(\.diagnostic).filter { $0.rule.area == "SEC" && !$0.path.isEmpty }
    for (path, findings) in Dictionary(grouping: secrets, by: \.path) {
        if let source = read(path) { search.accept(findings, in: source) }
    }
    let complete = search
    return OutputScan { file in
        guard isText(file.path) else { return [] }
        return complete.findings(in: file.bytes).map { rule in
            Diagnostic(
                rule.rule, .error, path: "", range: SourceRange(0, 0),
                "the finished site holds a secret that no note holds, in \(file.path)",
                help: ["look at the templates, wattle.yml and the catalogue; nothing was published"],
                showsSource: false)
        }
    }
}

/// Kinds of files that hold text, by the end of the path; a file without a dot in its name is text too.
private let textKinds: Set<Substring> = [
    "css", "csv", "html", "js", "json", "map", "mjs", "svg", "tsv", "txt", "webmanifest", "xml",
]

private func isText(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return true }
    return textKinds.contains(name[name.index(after: dot)...])
}
