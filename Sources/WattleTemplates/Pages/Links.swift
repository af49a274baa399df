// Every `href` inside the site is a path from the site's root without a leading slash, such as `concepts/tokens/`
// or the empty string for the entrance; templates put `root` before it.

/// A link that says no more than where it leads.
package struct PageLink: SlotModel, Equatable {
    /// What is read.
    package var title: String
    /// Path from the site's root.
    package var href: String
    /// Whether it leads to the page that it stands on.
    package var isCurrent: Bool

    /// Makes a link.
    package init(_ title: String, href: String, isCurrent: Bool = false) {
        self.title = title
        self.href = href
        self.isCurrent = isCurrent
    }

    package static let fields: [SlotField<PageLink>] = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .flag("isCurrent") { $0.isCurrent },
    ]
}

/// A link with a number beside it: a tag or a folder and how many notes it holds.
package struct CountedLink: SlotModel, Equatable {
    /// What is read.
    package var title: String
    /// Path from the site's root.
    package var href: String
    /// The number, written out.
    package var count: String
    /// How deep it lies below others, from 1; empty at the top.
    package var level = ""

    /// Makes a link.
    package init(_ title: String, href: String, count: String) {
        self.title = title
        self.href = href
        self.count = count
    }

    package static let fields: [SlotField<CountedLink>] = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .text("count") { $0.count },
        .text("level") { $0.level },
    ]
}

/// A day for machines and for people.
package struct DateText: SlotModel, Equatable {
    /// Year, month and day: `2026-11-19`.
    package var iso: String
    /// As it is read: `19 Nov 2026`.
    package var text: String

    /// Makes a day.
    package init(iso: String, text: String) {
        self.iso = iso
        self.text = text
    }

    package static let fields: [SlotField<DateText>] = [
        .text("iso") { $0.iso },
        .text("text") { $0.text },
    ]
}

/// A note in a list of notes.
package struct NoteEntry: SlotModel, Equatable {
    /// The note's title.
    package var title: String
    /// Path from the site's root.
    package var href: String
    /// Its first sentence; may be empty.
    package var description: String
    /// The kind in words, such as `source note`; may be empty.
    package var kind: String
    /// When it was written or revised.
    package var date: DateText?

    /// Makes an entry.
    package init(
        title: String, href: String, description: String = "", kind: String = "", date: DateText? = nil
    ) {
        self.title = title
        self.href = href
        self.description = description
        self.kind = kind
        self.date = date
    }

    package static let fields: [SlotField<NoteEntry>] = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .text("description") { $0.description },
        .text("kind") { $0.kind },
        .record("date") { $0.date },
    ]
}

/// A line of a label card: `Figures` and `214, all computed`.
package struct Fact: SlotModel, Equatable {
    /// What is stated.
    package var name: String
    /// The statement.
    package var value: String

    /// Makes a fact.
    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    package static let fields: [SlotField<Fact>] = [
        .text("name") { $0.name },
        .text("value") { $0.value },
    ]
}
