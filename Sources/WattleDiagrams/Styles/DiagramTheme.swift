/// What mermaid's themes and `themeVariables` ask for, beyond the page's own colours.
///
/// The themes `default`, `neutral` and `dark` ask for a light or a dark page: the page's own colours answer both.
struct DiagramTheme: Hashable, Sendable {
    var node = AuthoredStyle.none
    var cluster = AuthoredStyle.none
    var edge = AuthoredStyle.none
    var note = AuthoredStyle.none

    /// Reads the settings.
    init(_ config: DiagramConfig) {
        if config["theme"] == "forest" {
            node.fill = Colour(0xCDE498)
            node.stroke = Colour(0x13540C)
        }
        func colour(_ names: String...) -> Colour? {
            names.lazy.compactMap { config["themeVariables." + $0] }.compactMap { Colour($0) }.first
        }
        node.fill = colour("mainBkg", "primaryColor", "actorBkg") ?? node.fill
        node.stroke = colour("nodeBorder", "primaryBorderColor", "actorBorder") ?? node.stroke
        node.colour = colour("nodeTextColor", "primaryTextColor", "textColor")
        cluster.fill = colour("clusterBkg", "tertiaryColor")
        cluster.stroke = colour("clusterBorder", "tertiaryBorderColor")
        cluster.colour = colour("titleColor", "tertiaryTextColor")
        edge.stroke = colour("lineColor", "signalColor")
        note.fill = colour("noteBkgColor")
        note.stroke = colour("noteBorderColor")
        note.colour = colour("noteTextColor")
    }
}
