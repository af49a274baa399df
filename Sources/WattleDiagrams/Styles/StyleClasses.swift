/// The styles that an author names with `classDef`.
struct StyleClasses: Hashable, Sendable {
    private var styles: [String: AuthoredStyle] = [:]

    /// Gives names to a style; what it says comes over what they said before.
    mutating func define(_ names: [String], _ style: AuthoredStyle) {
        for name in names { styles[name, default: .none].merge(style) }
    }

    /// Whether a name was given.
    func contains(_ name: String) -> Bool { styles[name] != nil }

    /// What something looks like: the theme, then the class `default`, its classes in their order, and its own style.
    func style(_ classes: [String], own: AuthoredStyle, theme: AuthoredStyle) -> AuthoredStyle {
        self.style(only: ["default"] + classes, own: own, theme: theme)
    }

    /// The same without the class `default`, which is for nodes.
    func style(only classes: [String], own: AuthoredStyle, theme: AuthoredStyle) -> AuthoredStyle {
        var style = theme
        for name in classes {
            if let named = styles[name] { style.merge(named) }
        }
        style.merge(own)
        return style
    }
}
