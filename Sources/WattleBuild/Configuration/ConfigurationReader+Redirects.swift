import WattleDiagnostics
internal import Yams

extension ConfigurationReader {
    /// Reads the forms of redirects: one, or a list.
    mutating func readRedirects(_ value: Node) {
        let nodes = value.sequence.map { Array($0) } ?? [value]
        let names = RedirectForm.allCases.map(\.rawValue)
        var forms: [RedirectForm] = []
        for node in nodes {
            let name = node.scalar?.string ?? ""
            guard let form = RedirectForm(rawValue: name) else {
                let near = nearestName(to: name, among: names).map { "; did you mean '\($0)'?" }
                report(
                    "CFG002", node,
                    "'redirects' must be a list of " + names.joined(separator: ", ") + (near ?? ""))
                continue
            }
            if !forms.contains(form) { forms.append(form) }
        }
        if nodes.isEmpty { report("CFG002", value, "'redirects' must name a form, such as html") }
        if !forms.isEmpty { configuration.redirects = forms }
    }
}
