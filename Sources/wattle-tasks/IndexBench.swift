private import Foundation
import WattleBuild
import WattleSearch
import WattleTestSupport

/// Times the search index of 10,000 notes, and adds up what queries transfer.
struct IndexBench {
    private let folder = ".build/bench-search"
    /// A garden to take instead of made-up ones.
    private let garden: String?

    init(arguments: [String]) { garden = arguments.first }

    /// Measures a garden of few words in every note, and one whose words are spread as in real texts; or the one given.
    func run() async throws {
        try? FileManager.default.removeItem(atPath: folder)
        if let garden {
            try await measure(
                garden, ["cost per token", "tok", "a", "obsidian graph view", "plugin setings"])
            return
        }
        let few = BenchGarden(notes: 10_000, seed: 20_261_121)
        try few.write(to: folder + "/few/content")
        try await measure(
            folder + "/few", ["cost per token", "note 4711", "memory bandwidth cooling", "c", "bandwith"])
        let many = BenchGarden(notes: 10_000, seed: 20_261_121, vocabulary: 60_000)
        try many.write(to: folder + "/many/content")
        let words = [2, 30, 400, 5_000, 40_000].map(many.madeUpWord)
        try await measure(
            folder + "/many",
            [
                words[0...2].joined(separator: " "), words[2...4].joined(separator: " "), words[3],
                String(words[3].prefix(2)), String(words[4].prefix(3)), "note 4711", words[0] + " b",
                String(words[4].dropLast()) + "q", words[3] + "x " + words[4] + "x " + words[1],
            ])
    }

    private func measure(_ path: String, _ queries: [String]) async throws {
        var request = BuildRequest(garden: path)
        request.output = folder + "/site"
        request.isCompatible = true
        request.publishesByDefault = true
        let checked = try await checkGarden(request)
        var times: [Double] = []
        var files: [SearchFile] = []
        for _ in 0..<4 {
            let start = ContinuousClock.now
            files = await checked.searchFiles()
            let time = ContinuousClock.now - start
            times.append(Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
        }
        let size = files.reduce(0) { $0 + $1.bytes.count }
        print(
            "\(path): \(checked.pageCount) notes; index of \(files.count) files, \(size / 1_000) kB,",
            "in \(String(format: "%.2f", times.sorted()[1])) s")
        _ = try await publish(checked)
        guard let reader = SearchReader(files) else { throw TaskFailure("the index cannot be read") }
        for query in queries {
            let answer = reader.answer(query)
            let read = try answer.read.sorted().reduce(0) { try $0 + compressed($1) }
            let pages = try passageBytes(of: answer, after: read)
            print(
                "'\(query)': \(answer.count) results, \(answer.read.count) files \(read) bytes,",
                "passages \(pages) bytes, together \((read + pages) / 1_000) kB")
        }
    }

    /// What the pages take from which the script shows passages: those of the first hits, until 60 kB have been read.
    private func passageBytes(of answer: SearchReader.Answer, after indexBytes: Int) throws -> Int {
        var pages: Set<String> = []
        var total = 0
        for hit in answer.notes where indexBytes + total <= 60_000 {
            let path =
                (hit.href.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init) ?? "")
                .removingPercentEncoding ?? ""
            if pages.insert(path).inserted { total += try compressed(path + "index.html") }
        }
        return total
    }

    /// How many bytes of a file of the site travel, compressed as hosts do it.
    private func compressed(_ path: String) throws -> Int {
        let output = try wattle_tasks.run("sh", ["-c", "gzip -6 < \"$0\" | wc -c", folder + "/site/" + path])
        return Int(output.filter(\.isNumber)) ?? 0
    }
}
