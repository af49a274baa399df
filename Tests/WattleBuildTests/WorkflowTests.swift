import Foundation
import Testing
import Yams

/// The workflows of this repository and those of the guide cannot be run here, but what they may do can be read.
@Suite struct WorkflowTests {
    /// A workflow as its text and as Yams reads it, scalars as they are written.
    private struct Workflow {
        let name: String
        let text: String
        let root: Node

        var jobs: [(name: String, job: Node)] {
            (root["jobs"]?.mapping ?? [:]).map { ($0.key.string ?? "", $0.value) }
        }

        var steps: [Node] { jobs.flatMap { Array($0.job["steps"]?.sequence ?? []) } }
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func workflow(_ name: String, _ text: String) throws -> Workflow {
        Workflow(name: name, text: text, root: try #require(try Yams.compose(yaml: text)))
    }

    private static func own() throws -> [Workflow] {
        let folder = root.appending(path: ".github/workflows")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try names.map {
            try workflow($0, String(contentsOf: folder.appending(path: $0), encoding: .utf8))
        }
    }

    /// The fenced YAML of the guide's page.
    private static func recipes() throws -> [String] {
        let page = try String(
            contentsOf: root.appending(path: "content/guide/Publishing from CI.md"), encoding: .utf8)
        var recipes: [String] = []
        var open: [Substring]?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if let lines = open, line == "```" {
                recipes.append(lines.joined(separator: "\n"))
                open = nil
            } else if open != nil {
                open?.append(line)
            } else if line.hasPrefix("```yaml") {
                open = []
            }
        }
        return recipes
    }

    /// Own workflows, and those of the guide that are workflows.
    private static func all() throws -> [Workflow] {
        let recipes = try recipes().enumerated().map { try workflow("recipe \($0.offset)", $0.element) }
        return try own() + recipes.filter { $0.root["jobs"] != nil }
    }

    @Test func theGardenHasAWorkflow() throws {
        #expect(try Self.own().map(\.name) == ["ci.yml", "garden.yml"])
    }

    @Test func onlyPushesAndPullRequestsStartOne() throws {
        for workflow in try Self.all() {
            let triggers = try #require(workflow.root["on"])
            let names = triggers.mapping?.keys.compactMap(\.string) ?? triggers.array().compactMap(\.string)
            #expect(!names.isEmpty && Set(names).isSubset(of: ["push", "pull_request"]), "\(workflow.name)")
        }
    }

    @Test func aRightIsGivenToTheJobThatNeedsItAlone() throws {
        for workflow in try Self.all() {
            let shared = try #require(workflow.root["permissions"]?.mapping, "\(workflow.name)")
            #expect(shared.allSatisfy { $0.key.string == "contents" && $0.value.string == "read" })
            for (name, job) in workflow.jobs {
                let rights = (job["permissions"]?.mapping ?? [:]).filter { $0.value.string != "read" }
                let names = Set(rights.compactMap(\.key.string))
                let expected: [String: Set<String>] = [
                    "deploy": ["pages", "id-token"], "code-scanning": ["security-events"],
                ]
                #expect(names == expected[name] ?? [], "\(workflow.name) \(name)")
                guard !names.isEmpty else { continue }
                // No code of the repository runs where something may be written.
                let steps = Array(job["steps"]?.sequence ?? [])
                #expect(steps.allSatisfy { $0["run"] == nil }, "\(workflow.name) \(name)")
                #expect(!steps.contains { $0["uses"]?.string?.hasPrefix("actions/checkout") ?? false })
            }
        }
    }

