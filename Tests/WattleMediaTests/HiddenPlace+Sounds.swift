/// Places in files of sound.
extension HiddenPlace {
    static let soundPlaces: [HiddenPlace] = [
        HiddenPlace("MP3: ID3v2, ID3v1", "mp3", id3(canaryBytes) + mp3Frames + id3v1, mp3Frames),
        HiddenPlace(
            "MP3: two tags, zeros", "mp3", id3(canaryBytes) + id3(zeros(300)) + zeros(9) + mp3Frames,
            mp3Frames),
        HiddenPlace(
            "MP3: APE, Lyrics3", "mp3", mp3Frames + ape + Array("LYRICSBEGIN\(canary)".utf8) + id3v1,
            mp3Frames),
        HiddenPlace(
            "MP3: between two frames", "mp3", mp3Frames + canaryBytes + mp3Frames, mp3Frames + mp3Frames),
        HiddenPlace("AAC: ID3v2, bytes behind", "aac", id3(canaryBytes) + aacFrames + canaryBytes, aacFrames),
        wavPlace("list", riff("LIST", Array("INFOIART".utf8) + canaryBytes)),
        wavPlace("broadcast", riff("bext", canaryBytes)),
        wavPlace("iXML", riff("iXML", canaryBytes)), wavPlace("ID3", riff("id3 ", id3(canaryBytes))),
        wavPlace("Adobe", riff("_PMX", canaryBytes)),
        HiddenPlace(
            "FLAC: tags, cover, program, padding", "flac",
            flac([(4, canaryBytes), (6, canaryBytes), (2, canaryBytes), (1, canaryBytes), (5, canaryBytes)]),
            flac()),
        HiddenPlace(
            "FLAC: tags of other formats", "flac",
            flac([(3, zeros(18))], before: id3(canaryBytes), behind: ape + id3v1),
            flac([(3, zeros(18))])),
        HiddenPlace("Vorbis: tags over two pages", "ogg", vorbis(vorbisTags), vorbis(noVorbisTags)),
        HiddenPlace(
            "Ogg: between and behind pages", "ogg", vorbis(noVorbisTags) + canaryBytes, vorbis(noVorbisTags)),
        HiddenPlace(
            "Opus: tags, a stream that describes", "opus",
            opus(canaryBytes, describing: oggPage(2, 0, serial: 8, [Array("fishead\0".utf8) + canaryBytes])),
            opus(zeros(10))),
        HiddenPlace(
            "FLAC in Ogg: tags, cover", "ogg",
            oggFLAC(tags: [4, 0, 0, 10] + canaryBytes, picture: [0x86, 0, 0, 10] + canaryBytes),
            oggFLAC(tags: [4, 0, 0, 10] + zeros(10), picture: [0x81, 0, 0, 10] + zeros(10))),
    ]

    private static func wavPlace(_ description: String, _ hidden: [UInt8]) -> HiddenPlace {
        let samples = riff("data", [1, 2, 3])
        return HiddenPlace(
            "WAV: " + description, "wav", riffFile("WAVE", hidden + wavFormat + hidden + samples + hidden),
            riffFile("WAVE", wavFormat + samples))
    }
}
