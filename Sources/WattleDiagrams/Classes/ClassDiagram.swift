/// Classes, what they hold, and how they are related.
struct ClassDiagram: DirectedDiagram {
    /// A class.
    struct Entry: Hashable, Sendable {
        let id: String
        /// Its name as readers see it.
        var name: Label
        /// What it is besides a class, such as `interface`.
        var annotations: [String] = []
        var attributes: [ClassMember] = []
        var methods: [ClassMember] = []
        /// The names of its styles.
        var classes: [String] = []
        var style = AuthoredStyle.none
        /// The place of its link.
        var link: Int?
        /// The place of the namespace that holds it.
        var namespace: Int?
        /// Whether it is only the name at the end of a lollipop.
        var isLollipop = false
    }

    /// A remark, beside a class or by itself.
    struct Note: Hashable, Sendable {
        let text: Label
        let target: Int?
        let namespace: Int?
    }

    /// A box around classes.
    struct Namespace: Hashable, Sendable {
        let id: String
        var title: Label
        let parent: Int?
    }

    var entries: [Entry] = []
    var relations: [ClassRelation] = []
    var notes: [Note] = []
    var namespaces: [Namespace] = []
    var styles = StyleClasses()
    var direction = LayoutDirection.down
    var links: [DiagramLink] = []

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var reader = ClassReader(source, faults: faults)
        reader.read()
        self = reader.diagram
        faults = reader.scanner.faults
    }

    /// A diagram without anything.
    init() {}

    var isEmpty: Bool { entries.isEmpty && notes.isEmpty }

    // MARK: Words

    var outline: DiagramOutline {
        let related = Set(relations.flatMap { [$0.from, $0.to] })
        var lines = entries.indices.compactMap { words(entries[$0], isRelated: related.contains($0)) }
        lines += relations.map(words)
        lines += notes.map { note in
            "Note" + (note.target.map { " on " + entries[$0].name.plainText } ?? "") + ": "
                + note.text.plainText
        }
        let names = entries.prefix(3).map(\.name.plainText).joined(separator: ", ")
        return DiagramOutline(title: "Class diagram: " + names, lines: lines)
    }

    /// What a class holds; nil where its relations say all there is to say.
    private func words(_ entry: Entry, isRelated: Bool) -> String? {
        let members = (entry.attributes + entry.methods).map(\.label.plainText)
        let kinds = entry.annotations.isEmpty ? "" : " (" + entry.annotations.joined(separator: ", ") + ")"
        if members.isEmpty {
            return isRelated && kinds.isEmpty ? nil : entry.name.plainText + kinds
        }
        return entry.name.plainText + kinds + ": " + members.joined(separator: ", ")
    }

    private func words(_ relation: ClassRelation) -> String {
        let label = relation.label.isEmpty ? "" : " (" + relation.label.plainText + ")"
        return relation.words(entries[relation.from].name.plainText, entries[relation.to].name.plainText)
            + label
    }
}
