import MetricEngine
import Testing
import WattleCatalogue
import WattleDiagnostics
import WattleText

/// What the loader refuses: each case marks with `«»` where the carets shall stand.
struct LoaderFaultTests {
    private static let sources =
        "sources:\n  sheet: {title: Data sheet, url: https://example.org/, read: 2026-11-20}\n"
    private static let head = "accelerators:\n  - id: x\n    name: X\n    "

    private func findings(_ marked: String) -> (found: [Diagnostic], expected: [SourceRange]) {
        var text: [UInt8] = []
        var expected: [SourceRange] = []
        var starts: [Int] = []
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "«": starts.append(text.count)
            case "»": expected.append(SourceRange(starts.removeLast(), text.count))
            default: text += Array(String(scalar).utf8)
            }
        }
        let loaded = loadCatalogue([
            ("sources.yml", Self.sources), ("a.yml", String(decoding: text, as: UTF8.self)),
        ])
        return (loaded.diagnostics, expected)
    }

    @Test(arguments: [
        ("memory: {value: «80 GB», grade: measured}", "CAT003", "the figure has no source"),
        (
            "memory: {value: 80 GB, source: «shet», grade: measured}", "CAT003",
            "the source 'shet' is not listed"
        ),
        ("memory: {value: «-80 GB», source: sheet, grade: measured}", "CAT004", "'-80 GB' is negative"),
        ("memory: {value: «nan GB», source: sheet, grade: measured}", "CAT004", "'nan GB' is not finite"),
        ("memory: {value: «-inf», source: sheet, grade: measured}", "CAT004", "'-inf' is not finite"),
        ("memory: {value: «1e999 GB», source: sheet, grade: measured}", "CAT004", "'1e999 GB' is not finite"),
        ("memory: {value: «much», source: sheet, grade: measured}", "CAT004", "'much' is no figure"),
        (
            "memory: {value: «80 Gb», source: sheet, grade: measured}", "CAT004",
            "'Gb' is no unit of the catalogue"
        ),
        (
            "memory: {value: «80 kW», source: sheet, grade: measured}", "CAT004",
            "'80 kW' is in another unit; memory is written in GB"
        ),
        (
            "memory: {value: «90 to 80 GB», source: sheet, grade: measured}", "CAT004",
            "the range of '90 to 80 GB' does not run upwards around its value"
        ),
        ("memory: «{»source: sheet, grade: measured}", "CAT004", "memory has no value"),
        ("ships: {value: «soon», source: sheet, grade: measured}", "CAT004", "'soon' is no date"),
        ("memory: {value: «80 GB», source: sheet}", "CAT007", "the figure has no grade"),
        ("memory: {value: 80 GB, source: sheet, grade: «mesured»}", "CAT007", "'mesured' is no grade"),
        ("«memroy»: {value: 80 GB, source: sheet, grade: measured}", "CAT002", "unknown key 'memroy'"),
        (
            "«layers»: {value: 8, source: sheet, grade: measured}", "CAT002",
            "the key 'layers' belongs to entries of models, not of accelerators"
        ),
        (
            "memory: {value: 80 GB, source: sheet, grade: measured, «when»: now}", "CAT002",
            "unknown key 'when'"
        ),
        ("vendor: «[»a, b]", "CAT004", "vendor must be a text"),
    ])
    func figuresAreRefusedWhereTheyStand(field: String, rule: String, message: String) {
        let (found, expected) = findings(Self.head + field + "\n")
        #expect(found.map(\.rule.description) == [rule])
        #expect(found.map(\.message) == [message])
        #expect(found.map(\.range) == expected)
        #expect(found.allSatisfy { $0.path == "a.yml" && $0.severity == .error && !$0.help.isEmpty })
    }

    @Test(arguments: [
        ("«acelerators»: []\n", "CAT002", "unknown key 'acelerators'"),
        ("models: «many»\n", "CAT001", "the section 'models' must be a list of entries"),
        ("models:\n  - «{»name: M}\n", "CAT006", "the model has no id"),
        ("models:\n  - {id: «m»}\n", "CAT006", "the model has no name"),
        (
            "models:\n  - {id: «My model», name: M}\n", "CAT006",
            "the id 'My model' holds more than a to z, 0 to 9, hyphens and full stops"
        ),
        ("models:\n  - {id: m, name: M}\n  - {id: «m», name: N}\n", "CAT005", "the id 'm' is used twice"),
        (
            "systems:\n  - {id: s, name: S, accelerator: «h100»}\n", "CAT008",
            "no accelerator has the id 'h100'"
        ),
        (
            "names:\n  - {name: N, kind: system, accelerators: 8, id: «nothing»}\n", "CAT008",
            "no system has the id 'nothing'"
        ),
        (
            "names:\n  - {name: N, kind: system, accelerators: «0»}\n", "CAT004",
            "the name does not say how many accelerators there are"
        ),
        (
            "names:\n  - {name: «N», accelerators: 8}\n", "CAT004",
            "the name says neither accelerator nor system"
        ),
        (
            "sources:\n  «b»: {title: B, url: https://example.org/}\n", "CAT009", "the source 'b' has no read"
        ),
        (
            "sources:\n  b: {title: B, url: https://example.org/, read: «lately»}\n", "CAT009",
            "'lately' is no date on which a source was read"
        ),
        (
            "sources:\n  b: {title: B, url: «javascript:alert(1)», read: 2026}\n", "CAT009",
            "'javascript:alert(1)' is no web address"
        ),
        (
            "sources:\n  «sheet»: {title: B, url: https://example.org/, read: 2026}\n", "CAT005",
            "the source 'sheet' is listed twice"
        ),
    ])
    func entriesAreRefusedWhereTheyStand(text: String, rule: String, message: String) {
        let (found, expected) = findings(text)
        #expect(found.map(\.rule.description) == [rule])
        #expect(found.map(\.message) == [message])
        #expect(found.map(\.range) == expected)
        #expect(found.allSatisfy { $0.path == "a.yml" && $0.severity == .error && !$0.help.isEmpty })
    }

    /// A figure, an entry and a source with several faults each: every one is told, and told once.
    @Test func oneFaultNeverHidesAnother() {
        let (found, _) = findings(
            """
            sources:
              b: {title: B}
            accelerators:
              - id: x
                source: nowhere
                grade: official
                memory: -1 GB
                memroy: -1 GiB
                fp8: {value: 1 TFLOP/s, source: b, grade: measured, when: now}
              - id: x
                name: Y
                memory: {value: 80 GB}
            """)
        let rules = found.map(\.rule.description)
        #expect(
            rules == [
                "CAT009", "CAT009",  // no url, no read
                "CAT006", "CAT003", "CAT007",  // no name; the source and the grade of the entry, once
                "CAT004", "CAT002", "CAT004", "CAT004", "CAT002",  // by keys; GiB is no unit, and negative
                "CAT005", "CAT003", "CAT007",
            ])
    }

    /// 32 layers of Llama-3.1-8B hold 8.0 billion parameters with a vocabulary of 128,256 in two matrices.
    @Test(arguments: [("8.03 billion", 0), ("70.6 billion", 1)])
    func publishedSizesAreCompared(published: String, faults: Int) {
        let (found, _) = findings(
            """
            models:
              - {id: m, name: M, source: sheet, grade: vendor_spec, layers: 32, hidden: 4096, heads: 32, kv_heads: 8,
                 head_dim: 128, feed_forward: 14336, vocabulary: 128256, published_parameters: \(published)}
            """)
        #expect(found.map(\.rule.description) == Array(repeating: "CAT010", count: faults))
        if faults > 0 {
            #expect(
                found[0].message == "the fields add up to 8.0 billion parameters, not to what is published")
        }
    }

    @Test func unitsAndKeysAreProposed() {
        func help(_ field: String) -> [String] { findings(Self.head + field + "\n").found.flatMap(\.help) }
        #expect(help("memroy: {value: 1 GB, source: sheet, grade: measured}") == ["did you mean 'memory'?"])
        #expect(help("memory: {value: 1 GB, source: shet, grade: measured}") == ["did you mean 'sheet'?"])
        #expect(
            help("memory: {value: 1 Gb, source: sheet, grade: measured}") == ["memory is written in GB"])
        #expect(
            help("module_power: {value: 1 GB, source: sheet, grade: measured}") == ["write it like this: 1 W"]
        )
    }
}
