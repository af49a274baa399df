import WattleFeeds
import WattleGarden
import WattleMarkdown
import WattleTemplates
import WattleText

extension SiteContext {
    /// The site map: every page that search engines may list, no redirects and no 404.
    var siteMapFiles: [MachineFile] {
        let pages = (pageJobs + finderJobs).compactMap(siteMapPage)
        return siteMap(of: pages, base: configuration.baseURL).map {
            .siteMap(name: $0.name, bytes: $0.bytes)
        }
    }

    private func siteMapPage(_ job: SiteFileJob) -> SiteMapPage? {
        if case .search = job { return nil }
        let file = job.path(in: self)
        guard file == "index.html" || file.hasSuffix("/index.html") else { return nil }
        let segments = file.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { String($0) ?? "" }
        let address = fullAddress(SiteAddress(segments: segments).hrefFromRoot)
        guard case .note(let id) = job else { return SiteMapPage(address: address) }
        guard !garden[id].isDraft else { return nil }
        return SiteMapPage(
            address: address, day: garden[id].parsed.frontMatter.created?.value.description ?? "")
    }

    /// `robots.txt`, which names nothing but the site map.
    var robots: [UInt8] {
        robotsFile(siteMap: configuration.baseURL.isEmpty ? nil : fullAddress("sitemap.xml"))
    }

    /// `_headers` for hosts that read it.
    var hostHeaders: [UInt8] {
        HostHeaders(
            base: HostPath(hostSegments).encoded, policy: PageFrame.usualPolicy,
            lasting: assets.hashed + ["assets/search/*"]
                + (files.published.isEmpty ? [] : ["assets/media/*"])
        ).file
    }

    /// `llms.txt`: the notes by folder, with links to their Markdown.
    var languageModelIndex: [UInt8] {
        let sections = folders.folders.map { folder in
            let path = folder.path.indices.map { folders.title(of: Array(folder.path[...$0])) }
            let notes = (folder.page.map { [$0] } ?? []) + folder.notes
            return LanguageModelIndex.Section(
                title: path.isEmpty ? texts[.llmsNotes] : path.joined(separator: " / "),
                entries: notes.map { garden[$0] }.filter { !$0.isDraft }.map(languageModelEntry))
        }
        return LanguageModelIndex(
            title: configuration.title, description: configuration.description, notes: languageModelNotes,
            sections: sections
        ).file
    }

    private func languageModelEntry(_ note: PublishedNote) -> LanguageModelIndex.Entry {
        LanguageModelIndex.Entry(
            title: note.title, address: fullAddress(note.address.hrefFromRoot + "index.md"),
            description: excerpt(of: note))
    }

    private var languageModelNotes: [String] {
        guard metrics.hasFigures else { return [] }
        return [texts[.llmsFigures], "[\(texts[.llmsMetrics])](\(fullAddress("metrics.json")))"]
    }
}
