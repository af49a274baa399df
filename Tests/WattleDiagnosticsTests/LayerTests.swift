import Foundation
import Testing
import WattleTestSupport

/// The layers of the architecture, held against made-up files and against this package's own.
struct LayerTests {
    private func messages(_ text: String, at path: String) -> [String] {
        layerViolations(in: [path: text]).map { "\($0.line): \($0.message)" }
    }

    @Test(arguments: [
        "import WattleText", "package import WattleText", "  private import WattleText // why",
        "import Swift",
        "@_spi(_Unicode) import Swift", "import struct WattleText.ContentHash", "// import Foundation",
        "let text = \"import Foundation, unsafe\"", "let text = #\"a \" import Foundation\"#",
        "let text = \"\"\"\n    import Foundation\n    \"\"\"", "let isUnsafe = unsafeCount",
    ])
    func allowedLineIsNoViolation(text: String) {
        #expect(messages(text, at: "Sources/WattleDiagnostics/A.swift").isEmpty)
    }

    @Test(arguments: [
        ("import Foundation", "1: WattleDiagnostics must not import Foundation"),
        ("\n\ninternal import WattleGarden", "3: WattleDiagnostics must not import WattleGarden"),
        ("@preconcurrency package import NIOCore", "1: WattleDiagnostics must not import NIOCore"),
        ("import class Foundation.URL", "1: WattleDiagnostics must not import Foundation"),
        (
            "let a = \"x\"\nlet b = unsafe pointer",
            "2: unsafe code needs a row in the table of places, with its reason"
        ),
        (
            "nonisolated(unsafe) var a = 1",
            "1: unsafe code needs a row in the table of places, with its reason"
        ),
    ])
    func forbiddenLineIsReported(text: String, message: String) {
        #expect(messages(text, at: "Sources/WattleDiagnostics/A.swift") == [message])
    }

    @Test func unknownTargetIsReported() {
        #expect(messages("", at: "Sources/Elsewhere/A.swift").count == 1)
    }

    @Test func networkingIsForbiddenEverywhere() {
        for target in ["WattleBuild", "WattleServer", "WattleCatalogue", "wattle", "wattle-tasks"] {
            #expect(messages("import FoundationNetworking", at: "Sources/\(target)/A.swift").count == 1)
        }
    }

    @Test func packagesOwnSourcesKeepTheLayers() throws {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let names = try FileManager.default.subpathsOfDirectory(
            atPath: package.appending(path: "Sources").path(percentEncoded: false))
        var sources: [String: String] = [:]
        for name in names where name.hasSuffix(".swift") {
            let path = "Sources/\(name)"
            sources[path] = try String(contentsOf: package.appending(path: path), encoding: .utf8)
        }
        #expect(sources.count > 50)
        #expect(layerViolations(in: sources).map(\.description) == [])
    }
}
