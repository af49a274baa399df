private import Foundation
import WattleDiagrams
import WattleTestSupport

/// Compares verdicts on blocks with mermaid's own, and judges the pictures of those with at most 40 nodes.
struct DiagramCorpusCheck {
    /// One line of the file.
    private struct Block: Decodable {
        let id: String
        let type: String
        let kind: String
        let valid: Bool
        let source: String
    }

    private let path: String
    private let kinds: Set<String>?
    private let types: Set<String>?

    init(arguments: [String]) throws {
        guard let path = arguments.first else { throw TaskFailure("diagrams needs a file of blocks") }
        self.path = path
        func list(_ name: String) -> Set<String>? {
            guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return nil }
            return Set(arguments[place + 1].split(separator: ",").map(String.init))
        }
        kinds = list("--kinds")
        types = list("--types")
    }

    /// Prints each disagreement and each fault of a picture, and the sums.
    func run() throws {
        var tally = Tally()
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let block = try JSONDecoder().decode(Block.self, from: Data(line.utf8))
            guard kinds?.contains(block.kind) ?? true, types?.contains(block.type) ?? true else { continue }
            tally.add(block.id, block.type, isValid: block.valid, Diagram(Array(block.source.utf8)))
        }
        tally.report()
    }

    private struct Tally {
        var valid = 0
        var invalid = 0
        var refused = 0
        var accepted = 0
        var judged = 0
        var crossings = 0
        var faults: [String: Int] = [:]

        mutating func add(_ id: String, _ type: String, isValid: Bool, _ diagram: Diagram) {
            let fault = diagram.faults.first { $0.preventsDrawing }
            if isValid { valid += 1 } else { invalid += 1 }
            if let fault, isValid {
                refused += 1
                print("refused", id, type, fault.message)
            }
            if fault == nil, !isValid {
                accepted += 1
                print("accepted", id, type)
            }
            if let picture = diagram.picture() { judge(id, type, picture) }
        }

        private mutating func judge(_ id: String, _ type: String, _ picture: DiagramPicture) {
            let drawn = DrawnPicture(picture.markup(id: "d")) { text, size, isBold, isCode in
                textWidth(of: text, fontSize: size, isBold: isBold, isCode: isCode)
            }
            guard drawn.nodes.count <= 40 else { return }
            let quality = DiagramQuality(drawn)
            judged += 1
            crossings += quality.crossings
            for fault in quality.faults where !fault.places.isEmpty {
                faults[fault.name, default: 0] += fault.places.count
                print(fault.name, id, type, fault.places.prefix(3).joined(separator: "; "))
            }
        }

        func report() {
            print("\(valid) valid, \(refused) refused; \(invalid) invalid, \(accepted) accepted")
            let list = faults.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
            print(
                "\(judged) pictures judged: \(crossings) crossings,",
                list.isEmpty ? "no faults" : list.joined(separator: ", "))
        }
    }
}
