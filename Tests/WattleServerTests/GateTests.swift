import Testing
import WattleServer

/// Who may ask at all.
struct GateTests {
    private func status(_ fields: [HeaderField], method: String = "GET", port: UInt16 = 4000) -> Int {
        response(
            to: ServerRequest(method: method, target: "/", fields: fields), port: port, files: smallSite
        ).status
    }

    @Test(arguments: ["localhost:4000", "LocalHost:4000", "127.0.0.1:4000", "[::1]:4000"])
    func ownHostIsAnswered(host: String) {
        #expect(status([HeaderField("Host", host)]) == 200)
    }

    @Test(arguments: [
        "evil.test", "evil.test:4000", "localhost.evil.test:4000", "127.0.0.1.nip.io:4000", "", "localhost",
        "localhost:4001", "localhost:04000", "127.0.0.1", "127.1:4000", "2130706433:4000", "0.0.0.0:4000",
        "[::]:4000", "::1:4000", "localhost.:4000", "localhost:4000@evil.test", "evil.test#localhost:4000",
        "localhost:4000, evil.test", " localhost:4000",
    ])
    func otherHostIsRefusedBeforeRouting(host: String) {
        let request = ServerRequest(method: "GET", target: "/", fields: [HeaderField("Host", host)])
        let untouched = SiteFiles { _ in
            Issue.record("a refused host reached the site")
            return nil
        }
        #expect(response(to: request, port: 4000, files: untouched).status == 403)
    }

    @Test func hostWithoutPortIsOwnOnlyOnPortEighty() {
        #expect(status([HeaderField("Host", "localhost")], port: 80) == 200)
    }

    @Test func exactlyOneHostIsNeeded() {
        #expect(status([]) == 400)
        #expect(
            status([HeaderField("Host", "localhost:4000"), HeaderField("host", "localhost:4000")]) == 400)
        #expect(status([HeaderField("Host", "localhost:4000"), HeaderField("HOST", "evil.test")]) == 400)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "PROPFIND"])
    func otherMethodIsNotAllowed(method: String) {
        let answer = response(to: get("/", method: method), port: 4000, files: smallSite)
        #expect(answer.status == 405)
        #expect(answer.value(of: "Allow") == "GET, HEAD")
        #expect(answer.closes)
    }

    @Test(arguments: [
        [HeaderField("Content-Length", "5")], [HeaderField("Content-Length", "1073741824")],
        [HeaderField("Transfer-Encoding", "chunked")],
    ])
    func bodyIsRefused(fields: [HeaderField]) {
        #expect(response(to: get("/", fields), port: 4000, files: smallSite).status == 400)
    }

    @Test(arguments: [
        ([HeaderField("Origin", "http://localhost:4000")], 200),
        ([HeaderField("Origin", "http://[::1]:4000")], 200),
        ([HeaderField("Origin", "https://localhost:4000")], 403),
        ([HeaderField("Origin", "http://localhost:4001")], 403),
        ([HeaderField("Origin", "http://evil.test")], 403),
        ([HeaderField("Origin", "null")], 403),
        ([HeaderField("Sec-Fetch-Site", "same-origin")], 200),
        ([HeaderField("Sec-Fetch-Site", "none"), HeaderField("Sec-Fetch-Mode", "navigate")], 200),
        ([HeaderField("Sec-Fetch-Site", "cross-site"), HeaderField("Sec-Fetch-Mode", "navigate")], 200),
        ([HeaderField("Sec-Fetch-Site", "cross-site"), HeaderField("Sec-Fetch-Mode", "no-cors")], 403),
        ([HeaderField("Sec-Fetch-Site", "cross-site"), HeaderField("Sec-Fetch-Mode", "websocket")], 403),
        ([HeaderField("Sec-Fetch-Site", "same-site"), HeaderField("Sec-Fetch-Mode", "cors")], 403),
        ([HeaderField("Sec-Fetch-Site", "cross-site")], 403),
    ])
    func otherSiteMayLinkButNotLoad(fields: [HeaderField], status: Int) {
        #expect(response(to: get("/", fields), port: 4000, files: smallSite).status == status)
    }
}
