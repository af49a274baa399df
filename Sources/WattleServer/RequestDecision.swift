/// What the server answers: a pure function of the request's head, the port and the site.
package func response(to request: ServerRequest, port: UInt16, files: SiteFiles) -> ServerResponse {
    if let refusal = refusal(of: request, port: port) { return refusal }
    guard request.method.utf8.count + request.target.utf8.count + 11 <= longestRequestLine else {
        return .refusal(414, "the request line is too long")
    }
    do throws(TargetFailure) {
        return route(try TargetPath(parsing: request.target), files: files)
    } catch {
        switch error {
        case .tooLong: return .refusal(414, "the request line is too long")
        case .malformed: return .refusal(400, "this is no path of the site")
        }
    }
}

private func route(_ path: TargetPath, files: SiteFiles) -> ServerResponse {
    guard path.segments.allSatisfy(isPublicName) else { return notFound(files) }
    let name = path.segments.joined(separator: "/")
    if path.isFolder {
        let page = files.read(name.isEmpty ? "index.html" : "\(name)/index.html")
        return page.map { .file($0) } ?? notFound(files)
    }
    if let file = files.read(name) { return .file(file) }
    guard files.read("\(name)/index.html") != nil else { return notFound(files) }
    // Relative, with `./` before it: a first segment such as `a:b` would read as a scheme.
    return .redirect(to: "./\(path.lastSegmentAsSent)/\(path.query)")
}

/// Names that begin with a dot are housekeeping (`.git`, the manifest), never part of the site but for one.
private func isPublicName(_ name: String) -> Bool { !name.hasPrefix(".") || name == ".well-known" }

private func notFound(_ files: SiteFiles) -> ServerResponse {
    files.read("404.html").map { .file($0, status: 404) } ?? .refusal(404, "not found")
}
