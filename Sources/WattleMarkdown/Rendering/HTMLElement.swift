/// What raw HTML in a note may use: nothing that runs, styles, or could pass for a part of the page, and nothing that
/// is fetched from elsewhere.
struct HTMLElement {
    /// Where an element may stand and what may stand in it.
    enum Content {
        /// Within a line of text.
        case phrasing
        /// A block that holds text and ends with the HTML block in which it began.
        case block
        /// A block that may hold blocks of Markdown.
        case container
        /// No content and no end.
        case void
    }

    let content: Content
    /// The elements in one of which it has to stand; anywhere when there are none.
    var parents: [String] = []
    /// Open elements that it ends, as HTML lets authors leave their end tags out.
    var ends: [String] = []
    /// Attributes of its own.
    var attributes: [String] = []

    /// The element of that name, if it is allowed.
    static func named(_ name: String) -> HTMLElement? { allowed[name] }

    /// Whether an attribute may stand as it is written.
    func allows(_ attribute: String) -> Bool {
        attributes.contains(attribute) || Self.everywhere.contains(attribute)
    }

    /// Attributes that every element may have.
    private static let everywhere = ["title", "lang", "dir"]
    /// Every attribute that means something to us, with those that become something else.
    static let knownAttributes = Set(
        everywhere + ["href", "src", "alt", "width", "height", "align", "hidden", "style"]
            + allowed.values.flatMap(\.attributes)
    )

    /// Elements whose content is no text for readers.
    static let withoutContent: Set<String> = [
        "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "textarea", "title",
        "xmp",
        "noembed", "noframes", "plaintext", "select", "canvas", "audio", "video",
    ]

    /// Elements whose content nobody sees, whatever a browser can do.
    static let unseen: Set<String> = ["script", "style", "template", "noscript"]
    /// Elements that have no content.
    static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
        "track", "wbr",
    ]

    private static let phrasing = [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "rp", "rt",
        "ruby", "s",
        "samp", "small", "span", "strong", "sub", "sup", "u", "var",
    ]
    private static let sections = ["tbody", "thead", "tfoot"]
    private static let rowParts = ["tr", "td", "th"]

    private static let allowed: [String: HTMLElement] = {
        var table: [String: HTMLElement] = [
            "br": HTMLElement(content: .void), "wbr": HTMLElement(content: .void),
            "data": HTMLElement(content: .phrasing, attributes: ["value"]),
            "time": HTMLElement(content: .phrasing, attributes: ["datetime"]),
            "del": HTMLElement(content: .phrasing, attributes: ["datetime"]),
            "ins": HTMLElement(content: .phrasing, attributes: ["datetime"]),
            "hr": HTMLElement(content: .void, ends: ["p"]),
            "details": HTMLElement(content: .container, ends: ["p"], attributes: ["open"]),
            "summary": HTMLElement(content: .block, parents: ["details"]),
            "figcaption": HTMLElement(content: .container, parents: ["figure"], ends: ["p"]),
            "ol": HTMLElement(content: .container, ends: ["p"], attributes: ["start", "reversed", "type"]),
            "li": HTMLElement(
                content: .container, parents: ["ul", "ol"], ends: ["li"], attributes: ["value"]),
            "dt": HTMLElement(content: .container, parents: ["dl"], ends: ["dt", "dd"]),
            "dd": HTMLElement(content: .container, parents: ["dl"], ends: ["dt", "dd"]),
            "caption": HTMLElement(content: .block, parents: ["table"]),
            "colgroup": HTMLElement(content: .block, parents: ["table"], attributes: ["span"]),
            "col": HTMLElement(content: .void, parents: ["colgroup"], attributes: ["span"]),
            "tr": HTMLElement(content: .container, parents: ["table"] + sections, ends: rowParts),
            "td": HTMLElement(
                content: .container, parents: ["tr"], ends: ["td", "th"], attributes: ["colspan", "rowspan"]),
            "th": HTMLElement(
                content: .container, parents: ["tr"], ends: ["td", "th"],
                attributes: ["colspan", "rowspan", "scope"]),
        ]
        for name in phrasing { table[name] = HTMLElement(content: .phrasing) }
        for name in ["h2", "h3", "h4", "h5", "h6", "p", "pre"] {
            table[name] = HTMLElement(content: .block, ends: ["p"])
        }
        for name in ["blockquote", "div", "dl", "figure", "table", "ul"] {
            table[name] = HTMLElement(content: .container, ends: ["p"])
        }
        for name in sections {
            table[name] = HTMLElement(
                content: .container, parents: ["table"],
                ends: sections + rowParts + ["caption", "colgroup"])
        }
        return table
    }()
}
