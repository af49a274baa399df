/// A way in which a site can lead on from old addresses.
package enum RedirectForm: String, CaseIterable, Sendable {
    /// A page at the old address that leads on.
    case html
    /// A file `_redirects`, within the limits of the strictest host that has no form of its own here.
    case redirects = "_redirects"
    /// A file `_redirects` for Netlify.
    case netlify
    /// A file `_redirects` for Cloudflare.
    case cloudflare
    /// A file `_redirects` for GitLab.
    case gitlab
    /// A file `nginx-redirects.map` for nginx.
    case nginx
    /// Files `s3-redirects.json` and, for few addresses, `s3-routing-rules.json` for Amazon S3.
    case s3

    /// Whether the form is the file `_redirects`.
    var isRedirectsFile: Bool {
        switch self {
        case .redirects, .netlify, .cloudflare, .gitlab: true
        case .html, .nginx, .s3: false
        }
    }

    /// What the host takes; nil where no limit is known.
    var limits: RedirectLimits? {
        switch self {
        case .redirects: RedirectLimits(host: "_redirects", rules: 2_000, line: 1_000)
        case .cloudflare: .cloudflare
        case .gitlab: .gitlab
        case .html, .netlify, .nginx, .s3: nil
        }
    }
}

/// How many redirects a host takes; beyond that it ignores some or all of them.
struct RedirectLimits: Sendable {
    let host: String
    let rules: Int
    /// Characters in a line.
    var line: Int?
    /// Bytes in the file.
    var bytes: Int?

    /// - Source: developers.cloudflare.com/pages/configuration/redirects, read 2026-11-21.
    static let cloudflare = RedirectLimits(host: "Cloudflare", rules: 2_000, line: 1_000)
    /// - Source: docs.gitlab.com/user/project/pages/redirects, read 2026-11-21.
    static let gitlab = RedirectLimits(host: "GitLab", rules: 1_000, bytes: 65_536)
}
