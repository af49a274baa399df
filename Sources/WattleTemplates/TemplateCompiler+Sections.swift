import WattleText

/// A section whose end has not been read yet.
struct OpenSection {
    /// What has to be done when the section ends.
    enum Ending {
        /// The step to be aimed at the end.
        case condition(step: Int)
        /// The step that enters records, and the end leaves them.
        case records(step: Int)
        /// Nothing: its name is not known, so that its content is left out.
        case ignored
    }

    let name: String
    let tag: TemplateTag
    let ending: Ending

    var isIgnored: Bool { if case .ignored = ending { true } else { false } }
}

extension TemplateCompiler {
    /// Begins the section of `tag`.
    mutating func open(_ tag: TemplateTag, in file: inout OpenFile) {
        file.push(OpenSection(name: file.text(tag.name), tag: tag, ending: ending(for: tag, in: file)))
    }

    private mutating func ending(for tag: TemplateTag, in file: OpenFile) -> OpenSection.Ending {
        guard !file.isIgnoring, let found = resolve(tag, in: file) else { return .ignored }
        guard file.sections.count < Self.deepestSection else {
            reportDeepSection(tag, in: file)
            return .ignored
        }
        let step = steps.count
        guard tag.kind == .section else {
            steps.append(.when(found.place, target: step))
            return .condition(step: step)
        }
        switch found.slot.kind {
        case .list(let schema), .record(let schema):
            steps.append(.enter(found.place, target: step))
            scopes.append(Scope(schema: schema, path: found.path + "."))
            return .records(step: step)
        case .text, .html, .flag:
            steps.append(.unless(found.place, target: step))
            return .condition(step: step)
        }
    }

    /// Ends the section that `tag` names, and those inside it that were forgotten.
    mutating func close(_ tag: TemplateTag, in file: inout OpenFile) {
        let name = file.text(tag.name)
        guard let innermost = file.sections.last else { return reportStrayClose(tag, in: file) }
        if innermost.name != name {
            reportMismatch(tag, innermost, in: file)
            guard file.isOpen(name) else {
                // A misspelt closing tag still closes, so that one mistake is reported once.
                if let section = file.popSection() { end(section) }
                return
            }
        }
        while let section = file.popSection() {
            end(section)
            if section.name == name { return }
        }
    }

    /// Aims the steps of `section` at what comes next.
    mutating func end(_ section: OpenSection) {
        switch section.ending {
        case .ignored: return
        case .condition(let step): aim(step)
        case .records(let step):
            scopes.removeLast()
            steps.append(.next(target: step + 1))
            aim(step)
        }
    }

    private mutating func aim(_ step: Int) {
        let target = steps.count
        switch steps[step] {
        case .unless(let place, _): steps[step] = .unless(place, target: target)
        case .when(let place, _): steps[step] = .when(place, target: target)
        case .enter(let place, _): steps[step] = .enter(place, target: target)
        case .literal, .text, .html, .next:
            preconditionFailure("a section begins with a step that has a target")
        }
    }
}
