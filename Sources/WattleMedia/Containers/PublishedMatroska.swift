/// The published copy of a WebM or Matroska file.
///
/// Tracks of pictures and of sound are kept. Tags, attachments, chapters, titles, dates, names of programs and of tracks,
/// subtitles and everything unknown become empty elements of the same length, so that no offset moves. A recording that
/// was cut short is published as far as it goes.
/// - Source: RFC 9559; WebM Container Guidelines.
func publishedMatroska(_ bytes: [UInt8]) throws(MediaRefusal) -> PublishedMedia {
    var file = MatroskaFile(bytes)
    try file.clean()
    return PublishedMedia(file.bytes, kind: file.kind, size: file.size, duration: file.duration)
}

private struct MatroskaFile {
    private(set) var bytes: [UInt8]
    private(set) var size: PixelSize?
    private(set) var duration: Duration?
    private var hasPictures = false
    private var hasSound = false
    /// The numbers of the tracks that are not kept.
    private var dropped: Set<Int> = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var kind: MediaKind {
        let header = bytes.element(MatroskaVocabulary.header, in: bytes.indices)
        let type = header.flatMap { bytes.element(MatroskaVocabulary.documentType, in: $0.content) }
        guard let type, bytes.has("webm", at: type.content.lowerBound) else { return .matroska }
        return hasPictures ? .webm : .webmAudio
    }

    mutating func clean() throws(MediaRefusal) {
        guard let segment = bytes.element(MatroskaVocabulary.segment, in: bytes.indices) else {
            throw MediaRefusal.damaged("it ends before its tracks")
        }
        bytes.removeSubrange(segment.end...)
        for tracks in bytes.elements(in: segment.content) where tracks.name == MatroskaVocabulary.tracks {
            for track in bytes.elements(in: tracks.content) where track.name == MatroskaVocabulary.track {
                readTrack(track)
            }
        }
        guard hasPictures || hasSound else {
            throw MediaRefusal("has neither pictures nor sound", remedy: "Export it once more.")
        }
        if let information = bytes.element(MatroskaVocabulary.information, in: segment.content) {
            readDuration(information)
        }
        cleanChildren(of: MatroskaVocabulary.file, in: bytes.indices)
    }

    // MARK: Reading

    private func number(_ name: UInt32, in element: EBMLElement) -> Int? {
        bytes.element(name, in: element.content).flatMap { bytes.number(in: $0.content) }
    }

    private mutating func readTrack(_ track: EBMLElement) {
        switch number(MatroskaVocabulary.trackType, in: track) {
        case 1:
            hasPictures = true
            guard let video = bytes.element(MatroskaVocabulary.video, in: track.content) else { return }
            let isInPixels = number(0x54B2, in: video) ?? 0 == 0
            let width =
                isInPixels ? number(0x54B0, in: video) ?? number(0xB0, in: video) : number(0xB0, in: video)
            let height =
                isInPixels ? number(0x54BA, in: video) ?? number(0xBA, in: video) : number(0xBA, in: video)
            guard let width, let height else { return }
            size = size ?? PixelSize(width: width, height: height)
        case 2: hasSound = true
        default: dropped.insert(number(MatroskaVocabulary.trackNumber, in: track) ?? 0)
        }
    }

    /// How long it plays: a floating-point count of nanoseconds, or of so many of them as the scale says.
    private mutating func readDuration(_ information: EBMLElement) {
        guard let count = bytes.element(MatroskaVocabulary.duration, in: information.content)?.content else {
            return
        }
        let ticks =
            count.count == 4
            ? bytes.bigEndian32(at: count.lowerBound).map { Double(Float(bitPattern: UInt32($0))) }
            : count.count == 8
                ? bytes.bigEndian64(at: count.lowerBound).map { Double(bitPattern: UInt64($0)) } : nil
        let scale = number(MatroskaVocabulary.timeScale, in: information) ?? 1_000_000
        guard let ticks, let milliseconds = Int(exactly: (ticks * Double(scale) / 1_000_000).rounded()) else {
            return
        }
        duration = playingTime(milliseconds, per: 1000)
    }

    // MARK: Cleaning

    private mutating func cleanChildren(of parent: UInt32, in range: Range<Int>) {
        guard let kept = MatroskaVocabulary.children(of: parent) else { return }
        let elements = bytes.elements(in: range)
        for element in elements {
            guard kept.contains(element.name), !isDropped(element) else {
                bytes.void(element.start..<element.end)
                continue
            }
            cleanContent(of: element)
            cleanChildren(of: element.name, in: element.content)
        }
        bytes.void((elements.last?.end ?? range.lowerBound)..<range.upperBound)
    }

    /// Whether an element belongs to a track that is not kept, or leads to an element that is not.
    private func isDropped(_ element: EBMLElement) -> Bool {
        switch element.name {
        case MatroskaVocabulary.track:
            return ![1, 2].contains(number(MatroskaVocabulary.trackType, in: element))
        case MatroskaVocabulary.simpleBlock: return isOfDroppedTrack(element)
        case MatroskaVocabulary.blockGroup:
            guard !dropped.isEmpty, let block = bytes.element(MatroskaVocabulary.block, in: element.content)
            else {
                return false
            }
            return isOfDroppedTrack(block)
        case MatroskaVocabulary.seek:
            let name = number(MatroskaVocabulary.seekName, in: element).flatMap { UInt32(exactly: $0) } ?? 0
            return !(MatroskaVocabulary.children(of: MatroskaVocabulary.segment)?.contains(name) ?? false)
        default: return false
        }
    }

    private func isOfDroppedTrack(_ block: EBMLElement) -> Bool {
        guard !dropped.isEmpty, let first = bytes.byte(at: block.content.lowerBound) else { return false }
        let length = first.leadingZeroBitCount + 1
        guard let range = bytes.range(block.content.lowerBound, length), length <= 8 else { return true }
        let number = bytes.number(in: range).map { $0 & (1 << (7 * length) - 1) }
        return number.map { dropped.contains($0) } ?? true
    }

    private mutating func cleanContent(of element: EBMLElement) {
        if MatroskaVocabulary.writers.contains(element.name) { bytes.blank(element.content) }
        if element.name == MatroskaVocabulary.codecData { cleanCodecData(element.content) }
    }

    /// The headers of Vorbis, Theora and FLAC may hold tags.
    private mutating func cleanCodecData(_ content: Range<Int>) {
        let start = content.lowerBound
        if bytes.has("fLaC", at: start), content.count > 42 {
            bytes[start + 4] |= 0x80
            bytes.blank(content.dropFirst(42))
        }
        guard bytes.byte(at: start) == 2, let tags = lacedTags(content) else { return }
        for signature in [[3] + Array("vorbis".utf8), [0x81] + Array("theora".utf8)]
        where bytes.has(signature, at: tags.lowerBound) {
            bytes.blank(tags.dropFirst(7))
            // The bit that ends the tags of Vorbis.
            if tags.count > 15 { bytes[tags.lowerBound + 15] = signature[0] == 3 ? 1 : 0 }
        }
    }

    /// The second of three headers, whose lengths stand before them in bytes of which 255 goes on.
    private func lacedTags(_ content: Range<Int>) -> Range<Int>? {
        var place = content.lowerBound + 1
        var lengths = [0, 0]
        for index in 0..<2 {
            while place < content.upperBound, let byte = bytes.byte(at: place) {
                lengths[index] += Int(byte)
                place += 1
                if byte < 255 { break }
            }
        }
        let tags = place + lengths[0]..<place + lengths[0] + lengths[1]
        return tags.upperBound <= content.upperBound ? tags : nil
    }
}
