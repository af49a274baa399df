internal import Foundation

/// `make bench`: a seeded garden of many notes, built beside cmark, the bare file system and Hugo in one run.
///
/// Every figure is a ratio to something timed in the same run: machines drift, ratios do not.
struct Bench {
    private var runs = 5
    private var notes = 10_000
    private let folder = ".build/bench"

    init(arguments: [String]) throws {
        var rest = arguments[...]
        while let flag = rest.popFirst() {
            guard let value = rest.popFirst().flatMap({ Int($0) }), value > 0 else {
                throw TaskFailure("\(flag) needs a number above zero")
            }
            switch flag {
            case "--runs": runs = value
            case "--notes": notes = value
            default: throw TaskFailure("unknown option \(flag); there are --runs and --notes")
            }
        }
    }

    func run() async throws {
        let rate = try SearchBench().rate()
        print(
            "operating points of a dense model: \(String(format: "%.0f", rate)) searches per second on one core",
            "(budget: at least 10,000)")
        try MetricBench().report()
        try LinearityBench.notes.run()
        try? FileManager.default.removeItem(atPath: folder)
        let garden = BenchGarden(notes: notes, seed: 20_261_121)
        let bytes = try garden.write(to: folder + "/garden/content")
        print("garden: \(notes) notes, \(bytes / 1_000_000) MB")
        // First, because the system only tells the greatest of all child processes so far.
        let memory = try peakMemory()
        let cmark = try median { _ in try timeOfCmark() }
        let build = try median { try timeOfBuild(to: folder + "/site-\($0)") }
        let pages = try builtFiles(in: folder + "/site-0")
        let files = try median { try timeOfWriting(pages, to: folder + "/floor-\($0)") }
        let floor = cmark / 2 + files
        print("cmark alone, one core: \(seconds(cmark)); writing \(pages.count) files: \(seconds(files))")
        print(
            "build: \(seconds(build)); \(ratio(build, floor)) times the floor of cmark / 2 + files (budget 2.5)"
        )
        print("peak memory: \(ratio(Double(memory), Double(bytes))) times the bytes of the notes (budget 12)")
        try compareWithHugo(garden, build)
    }

    private func compareWithHugo(_ garden: BenchGarden, _ build: Double) throws {
        guard exists("hugo") else {
            print("hugo is not on the PATH; no comparison")
            return
        }
        try garden.write(to: folder + "/hugo/content")
        try write("baseURL = 'https://example.org/'\ntitle = 'Bench'\n", to: folder + "/hugo/hugo.toml")
        try write("<h1>{{ .Title }}</h1>{{ .Content }}", to: folder + "/hugo/layouts/_default/single.html")
        try write(
            "{{ range .Pages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}",
            to: folder + "/hugo/layouts/_default/list.html")
        let hugo = try median { run in
            let target = "../hugo-\(run)"
            return try timed {
                try wattle_tasks.run(
                    "hugo", ["--quiet", "--source", folder + "/hugo", "--destination", target])
            }
        }
        print("hugo: \(seconds(hugo)); \(ratio(hugo, build)) times the build (budget: at least 4)")
    }

    private func timeOfCmark() throws -> Double {
        try timed {
            try wattle_tasks.run(
                "sh",
                [
                    "-c",
                    "find \(folder)/garden/content -name '*.md' -print0 | xargs -0 cat | cmark > /dev/null",
                ])
        }
    }

    private func timeOfBuild(to site: String) throws -> Double {
        try timed {
            try wattle_tasks.run(".build/release/wattle", ["build", folder + "/garden", "--output", site])
        }
    }

    private func builtFiles(in site: String) throws -> [(path: String, bytes: Data)] {
        try FileManager.default.subpathsOfDirectory(atPath: site).compactMap { path in
            FileManager.default.contents(atPath: site + "/" + path).map { (path, $0) }
        }
    }

    private func timeOfWriting(_ files: [(path: String, bytes: Data)], to target: String) throws -> Double {
        try timed {
            for (path, bytes) in files {
                let file = URL(filePath: target + "/" + path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try bytes.write(to: file)
            }
        }
    }

    private func peakMemory() throws -> Int {
        try wattle_tasks.run(".build/release/wattle", ["build", folder + "/garden"])
        return peakOfChildren()
    }

    /// The median of the runs after one to warm up.
    ///
    /// Each run gets its number, so that it can write to a folder of its own: a file system that has just deleted as many
    /// files is slower by half.
    private func median(_ measure: (Int) throws -> Double) throws -> Double {
        _ = try measure(0)
        return try (1...runs).map { try measure($0) }.sorted()[runs / 2]
    }

    private func seconds(_ value: Double) -> String { String(format: "%.2f s", value) }
    private func ratio(_ value: Double, _ base: Double) -> String { String(format: "%.2f", value / base) }
}

/// Writes a text, its folders included.
func write(_ text: String, to path: String) throws {
    let file = URL(filePath: path)
    try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
}
