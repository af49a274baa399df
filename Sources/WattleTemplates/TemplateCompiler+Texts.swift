import WattleText

extension TemplateCompiler {
    /// The name of the text that `tag` asks for: what follows `text.`; nil where it asks for a slot.
    func textName(_ tag: TemplateTag, in file: OpenFile) -> String? {
        let name = file.source.bytes[tag.name.bounds]
        let prefix = Array("text.".utf8)
        guard name.starts(with: prefix), escaping == .html else { return nil }
        return String(decoding: name.dropFirst(prefix.count), as: UTF8.self)
    }

    /// The escaped words of a text; between tags they say their language where the page has another one.
    ///
    /// Nil, and reported, where they may not stand.
    mutating func markup(ofText name: String, _ tag: TemplateTag, in file: OpenFile) -> HTMLFragment? {
        guard let text = surroundings.texts.text(named: name) else {
            reportUnknownText(name, tag, in: file)
            return nil
        }
        guard !text.isCounted, !text.hasPlaceholders else {
            reportUnfilledText(tag, in: file)
            return nil
        }
        guard tag.kind == .text else {
            reportRawText(tag, in: file)
            return nil
        }
        checkContext(tag, in: file)
        let words = surroundings.texts[TextKey(name)]
        var writer = HTMLWriter()
        guard context.takesElements, text.language.primary != surroundings.language.primary else {
            writer.text(words)
            return writer.finish()
        }
        writer.raw("<span")
        writer.attribute("lang", text.language.description)
        if text.language.isRightToLeft != surroundings.language.isRightToLeft {
            writer.attribute("dir", text.language.isRightToLeft ? "rtl" : "ltr")
        }
        writer.raw(">")
        writer.text(words)
        writer.raw("</span>")
        return writer.finish()
    }
}
