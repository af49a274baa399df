import WattleDiagnostics
import WattleText

extension GardenDifference {
    /// The difference as one JSON object, whole.
    package var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.list("gone_addresses", goneAddresses) { $0.address($1) }
            writer.list("moved_addresses", movedAddresses) { $0.address($1) }
            writer.list("new_addresses", newAddresses) { $0.address($1) }
            writer.list("new_notes", newNotes) { $0.note($1) }
            writer.list("gone_notes", goneNotes) { $0.note($1) }
            writer.list("changed_titles", renamedNotes) { writer, pair in
                writer.member("before", pair.old.title)
                writer.member("after", pair.new.title)
                writer.member("address", pair.new.address)
            }
            writer.member("changed_notes", changedNoteCount)
            writer.list("changed_figures", figures.changes) { $0.figure($1) }
            writer.list("new_figures", figures.added) { $0.figures($1) }
            writer.list("gone_figures", figures.gone) { $0.figures($1) }
            writer.list("new_files", newFiles) { $0.file($1) }
            writer.list("gone_files", goneFiles) { $0.file($1) }
            writer.list("new_findings", newFindings) { $0.finding($1) }
            writer.list("mended_findings", fixedFindings) { $0.finding($1) }
        }
        writer.endLine()
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func list<Element>(
        _ name: String, _ elements: [Element], _ members: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        array { writer in
            for element in elements { writer.object { members(&$0, element) } }
        }
    }

    fileprivate mutating func address(_ address: GardenDifference.Address) {
        member("address", address.path)
        switch address.answer {
        case .page(let title):
            member("kind", "page")
            if let title { member("title", title) }
        case .data: member("kind", "data")
        case .withdrawn: member("kind", "withdrawn")
        case .redirect(let target):
            member("kind", "redirect")
            member("to", target)
        }
    }

    fileprivate mutating func note(_ note: ReaderView.Note) {
        member("title", note.title)
        member("address", note.address)
        member("path", note.path)
    }

    fileprivate mutating func figure(_ change: FigureDifference.Change) {
        member("name", change.name)
        member("change", change.change)
        if let share = change.share {
            key("share")
            number(share)
        }
        key("verdict")
        boolean(change.isVerdict)
        key("reasons")
        array { writer in for reason in change.reasons { writer.string(reason) } }
    }

    fileprivate mutating func figures(_ group: FigureDifference.Group) {
        member("name", group.name)
        member("count", group.count)
    }

    fileprivate mutating func file(_ file: ReaderView.File) {
        member("address", file.path)
        member("type", file.kind)
        member("bytes", file.byteCount)
        key("notes")
        array { writer in for note in file.notes { writer.string(note) } }
    }

    fileprivate mutating func finding(_ finding: ComparedFinding) {
        member("rule", finding.diagnostic.rule.description)
        member("severity", finding.diagnostic.severity.word)
        member("place", finding.place)
        member("message", finding.diagnostic.message)
        member("fingerprint", finding.fingerprint)
    }
}
