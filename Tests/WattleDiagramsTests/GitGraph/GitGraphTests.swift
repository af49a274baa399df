import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct GitGraphTests {
    private func read(_ statements: String) -> (graph: GitGraph, faults: [String]) {
        let text = "gitGraph\n" + statements
        let source = DiagramSource(Array(text.utf8))
        var faults = DiagramFaults()
        return (GitGraph(source, faults: &faults), JudgedDiagram(text).faults(in: text))
    }

    @Test func aBranchBeginsAtTheCommitWhereItIsMade() {
        let graph = read("commit id: \"A\"\nbranch b\ncommit id: 'B'\nswitch main\ncommit").graph
        #expect(graph.commits.map(\.parents) == [[], [0], [0]])
        #expect(graph.commits.map(\.branch) == [0, 1, 0])
        #expect(graph.commits.map(\.id) == ["A", "B", nil])
    }

    @Test func mergesAndPicksHaveASecondParent() {
        let graph = read(
            """
            commit
            branch b
            commit id:"B" tag:"v1" tag: "v2" type: HIGHLIGHT
            checkout main
            commit
            cherry-pick id: "B"
            merge b id: "M" tag: "done"
            """
        ).graph
        #expect(graph.commits.map(\.parents) == [[], [0], [0], [2, 1], [3, 1]])
        #expect(graph.commits.map(\.kind) == [.normal, .highlight, .normal, .cherryPick, .merge])
        #expect(graph.commits[1].tags.map(\.plainText) == ["v1", "v2"])
        #expect(graph.commits[3].tags.map(\.plainText) == ["cherry-pick: B"])
    }

    @Test func branchesWithoutAnOrderComeFirst() {
        let graph = read("branch a order: 3\nbranch b\nbranch c order: 1").graph
        #expect(graph.lanes.map { graph.branches[$0].name } == ["main", "b", "c", "a"])
    }

    @Test(arguments: [
        ("checkout nowhere", "2: there is no branch 'nowhere'"),
        ("commit\nbranch main", "3: there is a branch 'main' already"),
        ("commit\nmerge main", "3: the branch 'main' cannot be merged into itself"),
        ("merge b\ncommit", "2: there is no branch 'b'"),
        ("commit\nbranch b\nmerge main", "4: the branch 'b' has no commit of its own"),
        ("commit\nbranch b\ncheckout main\nmerge b", "5: both branches end at the same commit"),
        ("commit id: x", "2: the id 'x' is not in quotes"),
        ("commit type: LOUD", "2: 'LOUD' is no type of commit"),
        ("commit commit", "2: 'commit' is not expected here"),
        ("branch commit", "2: 'commit' is no name of a branch"),
        ("commit\ncherry-pick id: \"Z\"", "3: there is no commit 'Z'"),
        ("commit id: \"A\"\ncherry-pick id: \"A\"", "3: the commit 'A' is on this branch already"),
        ("push", "2: 'push' is no statement of a git graph"),
    ])
    func whatGitRefusesIsReportedAtItsLine(_ statements: String, _ fault: String) {
        #expect(read(statements).faults == [fault])
    }

    @Test func aPickOfAMergeNamesAParentOfIt() {
        let start =
            "commit id:\"Z\"\nbranch b\ncommit id:\"B\"\nbranch c\ncommit\ncheckout main\nmerge b id:\"M\"\n"
        let pick = "checkout c\ncherry-pick id:\"M\""
        #expect(read(start + pick).faults == ["10: 'M' is a merge: which of its parents is meant?"])
        #expect(read(start + pick + " parent:\"Q\"").faults == ["10: 'Q' is no parent of 'M'"])
        #expect(read(start + pick + " parent:\"B\"").faults.isEmpty)
    }

    @Test func aDirectionEndsWithAColon() {
        let faults = { JudgedDiagram($0).faults(in: $0) }
        #expect(faults("gitGraph TB\ncommit") == ["1: the direction 'TB' has no ':'"])
        #expect(faults("gitGraph TB:\ncommit").isEmpty)
        #expect(faults("gitGraph:\ncommit %% why").isEmpty)
    }

    @Test func itSaysWhatHappened() {
        let outline = read(
            "commit id:\"A\"\nbranch b\ncommit msg:\"new\"\ncheckout main\ncommit\nmerge b tag:\"1\""
        )
        .graph.outline
        #expect(outline.title == "Git graph: main, b")
        #expect(
            outline.lines == [
                "main: commit A", "b: commit new", "main: commit", "main: merge of b (tag 1)",
            ])
    }

    @Test(arguments: ["LR", "TB", "BT"], [false, true])
    func randomHistoriesAreDrawnWithoutFlaws(_ direction: String, _ isParallel: Bool) {
        var random = SeededGenerator(seed: 20)
        for _ in 0..<12 {
            let text = history(direction, isParallel, &random)
            let judged = JudgedDiagram(text)
            #expect(judged.flaws.isEmpty, "\(text)")
        }
    }

    /// A history in which every statement is allowed.
    private func history(_ direction: String, _ isParallel: Bool, _ random: inout SeededGenerator) -> String {
        var lines = [
            "%%{init: {'gitGraph': {'parallelCommits': \(isParallel)}}}%%", "gitGraph \(direction):",
        ]
        var branches = ["main"]
        var own = ["main": 0]
        var current = "main"
        for step in 0..<30 {
            switch Int.random(in: 0..<8, using: &random) {
            case 0 where own["main", default: 0] > 0 && branches.count < 6:
                current = "feature\(step)"
                branches.append(current)
                lines.append("branch \(current)")
            case 1, 2:
                current = branches[Int.random(in: 0..<branches.count, using: &random)]
                lines.append("checkout \(current)")
            case 3:
                let other = branches[Int.random(in: 0..<branches.count, using: &random)]
                guard other != current, own[other, default: 0] > 0, own[current, default: 0] > 0 else {
                    continue
                }
                lines += ["commit", "checkout \(other)", "commit", "checkout \(current)", "merge \(other)"]
            default:
                own[current, default: 0] += 1
                lines.append("commit id: \"number \(step)\"" + (step % 5 == 0 ? " tag: \"v\(step)\"" : ""))
            }
        }
        return lines.joined(separator: "\n")
    }
}
