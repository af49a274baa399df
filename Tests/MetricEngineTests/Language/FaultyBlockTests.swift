import MetricEngine
import Testing

/// Blocks with one mistake each, the place of it between « and »: what is wrong is found there, once, and nothing else.
///
/// The places are those of the language's description; its messages are checked by `LanguageFaultTests`.
@Suite struct FaultyBlockTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        let marked: String

        init(_ rule: String, _ marked: String) {
            self.rule = rule
            self.marked = marked
        }

        var source: String { marked.filter { $0 != "«" && $0 != "»" } }

        /// The marked bytes of the source.
        var range: Range<Int> {
            let start = marked.prefix { $0 != "«" }.utf8.count
            let inner = marked.drop { $0 != "«" }.dropFirst().prefix { $0 != "»" }.utf8.count
            return start..<(start + inner)
        }

        var testDescription: String { "\(rule): \(marked)" }
    }

    private func expectOne(_ example: Case, _ others: [MetricGarden.Block] = []) {
        let garden = MetricGarden([.init("Note", nil, example.source)] + others)
        let faults = garden.program.evaluate(block: 0).faults
        #expect(faults.map(\.rule.name.text) == [example.rule], "\(faults.map(\.message.text))")
        #expect(faults.first?.range == example.range)
    }

    @Test(arguments: [
        Case("M001", "«c»aption: Power"),
        Case("M002", "«show 14.3 kW»"),
        Case("M002", "show«:»14.3 kW"),
        Case("M002", "show: a\n«with»\n  a: 1"),
        Case("M002", "show: a\nwith:\n  «a 1 kW»"),
        Case("M002", "show: a\nwith:\n  «a:1 kW»"),
        Case("M002", "compare: [H200]\nmetrics:\n  «power in W»"),
        Case("M002", "compare: [H200]\nmetrics:\n  «-power in W»"),
        Case("M002", "show: 1\ncaption: A long\n  «caption of two lines»"),
        Case("M003", "show: 1\n«metric»: power"),
        Case("M003", "show: 1\n«expects»:\n  - 1 < 2\n  - 2 < 3"),
        Case("M003", "«Show»: 1"),
        Case("M004", "show: 1 kW\n«show»: 2 kW"),
        Case("M006", "show: a\nwith:\n«\t»a: 1"),
        Case("M007", "compare: [H200, «\"[[S#chat»]\nmetrics: power in W"),
        Case("M008", "«show»:"),
        Case("M008", "show: 1\n«caption»:"),
        Case("M008", "show: a\nwith:\n  «a»:"),
        Case("M008", "show: 1\n«expect»:\n# nothing"),
        Case("M009", "show: 1\n«compare»: [H200]"),
        Case("M009", "scenario: chat\n«compare»: [H200]\nmetrics: power\nsort: power"),
        Case("M009", "scenario: chat\n«baseline»: H200\nwith:\n  PUE: 1.2"),
        Case("M009", "show: 1\n«such_that»: 1 = 1"),
        Case("M009", "compare: [H200]\nmetrics: power in W\n«for»: H100"),
        Case("M010", "show: a\nwith:\n  a: 1\n  «1st»: 2"),
        Case("M010", "show: a\nwith:\n  a: 1\n  «kW»: 2"),
        Case("M010", "show: a\nwith:\n  a: 1\n  «to»: 2"),
        Case("M010", "show: a\nwith:\n  a: 1\n  «max»: 2"),
        Case("M011", "«sweep»: PUE from 1 to 2"),
        Case("M011", "«solve»: PUE from 1 to 2"),
        Case("M011", "«claim»: Ten times\nby: B [^site]"),
        Case("M012", "show: a\nwith:\n«a»: 1\nb: 2"),
        Case("M012", "show: a\nwith:\n«    »a: 1\n    b: 2"),
        Case("M012", "show: a\nwith:\n  a: 1\n«    »b: 2"),
        Case("M012", "show: 1\n« »caption: Power"),
    ]) func theShapeOfABlock(example: Case) { expectOne(example) }

    @Test(arguments: [
        Case("M007", "show: 3 kW +«»"), Case("M007", "show: «*» 3"), Case("M007", "show: (1 + 2«»"),
        Case("M007", "show: 1 + 2«)»"), Case("M007", "show: 2 kW «h»"), Case("M007", "show: 3 kW in«»"),
        Case("M007", "show: 3 kW as«»"), Case("M007", "show: 3 kW, «two» digits"),
        Case("M007", "show: 3 kW, «2.5» digits"), Case("M007", "show: if 1 < 2 then 3«»"),
        Case("M007", "show: if 1 < 2 «3» else 4"), Case("M007", "show: 1 < 2 «<» 3"),
        Case("M007", "show: 5 «€»/kWh"), Case("M007", "show: 3 W «+-» 2 W"), Case("M007", "show: 3 W «×» 2"),
        Case("M007", "show: a «b»\nwith:\n  a: 1"), Case("M007", "show: between 3 W «or» 4 W"),
        Case("M007", "show: 2 ^ «x»\nwith:\n  x: 2"), Case("M007", "caption: «\"never closed»\nshow: 1"),
        Case("M007", "caption: «'single'»\nshow: 1"), Case("M007", "show: \"3 W\" «in W»"),
        Case("M007", "compare: [H200, H100«»\nmetrics: power"),
        Case("M007", "compare: «H200, H100»\nmetrics: power"),
        Case("M007", "compare: [H200, «,» H100]\nmetrics: power"),
        Case("M007", "compare: «[]»\nmetrics: power"),
        Case("M007", "compare: [H200]\nscenario: «[[Serving#chat»\nmetrics: power"),
        Case("M007", "show: H200.power\nscenario: chat\n  «as»: Power"),
        Case("M007", "show: a\nwith: «a = 1»"), Case("M007", "show: a\nwith:\n  - «3 kW»"),
        Case("M007", "compare: [H200, H100]\nmetrics: power\nbaseline: [H200, «H100»]"),
        Case("M007", "compare: [H200]\nmetrics: power in W\n  - «price»"),
        Case("M008", "show: «sqrt(4, 2)»"), Case("M008", "show: 1 + «max()»"),
        Case("M104", "show: «a/b»\nwith:\n  a: 1\n  b: 2"), Case("M110", "show: 5 «mW»"),
        Case("M110", "show: 3 tok/«sek»"), Case("M110", "show: 3 kW in «w»"),
        Case("M131", "show: «1,000» kW"), Case("M131", "show: x\nwith:\n  x: 5 to «1,000» kW"),
        Case("M132", "show: «1e999» kW"), Case("M133", "show: «120 %»: 1 to 2 W"),
        Case("M134", "show: 3 kW, «40» digits"), Case("M136", "show: «.5 kW»"), Case("M136", "show: «+5 kW»"),
        Case("M136", "show: «5.» * 2"), Case("M201", "show: «maxi»(1, 2)"),
        Case(
            "M411", "show: " + String(repeating: "(", count: 65) + "«1»" + String(repeating: ")", count: 65)),
    ]) func theFormOfAValue(example: Case) { expectOne(example) }

    @Test(arguments: [
        Case("M101", "show: «3 kW + 2 h»"), Case("M101", "show: 1\nexpect:\n  - «3 kW < 2 h»"),
        Case("M102", "show: 3 kW in «kWh»"), Case("M105", "show: «3 < 4»"),
        Case("M105", "show: 1\nexpect: «3 + 4»"), Case("M105", "show: if «3» then 1 else 2"),
        Case("M106", "show: 1\nexpect:\n  - «3 kW = 3 kW»"), Case("M108", "show: log(«3 kW»)"),
        Case("M120", "show: «3 USD + 2 EUR»"), Case("M120", "show: 1\nrates:\n  EUR: «1.08»"),
        Case("M110", "show: 1\nrates:\n  «EURO»: 1.08 USD [^ecb]"),
        Case("M130", "show: «0.14 to 0.09 EUR/kWh»"), Case("M140", "show: 1 / «(2 - 2)»"),
        Case("M201", "show: «powr_x»"), Case("M201", "show: 5 kW / «h»"),
        Case("M202", "compare: [H200]\nscenario: «chat»\nmetrics: cost_per_mtok"),
        Case("M202", "compare: [H200]\nscenario: \"[[Other#«chatt»]]\"\nmetrics: cost_per_mtok"),
        Case("M203", "show: «H20».power in W"), Case("M203", "compare: [H200, «GB30»]\nmetrics: throughput"),
        Case("M203", "system: Mine\nfrom: «H20»\nwith:\n  power: 3 kW"),
        Case("M203", "system: «Mine»\nwith:\n  power: 3 kW"),
        Case("M203", "compare: [H200, H100]\nmetrics: power in W\nbaseline: «B200»"),
        Case("M201", "compare: [H200, H100]\nmetrics: power in W\nsort: «pow»"),
        Case("M208", "compare: [H200, H100]\nmetrics: power in W\nchart: «uptime»"),
        Case("M204", "show: «throughput»"), Case("M206", "show: 1\nbasis: «guess»"),
        Case("M210", "show: a\nlet:\n  «a: b + 1»\n  b: a + 1"),
        Case("M212", "show: a\nlet:\n  a: 1\n  «a»: 2"), Case("M230", "show: 3 kW «[^nope]»"),
        Case("M230", "show: a\nwith:\n  a: 3 kW «[^nope]»"),
        Case("M240", "show: 1\nfor: H200\nat:\n  - «batch > 2»"),
        Case("M301", "show: 1\nexpect:\n  - 1 < 2\n  - «2 < 1»"),
    ]) func theMeaningOfAValue(example: Case) {
        expectOne(example, [.init("Other", "chat", chatSource)])
    }

    @Test(arguments: [
        Case("M007", "sweep: utilisation«»\nplot: PUE"),
        Case("M007", "sweep: utilisation «10 %» to 20 %\nplot: PUE"),
        Case("M007", "sweep: utilisation from 10 %«»\nplot: PUE"),
        Case("M007", "sweep: utilisation from 10 % to 20 % in «9 step»\nplot: PUE"),
        Case("M404", "sweep: utilisation from 10 % to 20 % in «1 steps»\nplot: PUE"),
        Case("M404", "sweep: utilisation from 10 % to 20 % in «401 steps»\nplot: PUE"),
        Case("M130", "sweep: utilisation «from 20 % to 10 %»\nplot: PUE"),
        Case("M101", "sweep: utilisation «from 10 % to 2 h»\nplot: PUE"),
        Case("M135", "sweep: utilisation from «0 %» to 90 % log\nplot: PUE"),
        Case("M007", "solve: PUE from 1 to 2\nsuch_that: «PUE»"),
        Case("M007", "solve: PUE from 1 to 2\nsuch_that: PUE «==» 1.5"),
        Case("M007", "sensitivity: [uptime, «PUE»]\nvary:\n  uptime: from 0.5 to 1"),
        Case("M212", "sensitivity: uptime\nvary:\n  uptime: from 0.5 to 1\n  «uptime»: from 0.6 to 1"),
        Case("M302", "claim: Ten times\nby: «Somebody»\ntest: 1 < 2"),
        Case("M302", "«claim»: Ten times\ntest: 1 < 2"),
    ]) func theKeysOfOneKind(example: Case) { expectOne(example) }

    @Test(arguments: [
        Case("M110", "caption: Größe – 10 €\nshow: 5 «mW»"),
        Case("M203", "# größer\ncompare: [\"H200\", \"«GB30»\"]\nmetrics: power"),
        Case("M110", "show: 5 «mW»\r\ncaption: two\r\n"), Case("M110", "\r\nshow: 1 kW + 5 «mW»"),
        Case("M203", "show: 1\nfor:\n  - H200\n  - «H20»"),
    ]) func placesBehindOtherText(example: Case) { expectOne(example) }
}
