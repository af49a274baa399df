import WattleGarden
import WattleMap
import WattleText

extension SiteContext {
    /// The picture of a note between those that link to it and those that it links to; empty where there are none.
    func weave(
        of note: PublishedNote, incoming: [(link: IncomingLink, note: PublishedNote)], view: inout GardenView
    ) -> HTMLFragment {
        let limit = WovenPicture.sideLimit
        var left = incoming.prefix(limit).map { name($0.note.title, $0.note.address, from: note) }
        if incoming.count > limit {
            left.append(
                .init(texts(.mapMore, ["count": "\(incoming.count - limit)"]), href: "#page.linked-from"))
        }
        var seen: Set<NoteID> = [note.id]
        var right: [WovenPicture.Name] = []
        for link in view.links(of: note.id) {
            guard case .note(let id, _) = link, seen.insert(id).inserted, seen.count <= limit + 1 else {
                continue
            }
            let card = view.card(of: id)
            right.append(name(card.title, card.address, from: note))
        }
        if seen.count - 1 > limit {
            right.append(
                .init(texts(.mapMore, ["count": "\(seen.count - 1 - limit)"]), href: "#page.main"))
        }
        return WovenPicture(of: note.title, incoming: left, outgoing: right).markup(texts.woven)
    }

    private func name(_ title: String, _ address: SiteAddress, from note: PublishedNote) -> WovenPicture.Name
    {
        WovenPicture.Name(title, href: note.address.reference(to: address))
    }
}
