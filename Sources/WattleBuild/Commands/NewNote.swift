internal import Foundation
import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleTemplates
import WattleText

/// Writes a new note from the scaffold of its kind; it is private until its author publishes it.
/// - Returns: the path of the note, from the garden's folder.
/// - Throws: a usage failure for an unknown kind, an unusable title, or a note that exists already.
package func newNote(kind: String, title: String, garden: String) throws(FileFailure) -> String {
    guard let folder = ["concept": "concepts", "source": "sources"][kind] else {
        throw .usage("there is no scaffold '\(kind)'; write concept or source")
    }
    let name = try fileName(for: title)
    let garden = try GardenFolder(garden)
    let own = try garden.files(below: "templates")
    let path = "notes/\(kind).md"
    guard let scaffold = own[path] ?? builtInTemplates()[path] else {
        throw .usage("there is no template \(path)")
    }
    let compiled = compileTemplate(
        TemplateSource(path: "templates/" + path, bytes: scaffold), showing: NoteScaffold.self,
        escaping: .none)
    if let finding = compiled.diagnostics.first { throw .usage("templates/\(path): \(finding.message)") }
    let note = NoteScaffold(title: title, slug: pathSlug(segment: title), date: try today().description)
    let target = garden.notesFolder + "/" + folder
    try Disk.makeFolders(target)
    let file = target + "/" + name + ".md"
    guard Disk.kind(file) == nil else { throw .usage("\(folder)/\(name).md exists already") }
    try Disk.write(compiled.value.render(note), to: file)
    return String(file.dropFirst(garden.root.count + 1))
}

/// Makes a garden with a configuration and a first note.
/// - Returns: the paths of what was written.
/// - Throws: a usage failure when the folder holds something already.
package func makeGarden(at folder: String) throws(FileFailure) -> [String] {
    if Disk.kind(folder) != nil {
        guard Disk.kind(folder) == .folder, try Disk.names(in: folder).isEmpty else {
            throw .usage("\(folder) exists and is not empty")
        }
    }
    let date = try today().description
    let files = [
        (
            "wattle.yml",
            "title: My garden\ndescription: Notes with figures that compute themselves.\nlanguage: en\n"
        ),
        (".gitignore", "/site/\n/.wattle/cache/\n"),
        (".gitattributes", ledgerAttributes + "\n"),
        (
            "content/index.md",
            """
            ---
            title: My garden
            publish: true
            created: \(date)
            ---
            A note is public when its front matter says `publish: true`. Link with double brackets, as in
            [[First figure]], and let a metric block compute what you would otherwise have to believe.

            """
        ),
        (
            "content/First figure.md",
            """
            ---
            title: First figure
            publish: true
            created: \(date)
            ---
            What one accelerator's memory holds, and how fast it can be read:

            ```metric memory
            show:
              - H200.memory in GB
              - H200.memory_bandwidth in TB/s
            caption: One H200 as its vendor specifies it
            ```

            """
        ),
    ]
    try Disk.makeFolders(folder + "/content")
    for (path, text) in files { try Disk.write(Array(text.utf8), to: folder + "/" + path) }
    return files.map { folder + "/" + $0.0 }
}

/// The day of SOURCE_DATE_EPOCH or of the clock: the only place where a clock is read, for a note that begins today.
private func today() throws(FileFailure) -> CalendarDate {
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
    let seconds = epoch ?? Int(Date().timeIntervalSince1970)
    guard let date = CalendarDate(secondsSince1970: seconds) else { throw .usage("the date is out of range") }
    return date
}

/// A title as a file's name: what file systems and links cannot hold is refused.
private func fileName(for title: String) throws(FileFailure) -> String {
    let name = String(decoding: Array(title.utf8).trimmedASCII(), as: UTF8.self)
    let refused = name.unicodeScalars.first {
        $0.value < 0x20 || "/\\:*?\"<>|#^[]".unicodeScalars.contains($0)
    }
    if let refused {
        throw .usage("a note's title cannot contain '\(refused)', because it names the file and its links")
    }
    guard !name.isEmpty, !name.hasPrefix("."), name.utf8.count <= 200 else {
        throw .usage("a note's title needs 1 to 200 bytes and must not begin with a dot")
    }
    return name
}
