/// The published copy of a WAV file: how to read the samples, and the samples.
///
/// Lists of titles and names, broadcast notes, tags and everything else go.
/// - Source: Microsoft and IBM, Multimedia Programming Interface and Data Specifications 1.0.
func publishedWAV(_ bytes: [UInt8]) throws(MediaRefusal) -> PublishedMedia {
    var chunks: [UInt8] = []
    chunks.reserveCapacity(bytes.count)
    var duration: Duration?
    var rate = 0
    var offset = 12
    while let name = bytes.fourCC(at: offset), let length = bytes.littleEndian32(at: offset + 4) {
        let start = offset + 8
        // A recording that was cut short, or written to a pipe, announces more samples than there are.
        let content = start..<start + min(length, bytes.count - start)
        offset = content.upperBound + (content.count & 1)
        guard ["fmt ", "fact", "data"].contains(name) else { continue }
        chunks += RIFFChunk.file(of: name, content: Array(bytes[content]))
        if name == "fmt " { rate = bytes.littleEndian32(at: start + 8) ?? 0 }
        if name == "data" { duration = duration ?? playingTime(content.count, per: rate) }
    }
    guard duration != nil else { throw MediaRefusal.damaged("it has no samples") }
    return PublishedMedia(riffFile(form: "WAVE", chunks: chunks), kind: .wav, duration: duration)
}
