/// A service in which teams work, and how its links to their own things begin.
struct Workspace: Sendable {
    private let host: [UInt8]
    /// Whether each team has a host below it.
    private let isBelow: Bool
    private let paths: [[UInt8]]
    /// How long the path is at least, so that pages about the service pass.
    let leastPath: Int

    /// Describes a service; a host that begins with a dot stands for all below it.
    init(_ host: String, _ paths: [String], least: Int = 8) {
        self.host = Array(host.utf8)
        isBelow = host.hasPrefix(".")
        self.paths = paths.map { Array($0.utf8) }
        leastPath = least
    }

    /// Whether the host is the service's.
    func isHost(_ text: TextSpan, _ range: Range<Int>) -> Bool {
        isBelow
            ? range.count > host.count && text.readsFolded(host, at: range.upperBound - host.count)
            : range.count == host.count && text.readsFolded(host, at: range.lowerBound)
    }

    /// Whether the path is that of something within a workspace.
    func hasPath(_ text: TextSpan, _ start: Int) -> Bool { paths.contains { text.reads($0, at: start) } }
}

/// Services in which teams work.
///
/// Source: addresses as each service makes them when a link is copied.
enum Workspaces {
    static let all = [
        Workspace(".slack.com", ["/archives/", "/files/", "/client/", "/canvas/", "/docs/", "/team/"]),
        Workspace(
            "docs.google.com", ["/document/", "/spreadsheets/", "/presentation/", "/forms/", "/drawings/"],
            least: 24),
        Workspace("drive.google.com", ["/file/", "/drive/", "/open?", "/folderview"], least: 16),
        Workspace("meet.google.com", ["/"], least: 11), Workspace("chat.google.com", ["/room/", "/dm/"]),
        Workspace("www.notion.so", ["/"], least: 34), Workspace("notion.so", ["/"], least: 34),
        Workspace(".atlassian.net", ["/browse/", "/wiki/", "/jira/", "/issues/", "/projects/"]),
        Workspace("zoom.us", ["/j/", "/my/", "/s/", "/w/", "/rec/"]),
        Workspace(".zoom.us", ["/j/", "/my/", "/s/", "/w/", "/rec/"]),
        Workspace("teams.microsoft.com", ["/l/", "/meet/"]), Workspace("teams.live.com", ["/meet/"]),
        Workspace(".sharepoint.com", ["/"]), Workspace("onedrive.live.com", ["/"]),
        Workspace("1drv.ms", ["/"]),
        Workspace("www.dropbox.com", ["/s/", "/scl/", "/home/"]),
        Workspace("www.figma.com", ["/file/", "/design/", "/board/"]),
        Workspace("miro.com", ["/app/board/"]), Workspace("app.asana.com", ["/0/", "/1/"]),
        Workspace("airtable.com", ["/app", "/tbl"], least: 16), Workspace("trello.com", ["/b/", "/c/"]),
        Workspace(".webex.com", ["/meet/", "/join/"]),
    ]

    /// Documents that were published to everybody.
    private static let published = [
        "/document/d/e/", "/spreadsheets/d/e/", "/presentation/d/e/", "/forms/d/e/", "/document/u/0/create",
    ].map { Array($0.utf8) }

    /// Whether the path says that everybody may read it.
    static func isPublished(_ text: TextSpan, _ path: Range<Int>) -> Bool {
        published.contains { text.reads($0, at: path.lowerBound) }
    }
}
