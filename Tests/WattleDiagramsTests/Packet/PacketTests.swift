import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct PacketTests {
    private func faults(_ text: String) -> [String] {
        JudgedDiagram("packet\n" + text).faults(in: "packet\n" + text)
    }

    @Test func fieldsFollowOneAnother() {
        let source = DiagramSource(
            Array("packet-beta\ntitle UDP\n0-15: \"Source\"\n+16: 'Target' %% two bytes\n32: \"Flag\"\n".utf8)
        )
        var faults = DiagramFaults()
        let packet = Packet(source, faults: &faults)
        #expect(faults.list.isEmpty)
        #expect(packet.title == "UDP")
        #expect(packet.fields.map(\.bits) == [0...15, 16...31, 32...32])
        #expect(packet.outline.title == "Packet of 33 bits")
        #expect(
            packet.outline.lines == ["Source: bits 0 to 15", "Target: bits 16 to 31", "Flag: bit 32"])
    }

    // The mistakes that mermaid's documentation of packets names, and those of its grammar.
    @Test(arguments: [
        ("0-15: \"a\"\n17: \"b\"", "3: '17' does not follow the field before it"),
        ("0-15: \"a\"\n25-20: \"b\"", "3: '25-20' has no bits"),
        ("+0: \"a\"", "2: '+0' has no bits"), ("0-15 \"a\"", "2: '\"a\"' is not expected here"),
        ("0-15: a", "2: there is no label in quotes"), ("0-: \"a\"", "2: the last bit is missing"),
        ("Source: 0-15", "2: 'Source: 0-15' is not expected here"),
        ("0-15: \"a\" and more", "2: 'and more' is not expected here"),
        ("0-99999: \"a\"", "2: the packet has more than 8192 bits"),
    ])
    func whatIsNoFieldIsReported(_ text: String, _ fault: String) { #expect(faults(text) == [fault]) }

    @Test func fieldsAreDividedAtTheEndsOfRows() {
        // 40 bits from bit 24 on are 8 bits of the first row of 32 and all of the second one.
        let judged = JudgedDiagram("packet\n0-23: \"a\"\n24-63: \"b\"")
        #expect(judged.flaws.isEmpty)
        #expect(judged.drawn?.nodes.count == 3)
    }

    @Test func labelsFitWhateverTheirLength() {
        let labels = (0..<40).map {
            "+\($0 % 9 + 1): \"" + String(repeating: "Label ", count: $0 % 5 + 1) + "\""
        }
        let text =
            "%%{init: {'packet': {'bitsPerRow': 16}}}%%\npacket\n" + labels.joined(separator: "\n")
        #expect(JudgedDiagram(text).flaws.isEmpty)
    }
}
