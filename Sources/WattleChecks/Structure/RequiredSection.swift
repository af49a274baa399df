package import WattleGarden
import WattleMarkdown
import WattleText

/// A section that notes of a kind must have.
package struct RequiredSection: Sendable, Equatable {
    /// What must stand in it, beside text.
    package enum Content: String, Sendable, CaseIterable {
        /// A link to a public note.
        case links
        /// Tasks, all of them ticked.
        case done
    }

    /// Headings that will do, the one that is proposed first.
    package let names: [String]
    /// What must stand below the heading; nil for anything.
    package let content: Content?

    /// Demands a section with one of these headings.
    package init(_ names: [String], holding content: Content? = nil) {
        self.names = names
        self.content = content
    }

    /// What notes have where the garden does not say otherwise.
    package static let usual: [NoteKind: [RequiredSection]] = [
        .concept: [
            RequiredSection([
                "Boundary conditions", "Boundaries", "Boundary", "Limits", "Limitations", "Where it stops",
            ]),
            RequiredSection(["Related", "Related notes", "See also"], holding: .links),
        ],
        .source: [
            RequiredSection(["Garden card", "Card"]),
            RequiredSection(["Evidence"]),
            RequiredSection(["Publish checklist", "Checklist"], holding: .done),
        ],
    ]

    /// Whether a heading is one of the names, or begins with one as `3.3 Evidence and claims` does.
    func matches(_ heading: String) -> Bool {
        let text = foldedName(withoutNumber(heading))
        return names.contains { name in
            let name = foldedName(name)
            guard text.hasPrefix(name) else { return false }
            return text.utf8.dropFirst(name.utf8.count).first.map { !isWordByte($0) } ?? true
        }
    }

    /// A heading without the number before it: `3.3 Evidence` is `Evidence`.
    private func withoutNumber(_ heading: String) -> String {
        let bytes = heading.utf8.drop { $0.isASCIIDigit || $0 == 0x2E || $0 == 0x29 || $0 == ASCII.space }
        return bytes.isEmpty ? heading : String(heading[bytes.startIndex...])
    }

    private func isWordByte(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 }
}
