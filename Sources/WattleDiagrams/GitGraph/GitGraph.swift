import WattleText

/// A history of commits on branches.
struct GitGraph: DiagramModel {
    /// One commit.
    struct Commit: Sendable {
        enum Kind: Hashable, Sendable {
            case normal, reverse, highlight, merge, cherryPick
        }

        /// As its author names it; nil for those without a name.
        var id: String?
        var kind: Kind
        /// What stands beside it: its name, then its message.
        var label: Label
        var tags: [Label]
        /// The place in ``GitGraph/branches``.
        var branch: Int
        /// Places in ``GitGraph/commits``; the second is what was merged or picked.
        var parents: [Int]
    }

    /// One branch.
    struct Branch: Sendable {
        var name: String
        var label: Label
        var order: Int
    }

    /// Which way time runs.
    enum Direction: Sendable {
        case right, down, up
    }

    /// In the order of the text.
    var commits: [Commit] = []
    /// In the order of the text; the first is the main branch.
    var branches: [Branch] = []
    var direction = Direction.right
    var title: String?

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        let name = source.config["gitGraph.mainBranchName"] ?? "main"
        let order = source.config.number("gitGraph.mainBranchOrder") ?? 0
        branches = [
            Branch(name: name, label: Label(name, fontSize: 12), order: Int(min(max(order, -1e6), 1e6)))
        ]
        var reader = GitGraphReader(source, self, faults)
        reader.read()
        self = reader.graph
        faults = reader.faults
    }

    var isEmpty: Bool { commits.isEmpty && branches.count < 2 }

    var outline: DiagramOutline {
        let names = branches.map(\.label.plainText).joined(separator: ", ")
        return DiagramOutline(title: "Git graph: " + names, lines: commits.indices.map(statement))
    }

    /// What a commit says, such as `develop: merge of feature: v2 (tag 1.0)`.
    private func statement(_ index: Int) -> String {
        let commit = commits[index]
        var words = branches[commit.branch].label.plainText + ": "
        if commit.kind == .cherryPick {
            words += "cherry-pick of " + (commits[commit.parents[1]].id ?? "a commit")
        } else if commit.parents.count > 1 {
            words += "merge of " + branches[commits[commit.parents[1]].branch].label.plainText
        } else {
            words += commit.kind == .reverse ? "reverse commit" : "commit"
        }
        if !commit.label.isEmpty { words += " " + commit.label.plainText }
        if !commit.tags.isEmpty {
            words += " (" + commit.tags.map { "tag " + $0.plainText }.joined(separator: ", ") + ")"
        }
        return words
    }

    /// The branches in the order of their lanes.
    var lanes: [Int] {
        branches.indices.sorted { (branches[$0].order, $0) < (branches[$1].order, $1) }
    }

    /// The name of a commit's node, of its own in the picture.
    func nodeID(_ index: Int) -> String { commits[index].id.map { "\($0)#\(index)" } ?? "#\(index)" }
}
