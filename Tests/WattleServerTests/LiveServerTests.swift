import Testing
import WattleServer

/// The server on a real loopback socket, spoken to in bytes.
struct LiveServerTests {
    @Test func getAnswersWithTheFile() async throws {
        try await withServer { port in
            let answer = try await exchange(
                "GET / HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n", port: port)
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.contains("\r\nContent-Length: 4\r\n"))
            #expect(answer.hasSuffix("\r\n\r\nhome"))
        }
    }

    @Test func headAnswersWithTheLengthAlone() async throws {
        try await withServer { port in
            let answer = try await exchange(
                "HEAD / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n", port: port)
            #expect(answer.contains("\r\nContent-Length: 4\r\n"))
            #expect(answer.hasSuffix("\r\n\r\n"))
        }
    }

    @Test(arguments: [
        ("GET /none HTTP/1.1\r\nHost: localhost:PORT\r\nConnection: close\r\n\r\n", "404"),
        ("GET / HTTP/1.1\r\nHost: evil.test\r\n\r\n", "403"),
        ("GET / HTTP/1.1\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nHost: localhost:PORT\r\nHost: localhost:PORT\r\n\r\n", "400"),
        ("GET /../../etc/passwd HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n", "400"),
        ("GET http://localhost:PORT/ HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n", "400"),
        ("POST / HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Length: 1073741824\r\n\r\nxxxx", "405"),
        ("GET / HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Length: 5\r\n\r\nhello", "400"),
        ("\u{1}\u{2}garbage\r\n\r\n", "400"),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "40"),
    ])
    func badRequestIsAnsweredAndTheConnectionEnds(request: String, status: String) async throws {
        try await withServer { port in
            let pieces = request.split(separator: "PORT", omittingEmptySubsequences: false)
            let answer = try await exchange(pieces.joined(separator: "\(port)"), port: port)
            #expect(answer.hasPrefix("HTTP/1.1 \(status)"), "\(answer)")
        }
    }

    @Test func targetOfAMegabyteIsAnsweredOrCutOffAndTheServerLives() async throws {
        try await withServer { port in
            let long = String(repeating: "a", count: 1 << 20)
            let answer = try await exchange(
                "GET /\(long) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n", port: port)
            #expect(answer.hasPrefix("HTTP/1.1 4"))
            let next = try await exchange(
                "GET / HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n", port: port)
            #expect(next.hasSuffix("home"))
        }
    }

    @Test(arguments: ["", "GET / HTTP/1.1\r\nHo"])
    func slowHeadTimesOut(start: String) async throws {
        try await withServer(ServeOptions(headTimeoutMilliseconds: 20)) { port in
            let answer = try await exchange(start, port: port)
            #expect(answer.hasPrefix("HTTP/1.1 408 "))
        }
    }

    @Test func thousandRequestsOnOneConnectionAreAllAnswered() async throws {
        try await withServer { port in
            let one = "GET /assets/site.css HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n"
            let last = "GET / HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n"
            let answer = try await exchange(String(repeating: one, count: 999) + last, port: port)
            #expect(answer.split(separator: "HTTP/1.1 200 OK\r\n").count == 1_000)
            #expect(answer.hasSuffix("home"))
        }
    }

    @Test func connectionBeyondTheLimitIsTurnedAway() async throws {
        try await withServer(ServeOptions(connectionLimit: 0)) { port in
            let answer = try await exchange("GET / HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n", port: port)
            #expect(answer.isEmpty)
        }
    }

    @Test func connectionThatEndedMakesRoom() async throws {
        try await withServer(ServeOptions(connectionLimit: 1)) { port in
            let request = "GET / HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n"
            var answered = 0
            // The server may learn a moment late that the connection before has ended, so some are turned away.
            for _ in 0..<100_000 where answered < 3 {
                answered += try await exchange(request, port: port).hasSuffix("home") ? 1 : 0
            }
            #expect(answered == 3)
        }
    }

    @Test func portOfAnotherServerIsReported() async throws {
        try await withServer { port in
            await #expect(throws: ServerFailure.portInUse(port)) {
                try await serve(ServeOptions(port: port), files: smallSite) { _ in
                    Issue.record("two servers cannot have one port")
                }
            }
        }
    }
}
