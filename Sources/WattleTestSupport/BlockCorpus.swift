private import Foundation

/// Metric blocks that somebody wrote: those of the garden that ships with Wattle, and one for every key.
package enum BlockCorpus {
    /// The blocks of the garden, in the order of its files.
    package static let garden: [String] = {
        let root = URL(filePath: #filePath).pathComponents.dropLast(3).joined(separator: "/").dropFirst()
        let content = String(root) + "/content"
        let notes = (FileManager.default.subpaths(atPath: content) ?? []).filter { $0.hasSuffix(".md") }
            .sorted()
        return notes.flatMap { path -> [String] in
            let data = FileManager.default.contents(atPath: content + "/" + path) ?? Data()
            return blocks(in: String(decoding: data, as: UTF8.self))
        }
    }()

    /// The fenced metric blocks of a note, without the marks of quotes around them.
    private static func blocks(in note: String) -> [String] {
        var blocks: [String] = []
        var open: [Substring]?
        for line in note.split(separator: "\n", omittingEmptySubsequences: false) {
            let text = line.hasPrefix("> ") ? line.dropFirst(2) : line == ">" ? "" : line
            if let lines = open, text == "```" {
                blocks.append(lines.joined(separator: "\n") + "\n")
                open = nil
            } else if open != nil {
                open?.append(text)
            } else if text == "```metric" || text.hasPrefix("```metric ") {
                open = []
            }
        }
        return blocks
    }

    /// Blocks of every kind that use every key.
    package static let own = [
        "show: 14.3 kW * 24 h * 0.11 EUR/kWh\n",
        """
        show:
          - H200.memory in GB, 2 digits
          - cost * (1 + share) / 2 - -3 EUR in EUR, 3 digits, range as What it costs
          - (2 kW to 3 kW) * 4 h as distribution
          - "90%: 1 to 2 kW"
        for: H200
        with:
          share: between 10 % and 20 % [^site]
          big: 1_000_000.5e-3 W ± 2 W [^a] [^b]
          model: llama_3_1_70b [^site]
        let:
          cost: if share > 5 % and not (share = 1 or share < 2) then 1 EUR else (2 EUR ^ 1)
        format: 3 digits
        notes:
          - "One: two"
          - Three # not this
        """,
        """
        scenario: Chat on a model, somewhere
        from: "[[Note#base]]"
        with:
          PUE: 1.25 [^site]
          negative: -5 W to 5 W
        at:
          - speed_per_user >= 50 tok/s/user [^sla]
          - ttft <= 2 s
        rates:
          EUR: 1.08 USD [^ecb]
        basis: modelled
        """,
        "system: Rack\nfrom: GB300_NVL72\nwith:\n  power: 118 to 128 kW [^m]\nexpect:\n  - power <= 132 kW\n",
        """
        compare: [H200, "GB300_NVL72", Rack]
        across: ["[[Serving#chat]]", "[[Serving#agents]]"]
        metrics:
          - max(power, 3 kW) in MW
          - "[[Serving#chat]].PUE"
        plot: [throughput, speed_per_user]
        baseline: H200
        sort: power
        chart: max(power, 3 kW) in MW
        expect:
          - chance(Rack.power < 5 MW) > 90 %
        expect_warn: power ~= 1 % (3 kW + 2 kW)
        caption: Three ways, compared
        alt: "All: the same"
        sliders:
          demand: from 0.5 Gtok/day to 8 Gtok/day in 5 steps log
        """,
        """
        sweep: utilisation from 10 % to 95 % in 18 steps
        and_sweep: PUE from 1.1 to 1.5 in 5 steps
        scenario: chat
        for: [H200, H100]
        plot: cost_per_mtok in EUR/Mtok
        """,
        "solve: x from 1 W to 2 W log\nsuch_that: x * 2 = y - (1 W - 2 W)\nlet:\n  y: 3 W\n",
        "sensitivity: power in W\nfor: H200\nvary:\n  utilisation: from 30 % to 80 % [^site]\n  PUE: from 1 to 2\n",
        """
        claim: "A gives 35x: more than B"
        by: The vendor [^keynote]
        test: H200.power / GB300.power >= 35
        holds_if: [precision, utilisation]
        """,
    ]
}
