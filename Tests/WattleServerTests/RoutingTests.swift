import Testing
import WattleServer

/// Which file answers, and with which header fields.
struct RoutingTests {
    private func answer(_ target: String, method: String = "GET") -> ServerResponse {
        response(to: get(target, method: method), port: 4000, files: smallSite)
    }

    @Test(arguments: [
        ("/", "home", "text/html; charset=utf-8"),
        ("/?q=1", "home", "text/html; charset=utf-8"),
        ("/index.html", "home", "text/html; charset=utf-8"),
        ("/notes/ai%20factory/", "factory", "text/html; charset=utf-8"),
        ("/notes/%61i%20factory/?a=../b", "factory", "text/html; charset=utf-8"),
        ("/assets/site.css", "p{}", "text/css; charset=utf-8"),
    ])
    func fileIsFound(target: String, body: String, type: String) {
        #expect(answer(target).status == 200)
        #expect(answer(target).body == Array(body.utf8))
        #expect(answer(target).value(of: "Content-Type") == type)
    }

    @Test(arguments: [
        ("/notes/ai%20factory", "./ai%20factory/"),
        ("/notes/ai%20factory?x=//evil.test", "./ai%20factory/?x=//evil.test"),
    ])
    func folderWithoutSlashIsRedirectedRelatively(target: String, location: String) {
        #expect(answer(target).status == 307)
        #expect(answer(target).value(of: "Location") == location)
    }

    @Test func folderNamedLikeASchemeStaysInsideTheSite() {
        let site = SiteFiles.memory(["javascript:x/index.html": [1]])
        let answer = response(to: get("/javascript:x"), port: 4000, files: site)
        #expect(answer.value(of: "Location") == "./javascript:x/")
    }

    @Test(arguments: ["/none", "/none/", "/assets/", "/assets", "/index.html/", "/INDEX.html"])
    func missingPageIsTheSitesOwn(target: String) {
        #expect(answer(target).status == 404)
        #expect(answer(target).body == Array("nowhere".utf8))
    }

    @Test func siteWithoutA404PageAnswersInPlainText() {
        let answer = response(to: get("/x"), port: 4000, files: SiteFiles { _ in nil })
        #expect(answer.status == 404)
        #expect(answer.value(of: "Content-Type") == "text/plain; charset=utf-8")
    }

    @Test func headIsDecidedLikeGet() {
        #expect(answer("/", method: "HEAD") == answer("/"))
    }

    @Test(arguments: ["/", "/none", "/notes/ai%20factory", "/../x", "/assets/site.css"])
    func everyAnswerCarriesTheGuards(target: String) {
        let expected = [
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
            // Everything from the site alone: scripts, styles, pictures, sound, and documents in frames.
            "Content-Security-Policy":
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; frame-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
        ]
        for (name, value) in expected {
            #expect(answer(target).value(of: name) == value)
        }
        #expect(answer(target).value(of: "Access-Control-Allow-Origin") == nil)
    }

    @Test(arguments: [
        ("a.SVG", "image/svg+xml"), ("a/b.min.js", "text/javascript; charset=utf-8"),
        ("a.b/c", "application/octet-stream"),
        ("x", "application/octet-stream"), ("data.json", "application/json"), ("e.wasm", "application/wasm"),
    ])
    func typeFollowsTheEnding(path: String, type: String) {
        #expect(contentType(forPath: path) == type)
    }
}
