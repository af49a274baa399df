/// A page as site maps know it.
package struct SiteMapPage: Sendable, Hashable {
    /// Full address.
    package let address: String
    /// The day of its text, `2026-11-19`; empty if it says none.
    package let day: String

    /// Describes a page.
    package init(address: String, day: String = "") {
        self.address = address
        self.day = day
    }
}

/// What one file of a site map may hold.
package struct SiteMapLimits: Sendable {
    /// How many pages.
    package let pages: Int
    /// How many bytes.
    package let bytes: Int

    /// Sets limits.
    package init(pages: Int, bytes: Int) {
        self.pages = pages
        self.bytes = bytes
    }

    /// The protocol's own.
    ///
    /// - Source: https://www.sitemaps.org/protocol.html
    package static let usual = SiteMapLimits(pages: 50_000, bytes: 52_428_800)
}

/// The files of a site map by name: `sitemap.xml`, and where that is not enough, an index of that name with
/// `sitemap-1.xml` and so on.
///
/// - Parameters:
///   - pages: in the order in which they are listed.
///   - base: full address of the site, ending in `/`.
///   - limits: what one file may hold.
/// - Returns: the files; none for no pages.
package func siteMap(of pages: [SiteMapPage], base: String, limits: SiteMapLimits = .usual)
    -> [(name: String, bytes: [UInt8])]
{
    var files: [XMLWriter] = []
    var count = 0
    for page in pages {
        let isFull = count == limits.pages || (files.last?.bytes.count ?? 0) + roomOfPage(page) > limits.bytes
        if files.isEmpty || isFull {
            files.append(XMLWriter())
            files[files.count - 1].raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
            count = 0
        }
        write(page, to: &files[files.count - 1])
        count += 1
    }
    for index in files.indices { files[index].raw("</urlset>\n") }
    guard files.count > 1 else { return files.map { ("sitemap.xml", $0.bytes) } }
    let names = files.indices.map { "sitemap-\($0 + 1).xml" }
    return [("sitemap.xml", siteMapIndex(of: names, base: base))]
        + zip(names, files.map(\.bytes)).map { ($0, $1) }
}

/// At most so many bytes are written for a page: an address may grow five times when it is escaped.
private func roomOfPage(_ page: SiteMapPage) -> Int { page.address.utf8.count * 6 + 128 }

private func write(_ page: SiteMapPage, to writer: inout XMLWriter) {
    writer.raw("<url><loc>")
    writer.text(page.address)
    writer.raw("</loc>")
    if !page.day.isEmpty {
        writer.raw("<lastmod>")
        writer.text(page.day)
        writer.raw("</lastmod>")
    }
    writer.raw("</url>\n")
}

private func siteMapIndex(of names: [String], base: String) -> [UInt8] {
    var writer = XMLWriter()
    writer.raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for name in names {
        writer.raw("<sitemap>")
        writer.element("loc", base + name)
        writer.raw("</sitemap>\n")
    }
    writer.raw("</sitemapindex>\n")
    return writer.bytes
}

/// `robots.txt`: everything may be read, and where the site map is.
///
/// It never names what is not published: a line that forbids an address tells of it.
package func robotsFile(siteMap address: String?) -> [UInt8] {
    var text = "User-agent: *\nAllow: /\n"
    if let address { text += "\nSitemap: \(address)\n" }
    return Array(text.utf8)
}
