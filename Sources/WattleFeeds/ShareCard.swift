/// The picture that stands for a page where its address is shared: 1200 by 630 pixels, with the look of the site.
///
/// Its texts come in lines, measured by whoever knows how wide letters are.
package struct ShareCard: Sendable, Hashable {
    /// One computed figure.
    package struct Figure: Sendable, Hashable {
        /// What it is: `Cost per million output tokens`.
        package let name: String
        /// `1.9 EUR/Mtok`.
        package let value: String
        /// `1.5–2.4`; empty for an exact one.
        package let range: String

        /// Describes a figure.
        package init(name: String, value: String, range: String) {
            self.name = name
            self.value = value
            self.range = range
        }
    }

    /// How wide lines of text may be, in pixels.
    package static let textWidth = 1_024.0
    /// The size of a title's letters, in pixels, when it has so many lines.
    package static func titleSize(lines: Int) -> Double {
        lines < 2 ? 76 : lines == 2 ? 64 : 54
    }
    /// The size of a definition's letters, in pixels.
    package static let definitionSize = 32.0

    /// The garden's name.
    package let site: String
    /// The title in lines, three at most.
    package let title: [String]
    /// The definition in lines, three at most.
    package var definition: [String] = []
    /// A figure that the page computes.
    package var figure: Figure?
    /// Whether the text runs from right to left.
    package var isRightToLeft = false

    /// Describes a card.
    package init(site: String, title: [String]) {
        self.site = site
        self.title = title
    }

    /// The picture as SVG without any style sheet.
    package var svg: [UInt8] {
        var writer = XMLWriter()
        writer.raw(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630"\
            \(isRightToLeft ? " direction=\"rtl\"" : "")>
            <rect width="1200" height="630" fill="#faf6ec"/>
            <path fill="none" stroke="#857a64" stroke-width="2" stroke-dasharray="2 46" \
            d="M0 127H1200M24 139H1200"/>
            <path fill="none" stroke="#2a6240" stroke-width="3" stroke-dasharray="36 12" \
            d="M-6 130H1200M-30 136H1200"/>
            <rect x="48" y="168" width="1104" height="414" fill="none" stroke="#857a64" stroke-width="1.5"/>
            <rect x="54" y="174" width="1092" height="402" fill="none" stroke="#d8cdb5" stroke-width="1.5"/>

            """)
        writeBrand(to: &writer)
        writeTexts(to: &writer)
        writeFigure(to: &writer)
        writer.raw("</svg>\n")
        return writer.bytes
    }

    private var start: Int { isRightToLeft ? 1_112 : 88 }

    private func writeBrand(to writer: inout XMLWriter) {
        writer.raw(
            """
            <g transform="translate(\(isRightToLeft ? 1_074 : 72) 44) scale(1.7)" fill="none" stroke-width="2.2">\
            <path stroke="#25211a" d="\(stakes)"/><path stroke="#2a6240" d="\(withies)"/></g>

            """)
        write(
            site, Lettering(size: 34, colour: "#25211a"), x: isRightToLeft ? 1_054 : 146, y: 84, to: &writer)
    }

    private func writeTexts(to writer: inout XMLWriter) {
        let size = Self.titleSize(lines: title.count)
        var y = 200 + Int(size * 0.86)
        for line in title {
            write(line, Lettering(size: Int(size), colour: "#25211a"), x: start, y: y, to: &writer)
            y += Int(size * 1.12)
        }
        y += 56 - Int(size * 1.12)
        let room = figure == nil ? 540 : 472
        for line in definition where y <= room {
            let lettering = Lettering(size: Int(Self.definitionSize), colour: "#5c5445")
            write(line, lettering, x: start, y: y, to: &writer)
            y += 44
        }
    }

    private func writeFigure(to writer: inout XMLWriter) {
        guard let figure else { return }
        writer.raw("<path stroke=\"#25211a\" stroke-width=\"2\" d=\"M88 494H1112\"/>\n")
        let name = Lettering(size: 26, colour: "#5c5445", family: Lettering.sans)
        write(figure.name, name, x: start, y: 546, to: &writer)
        let end = isRightToLeft ? 88 : 1_112
        writer.raw(
            "<text x=\"\(end)\" y=\"548\" text-anchor=\"end\" font-family=\"\(Lettering.sans)\" "
                + "font-size=\"40\" font-weight=\"600\" fill=\"#2a6240\">")
        writer.text(figure.value)
        if !figure.range.isEmpty {
            writer.raw("<tspan font-size=\"26\" font-weight=\"400\" fill=\"#5c5445\">")
            writer.text("  " + figure.range)
            writer.raw("</tspan>")
        }
        writer.raw("</text>\n")
    }

    private func write(_ text: String, _ lettering: Lettering, x: Int, y: Int, to writer: inout XMLWriter) {
        writer.raw(
            "<text x=\"\(x)\" y=\"\(y)\" font-family=\"\(lettering.family)\" "
                + "font-size=\"\(lettering.size)\" fill=\"\(lettering.colour)\">")
        writer.text(text)
        writer.raw("</text>\n")
    }
}

/// How letters look.
private struct Lettering {
    static let serif =
        "Charter, 'Bitstream Charter', 'Charis SIL', 'Sitka Text', Cambria, 'Noto Serif', Georgia, serif"
    static let sans = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif"

    let size: Int
    let colour: String
    var family = Lettering.serif
}

/// The mark of `mark.mustache`.
private let stakes = "M7 2V4.7M7 10.5V18.7M7 24.5V30M16 2V11.7M16 17.5V30M25 2V4.7M25 10.5V18.7M25 24.5V30"
private let withies = """
    M1.5 9.5C3.3 8.6 5.2 7.6 7 7.6C9 7.6 11.1 8.9 13.1 9.7M18.9 9.7C20.9 8.9 23 7.6 25 7.6C26.8 7.6 28.7 8.6 30.5 9.5\
    M1.5 15.5C2.4 15.9 3.2 16.4 4.1 16.7M9.9 16.7C11.9 15.9 14 14.6 16 14.6C18 14.6 20.1 15.9 22.1 16.7M27.9 16.7\
    C28.8 16.4 29.6 15.9 30.5 15.5M1.5 23.5C3.3 22.6 5.2 21.6 7 21.6C9 21.6 11.1 22.9 13.1 23.7M18.9 23.7\
    C20.9 22.9 23 21.6 25 21.6C26.8 21.6 28.7 22.6 30.5 23.5
    """
