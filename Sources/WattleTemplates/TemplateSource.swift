package import WattleDiagnostics
package import WattleText

/// The text of one template file.
package struct TemplateSource: Sendable {
    /// The file's path from the garden's root, with `/`.
    package let path: String
    /// Its bytes.
    package let bytes: [UInt8]

    /// Pairs a path with its bytes.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// What stands around a template while it is compiled.
package struct TemplateSurroundings: Sendable {
    /// The files that `{{> name}}` may include, by name.
    package let partials: [String: TemplateSource]
    /// The texts that `{{text.name}}` puts in.
    package let texts: InterfaceTexts
    /// The language of the page; texts in another one say so.
    package let language: LanguageTag

    /// Collects what templates may use.
    package init(
        partials: [String: TemplateSource] = [:], texts: InterfaceTexts = .none, language: LanguageTag? = nil
    ) {
        self.partials = partials
        self.texts = texts
        self.language = language ?? texts.language
    }
}

/// Compiles a template.
/// - Parameters:
///   - source: the file.
///   - schema: the names that it may use.
///   - surroundings: partials and texts.
///   - escaping: how text is written.
/// - Returns: a program, which leaves out what could not be understood, and the findings `TPL001` to `TPL008`.
package func compileTemplate(
    _ source: TemplateSource, schema: SlotSchema,
    in surroundings: TemplateSurroundings = TemplateSurroundings(),
    escaping: TextEscaping = .html
) -> Diagnosed<TemplateProgram> {
    var compiler = TemplateCompiler(schema: schema, surroundings: surroundings, escaping: escaping)
    compiler.compile(source)
    return compiler.finish()
}

/// Compiles a template that shows one kind of model.
package func compileTemplate<Model: SlotModel>(
    _ source: TemplateSource, showing model: Model.Type,
    in surroundings: TemplateSurroundings = TemplateSurroundings(), escaping: TextEscaping = .html
) -> Diagnosed<Template<Model>> {
    compileTemplate(source, schema: Model.schema, in: surroundings, escaping: escaping)
        .map { Template(program: $0) }
}
