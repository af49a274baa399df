/// A vault in which every channel of the publish boundary holds a mark of its own that no reader may find, and, in the
/// same kind of place of a public note, one that readers must find.
struct CanaryVault {
    /// Every file by its path in the vault.
    private(set) var files: [String: [UInt8]] = [
        "wattle.yml": Array(
            "title: Garden of marks\nbase_url: https://example.org/\nfrontmatter:\n  extra: [cards]\nchecks:\n  STR001: warning\n  FMT007: warning\n"
                .utf8)
    ]
    /// What is not public, by path.
    private(set) var withheld: Set<String> = []
    /// Symbolic links and what they lead to; none of them is public.
    private(set) var links: [String: String] = [:]

    /// Plants every channel, or some.
    init(channels: Set<Int> = Set(1...62)) {
        for channel in BoundaryChannel.all where channels.contains(channel.number) { channel.plant(&self) }
        publish("Caf\u{E9}.md", "[[Field 1]]")
        for number in 1...12 {
            publish(
                "Field \(number).md", "A plain note, as [[Field \(number % 12 + 1)]] is.", "tags: [field]")
            withhold(
                "withheld/Field \(number).md", "[[Field \(number)]] qz7x9001canary", "tags: [field, hidden]")
        }
    }

    // MARK: Planting

    mutating func publish(_ path: String, _ body: String, _ fields: String = "") {
        files[path] = note("true", body, fields)
    }

    mutating func withhold(_ path: String, _ body: String, _ fields: String = "") {
        files[path] = note("false", body, fields)
        withheld.insert(path)
    }

    mutating func show(_ path: String, _ bytes: [UInt8]) { files[path] = bytes }

    mutating func keep(_ path: String, _ bytes: [UInt8]) {
        files[path] = bytes
        withheld.insert(path)
    }

    mutating func keep(_ path: String, _ text: String) { keep(path, Array(text.utf8)) }

    mutating func link(_ path: String, to target: String) { links[path] = target }

    mutating func remove(_ path: String) {
        files[path] = nil
        withheld.remove(path)
    }

    private func note(_ publish: String, _ body: String, _ fields: String) -> [UInt8] {
        Array("---\npublish: \(publish)\n\(fields.isEmpty ? "" : fields + "\n")---\n\(body)\n".utf8)
    }

    // MARK: Other vaults

    /// The vault without anything private.
    var publicAlone: CanaryVault {
        var vault = self
        for path in withheld { vault.files[path] = nil }
        vault.withheld = []
        vault.links = [:]
        return vault
    }

    /// The private notes.
    var privateNotes: [String] {
        withheld.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.sorted()
    }

    /// The public notes.
    var publicNotes: [String] {
        files.keys.filter { $0.hasSuffix(".md") && !withheld.contains($0) }.sorted()
    }

    /// The vault with some of its private notes published.
    func publishing(_ paths: [String]) -> CanaryVault {
        var vault = self
        for path in paths {
            let text = String(decoding: vault.files[path] ?? [], as: UTF8.self)
            vault.files[path] = Array(
                text.replacing("publish: false", with: "publish: true", maxReplacements: 1).utf8)
            vault.withheld.remove(path)
        }
        return vault
    }
}

/// One of the ways in which something private could reach a reader: 1 to 62 lie in the site itself.
struct BoundaryChannel: Sendable {
    let number: Int
    let name: String
    /// Why nothing of it is to be found in public; nil where the public mark has to be.
    var withoutControl: String?
    let plant: @Sendable (inout CanaryVault) -> Void

    init(
        _ number: Int, _ name: String, withoutControl: String? = nil,
        _ plant: @escaping @Sendable (inout CanaryVault) -> Void
    ) {
        self.number = number
        self.name = name
        self.withoutControl = withoutControl
        self.plant = plant
    }

    static let all = names + bodies + hidden + crossings + emitters + files

    /// The stem and the digits of the public mark.
    var control: String { Mark.control(number) }
}

/// Marks: a stem, two digits for the channel, two for the place.
enum Mark {
    /// `qz7x0102canary`, which nobody may find.
    static func secret(_ channel: Int, _ place: Int = 1) -> String {
        "qz7x" + digits(channel, place) + "canary"
    }

    /// The same with spaces, capitals and accents.
    static func secretWords(_ channel: Int, _ place: Int = 2) -> String {
        "Qz7x \(digits(channel, place)) Cänary Às Plân"
    }

    /// `pub7x0100`, which has to be found.
    static func control(_ channel: Int) -> String { "pub7x" + digits(channel, 0) }

    private static func digits(_ channel: Int, _ place: Int) -> String {
        (channel < 10 ? "0" : "") + "\(channel)" + (place < 10 ? "0" : "") + "\(place)"
    }
}
