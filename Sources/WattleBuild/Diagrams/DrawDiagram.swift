import WattleDiagnostics
import WattleDiagrams
import WattleText

/// The colours of a picture that stands alone.
package enum DiagramTone: String, Sendable, CaseIterable {
    case light, dark
    /// Light or dark, as the viewer prefers.
    case auto
}

/// The outcome of `wattle diagram`.
package struct DrawnDiagramFile: Sendable {
    /// The picture as a file of its own; nil where nothing is drawn.
    package let svg: [UInt8]?
    /// The findings as people read them; empty when there are none.
    package let findings: [UInt8]
}

/// Draws one diagram outside of a garden, with the colours written out.
package func drawnDiagram(_ source: [UInt8], name: String, tone: DiagramTone) -> DrawnDiagramFile {
    let diagram = Diagram(source)
    let findings = diagram.faults.map { fault in
        fault.diagnostic(path: name) { SourceRange($0.lowerBound, $0.upperBound) }
    }
    var texts = SourceTexts { _ in source }
    return DrawnDiagramFile(
        svg: diagram.picture()?.file(hrefs: diagram.externalHrefs, style: DiagramStyle(tone).bytes),
        findings: render(findings, as: .human, texts: &texts))
}

extension Diagram {
    /// Where links lead from a file of its own: only addresses are known there.
    fileprivate var externalHrefs: [DiagramHref?] {
        links.map { link in
            guard case .address(let address) = link.target else { return nil }
            return DiagramHref(address: address, isExternal: true)
        }
    }
}

/// The site's own rules for diagrams, with the site's own colours in the place of its variables.
private struct DiagramStyle {
    let bytes: [UInt8]

    init(_ tone: DiagramTone) {
        let files = builtInTemplates()
        let site = files["assets/wattle.css"] ?? []
        let sheet = files["assets/diagrams.css"] ?? []
        let light = Self.tokens(in: site, of: ":root{")
        let dark = light.merging(Self.tokens(in: site, of: ":root[data-theme=dark]{")) { $1 }
        switch tone {
        case .light: bytes = Self.rules(of: sheet, light)
        case .dark: bytes = Self.rules(of: sheet, dark)
        case .auto:
            bytes =
                Self.rules(of: sheet, light) + Array("@media (prefers-color-scheme:dark){".utf8)
                + Self.rules(of: sheet, dark) + [0x7D]
        }
    }

    /// The variables that a rule sets.
    private static func tokens(in sheet: [UInt8], of selector: String) -> [String: [UInt8]] {
        guard let start = sheet.firstRange(of: Array(selector.utf8))?.upperBound else { return [:] }
        let declarations = sheet[start...].prefix { $0 != 0x7D }.split(separator: 0x3B)
        let pairs = declarations.compactMap { declaration -> (String, [UInt8])? in
            let text = declaration.trimmedASCII()
            guard text.starts(with: "--".utf8), let colon = text.firstIndex(of: 0x3A) else { return nil }
            return (String(decoding: text[..<colon], as: UTF8.self), Array(text[(colon + 1)...]))
        }
        return Dictionary(pairs) { $1 }
    }

    /// The rules for pictures, those for the figure around them left out.
    private static func rules(of sheet: [UInt8], _ tokens: [String: [UInt8]]) -> [UInt8] {
        let start = sheet.firstRange(of: Array(".mermaid{".utf8))?.lowerBound ?? 0
        let ground = Array(".mermaid{background:var(--paper);font-family:var(--sans)}".utf8)
        return resolved(ground + sheet[start...], tokens)
    }

    /// `var(--ink)` becomes the variable's value.
    private static func resolved(_ rules: [UInt8], _ tokens: [String: [UInt8]]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = rules[...]
        let opening = Array("var(".utf8)
        while let range = rest.firstRange(of: opening),
            let close = rest[range.upperBound...].firstIndex(of: 0x29)
        {
            result += rest[..<range.lowerBound]
            let name = String(decoding: rest[range.upperBound..<close], as: UTF8.self)
            result += tokens[name] ?? []
            rest = rest[(close + 1)...]
        }
        return result + rest
    }
}
