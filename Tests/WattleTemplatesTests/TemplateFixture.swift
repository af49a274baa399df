import Testing
import WattleDiagnostics
import WattleTemplates
import WattleText

/// The names that the tests' templates may use.
let schema = SlotSchema([
    Slot("name", .text),
    Slot("empty", .text),
    Slot("body", .html),
    Slot("isOn", .flag),
    Slot("isOff", .flag),
    Slot("items", .list(SlotSchema([Slot("title", .text), Slot("isLast", .flag)]))),
    Slot("nothing", .list(SlotSchema([Slot("title", .text)]))),
    Slot("source", .record(SlotSchema([Slot("title", .text), Slot("href", .text)]))),
    Slot("missing", .record(SlotSchema([Slot("title", .text)]))),
])

private func sources(_ texts: [String: String]) -> [String: TemplateSource] {
    Dictionary(
        uniqueKeysWithValues: texts.map { name, text in
            (name, TemplateSource(path: name + ".mustache", bytes: Array(text.utf8)))
        })
}

func text(_ value: String) -> SlotValue { .text(Array(value.utf8)) }

let record: SlotRecord = {
    guard case .list(let item) = schema.slots[5].kind, case .record(let source) = schema.slots[7].kind else {
        preconditionFailure("the schema above says so")
    }
    return SlotRecord(
        schema,
        [
            text("Tom & <Jerry> \"x\" 'y'"), text(""),
            .html(HTMLFragment(trusted: Array("<b>bold</b>".utf8))),
            .flag(true), .flag(false),
            .list([
                SlotRecord(item, [text("one"), .flag(false)]), SlotRecord(item, [text("two"), .flag(true)]),
            ]), .list([]),
            .record(SlotRecord(source, [text("Paper"), text("p.html")])), .record(nil),
        ])
}()

func compile(_ template: String, partials: [String: String] = [:], escaping: TextEscaping = .html)
    -> Diagnosed<TemplateProgram>
{
    compile(template, in: TemplateSurroundings(partials: sources(partials)), escaping: escaping)
}

func compile(
    _ template: String, in surroundings: TemplateSurroundings, escaping: TextEscaping = .html
) -> Diagnosed<TemplateProgram> {
    compileTemplate(
        TemplateSource(path: "page.mustache", bytes: Array(template.utf8)), schema: schema, in: surroundings,
        escaping: escaping)
}

func rendered(_ template: String, partials: [String: String] = [:], escaping: TextEscaping = .html) -> String
{
    let compiled = compile(template, partials: partials, escaping: escaping)
    #expect(compiled.diagnostics.isEmpty, "\(compiled.diagnostics.map(\.message))")
    return String(decoding: compiled.value.render(record), as: UTF8.self)
}

/// A template whose finding is expected between `⟦` and `⟧`, split into the template and that range.
func unmarked(_ marked: String) -> (template: String, range: SourceRange) {
    var bytes: [UInt8] = []
    var marks: [Int] = []
    for character in marked {
        if character == "⟦" || character == "⟧" {
            marks.append(bytes.count)
        } else {
            bytes.append(contentsOf: String(character).utf8)
        }
    }
    precondition(marks.count == 2, "a marked template has one ⟦ and one ⟧")
    return (String(decoding: bytes, as: UTF8.self), SourceRange(marks[0], marks[1]))
}
