package import WattleText

/// A note between those that link to it and those that it links to, as a piece of wattle: names at the posts, threads through
/// the note in the middle.
package struct WovenPicture: Sendable {
    /// A note beside the middle one.
    package struct Name: Sendable, Hashable {
        let title: String
        let href: String

        /// Names a note.
        /// - Parameters:
        ///   - title: its title, or what else there is to follow.
        ///   - href: where it leads, relative to the page.
        package init(_ title: String, href: String) {
            self.title = title
            self.href = href
        }
    }

    /// What readers see beside names.
    package struct Words: Sendable {
        let picture: String
        let incoming: String
        let outgoing: String

        /// Collects the words.
        /// - Parameters:
        ///   - picture: what the picture shows.
        ///   - incoming: what stands below the notes that link here.
        ///   - outgoing: what stands below the notes that are linked.
        package init(picture: String, incoming: String, outgoing: String) {
            self.picture = picture
            self.incoming = incoming
            self.outgoing = outgoing
        }
    }

    /// How many notes each side shows at most.
    package static let sideLimit = 7

    private let title: String
    private let incoming: [Name]
    private let outgoing: [Name]

    /// Puts a note between others.
    package init(of title: String, incoming: [Name], outgoing: [Name]) {
        self.title = title
        self.incoming = incoming
        self.outgoing = outgoing
    }

    /// The picture as a figure; nothing where there are no other notes.
    package func markup(_ words: Words) -> HTMLFragment {
        guard !incoming.isEmpty || !outgoing.isEmpty else { return .empty }
        var writer = HTMLWriter(capacity: 2048)
        writer.raw("<figure class=\"woven\"")
        writer.attribute("aria-label", words.picture)
        writer.raw(">")
        WovenThreads(left: incoming.count, right: outgoing.count).write(to: &writer)
        write(incoming, named: words.incoming, isOutgoing: false, to: &writer)
        write(outgoing, named: words.outgoing, isOutgoing: true, to: &writer)
        writer.raw("<figcaption aria-hidden=\"true\"><span>")
        if !incoming.isEmpty { writer.text(words.incoming) }
        writer.raw("</span><b>")
        writer.text(title)
        writer.raw("</b><span>")
        if !outgoing.isEmpty { writer.text(words.outgoing) }
        writer.raw("</span></figcaption></figure>")
        return writer.finish()
    }

    private func write(_ names: [Name], named name: String, isOutgoing: Bool, to writer: inout HTMLWriter) {
        guard !names.isEmpty else { return }
        writer.raw(isOutgoing ? "<ul class=\"to\"><li class=\"vh\">" : "<ul class=\"from\"><li class=\"vh\">")
        writer.text(name)
        writer.raw("</li>")
        for name in names {
            writer.raw("<li><a")
            writer.attribute("href", name.href)
            writer.attribute("title", name.title)
            writer.raw(">")
            writer.text(name.title)
            writer.raw("</a></li>")
        }
        writer.raw("</ul>")
    }
}
