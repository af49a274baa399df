import WattleText

/// One block of computed figures, as programs read it.
package struct MetricEntry: Sendable, Hashable {
    /// One figure.
    package struct Value: Sendable, Hashable {
        /// The scenario, where there are several; may be empty.
        package let group: String
        /// What it is about: a system or a name.
        package let row: String
        /// What was computed, in words.
        package let quantity: String
        /// Median and the quantiles around it; nil where the conditions cannot be met.
        package let quantiles: Quantiles?
        /// As it is displayed; empty for a plain number.
        package let unit: String

        /// Describes a figure.
        package init(group: String, row: String, quantity: String, quantiles: Quantiles?, unit: String) {
            self.group = group
            self.row = row
            self.quantity = quantity
            self.quantiles = quantiles
            self.unit = unit
        }
    }

    /// How a figure is spread.
    package struct Quantiles: Sendable, Hashable {
        /// A tenth of the draws is below it.
        package let p10: Double
        /// Half of the draws is below it.
        package let median: Double
        /// A tenth of the draws is above it.
        package let p90: Double

        /// States three quantiles.
        package init(p10: Double, median: Double, p90: Double) {
            self.p10 = p10
            self.median = median
            self.p90 = p90
        }
    }

    /// Where an input can be looked up.
    package struct Source: Sendable, Hashable {
        /// Its title.
        package let title: String
        /// Its address; may be empty.
        package let url: String
        /// Its day; may be empty.
        package let date: String

        /// Names a source.
        package init(title: String, url: String, date: String) {
            self.title = title
            self.url = url
            self.date = date
        }
    }

    /// The title of the note that it stands in.
    package let note: String
    /// The address of its place on the note's page, from the site's root.
    package let address: String
    /// Its name within the note; empty for a value in running text.
    package let id: String
    /// `show`, `compare`, `sweep` and so on; `inline` for a value in running text.
    package let kind: String
    /// The author's caption, or its title.
    package var title = ""
    /// One sentence that says what it shows.
    package var summary = ""
    /// How well its worst input is known; empty where no input has a grade.
    package var grade = ""
    /// The figures.
    package var values: [Value] = []
    /// What its inputs rest on, each source once.
    package var sources: [Source] = []
    /// The address of the figure's own page, from the site's root.
    package var details = ""
    /// The addresses of its data files, from the site's root.
    package var files: [String] = []

    /// Describes a block.
    package init(note: String, address: String, id: String, kind: String) {
        self.note = note
        self.address = address
        self.id = id
        self.kind = kind
    }
}

/// Every computed figure of a garden: `metrics.json`.
///
/// Shape: `schema`, `site`, `data_date`, and `figures`, a list of objects with `note`, `page`, `details`, `id`, `kind`,
/// `title`, `summary`, `grade`, `values` (`group`, `row`, `quantity`, `median`, `p10`, `p90`, `unit`), `sources` (`title`, `url`,
/// `date`) and `files`. Addresses begin at `site`, which is `./` where the site's own address is not known. Numbers are
/// null where the conditions of a figure cannot be met.
package func metricsDocument(_ entries: [MetricEntry], site: String, dataDate: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
        writer.member("schema", 1)
        writer.member("site", site.isEmpty ? "./" : site)
        writer.optional("data_date", dataDate)
        writer.key("figures")
        writer.array { writer in for entry in entries { writer.object { write(entry, &$0) } } }
    }
    writer.endLine()
    return writer.bytes
}

private func write(_ entry: MetricEntry, _ writer: inout JSONWriter) {
    writer.member("note", entry.note)
    writer.member("page", entry.address)
    writer.optional("details", entry.details)
    writer.optional("id", entry.id)
    writer.member("kind", entry.kind)
    writer.optional("title", entry.title)
    writer.optional("summary", entry.summary)
    writer.optional("grade", entry.grade)
    writer.key("values")
    writer.array { writer in for value in entry.values { writer.object { write(value, &$0) } } }
    writer.key("sources")
    writer.array { writer in for source in entry.sources { writer.object { write(source, &$0) } } }
    writer.key("files")
    writer.array { writer in for file in entry.files { writer.string(file) } }
}

private func write(_ value: MetricEntry.Value, _ writer: inout JSONWriter) {
    writer.optional("group", value.group)
    writer.optional("row", value.row)
    writer.member("quantity", value.quantity)
    let numbers = value.quantiles
    for (name, number) in [("median", numbers?.median), ("p10", numbers?.p10), ("p90", numbers?.p90)] {
        writer.key(name)
        if let number { writer.number(number) } else { writer.null() }
    }
    writer.member("unit", value.unit)
}

private func write(_ source: MetricEntry.Source, _ writer: inout JSONWriter) {
    writer.member("title", source.title)
    writer.optional("url", source.url)
    writer.optional("date", source.date)
}
