import ArgumentParser
import WattleDiagnostics

/// A report in a file.
struct ReportFile {
    let format: DiagnosticFormat
    let path: String
}

/// What `--output` names: the site's folder, or a report as `sarif=wattle.sarif`.
///
/// A folder whose name begins like a report is given as `./sarif=…`.
enum OutputTarget: ExpressibleByArgument {
    case site(String)
    case report(ReportFile)

    init?(argument: String) {
        guard let mark = argument.firstIndex(of: "="),
            let format = DiagnosticFormat(rawValue: String(argument[..<mark]))
        else {
            self = .site(argument)
            return
        }
        let path = argument[argument.index(after: mark)...]
        guard !path.isEmpty, path != "-" else { return nil }
        self = .report(ReportFile(format: format, path: String(path)))
    }

    /// The site's folder.
    var folder: String? { if case .site(let folder) = self { folder } else { nil } }

    /// The report.
    var report: ReportFile? { if case .report(let report) = self { report } else { nil } }
}
