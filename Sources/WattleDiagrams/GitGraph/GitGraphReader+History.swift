import WattleDiagnostics
import WattleText

/// What the statements do, and what git would refuse.
extension GitGraphReader {
    /// The newest commit of the branch that is checked out.
    private var head: Int? { heads[current] }

    private mutating func append(_ commit: GitGraph.Commit) {
        heads[current] = graph.commits.count
        if let id = commit.id { commitNumbers[id] = graph.commits.count }
        graph.commits.append(commit)
    }

    /// The words beside a commit: its name, and its message below.
    private func label(_ id: Range<Int>?, _ message: Range<Int>?) -> Label {
        let lines = [id, message].compactMap(\.self).flatMap { source.label($0).lines }
        return Label(lines: lines, fontSize: 12)
    }

    private func tags(_ ranges: [Range<Int>]) -> [Label] {
        ranges.filter { !$0.isEmpty }.map { source.label($0, size: 11) }
    }

    private func name(_ range: Range<Int>) -> String {
        String(decoding: source.unescaped(range), as: UTF8.self)
    }

    // MARK: Statements

    mutating func commit(_ options: Options, _ word: Range<Int>) {
        append(
            GitGraph.Commit(
                id: options.id.map(name), kind: options.kind ?? .normal,
                label: label(options.id, options.message), tags: tags(options.tags), branch: current,
                parents: head.map { [$0] } ?? []))
    }

    mutating func branch(_ range: Range<Int>, order: Int) {
        let name = name(range)
        if branchNumbers[name] != nil {
            return faults.syntax(
                range, "there is a branch '\(name)' already", help: "write 'checkout \(name)' to go to it")
        }
        let number = graph.branches.count
        branchNumbers[name] = number
        graph.branches.append(
            GitGraph.Branch(name: name, label: source.label(range, size: 12), order: order))
        heads.append(head)
        current = number
    }

    mutating func checkOut(_ range: Range<Int>) {
        guard let number = knownBranch(range) else { return }
        current = number
    }

    private mutating func knownBranch(_ range: Range<Int>) -> Int? {
        let name = name(range)
        if let number = branchNumbers[name] { return number }
        let near = nearestName(to: name, among: branchNumbers.keys)
        faults.add(
            DiagramFault(
                .syntax, range, "there is no branch '\(name)'",
                help: near.map { "did you mean '\($0)'?" } ?? "make it before with 'branch \(name)'",
                replacement: near))
        return nil
    }

    mutating func merge(_ range: Range<Int>, _ options: Options) {
        guard let other = knownBranch(range) else { return }
        guard let merged = mergeable(other, range) else { return }
        if let id = options.id, commitNumbers[name(id)] != nil {
            return faults.syntax(
                id, "there is a commit '\(name(id))' already", help: "give the merge another id")
        }
        append(
            GitGraph.Commit(
                id: options.id.map(name), kind: mergeKind(options.kind), label: label(options.id, nil),
                tags: tags(options.tags), branch: current, parents: [head, merged].compactMap(\.self)))
    }

    /// A merge may be shown as another kind of commit.
    private func mergeKind(_ kind: GitGraph.Commit.Kind?) -> GitGraph.Commit.Kind {
        kind == .reverse || kind == .highlight ? kind ?? .merge : .merge
    }

    /// The commit that a merge of a branch would bring; nil, with a report, where there is nothing to merge.
    private mutating func mergeable(_ other: Int, _ range: Range<Int>) -> Int? {
        let name = graph.branches[other].name
        let here = graph.branches[current].name
        var fault: (String, String)?
        if other == current {
            fault = ("the branch '\(name)' cannot be merged into itself", "check out another branch before")
        } else if let head, heads[other] != nil, graph.commits[head].branch == other {
            fault = ("the branch '\(here)' has no commit of its own", "there is nothing to merge yet: commit")
        } else if head == nil {
            fault = ("the branch '\(here)' has no commits", "commit before the merge")
        } else if heads[other] == nil {
            fault = ("the branch '\(name)' has no commits", "commit on it before the merge")
        } else if heads[other] == head {
            fault = ("both branches end at the same commit", "commit on '\(name)' before the merge")
        }
        guard let fault else { return heads[other] }
        faults.syntax(range, fault.0, help: fault.1)
        return nil
    }

    mutating func cherryPick(_ options: Options, _ word: Range<Int>) {
        guard let id = options.id, let picked = commitNumbers[name(id)] else {
            let what = options.id.map { "there is no commit '\(name($0))'" }
            return faults.syntax(
                options.id ?? word, what ?? "the cherry-pick does not say which commit",
                help: "write 'cherry-pick id: \"…\"' with the id of a commit above")
        }
        guard let head, isPickable(picked, options, at: id) else {
            if self.head == nil {
                faults.syntax(
                    word, "the branch '\(graph.branches[current].name)' has no commits",
                    help: "commit before the cherry-pick")
            }
            return
        }
        append(
            GitGraph.Commit(
                id: nil, kind: .cherryPick, label: Label(""),
                tags: options.tags.isEmpty ? [pickTag(id, picked, options)] : tags(options.tags),
                branch: current, parents: [head, picked]))
    }

    private func pickTag(_ id: Range<Int>, _ picked: Int, _ options: Options) -> Label {
        var text = "cherry-pick: " + name(id)
        if isMerge(picked), let parent = options.parent { text += " | parent: " + name(parent) }
        return Label(text, fontSize: 11)
    }

    private func isMerge(_ commit: Int) -> Bool {
        graph.commits[commit].kind != .cherryPick && graph.commits[commit].parents.count > 1
    }

    private mutating func isPickable(_ picked: Int, _ options: Options, at id: Range<Int>) -> Bool {
        let commit = graph.commits[picked]
        if let parent = options.parent, !parent.isEmpty {
            let isParent = commit.parents.contains { graph.commits[$0].id == name(parent) }
            if !isParent {
                faults.syntax(
                    parent, "'\(name(parent))' is no parent of '\(name(id))'",
                    help: "name a commit from which an edge leads to it")
                return false
            }
        } else if isMerge(picked) {
            faults.syntax(
                id, "'\(name(id))' is a merge: which of its parents is meant?", help: "add 'parent: \"…\"'")
            return false
        }
        if commit.branch == current {
            faults.syntax(
                id, "the commit '\(name(id))' is on this branch already", help: "check out another branch")
            return false
        }
        return true
    }
}