    @Test func everyActionIsPinnedToACommitWithItsVersion() throws {
        for workflow in try Self.all() {
            for line in workflow.text.split(separator: "\n") where line.contains("uses:") {
                let reference = line.split(separator: "uses:", maxSplits: 1)[1].split(separator: "@")
                try #require(reference.count == 2, "\(line)")
                let hash = reference[1].prefix { $0 != " " }
                #expect(hash.count == 40 && hash.allSatisfy { $0.isHexDigit && !$0.isUppercase }, "\(line)")
                let version = reference[1].dropFirst(hash.count)
                #expect(version.wholeMatch(of: /\ # v\d+\.\d+\.\d+/) != nil, "\(line)")
            }
            for step in workflow.steps { #expect(step["uses"] == nil || step["run"] == nil) }
        }
    }

    @Test func nothingOfAnEventReachesAShell() throws {
        for workflow in try Self.all() {
            for step in workflow.steps {
                #expect(step["run"]?.string?.contains("${{") != true, "\(workflow.name)")
                for value in step["env"]?.mapping?.values.compactMap(\.string) ?? [] {
                    #expect(!value.contains("github.event."), "\(workflow.name): \(value)")
                    #expect(!value.contains("github.head_ref"), "\(workflow.name): \(value)")
                }
            }
        }
    }

    @Test func checkoutsKeepNoCredentials() throws {
        for workflow in try Self.all() {
            for step in workflow.steps where step["uses"]?.string?.hasPrefix("actions/checkout") ?? false {
                #expect(step["with"]?["persist-credentials"]?.string == "false", "\(workflow.name)")
            }
        }
    }

    @Test func jobsEndAndContainersHaveAVersion() throws {
        for workflow in try Self.all() {
            for (name, job) in workflow.jobs {
                let minutes = try #require(job["timeout-minutes"]?.int, "\(workflow.name) \(name)")
                #expect((1...60).contains(minutes))
                guard let image = job["container"]?.string else { continue }
                let tag = try #require(image.split(separator: ":").last)
                #expect(image.contains(":") && tag != "latest", "\(image)")
                // An image without a host, so that no registry is named.
                #expect(!image.contains("/"))
            }
        }
    }

    @Test func onlyMainIsPublished() throws {
        let garden = try #require(try Self.own().first { $0.name == "garden.yml" })
        let deploy = try #require(garden.jobs.first { $0.name == "deploy" }?.job)
        #expect(deploy["if"]?.string == "github.event_name == 'push' && github.ref == 'refs/heads/main'")
        #expect(deploy["needs"]?.string == "garden")
        #expect(deploy["environment"]?["name"]?.string == "github-pages")
        #expect(garden.root["on"]?["push"]?["branches"]?.array().compactMap(\.string) == ["main"])
        #expect(
            garden.root["concurrency"]?["group"] != nil && deploy["concurrency"]?["group"]?.string == "pages")
        let uploads = garden.steps.filter {
            $0["uses"]?.string?.hasPrefix("actions/upload-pages-artifact@") ?? false
        }
        #expect(uploads.map { $0["if"]?.string } == ["github.event_name == 'push'"])
        #expect(uploads.allSatisfy { $0["with"]?["include-hidden-files"]?.string != "true" })
    }

    @Test func theGardenIsCheckedAgainstTheCommitBefore() throws {
        let garden = try #require(try Self.own().first { $0.name == "garden.yml" })
        let commands = garden.steps.compactMap { $0["run"]?.string }.joined(separator: "\n")
        for part in [
            "make dist", "git show \"$BASE:.wattle/urls.tsv\"", "--ledger-base", "--format github",
            "--output sarif=", "wattle diff ", "$GITHUB_STEP_SUMMARY", "wattle build",
        ] { #expect(commands.contains(part), "\(part)") }
        #expect(
            garden.steps.contains { $0["uses"]?.string?.contains("codeql-action/upload-sarif@") ?? false })
    }

    @Test func everyRecipeOfTheGuideCanBeRead() throws {
        let recipes = try Self.recipes()
        #expect(recipes.count >= 2)
        for recipe in recipes { #expect(try Yams.compose(yaml: recipe)?.mapping != nil, "\(recipe)") }
    }
}
