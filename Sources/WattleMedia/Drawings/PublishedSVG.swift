/// The published copy of an SVG drawing.
///
/// Written anew: elements and attributes that draw or describe, and nothing else. What editors keep for themselves,
/// hidden layers, comments, metadata, scripts, event handlers and all that would be loaded from elsewhere go;
/// `title` and `desc` stay, for they are read aloud. Images within are cleaned like others.
/// - Source: see ``SVGVocabulary``.
func publishedSVG(_ bytes: [UInt8], isNested: Bool = false) throws(MediaRefusal) -> PublishedMedia {
    var scanner = try XMLScanner(bytes)
    var filter = SVGFilter(isNested: isNested, names: referredNames(in: bytes))
    while let event = try scanner.next() {
        switch event {
        case .start(let tag): try filter.start(tag)
        case .end(let name): try filter.end(name)
        case .text(let text): try filter.text(text)
        }
    }
    return try PublishedMedia(filter.finished(), kind: .svg, size: filter.size)
}
