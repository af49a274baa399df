// swift-tools-version: 6.2
import PackageDescription

/// Settings that every target of ours shares: strict, and warnings are errors.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    // Without it a generic called across modules ran 41 times slower.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = [])
    -> Target
{
    .target(name: name, dependencies: dependencies, exclude: [], swiftSettings: strict, plugins: plugins)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, swiftSettings: strict,
        linkerSettings: [.unsafeFlags(["-l:libcmark.a"], .when(platforms: [.linux]))])
}

/// The archive, so that the shared object is never asked for; a `link` line or `pkgConfig:` would bring it back.
let staticCmark: [LinkerSetting] = [
    .unsafeFlags(["-l:libcmark.a"], .when(platforms: [.linux])),
    .linkedLibrary("cmark", .when(platforms: [.macOS])),
]

let package = Package(
    name: "wattle",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "wattle", targets: ["wattle"]),
        .executable(name: "wattle-tasks", targets: ["wattle-tasks"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibcmark"),
        .systemLibrary(name: "CFileSystem"),
        library("WattleText"),
        library("MetricEngine"),
        library("MetricEngineWasm", ["MetricEngine"]),
        library("WattleDiagnostics", ["WattleText"]),
        .target(
            name: "WattleMarkdown", dependencies: ["CLibcmark", "WattleText", "WattleDiagnostics"],
            swiftSettings: strict, linkerSettings: staticCmark),
        library("WattleDiagrams", ["WattleText", "WattleDiagnostics"]),
        library("WattleMath", ["WattleText", "WattleDiagnostics"]),
        library("WattleCharts", ["WattleText", "MetricEngine"]),
        .target(
            name: "WattleCatalogue",
            dependencies: [
                "MetricEngine", "WattleText", "WattleDiagnostics", .product(name: "Yams", package: "Yams"),
            ],
            exclude: ["Data"], swiftSettings: strict, plugins: ["EmbedFiles"]),
        library("WattleGarden", ["WattleMarkdown", "WattleText", "WattleDiagnostics"]),
        library("WattleChecks", ["WattleGarden", "WattleMarkdown", "WattleText", "WattleDiagnostics"]),
        library("WattleTemplates", ["WattleText", "WattleDiagnostics"]),
        library("WattleSearch", ["WattleText"]),
        library("WattleMap", ["WattleText", "WattleDiagrams"]),
        library("WattleFeeds", ["WattleText"]),
        library("WattleMedia", ["WattleText"]),
        library("WattleHighlight", ["WattleText"]),
        library(
            "WattleBuild",
            [
                "CFileSystem", "WattleText", "MetricEngine", "WattleDiagnostics", "WattleMarkdown",
                "WattleDiagrams", "WattleMath",
                "WattleCharts", "WattleCatalogue", "WattleGarden", "WattleTemplates", "WattleSearch",
                "WattleMedia", "WattleHighlight", "WattleChecks", "WattleMap", "WattleFeeds",
                .product(name: "Yams", package: "Yams"),
            ],
            plugins: ["EmbedFiles"]),
        library(
            "WattleServer",
            [
                "WattleBuild", "WattleDiagnostics", "WattleText",
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]),
        .executableTarget(
            name: "wattle",
            dependencies: [
                "WattleServer", "WattleBuild", "WattleDiagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict, linkerSettings: staticCmark),
        .executableTarget(
            name: "wattle-tasks",
            dependencies: [
                "WattleBuild", "MetricEngine", "WattleCatalogue", "WattleMarkdown", "WattleMath",
                "WattleDiagrams",
                "WattleDiagnostics", "WattleText", "WattleSearch", "WattleTestSupport",
            ],
            swiftSettings: strict, linkerSettings: staticCmark),
        library("WattleTestSupport", ["WattleText", "WattleDiagnostics", "WattleSearch"]),

        .executableTarget(name: "embed-files", swiftSettings: strict),
        .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),

        tests("WattleTextTests", ["WattleText", "WattleTestSupport"]),
        tests(
            "MetricEngineTests",
            ["MetricEngine", "WattleTestSupport", .product(name: "Yams", package: "Yams")]),
        tests("WattleDiagnosticsTests", ["WattleDiagnostics", "WattleText", "WattleTestSupport"]),
        tests(
            "WattleMarkdownTests",
            [
                "WattleMarkdown", "CLibcmark", "WattleText", "WattleDiagnostics", "WattleTestSupport",
                .product(name: "Yams", package: "Yams"),
            ]),
        tests("WattleMathTests", ["WattleMath", "WattleText", "WattleDiagnostics", "WattleTestSupport"]),
        tests("WattleDiagramsTests", ["WattleDiagrams", "WattleText", "WattleTestSupport"]),
        tests("WattleChartsTests", ["WattleCharts", "MetricEngine", "WattleText", "WattleTestSupport"]),
        tests(
            "WattleCatalogueTests",
            [
                "WattleCatalogue", "MetricEngine", "WattleDiagnostics", "WattleText", "WattleTestSupport",
                .product(name: "Yams", package: "Yams"),
            ]),
        tests(
            "WattleGardenTests",
            ["WattleGarden", "WattleMarkdown", "WattleText", "WattleDiagnostics", "WattleTestSupport"]),
        tests(
            "WattleChecksTests",
            [
                "WattleChecks", "WattleGarden", "WattleMarkdown", "WattleText", "WattleDiagnostics",
                "WattleTestSupport",
            ]),
        tests(
            "WattleTemplatesTests",
            ["WattleTemplates", "WattleText", "WattleDiagnostics", "WattleTestSupport"]),
        tests("WattleHighlightTests", ["WattleHighlight", "WattleText", "WattleTestSupport"]),
        tests("WattleMediaTests", ["WattleMedia", "WattleText", "WattleTestSupport"]),
        tests("WattleSearchTests", ["WattleSearch", "WattleText", "WattleTestSupport"]),
        tests("WattleMapTests", ["WattleMap", "WattleDiagrams", "WattleText", "WattleTestSupport"]),
        tests("WattleFeedsTests", ["WattleFeeds", "WattleText", "WattleTestSupport"]),
        tests(
            "WattleBuildTests",
            [
                "WattleBuild", "WattleCatalogue", "MetricEngine", "WattleGarden", "WattleMarkdown",
                "WattleChecks", "WattleDiagrams",
                "WattleText", "WattleDiagnostics", "WattleTemplates", "WattleSearch", "WattleHighlight",
                "WattleTestSupport",
                .product(name: "Yams", package: "Yams"),
            ]),
        tests("WattleTasksTests", ["wattle-tasks", "MetricEngine", "WattleCatalogue", "WattleDiagnostics"]),
        tests(
            "WattleServerTests",
            [
                "WattleServer", "WattleBuild", "WattleText", "WattleTestSupport",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
