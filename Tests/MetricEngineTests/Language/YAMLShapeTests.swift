import Testing
import WattleTestSupport
import Yams

@testable import MetricEngine

/// The blocks look like YAML, and a reader of YAML that takes every scalar for text finds the same in them.
@Suite struct YAMLShapeTests {
    /// What a block says by key: a value, items, or named values.
    private enum Part: Equatable {
        case value(String)
        case items([String])
        case pairs([[String]])
    }

    private func outlined(_ source: String) -> [String: Part] {
        let outline = BlockOutline(Array(source.utf8))
        func text(_ range: ByteRange) -> String { outline.source[range].text }
        var parts: [String: Part] = [:]
        for entry in outline.entries {
            let key = entry.key.name.bytes.text
            if let value = entry.value {
                let list = ValueList(outline.source, value)
                parts[key] = list.map { .items($0.items.map(text)) } ?? .value(text(value))
            } else if !entry.items.isEmpty {
                parts[key] = .items(entry.items.map(text))
            } else {
                parts[key] = .pairs(entry.pairs.map { [text($0.name), text($0.value)] })
            }
        }
        return parts
    }

    /// The same as libyaml sees it, all scalars being text.
    private func loaded(_ source: String) throws -> [String: Part] {
        guard let root = try Yams.compose(yaml: source, .basic), case .mapping(let mapping) = root
        else {
            return [:]
        }
        var parts: [String: Part] = [:]
        for (key, node) in mapping {
            switch node {
            case .scalar(let scalar): parts[key.string ?? "?"] = .value(scalar.string)
            case .sequence(let items): parts[key.string ?? "?"] = .items(items.map { $0.string ?? "no text" })
            case .mapping(let pairs):
                parts[key.string ?? "?"] = .pairs(pairs.map { [$0.string ?? "?", $1.string ?? "no text"] })
            default: parts[key.string ?? "?"] = .value("an alias")
            }
        }
        return parts
    }

    @Test func everyBlockOfTheGarden() throws {
        for source in BlockCorpus.garden {
            #expect(try loaded(source) == outlined(source), "\(source)")
            #expect(parseBlock(BlockSource(Array(source.utf8), id: nil)).remarks == [], "\(source)")
        }
    }

    @Test func blocksWithEveryKeyOnceTheirQuotesAreAdded() throws {
        for source in BlockCorpus.own {
            let mended = mended(source)
            #expect(try loaded(mended) == outlined(mended), "\(mended)")
        }
    }

    /// The source after `wattle check --fix`.
    private func mended(_ source: String) -> String {
        var bytes = Array(source.utf8)
        for fix in parseBlock(BlockSource(bytes, id: nil)).remarks.compactMap(\.fix).reversed() {
            bytes.replaceSubrange(fix.range, with: fix.replacement)
        }
        return bytes.text
    }

    @Test(arguments: [
        ("scenario: [[Serving#chat]]", "scenario: \"[[Serving#chat]]\""),
        ("show: 90%: 1 to 2 W", "show: \"90%: 1 to 2 W\""),
        ("across: [[[A#b]], \"[[C#d]]\"]", "across: [\"[[A#b]]\", \"[[C#d]]\"]"),
        ("metrics: [max(power, 3 kW) in W, price]", "metrics: [\"max(power, 3 kW) in W\", price]"),
        ("expect:\n  - [[A#b]].x < 3 MW", "expect:\n  - \"[[A#b]].x < 3 MW\""),
        ("caption: Two ways: one", "caption: \"Two ways: one\""), ("caption: *bold*", "caption: \"*bold*\""),
        ("by: A [^b]", "by: A [^b]"), ("show: -5 W", "show: -5 W"),
        ("caption: 50 % - half", "caption: 50 % - half"),
    ]) func quotesAreAddedWhereYAMLNeedsThem(source: String, mended: String) {
        #expect(self.mended(source) == mended)
        #expect(self.mended(mended) == mended)
    }
}

extension ArraySlice<UInt8> {
    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
