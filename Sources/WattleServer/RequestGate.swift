/// Refuses what no reader of this machine's own site sends; nothing when the request may go on to routing.
///
/// The host is looked at first: a page elsewhere whose name was made to point at this machine must learn nothing.
func refusal(of request: ServerRequest, port: UInt16) -> ServerResponse? {
    hostRefusal(of: request, port: port)
        ?? crossSiteRefusal(of: request, port: port)
        ?? methodRefusal(of: request)
        ?? bodyRefusal(of: request)
}

private func hostRefusal(of request: ServerRequest, port: UInt16) -> ServerResponse? {
    let hosts = request.values(of: "host")
    guard hosts.count == 1 else { return .refusal(400, "exactly one Host header is needed") }
    return isOwnHost(hosts[0], port: port)
        ? nil : .refusal(403, "this server answers to localhost, 127.0.0.1 and [::1] with its port only")
}

private func isOwnHost(_ host: String, port: UInt16) -> Bool {
    ["localhost", "127.0.0.1", "[::1]"].contains { name in
        let host = host.lowercased()
        return host == "\(name):\(port)" || (port == 80 && host == name)
    }
}

/// A page of another site may link here, but neither load nor ask for anything.
private func crossSiteRefusal(of request: ServerRequest, port: UInt16) -> ServerResponse? {
    let isForeignOrigin = request.values(of: "origin").contains { !isOwnOrigin($0, port: port) }
    let isForeignFetch =
        request.values(of: "sec-fetch-site").contains { $0 == "cross-site" || $0 == "same-site" }
        && request.values(of: "sec-fetch-mode") != ["navigate"]
    return isForeignOrigin || isForeignFetch ? .refusal(403, "another site may not read this one") : nil
}

private func isOwnOrigin(_ origin: String, port: UInt16) -> Bool {
    origin.hasPrefix("http://") && isOwnHost(String(origin.dropFirst(7)), port: port)
}

private func methodRefusal(of request: ServerRequest) -> ServerResponse? {
    ["GET", "HEAD"].contains(request.method)
        ? nil : .refusal(405, "only GET and HEAD are answered", fields: [HeaderField("Allow", "GET, HEAD")])
}

private func bodyRefusal(of request: ServerRequest) -> ServerResponse? {
    let hasLength = request.values(of: "content-length").contains { $0 != "0" }
    let hasBody = hasLength || !request.values(of: "transfer-encoding").isEmpty
    return hasBody ? .refusal(400, "a request body is never read") : nil
}
