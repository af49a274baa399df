import MetricEngine
package import WattleDiagnostics
import WattleText
internal import Yams

/// Reads wattle.yml.
///
/// What cannot be understood is reported and keeps its default.
package func readConfiguration(_ source: [UInt8], path: String = "wattle.yml") -> Diagnosed<SiteConfiguration>
{
    var reader = ConfigurationReader(source, path)
    return reader.read()
}

struct ConfigurationReader {
    private static let keys = [
        "title", "description", "language", "base_url", "author", "output", "publish_default", "frontmatter",
        "kinds",
        "checks", "metric", "feeds", "redirects", "templates",
    ]

    private let text: String
    private let path: String
    private let lines: LineIndex
    var configuration = SiteConfiguration()
    private var diagnostics: [Diagnostic] = []

    init(_ source: [UInt8], _ path: String) {
        text = String(decoding: source, as: UTF8.self)
        lines = LineIndex(source)
        self.path = path
    }

    mutating func read() -> Diagnosed<SiteConfiguration> {
        do {
            switch try Yams.compose(yaml: text) {
            case nil: break
            case .mapping(let mapping)?: for (key, value) in mapping { read(key, value) }
            case let node?: report("CFG003", node, "wattle.yml must hold keys and values")
            }
        } catch {
            reportSyntax(error)
        }
        return Diagnosed(configuration, diagnostics)
    }

    private mutating func read(_ key: Node, _ value: Node) {
        switch key.string {
        case "title"?: set(\.title, value, "title")
        case "description"?: set(\.description, value, "description")
        case "language"?: set(\.language, value, "language")
        case "author"?: set(\.author, value, "author")
        case "output"?: set(\.output, value, "output")
        case "base_url"?: readBaseURL(value)
        case "publish_default"?: readPublishDefault(value)
        case "frontmatter"?: readMembers(value, of: "frontmatter", ["extra"]) { $0.readExtra($2) }
        case "kinds"?: readKinds(value)
        case "checks"?: readChecks(value)
        case "metric"?: readMetric(value)
        case "redirects"?: readRedirects(value)
        case "feeds"?, "templates"?:
            report("CFG004", key, "'\(key.string ?? "")' has no effect yet", severity: .warning)
        default: unknown(key, among: Self.keys, in: "wattle.yml")
        }
    }

    private mutating func set(
        _ field: WritableKeyPath<SiteConfiguration, String>, _ value: Node, _ name: String
    ) {
        guard let text = value.scalar?.string else {
            return report("CFG002", value, "'\(name)' must be text")
        }
        configuration[keyPath: field] = text
    }

    private mutating func readBaseURL(_ value: Node) {
        set(\.baseURL, value, "base_url")
        let url = configuration.baseURL
        guard url.isEmpty || url.hasPrefix("https://") || url.hasPrefix("http://") else {
            configuration.baseURL = ""
            return report("CFG002", value, "'base_url' must begin with https:// or http://")
        }
        if !url.isEmpty, !url.hasSuffix("/") { configuration.baseURL += "/" }
    }

    private mutating func readPublishDefault(_ value: Node) {
        guard let flag = boolean(value) else {
            return report("CFG002", value, "'publish_default' must be true or false")
        }
        configuration.publishesByDefault = flag
    }

    private mutating func readExtra(_ value: Node) {
        guard let fields = value.sequence?.compactMap(\.scalar?.string) else {
            return report("CFG002", value, "'extra' must be a list of field names")
        }
        configuration.extraFields = fields
    }

    private mutating func readChecks(_ value: Node) {
        guard let mapping = value.mapping else {
            return report("CFG002", value, "'checks' must map rules to severities")
        }
        for (key, value) in mapping {
            guard let rule = key.string, let setting = RuleSetting(rawValue: value.scalar?.string ?? "")
            else {
                report("CFG002", value, "a rule is set to off, note, warning or error")
                continue
            }
            guard !DiagnosticPolicy.isProtected(RuleID(rule)),
                !["SEC", "PRV", "BND", "EMB", "LIM"].contains(rule)
            else {
                report("CFG005", key, "\(rule) guards the publish boundary and cannot be set")
                continue
            }
            configuration.checks[rule] = setting
        }
    }

