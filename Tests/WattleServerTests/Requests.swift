import WattleServer

/// A GET of `target` with a good host, and more fields.
func get(_ target: String, method: String = "GET", _ fields: [HeaderField] = []) -> ServerRequest {
    ServerRequest(method: method, target: target, fields: [HeaderField("Host", "localhost:4000")] + fields)
}

/// A site of four files.
let smallSite = SiteFiles.memory([
    "index.html": Array("home".utf8),
    "notes/ai factory/index.html": Array("factory".utf8),
    "assets/site.css": Array("p{}".utf8),
    "404.html": Array("nowhere".utf8),
])
