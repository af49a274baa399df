import WattleGarden
import WattleMap
import WattleTemplates
import WattleText

extension SiteContext {
    /// Where the map of the garden is.
    static let mapAddress = SiteAddress(segments: ["map"])

    /// Whether the garden has a map: three notes with links are worth a picture.
    var hasMap: Bool { noteGraph.linkedCount >= 3 }

    /// A picture of the most linked notes for a page with the way `root` to the site's root, wide and once more for phones.
    /// - Parameters:
    ///   - root: what links start with.
    ///   - limit: how many notes the wide picture shows at most.
    /// - Returns: two boxes that scroll, of which a stylesheet shows one.
    func gardenMap(root: String, limit: Int) -> HTMLFragment {
        mapBoxes(.entrance.showing(limit), root: root).markup
    }

    /// The page with the picture of all links, and the list that says the same.
    func mapPage() -> [UInt8] {
        let address = Self.mapAddress
        var page = SheetPage(root: address.root, title: texts[.mapTitle])
        page.crumbs = crumbs(above: [])
        let boxes = mapBoxes(.page, root: address.root)
        let excerpt = boxes.wide.excerpt
        page.lede = texts[.mapLede]
        var writer = HTMLWriter()
        writer.raw(boxes.markup)
        writer.raw("<p class=\"sum\">")
        writer.text(
            texts(
                .mapExtent,
                [
                    "notes": "\(excerpt.notes.count)", "allNotes": "\(garden.notes.count)",
                    "lines": "\(excerpt.lines.count)", "allLines": "\(noteGraph.pairCount)",
                ]))
        writer.raw("</p><h2>")
        writer.text(texts[.mapList])
        writer.raw("</h2>\n<div class=\"maplist\"")
        if excerpt.notes.count < noteGraph.linkedCount {
            writer.attribute("data-graph", address.root + "graph.json")
        }
        writer.raw(">")
        writer.raw(mapList(of: excerpt).markup(root: address.root))
        writer.raw("</div>")
        page.body = writer.finish()
        var frame = frame(at: address, title: page.title, description: page.lede, needs: .map)
        frame.pageScript = assets["map.js"]
        return templates.page(page, in: frame)
    }

    private func mapBoxes(
        _ shape: MapShape, root: String
    ) -> (wide: MapPicture, markup: HTMLFragment) {
        let describe = { mapNote(garden.notes[$0]) }
        let wide = MapPicture(noteGraph, shape: shape, describing: describe)
        let narrow = MapPicture(noteGraph, shape: .phone, describing: describe)
        var writer = HTMLWriter()
        for (picture, box) in [(wide, "wide"), (narrow, "narrow")] {
            writer.raw("<div class=\"canvas garden-map")
            writer.text(" " + box)
            writer.raw("\" tabindex=\"0\" role=\"region\"")
            writer.attribute("aria-label", texts[.mapPicture])
            writer.raw(">")
            writer.raw(picture.markup(root: root))
            writer.raw("</div>")
        }
        return (wide, writer.finish())
    }

    /// All notes in a garden that is shown whole, else those of the picture; by folder and title.
    private func mapList(of excerpt: GraphExcerpt) -> MapList {
        let isWhole = garden.notes.count <= MapShape.page.noteLimit
        let shown = isWhole ? Array(garden.notes.indices) : excerpt.notes.sorted()
        let isShown = Set(shown)
        var groups: [(folder: [String], rows: [MapList.Row])] = []
        var places: [[String]: Int] = [:]
        for number in shown {
            let note = garden.notes[number]
            let neighbours = noteGraph.neighbours(of: number).filter(isShown.contains)
            let row = MapList.Row(
                mapNote(note), degree: noteGraph.degree(of: number),
                neighbours: neighbours.map { garden.notes[$0].title }, kind: note.kind.words(in: texts))
            let place = places[note.folders] ?? groups.count
            if place == groups.count {
                places[note.folders] = place
                groups.append((note.folders, []))
            }
            groups[place].rows.append(row)
        }
        return MapList(
            groups.map { group in
                MapList.Group(
                    title: group.folder.isEmpty ? configuration.title : folders.title(of: group.folder),
                    rows: group.rows)
            }, linkedWith: { $0 == 0 ? texts[.mapUnlinked] : texts(.mapLinked, count: $0) })
    }
}