    private mutating func readMetric(_ value: Node) {
        readMembers(value, of: "metric", ["limits", "max_age", "rates", "seed"]) { reader, key, value in
            switch key {
            case "limits": reader.readLimits(value)
            case "max_age": reader.readMaximumAge(value)
            case "rates": reader.readRates(value)
            default: reader.readSeed(value)
            }
        }
    }

    private mutating func readSeed(_ value: Node) {
        guard let seed = value.scalar.flatMap({ UInt64($0.string) }) else {
            return report("CFG002", value, "'seed' must be a whole number")
        }
        configuration.seed = seed
    }

    private mutating func readRates(_ value: Node) {
        guard let mapping = value.mapping else {
            return report("CFG002", value, "'rates' must map currencies")
        }
        for (key, value) in mapping {
            guard let currency = key.string, let rate = value.scalar?.string else { continue }
            configuration.rates[currency] = rate
        }
    }

    private mutating func readLimits(_ value: Node) {
        readMembers(value, of: "limits", MetricLimit.allCases.map(\.rawValue)) { reader, key, value in
            guard let limit = MetricLimit(rawValue: key),
                let number = value.scalar.flatMap({ Int($0.string) }),
                number > 0
            else {
                return reader.report("CFG002", value, "'\(key)' must be a whole number above 0")
            }
            guard limit != .samples || number <= Limits.samples else {
                return reader.report(
                    "M402", value, "\(number) samples for a figure; the limit is \(Limits.samples)")
            }
            reader.configuration.metricLimits[limit] = number
        }
    }

    private mutating func readMaximumAge(_ value: Node) {
        let parts = (value.scalar?.string ?? "").split(separator: " ")
        let months = ["month": 1, "yr": 12]
        guard parts.count == 2, let number = Int(parts[0]), number > 0, let unit = months[String(parts[1])]
        else {
            return report("CFG002", value, "'max_age' must be a time such as 18 month or 2 yr")
        }
        configuration.maximumAge = number * unit
    }

    mutating func readMembers(
        _ value: Node, of name: String, _ keys: [String], _ read: (inout Self, String, Node) -> Void
    ) {
        guard let mapping = value.mapping else {
            return report("CFG002", value, "'\(name)' must hold keys and values")
        }
        for (key, value) in mapping {
            guard let text = key.string, keys.contains(text) else {
                unknown(key, among: keys, in: name)
                continue
            }
            read(&self, text, value)
        }
    }

    private func boolean(_ node: Node) -> Bool? {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return nil }
        return scalar.string == "true" ? true : scalar.string == "false" ? false : nil
    }

    mutating func unknown(_ key: Node, among keys: [String], in place: String) {
        let name = key.string ?? ""
        let help =
            nearestName(to: name, among: keys).map { "did you mean '\($0)'?" } ?? "known keys: "
            + keys.joined(separator: ", ")
        diagnostics.append(
            Diagnostic(
                "CFG001", .error, path: path, range: range(of: key), "unknown key '\(name)' in \(place)",
                help: [help]))
    }

    mutating func report(_ rule: RuleID, _ node: Node, _ message: String, severity: Severity = .error) {
        diagnostics.append(Diagnostic(rule, severity, path: path, range: range(of: node), message))
    }

    private mutating func reportSyntax(_ error: any Error) {
        guard let error = error as? YamlError else { return }
        let message: String
        var place = SourceRange(0, 0)
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            message = problem
            place = range(line: mark.line, column: mark.column, length: 1)
        default: message = "it is not valid YAML"
        }
        diagnostics.append(
            Diagnostic("CFG003", .error, path: path, range: place, "wattle.yml cannot be read: \(message)"))
    }

    private func range(of node: Node) -> SourceRange {
        guard let mark = node.mark else { return SourceRange(0, 0) }
        return range(line: mark.line, column: mark.column, length: node.scalar?.string.utf8.count ?? 1)
    }

    private func range(line: Int, column: Int, length: Int) -> SourceRange {
        let start = lines.starts[min(max(line - 1, 0), lines.starts.count - 1)] + max(column - 1, 0)
        return SourceRange(start, start + length)
    }
}
