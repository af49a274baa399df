import MetricEngine
import WattleCharts
import WattleGarden
import WattleText

/// A key figure of a note, and the figure that it stands for.
struct PlacedKeyFigure: Sendable {
    let key: KeyFigure
    /// The id of the figure's element on its note's page.
    let anchor: [UInt8]

    /// What it is: `Cost per Mtok`.
    var name: String { String(decoding: key.name, as: UTF8.self) }
    /// The value with its unit: `1.9 USD/Mtok`.
    var text: String { String(decoding: key.text, as: UTF8.self) }
    /// What it is of, and its range: `GB300 NVL72, 1.5 to 2.4`.
    var condition: String { String(decoding: key.condition, as: UTF8.self) }
}

extension GardenMetrics {
    /// How many key figures the head of a note has room for.
    private static let mostKeys = 4

    /// What stands for a note's figures, in the order of its text: one value for each that is short enough to name.
    ///
    /// None for claims, whose verdict says more than their number, and each name once.
    func keyFigures(of note: PublishedNote, in texts: InterfaceTexts) -> [PlacedKeyFigure] {
        var found: [PlacedKeyFigure] = []
        for figure in figures(of: note.id) where [.show, .compare, .solve].contains(figure.result.kind) {
            guard
                let standing = StandingFigure(
                    of: figure.result, subject: figure.subject(onPageOf: note), in: texts),
                let key = KeyFigure(standing, in: texts), !found.contains(where: { $0.key.name == key.name })
            else { continue }
            found.append(PlacedKeyFigure(key: key, anchor: figure.anchor))
            if found.count == Self.mostKeys { break }
        }
        return found
    }
}

extension SiteContext {
    /// The key figures at the head of a concept note; nothing where there are fewer than two.
    func keys(of note: PublishedNote) -> HTMLFragment {
        guard note.kind == .concept else { return .empty }
        let keys = metrics.keyFigures(of: note, in: texts)
        guard keys.count > 1 else { return .empty }
        var writer = HTMLWriter(capacity: 4_096)
        for key in keys { writer.raw(key.key.markup(href: Array("#".utf8) + key.anchor)) }
        return writer.finish()
    }
}
