@testable import WattleMedia

/// An element of a Matroska file, its length in eight bytes.
func element(_ name: [UInt8], _ content: [UInt8]) -> [UInt8] {
    name + bigEndianBytes(UInt64(content.count) | 1 << 56) + content
}

/// A WebM file with a word in every place where one can be hidden, or the file that is published of it.
struct MatroskaBuilder {
    let isPublished: Bool

    /// An element that holds a word, and an element of nothing with the same length in the published file.
    func secret(_ name: [UInt8], _ content: [UInt8] = canaryBytes) -> [UInt8] {
        let whole = element(name, content)
        guard isPublished else { return whole }
        guard whole.count >= 129 else {
            return [0xEC, 0x80 | UInt8(whole.count - 2)] + zeros(whole.count - 2)
        }
        return [0xEC] + bigEndianBytes(UInt64(whole.count - 9) | 1 << 56) + zeros(whole.count - 9)
    }

    var word: [UInt8] { isPublished ? zeros(10) : canaryBytes }

    private func track(_ number: UInt8, _ type: UInt8, _ more: [UInt8]) -> [UInt8] {
        element([0xD7], [number]) + element([0x83], [type]) + more
    }

    private var information: [UInt8] {
        let times =
            element([0x2A, 0xD7, 0xB1], [0x0F, 0x42, 0x40]) + element([0x44, 0x89], [0x44, 0x7A, 0, 0])
        let writers = element([0x4D, 0x80], word) + element([0x57, 0x41], word)
        return times + writers + secret([0x7B, 0xA9]) + secret([0x44, 0x61]) + secret([0x73, 0xA4])
    }

    /// Tags within the headers of Vorbis: two bytes of lengths, three packets.
    private var vorbisData: [UInt8] {
        let tags: [UInt8] = isPublished ? zeros(8) + [1] + zeros(11) : zeros(10) + canaryBytes
        let packets = [1, 2, 3] + [3] + Array("vorbis".utf8) + tags + [5, 6]
        return element([0x63, 0xA2], [2, 3, 27] + packets)
    }

    private var tracks: [UInt8] {
        let video = element([0xE0], element([0xB0], [80]) + element([0xBA], [60]) + secret([0x53, 0xFF]))
        let pictures = element([0xAE], track(1, 1, video + secret([0x53, 0x6E])))
        let sound = element([0xAE], track(2, 2, vorbisData + secret([0x25, 0x86, 0x88])))
        let subtitles = secret([0xAE], track(3, 17, element([0x63, 0xA2], canaryBytes)))
        return pictures + sound + subtitles
    }

    /// A cluster; its length is not said where `isLive`.
    private func cluster(isLive: Bool) -> [UInt8] {
        let blocks =
            element([0xA3], [0x81, 0, 0, 0, 1, 2]) + secret([0xA3], [0x83, 0, 0, 0] + canaryBytes)
            + element([0xA0], element([0xA1], [0x82, 0, 0, 0, 3]))
            + secret([0xA0], element([0xA1], [0x83, 0, 0, 0] + canaryBytes)) + secret([0xEC])
        let content = element([0xE7], [0]) + blocks
        return isLive
            ? [0x1F, 0x43, 0xB6, 0x75, 0x01] + [UInt8](repeating: 0xFF, count: 7) + content
            : element([0x1F, 0x43, 0xB6, 0x75], content)
    }

    func file(isLive: Bool = false) -> [UInt8] {
        let header = element(
            [0x1A, 0x45, 0xDF, 0xA3], element([0x42, 0x82], Array("webm".utf8)) + secret([0xEC]))
        let seek = secret([0x4D, 0xBB], element([0x53, 0xAB], [0x12, 0x54, 0xC3, 0x67]))
        let kept = element([0x4D, 0xBB], element([0x53, 0xAB], [0x16, 0x54, 0xAE, 0x6B]))
        let content =
            element([0x11, 0x4D, 0x9B, 0x74], seek + kept) + element([0x15, 0x49, 0xA9, 0x66], information)
            + element([0x16, 0x54, 0xAE, 0x6B], tracks) + cluster(isLive: isLive) + cluster(isLive: isLive)
            + secret([0x12, 0x54, 0xC3, 0x67]) + secret([0x19, 0x41, 0xA4, 0x69], zeros(200) + canaryBytes)
            + secret([0x10, 0x43, 0xA7, 0x70])
        let name: [UInt8] = [0x18, 0x53, 0x80, 0x67]
        return header + (isLive ? name + [0xFF] + content : element(name, content))
    }
}
