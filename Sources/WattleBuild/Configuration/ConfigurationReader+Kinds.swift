import WattleChecks
import WattleDiagnostics
import WattleGarden
internal import Yams

extension ConfigurationReader {
    /// Reads `kinds`: the folder of concept notes, and the sections that notes of each kind must have.
    mutating func readKinds(_ value: Node) {
        readMembers(value, of: "kinds", NoteKind.allCases.map(\.rawValue)) { reader, key, value in
            guard let kind = NoteKind(rawValue: key) else { return }
            if let folder = value.scalar?.string { return reader.setFolder(folder, of: kind, value) }
            reader.readMembers(value, of: key, ["folder", "sections"]) { reader, member, value in
                switch member {
                case "sections": reader.readSections(value, of: kind)
                default: reader.setFolder(value.scalar?.string, of: kind, value)
                }
            }
        }
    }

    private mutating func setFolder(_ folder: String?, of kind: NoteKind, _ value: Node) {
        guard kind == .concept else {
            return report("CFG002", value, "only concept notes are known by their folder")
        }
        guard let folder else { return report("CFG002", value, "'folder' must be a folder") }
        configuration.kindFolders[kind.rawValue] = folder
    }

    private mutating func readSections(_ value: Node, of kind: NoteKind) {
        guard let nodes = value.sequence else {
            return report("CFG002", value, "'sections' must be a list of headings")
        }
        configuration.sections[kind] = nodes.compactMap { section($0) }
    }

    /// A heading, a list of headings of which one will do, or `any` with such a list and what the section `holds`.
    private mutating func section(_ node: Node) -> RequiredSection? {
        if let names = names(node) { return RequiredSection(names) }
        guard let mapping = node.mapping, let names = mapping["any"].flatMap({ names($0) }) else {
            report("CFG002", node, "a section is a heading, a list of headings, or 'any' with such a list")
            return nil
        }
        for key in mapping.keys where !["any", "holds"].contains(key.string) {
            unknown(key, among: ["any", "holds"], in: "sections")
        }
        guard let holds = mapping["holds"] else { return RequiredSection(names) }
        guard let content = holds.scalar.flatMap({ RequiredSection.Content(rawValue: $0.string) }) else {
            report("CFG002", holds, "'holds' must be links or done")
            return nil
        }
        return RequiredSection(names, holding: content)
    }

    private func names(_ node: Node) -> [String]? {
        let names = node.scalar.map { [$0.string] } ?? node.sequence?.compactMap(\.scalar?.string) ?? []
        return names.isEmpty || names.contains("") ? nil : names
    }
}
