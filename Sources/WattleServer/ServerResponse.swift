/// A response before it is put on the wire.
package struct ServerResponse: Hashable, Sendable {
    /// The status code.
    package let status: Int
    /// Every header field but `Content-Length` and `Connection`, which the connection adds.
    package let fields: [HeaderField]
    /// The body that a GET would get; its length is sent for HEAD too.
    package let body: [UInt8]
    /// Whether the connection ends with this response: after what may leave an unread body on it.
    package let closes: Bool

    /// The value of the first field of that name.
    package func value(of name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// A file of the site.
    static func file(_ file: SiteFile, status: Int = 200) -> ServerResponse {
        ServerResponse(
            status: status, fields: [HeaderField("Content-Type", file.contentType)] + guards,
            body: file.bytes,
            closes: false)
    }

    /// A redirection inside the site; `location` is relative.
    static func redirect(to location: String) -> ServerResponse {
        ServerResponse(
            status: 307, fields: [HeaderField("Location", location)] + guards, body: [], closes: false)
    }

    /// A refusal in one line of plain text.
    static func refusal(_ status: Int, _ reason: String, fields: [HeaderField] = []) -> ServerResponse {
        ServerResponse(
            status: status,
            fields: fields + [HeaderField("Content-Type", "text/plain; charset=utf-8")] + guards,
            body: Array("\(reason)\n".utf8), closes: status != 404)
    }

    private static let guards: [HeaderField] = [
        HeaderField("Content-Security-Policy", contentSecurityPolicy),
        HeaderField("X-Content-Type-Options", "nosniff"),
        HeaderField("Cross-Origin-Resource-Policy", "same-origin"),
        HeaderField("Referrer-Policy", "no-referrer"),
        HeaderField("Cache-Control", "no-store"),
    ]
}

/// What a page of the site may load: files of the site itself; only its own pages may frame it, as they do documents.
package let contentSecurityPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
    + "frame-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
    + "form-action 'self'; frame-ancestors 'self'"
