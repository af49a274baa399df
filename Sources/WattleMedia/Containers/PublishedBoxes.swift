/// The published copy of an MP4, M4A, QuickTime or 3GP file.
///
/// Tracks of pictures and of sound are kept. Every other track goes, for cameras write places and movements into tracks
/// of measurements, of times and of subtitles; user data, tags, covers, times of recording, names of programs and all
/// that nothing refers to go too. What goes becomes free space of zeros, so that no offset moves.
/// - Source: ISO/IEC 14496-12 and -14; QuickTime File Format.
func publishedMovie(_ bytes: [UInt8]) throws(MediaRefusal) -> PublishedMedia {
    var file = BoxFile(bytes)
    guard let movie = file.box("moov") else {
        throw MediaRefusal.damaged("it ends before the description of its tracks")
    }
    try file.readTracks(of: movie)
    guard let kind = file.movieKind else {
        throw MediaRefusal("has neither pictures nor sound", remedy: "Export it once more.")
    }
    try file.clean()
    return PublishedMedia(file.bytes, kind: kind, size: file.size, duration: file.duration)
}

/// The published copy of an AVIF or HEIC file, a still picture or a sequence.
///
/// EXIF, XMP, thumbnails, names, descriptions, times and places of items go, as does all that no picture refers to.
/// What goes becomes free space of zeros, so that no offset moves. How the picture is turned is no EXIF here and stays.
/// - Source: ISO/IEC 23008-12; AV1 Image File Format 1.2.
func publishedStill(_ bytes: [UInt8], kind: MediaKind) throws(MediaRefusal) -> PublishedMedia {
    var file = BoxFile(bytes)
    guard let items = file.box("meta") else {
        throw MediaRefusal.damaged("it ends before the description of its pictures")
    }
    if let movie = file.box("moov") { try file.readTracks(of: movie) }
    try file.readItems(of: items)
    try file.clean()
    return PublishedMedia(file.bytes, kind: kind, size: file.size)
}

/// A file of boxes that is cleaned in place.
struct BoxFile {
    var bytes: [UInt8]
    /// How large the picture or the film is shown.
    var size: PixelSize?
    var duration: Duration?
    var hasPictures = false
    var hasSound = false
    /// The description of items, when the file is a picture.
    var items: Box?
    /// Where the data lie that are kept.
    var kept: [Range<Int>] = []
    private let boxes: [Box]
    /// Where data lie.
    private var spaces: [Range<Int>] = []
    /// Whether the track that is cleaned has pictures.
    private var isPictureTrack = false

    init(_ bytes: [UInt8]) {
        boxes = bytes.boxes(in: bytes.indices)
        self.bytes = Array(bytes[..<(boxes.last?.end ?? 0)])
    }

    /// What a film is: sound where it has no pictures, else what its brand says; nil when it has neither.
    var movieKind: MediaKind? {
        guard hasPictures else { return hasSound ? .m4a : nil }
        guard bytes.has("ftyp", at: 4), !bytes.has("qt  ", at: 8) else { return .mov }
        return bytes.has("3g", at: 8) ? .threeGP : .mp4
    }

    /// Whether samples are described beside them and not at one place.
    var isFragmented: Bool { box("moof") != nil }

    /// The first box of a type at the top of the file.
    func box(_ type: FourCC) -> Box? { boxes.first { $0.type == type } }

    /// Erases everything that is not kept.
    mutating func clean() throws(MediaRefusal) {
        for box in boxes { try clean(box, in: BoxVocabulary.file) }
        if !isFragmented { bytes.blank(spaces, but: kept) }
    }

    private mutating func clean(_ box: Box, in container: FourCC) throws(MediaRefusal) {
        guard box != items else { return }
        guard BoxVocabulary.keeps(box.type, in: container) else { return bytes.erase(box) }
        guard BoxVocabulary.isContainer(box.type) else { return try cleanContent(of: box) }
        if box.type == "mdia" { isPictureTrack = bytes.handler(in: box.content) == "vide" }
        let inner = bytes.boxes(in: box.content)
        for part in inner { try clean(part, in: box.type) }
        bytes.blank((inner.last?.end ?? box.content.lowerBound)..<box.end)
    }

