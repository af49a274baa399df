package import WattleDiagnostics

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

/// Compiles a template.
/// - Parameters:
///   - source: the file.
///   - schema: the names that it may use.
///   - partials: the files that `{{> name}}` may include, by name.
///   - escaping: how text is written.
/// - Returns: a program, which leaves out what could not be understood, and the findings `TPL001` to `TPL008`.
package func compileTemplate(
    _ source: TemplateSource, schema: SlotSchema, partials: [String: TemplateSource] = [:],
    escaping: TextEscaping = .html
) -> Diagnosed<TemplateProgram> {
    var compiler = TemplateCompiler(schema: schema, partials: partials, escaping: escaping)
    compiler.compile(source)
    return compiler.finish()
}

/// Compiles a template that shows one kind of model.
package func compileTemplate<Model: SlotModel>(
    _ source: TemplateSource, showing model: Model.Type, partials: [String: TemplateSource] = [:],
    escaping: TextEscaping = .html
) -> Diagnosed<Template<Model>> {
    compileTemplate(source, schema: Model.schema, partials: partials, escaping: escaping)
        .map { Template(program: $0) }
}
