import Testing
import WattleServer

/// The hostile targets of the design's fault list: each is refused or finds nothing, and no lookup ever leaves the site.
struct TraversalTests {
    /// Ways to write "one folder up", and whether the form alone makes a target malformed.
    static let climbs: [(text: String, isMalformed: Bool)] = [
        ("..", true), (".", true), ("%2e%2e", true), ("%2E%2E", true), (".%2e", true), ("%2e.", true),
        // Decoded once these are ordinary names that no site has.
        ("%252e%252e", false), ("..%253b", false), ("..;", false), ("...", false),
        // Overlong UTF-8, a half-width form, a Microsoft escape, a cut escape.
        ("%c0%ae%c0%ae", true), ("%e0%80%ae", true), ("%uff0e%uff0e", true), ("%2", true), ("..%00", true),
    ]

    /// Ways to write what stands between two names.
    static let separators: [(text: String, isMalformed: Bool)] = [
        ("/", false), ("\\", true), ("%2f", true), ("%2F", true), ("%5c", true), ("%5C", true), ("//", true),
        ("%252f", false), ("%c0%af", true), ("/./", true),
    ]

    static let targets: [(target: String, status: Int)] = climbs.flatMap { climb in
        separators.map { separator in
            let target = "/\(climb.text)\(separator.text)\(climb.text)\(separator.text)etc/passwd"
            // An escaped escape separates nothing: "..%252f.." is one odd name.
            let isOneName = separator.text == "%252f" && climb.text.allSatisfy { $0 == "." }
            return (target, separator.isMalformed || (climb.isMalformed && !isOneName) ? 400 : 404)
        }
    }

    static let others: [(target: String, status: Int)] = [
        ("", 400), ("*", 400), ("etc/passwd", 400), ("http://localhost:4000/", 400), ("//evil.test/x", 400),
        ("///", 400), ("/\\evil.test/x", 400), ("/%5cevil.test", 400), ("/%00", 400),
        ("/index.html%00.png", 400),
        ("/a b", 400), ("/\u{e9}", 400), ("/x#y", 400), ("/%", 400), ("/%4", 400), ("/%zz", 400),
        ("/%0d%0aX:1", 400),
        ("/.git/config", 404), ("/.wattle-manifest", 404), ("/C:/windows", 404), ("/file:///etc/passwd", 400),
        ("/notes/..%5c..%5csecret", 400), ("/%7f", 400), ("/\r\n", 400), ("/~root", 404),
    ]

    @Test func thereAreMoreThanAHundredForms() {
        #expect(Self.targets.count + Self.others.count > 100)
    }

    @Test(arguments: targets + others)
    func targetNeverLeavesTheSite(target: String, status: Int) {
        let site = SiteFiles { path in
            let names = path.split(separator: "/", omittingEmptySubsequences: false)
            let isInside =
                names.allSatisfy { ![".", "..", ""].contains($0) }
                && !path.utf8.contains { $0 == 0 || $0 == 0x5C }
            #expect(isInside, "\(target) asked for \(path)")
            return nil
        }
        #expect(response(to: get(target), port: 4000, files: site).status == status)
    }

    @Test func lineOfMoreThanEightKilobytesIsTooLong() {
        let site = SiteFiles { _ in nil }
        // The method is 3 bytes; two spaces and "HTTP/1.1" and one for CR LF are counted as 11.
        let longest = "/" + String(repeating: "a", count: 8_192 - 3 - 11 - 1)
        #expect(response(to: get(longest), port: 4000, files: site).status == 404)
        #expect(response(to: get(longest + "a"), port: 4000, files: site).status == 414)
        #expect(
            response(to: get("/?" + String(repeating: "a", count: 1 << 20)), port: 4000, files: site).status
                == 414)
    }
}
