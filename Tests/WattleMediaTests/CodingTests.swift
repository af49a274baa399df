import Testing

@testable import WattleMedia

@Suite struct CodingTests {
    /// Streams from Python's zlib at levels 9 and 1, with its fixed code, and of letters that make a code of their own.
    @Test(arguments: [
        ("eAEryc9OzStWKEGmAFP/B/0=", "tokens tokens tokens"),
        (
            "eNodj4sNADEIQmcVAdl/gqPXpElN+TwXQpIjMncTEZ6e4w0TmozmsIKPUqrh3doI9pzJ6HY55NlPu7XGvPg8FXAXGuApKax7V9ssJ6j7BUOv"
                + "sObZwqQv36ixAqQ97ZRny2WwApwyPs3S+weUhZhGL2W5gKqh2xzKZxyIfiBq50znh7zIcnH3cMC3u5yWA85LcCHEtgofRz11uA==",
            "cbebhhhgdbhaggahedbfaaaagdgadhhdfddheagbcebfgdeehgahdggcffbhbcgfhahaegccdaddgffheagcdgahfdghfgfafhadccbeabbahaed"
                + "ebcfebcceceehfhhbaegfgdebedgadagcachgdhdagfgaecdaebbeecgecaadhcagdfbdgdhbgehafgeacdfcfgdebgfhdbabcccdefefffbedh"
                + "cbfagbgccfbgbdbefebhebaeaabgbaddgcbhcdcbggeehfbdfaaaefhgfgbbfhbedhfecdeddfbeb"
        ),
    ])
    func streamsOfAnIndependentProgramAreRead(stream: String, text: String) throws {
        let bytes = base64Bytes(stream)
        #expect(inflated(bytes, limit: 1000) == Array(text.utf8))
        #expect(inflated(bytes, limit: text.utf8.count - 1) == nil)
        #expect(inflated(Array(bytes.dropLast(6)), limit: 1000) == nil)
    }

    @Test func storedBlocksAreReadBack() {
        for count in [0, 1, 65535, 65536, 200_000] {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
            #expect(inflated(storedZlib(bytes), limit: count) == bytes)
        }
    }

    @Test func anyBytesAreReadOrNot() {
        var mutator = FileMutator(
            seed: 0x21B, files: [(base64Bytes("eAEryc9OzStWKEGmAFP/B/0="), ""), (storedZlib([1, 2]), "")])
        for _ in 0..<1000 { _ = inflated(mutator.next().bytes, limit: 10_000) }
    }

    /// A profile with a colour, a name, a screen's number, a date and a maker.
    private func profile(hidden: Bool) -> [UInt8] {
        let word = hidden ? canaryBytes : zeros(10)
        let start = 132 + 3 * 12
        let red: [UInt8] =
            Array("XYZ ".utf8) + zeros(4) + [0, 0, 0x6F, 0xA2, 0, 0, 0x38, 0xF5, 0, 0, 3, 0x90]
        let name: [UInt8] =
            Array("mluc".utf8) + zeros(4) + (hidden ? [0, 0, 0, 1] : zeros(4)) + [0, 0, 0, 12] + word
        let screen: [UInt8] = hidden ? Array("mmod".utf8) + word : zeros(14)
        func tag(_ name: String, _ offset: Int, _ length: Int) -> [UInt8] {
            Array(name.utf8) + bigEndianBytes(UInt32(start + offset)) + bigEndianBytes(UInt32(length))
        }
        let table = [0, 0, 0, 3] + tag("rXYZ", 0, 20) + tag("desc", 20, 26) + tag("mmod", 46, 14)
        let date: [UInt8] = hidden ? Array(word.prefix(10)) + [1, 1] : zeros(12)
        let content = table + red + name + screen
        return bigEndianBytes(UInt32(128 + content.count)) + zeros(20) + date + Array("acsp".utf8) + zeros(8)
            + (hidden ? Array(word.prefix(8)) : zeros(8)) + zeros(24) + (hidden ? word + word : zeros(20))
            + zeros(28)
            + content
    }

    @Test func profilesKeepColoursOnly() throws {
        let plain = profile(hidden: false)
        #expect(cleanedColourProfile(profile(hidden: true)) == plain)
        let parts = [profile(hidden: true).prefix(100), profile(hidden: true).dropFirst(100)]
        let segments = parts.enumerated().map { index, part in
            segment(0xE2, Array("ICC_PROFILE\0".utf8) + [UInt8(index + 1), 2] + part)
        }
        let expected = [plain.prefix(100), plain.dropFirst(100)].enumerated().map { index, part in
            segment(0xE2, Array("ICC_PROFILE\0".utf8) + [UInt8(index + 1), 2] + part)
        }
        #expect(
            try published(jpeg(segments[1] + segments[0]), "jpg").bytes == jpeg(expected[0] + expected[1]))
        let compressed = chunk("iCCP", canaryBytes + [0, 0] + storedZlib(profile(hidden: true)))
        let media = try published(png(before: compressed), "png")
        #expect(media.bytes == png(before: chunk("iCCP", Array("ICC".utf8) + [0, 0] + storedZlib(plain))))
        let web = riffFile("WEBP", webpHeader(0x20) + riff("ICCP", profile(hidden: true)) + webpPicture)
        #expect(
            try published(web, "webp").bytes
                == riffFile("WEBP", webpHeader(0x20) + riff("ICCP", plain) + webpPicture))
    }
}
