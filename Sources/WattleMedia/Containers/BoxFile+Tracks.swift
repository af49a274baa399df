/// Which tracks of a film are kept, and where their samples lie.
extension BoxFile {
    /// Reads what each track is, erases those that are not kept, and notes where the samples of the others lie.
    mutating func readTracks(of movie: Box) throws(MediaRefusal) {
        guard bytes.box("cmov", in: movie.content) == nil else {
            throw MediaRefusal("has a compressed header", remedy: "Export it once more as MP4.")
        }
        let tracks = bytes.boxes(in: movie.content).filter { $0.type == "trak" }.map { MovieTrack(bytes, $0) }
        guard !isFragmented || tracks.allSatisfy(\.isKept) else {
            throw MediaRefusal(
                "is in fragments that may hold what the camera measured",
                remedy: "Copy only pictures and sound: ffmpeg -i IN -map 0:v -map 0:a? -c copy OUT")
        }
        let starts = tracks.flatMap { $0.chunks.map(\.start) }.sorted()
        for track in tracks {
            guard track.isKept else {
                bytes.erase(track.box)
                continue
            }
            kept += track.chunks.compactMap { $0.range(in: bytes, before: starts) }
            hasSound = hasSound || track.handler == "soun"
            hasPictures = hasPictures || track.handler == "vide"
            size = size ?? track.size
        }
        duration = bytes.box("mvhd", in: movie.content).flatMap { bytes.playingTime(ofHeader: $0) }
    }
}

/// One track of a film.
private struct MovieTrack {
    let box: Box
    /// What its samples are.
    let handler: FourCC?
    /// Where they lie.
    let chunks: [MovieChunk]
    /// How large its pictures are shown.
    let size: PixelSize?

    /// Whether it is seen or heard.
    var isKept: Bool { handler == "vide" || handler == "soun" }

    init(_ bytes: [UInt8], _ box: Box) {
        self.box = box
        let media = bytes.box("mdia", in: box.content)
        handler = media.flatMap { bytes.handler(in: $0.content) }
        let table = media.flatMap { bytes.box(at: ["minf", "stbl"], in: $0.content) }
        let hasSound = handler == "soun"
        chunks = table.map { SampleTable(bytes, $0, hasSound: hasSound).chunks } ?? []
        let header = bytes.box("tkhd", in: box.content)
        size = handler == "vide" ? header.flatMap { bytes.shownSize(ofHeader: $0) } : nil
    }
}

/// Samples that lie one after the other.
private struct MovieChunk {
    let start: Int
    /// How many bytes they take; nil where that cannot be told.
    let length: Int?

    /// The bytes of the chunk: until the next one begins where it does not say.
    func range(in bytes: [UInt8], before starts: [Int]) -> Range<Int>? {
        guard bytes.indices.contains(start) else { return nil }
        guard let length else { return start..<min(bytes.count, firstStart(in: starts)) }
        return start..<start + min(length, bytes.count - start)
    }

    /// The smallest of the sorted `starts` that is larger than this one.
    private func firstStart(in starts: [Int]) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] > start { high = middle } else { low = middle + 1 }
        }
        return low < starts.count ? starts[low] : Int.max
    }
}

/// The tables that say where the samples of a track lie.
///
/// - Source: ISO/IEC 14496-12, sections 8.7.3 to 8.7.5.
private struct SampleTable {
    let chunks: [MovieChunk]

    init(_ bytes: [UInt8], _ table: Box, hasSound: Bool) {
        let starts = Self.starts(bytes, table)
        guard let lengths = Self.lengths(bytes, table, count: starts.count, hasSound: hasSound) else {
            chunks = starts.map { MovieChunk(start: $0, length: nil) }
            return
        }
        chunks = zip(starts, lengths).map { MovieChunk(start: $0, length: $1) }
    }

    private static func starts(_ bytes: [UInt8], _ table: Box) -> [Int] {
        if let box = bytes.box("stco", in: table.content) {
            let place = box.content.lowerBound + 8
            return entries(bytes, box, size: 4).compactMap { bytes.bigEndian32(at: place + 4 * $0) }
        }
        guard let box = bytes.box("co64", in: table.content) else { return [] }
        let place = box.content.lowerBound + 8
        return entries(bytes, box, size: 8).compactMap { bytes.bigEndian64(at: place + 8 * $0) }
    }

