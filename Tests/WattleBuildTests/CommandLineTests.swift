import Foundation
import Testing

/// What a server sees of the program: exit codes, the two streams, reports in files.
@Suite struct CommandLineTests {
    private struct Run {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Runs the program that was built beside these tests.
    private func run(_ arguments: [String], in folder: String) throws -> Run {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "wattle")
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "CI" }
        // Files and no pipes, whose buffers could fill up.
        let files = ["output", "errors"].map { folder + "/" + $0 }
        for file in files { _ = FileManager.default.createFile(atPath: file, contents: nil) }
        process.standardOutput = FileHandle(forWritingAtPath: files[0])
        process.standardError = FileHandle(forWritingAtPath: files[1])
        try process.run()
        process.waitUntilExit()
        let texts = files.map { FileManager.default.contents(atPath: $0).map { Array($0) }.text }
        return Run(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }

    private let faulty = ["content/a.md": publicNote("[[Nowhere]]\n\n[[Nothing|words]]")]

    @Test func severalReportsAreWrittenAlthoughThereAreFindings() throws {
        let garden = try GardenOnDisk(faulty)
        let run = try run(
            [
                "build", "--format", "json", "--output", "sarif=reports/w.sarif", "--output", "out",
                "--output", "junit=reports/w.xml", "--output", "github=w.log",
            ], in: garden.root)
        #expect(run.status == 1)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2 && lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
        #expect(run.errors == "1 error, 1 warning; nothing was written\n")
        for (file, start) in [
            ("reports/w.sarif", "{\"$schema\""), ("reports/w.xml", "<?xml"), ("w.log", "::group::"),
        ] {
            let report = FileManager.default.contents(atPath: garden.root + "/" + file).map { Array($0) }.text
            #expect(report.hasPrefix(start), "\(file)")
        }
        #expect(!FileManager.default.fileExists(atPath: garden.root + "/out"))
    }

    @Test func aCleanBuildWritesSiteAndReports() throws {
        let garden = try GardenOnDisk(["content/a.md": publicNote("Words.")])
        let run = try run(
            ["build", "--format", "github", "--output", "sarif=w.sarif", "--output", "out"], in: garden.root)
        #expect(run.status == 0 && run.output.isEmpty)
        for file in ["w.sarif", "out/a/index.html"] {
            #expect(FileManager.default.fileExists(atPath: garden.root + "/" + file), "\(file)")
        }
    }

    @Test func tooManyWarningsFail() throws {
        let garden = try GardenOnDisk(["content/a.md": publicNote("[[Nothing|words]]")])
        #expect(try run(["check", "--max-warnings", "1"], in: garden.root).status == 0)
        let run = try run(["check", "--max-warnings", "0"], in: garden.root)
        #expect(run.status == 1)
        #expect(run.errors.hasSuffix("1 warning is more than --max-warnings 0 allows\n1 warning\n"))
        #expect(!run.errors.contains("\u{1B}"))
    }

    private static let wrongCalls: [String] = [
        "build --output x --output y", "check --output sarif=", "check --output json=w --output sarif=w",
        "check --format xml", "check --max-warnings -1", "build --output sarif=site/w", "diff .",
        "diff . absent",
    ]

    @Test(arguments: wrongCalls) func aWrongCallHasItsCode(call: String) throws {
        let garden = try GardenOnDisk(faulty)
        #expect(try run(call.split(separator: " ").map(String.init), in: garden.root).status == 2)
    }

    @Test func aFileThatCannotBeWrittenHasItsCode() throws {
        let garden = try GardenOnDisk(faulty)
        #expect(try run(["check", "--output", "json=content/a.md/w"], in: garden.root).status == 3)
    }

    @Test func addressesThatAreGoneFailOnRequest() throws {
        let garden = try GardenOnDisk(["old/a.md": publicNote("x"), "new/b.md": publicNote("x")])
        let plain = try run(["diff", "old", "new"], in: garden.root)
        #expect(plain.status == 0 && plain.output.hasPrefix("## What changes for readers\n"))
        let strict = try run(["diff", "old", "new", "--fail-on-gone"], in: garden.root)
        #expect(strict.status == 1 && strict.output == plain.output)
        #expect(strict.errors == "1 address leads nowhere\n")
    }
}
