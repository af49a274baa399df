/// One setting as it is written.
struct DiagramSetting: Hashable, Sendable {
    /// Names divided by dots, such as `flowchart.curve`.
    let path: String
    let value: String
    /// The bytes of its name.
    let range: Range<Int>
}

/// The settings of one diagram: mermaid's names, whatever place they were written in.
struct DiagramConfig: Hashable, Sendable {
    private var values: [String: String] = [:]

    /// The value at a path such as `flowchart.curve`.
    subscript(path: String) -> String? { values[path] }

    /// The number at a path; pixels may end in `px`.
    func number(_ path: String) -> Double? {
        guard var text = values[path] else { return nil }
        if text.hasSuffix("px") { text.removeLast(2) }
        return Double(shown: text)
    }

    /// The truth at a path.
    func flag(_ path: String) -> Bool? { values[path].flatMap { Bool($0) } }

    /// Sets one value.
    mutating func set(_ path: String, to value: String) { values[path] = value }

    /// Takes settings over whose paths begin with `prefix`, which is left away; reports what is not known.
    mutating func add(_ settings: [DiagramSetting], prefix: String, to faults: inout DiagramFaults) {
        for setting in settings where setting.path.hasPrefix(prefix) {
            let path = String(setting.path.dropFirst(prefix.count))
            let section = String(path.prefix { $0 != "." })
            if Self.refused.contains(section) {
                faults.add(
                    DiagramFault(
                        .refused, setting.range, "the setting '\(section)' may not go into a page",
                        help: "use 'themeVariables' or 'classDef' for colours"))
            } else if Self.sections.contains(section) {
                values[path] = setting.value
            } else {
                faults.ignored(setting.range, "the setting '\(section)' is not known and does nothing")
            }
        }
        if values["look"] == "handDrawn", let place = settings.first(where: { $0.path.hasSuffix("look") }) {
            faults.ignored(place.range, "the look 'handDrawn' is not drawn; the lines are straight")
        }
    }

    /// Settings that would put styles or scripts of the author into the page.
    private static let refused: Set<String> = ["themeCSS", "dompurifyConfig"]

    /// Mermaid's settings: those of all diagrams, and the sections of the types.
    private static let sections: Set<String> = [
        "theme", "themeVariables", "look", "layout", "elk", "wrap", "fontSize", "fontFamily", "altFontFamily",
        "htmlLabels", "markdownAutoWrap", "securityLevel", "logLevel", "startOnLoad", "handDrawnSeed",
        "maxTextSize", "maxEdges", "darkMode", "deterministicIds", "deterministicIDSeed",
        "arrowMarkerAbsolute",
        "secure", "legacyMathML", "forceLegacyMathML", "suppressErrorRendering", "title", "flowchart",
        "sequence",
        "gantt", "journey", "timeline", "class", "state", "er", "pie", "quadrantChart", "xyChart",
        "requirement",
        "architecture", "mindmap", "kanban", "gitGraph", "c4", "sankey", "packet", "block", "radar",
        "treemap",
        "treeView", "venn", "ishikawa", "swimlane", "cynefin", "wardley", "wardley-beta", "railroad",
        "eventmodeling", "displayMode", "nodeSpacing", "rankSpacing", "curve",
    ]
}