    /// The numbers of the entries that a table holds, as far as it reaches.
    private static func entries(_ bytes: [UInt8], _ box: Box, size: Int) -> Range<Int> {
        let count = bytes.bigEndian32(at: box.content.lowerBound + 4) ?? 0
        return 0..<min(count, max(0, box.content.count - 8) / size)
    }

    /// The length of each of `count` chunks; nil where the tables do not say it.
    private static func lengths(_ bytes: [UInt8], _ table: Box, count: Int, hasSound: Bool) -> [Int]? {
        guard let sizes = SampleSizes(bytes, table), let map = bytes.box("stsc", in: table.content) else {
            return nil
        }
        // QuickTime counts sound by frames of which it does not say how long they are.
        if hasSound, sizes.constant != nil { return nil }
        let runs = entries(bytes, map, size: 12)
        var lengths: [Int] = []
        var sample = 0
        var run = 0
        for chunk in 1...max(1, count) {
            let place = map.content.lowerBound + 8 + 12 * run
            if run + 1 < runs.count, bytes.bigEndian32(at: place + 12) == chunk { run += 1 }
            guard run < runs.count,
                let samples = bytes.bigEndian32(at: map.content.lowerBound + 12 + 12 * run)
            else { return nil }
            let last = min(sizes.count, sample + samples)
            lengths.append(sizes.total(sample..<last))
            sample = last
        }
        return lengths
    }
}

/// How many bytes each sample of a track takes.
private struct SampleSizes {
    /// The size of every sample, when they are all alike.
    let constant: Int?
    let count: Int
    private let bytes: [UInt8]
    private let start: Int
    private let bits: Int

    init?(_ bytes: [UInt8], _ table: Box) {
        let box = bytes.box("stsz", in: table.content) ?? bytes.box("stz2", in: table.content)
        guard let box, let field = bytes.bigEndian32(at: box.content.lowerBound + 4),
            let samples = bytes.bigEndian32(at: box.content.lowerBound + 8)
        else { return nil }
        self.bytes = bytes
        start = box.content.lowerBound + 12
        constant = box.type == "stsz" && field != 0 ? field : nil
        bits = box.type == "stsz" ? 32 : field & 0xFF
        guard [4, 8, 16, 32].contains(bits) else { return nil }
        count = constant != nil ? samples : min(samples, max(0, box.content.count - 12) * 8 / bits)
    }

    /// How many bytes a range of samples takes.
    func total(_ samples: Range<Int>) -> Int {
        if let constant {
            let product = constant.multipliedReportingOverflow(by: samples.count)
            return product.overflow ? Int.max : product.partialValue
        }
        return samples.reduce(0) { $0 + size(of: $1) }
    }

    private func size(of sample: Int) -> Int {
        switch bits {
        case 4: Int(bytes.byte(at: start + sample / 2) ?? 0) >> (sample % 2 == 0 ? 4 : 0) & 15
        case 8: Int(bytes.byte(at: start + sample) ?? 0)
        case 16: bytes.bigEndian16(at: start + 2 * sample) ?? 0
        default: bytes.bigEndian32(at: start + 4 * sample) ?? 0
        }
    }
}

extension [UInt8] {
    /// How long a film plays, from its header.
    fileprivate func playingTime(ofHeader box: Box) -> Duration? {
        let start = box.content.lowerBound
        let isLong = byte(at: start) == 1
        guard let scale = bigEndian32(at: start + (isLong ? 20 : 12)),
            let count = isLong ? bigEndian64(at: start + 24) : bigEndian32(at: start + 16),
            isLong || count < 0xFFFF_FFFF
        else { return nil }
        return WattleMedia.playingTime(count, per: scale)
    }

    /// How large the pictures of a track are shown, after its matrix has turned them.
    fileprivate func shownSize(ofHeader box: Box) -> PixelSize? {
        let matrix = box.content.lowerBound + (byte(at: box.content.lowerBound) == 1 ? 52 : 40)
        guard let width = bigEndian32(at: matrix + 36), let height = bigEndian32(at: matrix + 40) else {
            return nil
        }
        let size = PixelSize(width: width >> 16, height: height >> 16)
        let isTurned = bigEndian32(at: matrix) == 0 && bigEndian32(at: matrix + 16) == 0
        return isTurned ? size?.turned : size
    }
}
