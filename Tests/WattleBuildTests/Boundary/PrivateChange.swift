import Testing

/// What the owner of a vault may do to what is private without anybody's noticing.
enum PrivateChange: String, CaseIterable, CustomTestStringConvertible {
    case removed, rewritten, renamed, multiplied, linking, homonyms, otherCase, decomposed, takingAddresses
    case redefiningFigures, damaged, files, filesOfTheSameNames, folders, newest, manyTags, allowing, states

    var testDescription: String { rawValue }

    /// The vault after the change; what is public is as it was.
    func applied(to original: CanaryVault) -> CanaryVault {
        var vault = original
        switch self {
        case .removed: return original.publicAlone
        case .rewritten: rewrite(&vault)
        case .renamed: rename(&vault)
        case .multiplied: multiply(&vault)
        case .linking: link(&vault)
        case .homonyms: addTwins(&vault) { "twins/" + $0 }
        case .otherCase: addTwins(&vault) { $0.uppercased().replacing(".MD", with: ".md") }
        case .decomposed:
            addTwins(&vault) { $0.replacing("e", with: "e\u{301}").replacing("a", with: "\u{E4}") }
        case .takingAddresses: takeAddresses(&vault)
        case .redefiningFigures: redefineFigures(&vault)
        case .damaged: damage(&vault)
        case .files: addFiles(&vault)
        case .filesOfTheSameNames: addFilesOfTheSameNames(&vault)
        case .folders: addFolders(&vault)
        case .newest:
            vault.withhold("withheld/Newest.md", "Text.", "created: 9998-12-31\nsource_date: 9998-12-31")
        case .manyTags:
            for number in 0..<40 {
                vault.withhold(
                    "withheld/Tagged \(number).md", "#field #counted/\(number) #new\(number)",
                    "tags: [field, a/b]")
            }
        case .allowing:
            vault.withhold(
                "withheld/Allowed.md",
                "%% wattle-allow: ENV001 -- an address of a laboratory %%\n10.1.2.3 up to 30x faster")
        case .states: addStates(&vault)
        }
        return vault
    }

    private func rewrite(_ vault: inout CanaryVault) {
        for (index, path) in vault.privateNotes.enumerated() {
            vault.withhold(
                path, "Another text \(index) with [[Field 1]] and `{metric} 1 + 1`.",
                "title: Another \(index)\naliases: [Other \(index)]\ntags: [other]\ncreated: 2024-01-0\(index % 9 + 1)"
            )
        }
    }

    private func rename(_ vault: inout CanaryVault) {
        for (index, path) in vault.privateNotes.enumerated() {
            vault.keep("\(index % 2 == 0 ? "0" : "zz")/\(index).md", vault.files[path] ?? [])
            vault.remove(path)
        }
    }

    private func multiply(_ vault: inout CanaryVault) {
        for number in 0..<1000 {
            vault.withhold(
                "\(number % 7)/Extra \(number).md",
                "[[Field \(number % 12 + 1)]] #field ![[Extra \(number + 1)]]",
                "title: Extra \(number)\naliases: [Alias \(number), Field \(number)]")
        }
    }

    private func link(_ vault: inout CanaryVault) {
        let targets = vault.publicNotes.map { $0.replacing(".md", with: "") }
        let links = targets.flatMap { ["[[\($0)]]", "![[\($0)]]", "[x](<\($0).md>)"] }.joined(separator: " ")
        vault.withhold("0 first.md", links + " ![[shown.csv]]")
        vault.withhold("zz last.md", links, "title: Channel 1")
    }

    /// Private notes with the names, titles, aliases, permalinks, headings and blocks of public ones.
    private func addTwins(_ vault: inout CanaryVault, _ place: (String) -> String) {
        for path in vault.publicNotes where vault.files[place(path)] == nil {
            let name = path.split(separator: "/").last.map { $0.replacing(".md", with: "") } ?? ""
            vault.withhold(
                place(path), "# \(name)\n\n## Open\n\nText. ^block",
                "title: \(name)\naliases: [\(name), Field 1, \(Mark.control(4))]\npermalink: /\(Mark.control(5))/"
            )
        }
    }

