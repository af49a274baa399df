import Foundation
import Testing
import WattleDiagnostics
import WattleTestSupport

@testable import WattleBuild

/// Locks that a merge, a hand or another version has made unreadable, and how the file is written.
struct MetricsLockFileTests {
    private static let head = "wattle metrics.lock 1\n# words\n\n[inputs]\nA#b.c  1 kW\n\n[figures]\n"
    private static let line = "A#b.d  2 kW"

    private static func whole(_ lines: String...) -> String {
        head + lines.map { "\($0)  \(MetricsLock.hash(of: $0))\n" }.joined()
    }

    private func found(_ text: String) -> [String] {
        var texts = SourceTexts { _ in Array(text.utf8) }
        let read = readMetricsLock(Array(text.utf8))
        #expect((read.value == nil) == !read.diagnostics.isEmpty)
        return String(decoding: render(read.diagnostics, as: .short, texts: &texts), as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    @Test func aWholeLockIsRead() {
        let read = readMetricsLock(
            Array(Self.whole(Self.line, "A#b.e  1 2 3 kW", "A `x`  no operating point").utf8))
        #expect(read.diagnostics == [])
        #expect(read.value?.lock.inputs == ["A#b.c": "1 kW"])
        #expect(read.value?.lock.figures.count == 3)
        #expect(
            read.value?.lock.figures[LockName(note: "A.md", expression: "x")] == .words("no operating point"))
    }

    @Test(arguments: [
        ("<<<<<<< HEAD\n", 1, "M702", "both sides of a merge"),
        ("wattle metrics.lock 2\n", 1, "M703", "a version that this Wattle does not read"),
        ("some other file\n", 1, "M703", "does not begin with"),
        ("", 1, "M703", "does not begin with"),
        (head + "A#b.d  2 kW\n", 8, "M702", "its name, its value and a hash"),
        (head + "A#b.d 2 kW\n", 8, "M702", "a name, two spaces and a value"),
        (whole(line).replacingOccurrences(of: "2 kW", with: "3 kW"), 8, "M702", "changed by hand"),
        (whole(line, line), 9, "M702", "twice"),
        (whole(line) + "=======\n", 9, "M702", "both sides of a merge"),
        ("wattle metrics.lock 1\n[inputs]\n", 3, "M702", "ends before its figures"),
    ])
    func whatIsWrongIsSaidWithItsLine(text: String, line: Int, rule: String, words: String) {
        let found = found(text)
        #expect(found.count == 1)
        #expect(
            found.first?.hasPrefix(".wattle/metrics.lock:\(line):1: error[\(rule)]: ") == true, "\(found)")
        #expect(found.first?.contains(words) == true, "\(found)")
    }

    @Test func bytesThatAreNoTextAreReported() {
        let read = readMetricsLock(Array(Self.head.utf8) + [0xFF, 0x0A])
        #expect(read.diagnostics.map(\.message) == ["this line is not UTF-8"])
    }

    /// No bytes make the reader crash, and what it accepts says the same when it is written.
    @Test func damagedLocksAreReadOrRefused() {
        let text = Array(Self.whole(Self.line, "A#b.e  1 2 3 kW", "A `x`  no operating point").utf8)
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            var bytes = text
            for _ in 0...Int(random.next() % 3) {
                let place = Int(random.next() % UInt64(bytes.count))
                switch random.next() % 3 {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
                case 1: bytes.remove(at: place)
                default: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
                }
            }
            guard let read = readMetricsLock(bytes).value else { continue }
            #expect(readMetricsLock(read.lock.text).value?.lock == read.lock)
        }
    }

    // MARK: - Writing

    private func accept(_ garden: GardenOnDisk) async throws {
        let checked = try await garden.check { $0.acceptsFigures = true }
        guard checked.report.counts.errors == 0 else { return }
        _ = try acceptFigures(of: checked)
    }

    @Test func acceptingMendsAMergeAndLeavesAnotherVersionAlone() async throws {
        let garden = try GardenOnDisk([
            "A.md": publicNote("```metric m\nshow: 3 kW\n```"),
            ".wattle/metrics.lock": "<<<<<<< HEAD\nwattle metrics.lock 1\n",
        ])
        #expect(try await garden.check().report.diagnostics.map(\.rule) == ["M702"])
        try await accept(garden)
        #expect(try await garden.check().report.diagnostics == [])
        try garden.put("wattle metrics.lock 2\n", at: ".wattle/metrics.lock")
        try await accept(garden)
        #expect(
            try await garden.check { $0.acceptsFigures = true }.report.diagnostics.map(\.rule) == ["M703"])
        let kept = try String(contentsOfFile: garden.root + "/.wattle/metrics.lock", encoding: .utf8)
        #expect(kept == "wattle metrics.lock 2\n")
    }

    @Test func aGardenWithErrorsAcceptsNothing() async throws {
        let garden = try GardenOnDisk(["A.md": publicNote("```metric m\nshow: 3 kW + 1 h\n```")])
        try await accept(garden)
        #expect(!FileManager.default.fileExists(atPath: garden.root + "/.wattle"))
    }

    @Test func aGardenWithoutFiguresGetsNoLock() async throws {
        let garden = try GardenOnDisk(["A.md": publicNote("Words.")])
        try await accept(garden)
        #expect(!FileManager.default.fileExists(atPath: garden.root + "/.wattle"))
    }

    @Test func nothingElseIsLeftInTheFolder() async throws {
        let garden = try GardenOnDisk(["A.md": publicNote("```metric m\nshow: 3 kW\n```")])
        try await accept(garden)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: garden.root + "/.wattle") == ["metrics.lock"])
    }
}
