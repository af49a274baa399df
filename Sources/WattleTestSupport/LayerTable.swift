/// Who may import whom: the table of the architecture, as data.
enum LayerTable {
    /// The modules that each target may import, beyond the standard library.
    static let imports: [String: Set<String>] = [
        "WattleText": [],
        "MetricEngine": [],
        "MetricEngineWasm": ["MetricEngine"],
        "WattleDiagnostics": ["WattleText"],
        // libcmark's strings are freed with the C library's free.
        "WattleMarkdown": Set(["CLibcmark", "WattleText", "WattleDiagnostics"]).union(systemLibrary),
        "WattleDiagrams": ["WattleText", "WattleDiagnostics"],
        "WattleMath": ["WattleText", "WattleDiagnostics"],
        "WattleCharts": ["WattleText", "MetricEngine"],
        "WattleCatalogue": Set(["MetricEngine", "WattleText", "WattleDiagnostics", "Yams"]).union(foundation),
        "WattleGarden": ["WattleMarkdown", "WattleText", "WattleDiagnostics"],
        "WattleChecks": ["WattleGarden", "WattleMarkdown", "WattleText", "WattleDiagnostics"],
        "WattleTemplates": ["WattleText", "WattleDiagnostics"],
        "WattleSearch": ["WattleText"],
        "WattleMap": ["WattleText", "WattleDiagrams"],
        "WattleFeeds": ["WattleText"],
        "WattleMedia": ["WattleText"],
        "WattleHighlight": ["WattleText"],
        "WattleBuild": Set([
            "CFileSystem", "WattleText", "MetricEngine", "WattleDiagnostics", "WattleMarkdown",
            "WattleDiagrams", "WattleMath",
            "WattleCharts", "WattleCatalogue", "WattleGarden", "WattleTemplates", "WattleSearch",
            "WattleMedia", "WattleHighlight", "WattleChecks", "WattleMap", "WattleFeeds", "Yams",
        ]).union(foundation),
        "WattleServer": Set([
            "WattleBuild", "WattleDiagnostics", "WattleText", "NIOHTTP1", "NIOCore", "NIOPosix",
        ]).union(foundation).union(systemLibrary),
        "wattle": Set([
            "WattleServer", "WattleBuild", "WattleDiagnostics", "ArgumentParser", "Dispatch",
            "Synchronization",
        ]).union(
            foundation),
        "wattle-tasks": Set([
            "WattleBuild", "MetricEngine", "WattleCatalogue", "WattleMarkdown", "WattleMath",
            "WattleDiagrams", "WattleDiagnostics", "WattleText", "WattleSearch", "WattleTestSupport",
        ]).union(foundation),
        "WattleTestSupport": Set(["WattleText", "WattleDiagnostics", "WattleSearch"]).union(foundation),
        "embed-files": foundation,
    ]

    /// The files that may say `unsafe`, and why each does.
    static let unsafePlaces: [String: String] = [
        "Sources/WattleMarkdown/CMark/CMarkTree.swift": "libcmark is a C library",
        "Sources/MetricEngineWasm/Heap.swift": "an allocator hands out addresses",
        "Sources/MetricEngineWasm/Exports.swift": "a browser passes addresses",
        "Sources/WattleText/HTMLWriter.swift": "copies a StaticString whole: 17 microseconds a page",
        "Sources/WattleBuild/Files/Disk.swift": "the system's calls on files",
        "Sources/WattleBuild/Writing/Exchange.swift": "the system's call that exchanges two folders",
        "Sources/wattle-tasks/PeakMemory.swift": "the system's call on memory in use",
    ]

    private static let foundation: Set<String> = ["Foundation", "FoundationEssentials"]
    private static let systemLibrary: Set<String> = ["Glibc", "Musl", "Darwin"]
}
