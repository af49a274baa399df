/// What a host is told to send beside the files of a site: `_headers`, as Netlify and Cloudflare Pages read it.
package struct HostHeaders: Sendable {
    /// The path of the site on its host, `/` or `/garden/`.
    package let base: String
    /// The same policy as in the pages.
    package let policy: String
    /// Files from the site's root whose names change with their content, with `*` for all of a folder.
    package let lasting: [String]

    /// States what is sent.
    package init(base: String, policy: String, lasting: [String]) {
        self.base = base
        self.policy = policy
        self.lasting = lasting
    }

    /// The file.
    ///
    /// Rules that fit the same file are joined header by header, so that each header stands in one of them. Pages have
    /// what both hosts send by themselves: they are asked for again each time.
    package var file: [UInt8] {
        var text = """
            \(base)*
              Content-Security-Policy: \(policy); frame-ancestors 'self'
              X-Content-Type-Options: nosniff
              Referrer-Policy: strict-origin-when-cross-origin
              Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()
              Cross-Origin-Opener-Policy: same-origin

            """
        for path in lasting {
            text += "\(base)\(path)\n  Cache-Control: public, max-age=31536000, immutable\n"
        }
        return Array(text.utf8)
    }
}
