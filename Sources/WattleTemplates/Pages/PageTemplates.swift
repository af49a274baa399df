package import WattleDiagnostics
package import WattleText

/// The templates of a garden, compiled.
package struct PageTemplates: Sendable {
    /// Head, masthead and colophon around every page but redirects.
    package let frame: Template<PageFrame>
    /// A note.
    package let note: Template<NotePage>
    /// The entrance.
    package let home: Template<HomePage>
    /// A folder.
    package let folder: Template<FolderPage>
    /// A tag.
    package let tag: Template<TagPage>
    /// All tags.
    package let tags: Template<TagsPage>
    /// A wide page that the program writes.
    package let sheet: Template<SheetPage>
    /// The page of an address where nothing is.
    package let notFound: Template<NotFoundPage>
    /// An old address, without the frame.
    package let redirect: Template<RedirectPage>
    /// An address that was withdrawn, without the frame.
    package let gone: Template<GonePage>
    /// The texts that the templates have put in, for the other words of the same pages.
    package let texts: InterfaceTexts

    /// Compiles the files of the templates folder: what the garden has, and for the rest what is built in.
    /// - Parameters:
    ///   - files: the sources by name without `.mustache`; each one may also be included as a partial.
    ///   - texts: the texts of the interface.
    ///   - language: the language of the notes, where it is not that of the texts.
    /// - Returns: the templates and the findings of all files that pages use.
    package static func compiled(
        from files: [String: TemplateSource], texts: InterfaceTexts = .none, language: LanguageTag? = nil
    ) -> Diagnosed<PageTemplates> {
        var compiler = PageCompiler(
            surroundings: TemplateSurroundings(partials: files, texts: texts, language: language))
        let templates = PageTemplates(
            frame: compiler.template("layout"), note: compiler.template("note"),
            home: compiler.template("index"), folder: compiler.template("folder"),
            tag: compiler.template("tag"), tags: compiler.template("tags"),
            sheet: compiler.template("sheet"), notFound: compiler.template("404"),
            redirect: compiler.template("redirect"), gone: compiler.template("gone"), texts: texts)
        var findings: [Diagnostic] = []
        // A mistake in a partial is found again by each page that includes it.
        for finding in compiler.diagnostics.sorted(by: Diagnostic.isOrderedBefore)
        where findings.last != finding {
            findings.append(finding)
        }
        return Diagnosed(templates, findings)
    }

    /// A whole page: `page` by its template, in `frame`.
    package func page(_ page: some FramedPage, in frame: PageFrame) -> [UInt8] {
        var frame = frame
        frame.main = HTMLFragment(trusted: page.template(in: self).render(page))
        return self.frame.render(frame)
    }
}

/// A model whose page stands in the frame that all pages share.
package protocol FramedPage: SlotModel {
    /// The template that shows it.
    func template(in templates: PageTemplates) -> Template<Self>
}

private struct PageCompiler {
    let surroundings: TemplateSurroundings
    var diagnostics: [Diagnostic] = []

    mutating func template<Model: SlotModel>(_ name: String) -> Template<Model> {
        let path = "templates/" + name + ".mustache"
        let file = surroundings.partials[name]
        if file == nil {
            diagnostics.append(
                Diagnostic(
                    "TPL004", .error, path: path, range: SourceRange(0, 0), "there is no template '\(name)'",
                    help: ["write \(path); the built-in one is a good start"]))
        }
        let source = file ?? TemplateSource(path: path, bytes: [])
        let compiled = compileTemplate(source, showing: Model.self, in: surroundings)
        diagnostics += compiled.diagnostics
        return compiled.value
    }
}