    private func takeAddresses(_ vault: inout CanaryVault) {
        for path in [
            "tags.md", "tags/field.md", "figures.md", "claims.md", "404.md", "assets/wattle.md",
            "catalogue.md",
            "catalogue/sources.md", "index.md", "README.md", "Shelf/Shelf.md", "Shelf.md", "robots.txt.md",
            "channel-1.md", "field 1/index.md", "\(Mark.control(3))/index.md", "\(Mark.control(4)).md",
        ] {
            vault.withhold(path, "Text.", "title: It\npermalink: /tags/")
        }
    }

    private func redefineFigures(_ vault: inout CanaryVault) {
        for (number, name) in [Mark.control(15), "power", "H200"].enumerated() {
            vault.withhold(
                "0/Figure \(number).md",
                "```metric \(name)\nscenario: \(name)\nshow:\n  - 9 kW * 9 h in kWh\n```\n\n```system \(name)\nfrom: H200\n```"
            )
        }
    }

    private func damage(_ vault: inout CanaryVault) {
        vault.keep("0/No UTF-8.md", [0x2D, 0x2D, 0x2D, 0x0A, 0xFF, 0xFE, 0x80, 0x0A])
        vault.keep("0/Zeros.md", [UInt8](repeating: 0, count: 300))
        vault.keep("0/Large.md", [UInt8](repeating: 0x5B, count: 9 << 20))
        vault.keep("0/Empty.md", [])
        for (index, text) in [
            "publish: true\ntitle: [", "publish: true\npublish: true", "publish: true\n\ttitle: x",
            "publish: true\na: &b *b",
            "publish: true\n<<: x", "publish: true\n{", "publish: true\n--- x", "publish: true\ntitle: \"x",
        ].enumerated() {
            vault.keep("0/Broken \(index).md", "---\n\(text)\n---\n[[Field 1]] #field\n")
        }
        vault.keep("0/Open.md", "---\npublish: true\ntitle: never closed\n")
        vault.withhold(
            "0/Nested.md",
            String(repeating: "> ", count: 300) + "x\n\n%% open ![[Nested]] [^1] `{metric} 1 +` $\\frac$")
    }

    private func addFiles(_ vault: inout CanaryVault) {
        vault.keep("withheld/more.csv", "1,2\n")
        vault.keep("withheld/fifty-six renamed.csv", vault.files["withheld/fifty-six.csv"] ?? [])
        vault.remove("withheld/fifty-six.csv")
        vault.keep("0/broken.pdf", "no document")
        vault.withhold("0/Shows.md", "![[broken.pdf]] ![[more.csv]] ![[shown.csv]] ![[drawing.svg]]")
    }

    /// Files that only a private note shows, called like those that public notes show.
    private func addFilesOfTheSameNames(_ vault: inout CanaryVault) {
        for path in ["shown.csv", "drawing.svg", "paper.pdf", "\(Mark.control(9)).csv"] {
            vault.keep("withheld/deep/" + path, "3,4\n")
            vault.keep("withheld/deep/" + path.uppercased(), "5,6\n")
        }
        vault.withhold("withheld/deep/Note.md", "![[shown.csv]] ![[paper.pdf]]")
    }

    private func addFolders(_ vault: inout CanaryVault) {
        for folder in ["Shelf/a/b/c", "Shelf/A", "0", "Pub7x0300", "SHELF"] {
            vault.withhold("\(folder)/index.md", "Text.", "title: Index of \(folder)")
            vault.withhold("\(folder)/_index.md", "Text.", "title: Index of \(folder)")
        }
    }

    /// Every way in which a note can fail to be public.
    private func addStates(_ vault: inout CanaryVault) {
        let states = [
            "publish: false", "publish: True", "publish: TRUE", "publish: yes", "publish: \"true\"",
            "publish: 'true'",
            "publish: 1", "publish: [true]", "publish: !!bool true", "publish:", "Publish: true",
            "published: true",
            "draft: false", "publish: true\ndraft: [", "title: x", "publish: true # x\npublish: false",
        ]
        for (index, state) in states.enumerated() {
            vault.keep("0/State \(index).md", "---\n\(state)\n---\n[[Field 1]] #field qz7x9101canary\n")
        }
        vault.keep("0/Body.md", "publish: true\n\nqz7x9102canary\n")
        vault.keep("0/Late.md", "\n---\npublish: true\n---\nqz7x9103canary\n")
    }
}