    /// Erases what of a box that is kept says more than how to play.
    private mutating func cleanContent(of box: Box) throws(MediaRefusal) {
        let start = box.content.lowerBound
        switch box.type {
        case "mdat": spaces.append(box.content)
        case "wide": bytes.blank(box.content)
        case "mvhd", "tkhd", "mdhd":
            let times = start + 4..<start + (bytes.byte(at: start) == 1 ? 20 : 12)
            bytes.blank(times.clamped(to: box.content))
        case "hdlr": bytes.blankName(ofHandler: box)
        case "dref": try bytes.cleanDataReferences(box)
        case "stsd": try cleanDescriptions(box)
        default: return
        }
    }

    /// How samples are decoded, without the names of the programs that made them.
    private mutating func cleanDescriptions(_ box: Box) throws(MediaRefusal) {
        for entry in bytes.boxes(in: box.content.dropFirst(8)) {
            if entry.type == "encv" || entry.type == "enca" {
                throw MediaRefusal("is encrypted", remedy: "Export it without protection.")
            }
            let start = entry.content.lowerBound
            if isPictureTrack {
                bytes.blank((start + 12..<start + 16).clamped(to: entry.content))
                bytes.blank((start + 42..<start + 74).clamped(to: entry.content))
            }
            // Versions 1 and 2 of QuickTime's description of sound are longer.
            let sound = [1: 44, 2: 64][bytes.bigEndian16(at: start + 8) ?? 0] ?? 28
            let rest = entry.content.dropFirst(isPictureTrack ? 78 : sound)
            for part in bytes.boxes(in: rest) {
                let known = isPictureTrack ? BoxVocabulary.pictures : BoxVocabulary.sounds
                if known.contains(part.type) { clean(part) } else { bytes.erase(part) }
            }
        }
    }

    private mutating func clean(_ part: Box) {
        if part.type == "colr" { bytes.cleanColour(part) }
        // Of FLAC's blocks the first one describes the sound; it is marked as the last one.
        guard part.type == "dfLa", part.content.count > 8 else { return }
        bytes[part.content.lowerBound + 4] |= 0x80
        bytes.blank(part.content.dropFirst(42))
    }
}

/// Boxes that films and pictures share.
extension [UInt8] {
    /// What is described in a range of boxes: pictures, sound or something else.
    func handler(in range: Range<Int>) -> FourCC? {
        box("hdlr", in: range).flatMap { fourCC(at: $0.content.lowerBound + 8) }
    }

    /// Erases the name that a program gave to a handler, and its own name.
    mutating func blankName(ofHandler box: Box) { blank(box.content.dropFirst(12)) }

    /// Erases the paths of files that samples lie in.
    ///
    /// - Throws: a refusal where they lie in another file than this one.
    mutating func cleanDataReferences(_ box: Box) throws(MediaRefusal) {
        for reference in boxes(in: box.content.dropFirst(8)) {
            guard let flags = byte(at: reference.content.lowerBound + 3), flags & 1 == 1 else {
                throw MediaRefusal(
                    "keeps its data in another file", remedy: "Export it as one file that holds all of it.")
            }
            blank(reference.content.dropFirst(4))
        }
    }

    /// Leaves of a colour profile only what computes colours.
    mutating func cleanColour(_ box: Box) {
        let start = box.content.lowerBound
        guard has("prof", at: start) || has("rICC", at: start) else { return }
        let profile = box.content.dropFirst(4)
        if let cleaned = cleanedColourProfile(Array(self[profile])) {
            overwrite(at: profile.lowerBound, with: cleaned)
        } else {
            erase(box)
        }
    }
}

/// How long something plays; nil where the numbers cannot be meant.
func playingTime(_ count: Int, per second: Int) -> Duration? {
    guard second > 0, count > 0 else { return nil }
    let milliseconds = Double(count) / Double(second) * 1000
    return milliseconds < 1e12 ? .milliseconds(Int(milliseconds)) : nil
}
