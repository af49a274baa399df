import Testing

@testable import WattleMedia

@Suite struct PublishedMediaTests {
    @Test func aTurnedPictureHasTheSizeInWhichItIsShown() throws {
        let turned = segment(0xE1, Array("Exif\0\0".utf8) + exif(orientation: 6))
        #expect(try published(jpeg(), "jpg").size == PixelSize(width: 48, height: 32))
        #expect(try published(jpeg(turned), "jpg").size == PixelSize(width: 32, height: 48))
    }

    @Test func sizesAreReadFromTheHeaders() throws {
        #expect(try published(png(), "png").size == PixelSize(width: 3, height: 2))
        #expect(try published(gif(), "gif").size == PixelSize(width: 5, height: 4))
        #expect(try published(riffFile("WEBP", webpPicture), "webp").size == PixelSize(width: 40, height: 30))
        // RFC 9649, section 3.4: 14 bits of width less one, 14 bits of height less one: 99 and 49.
        let lossless = riff("VP8L", [0x2F, 0x63, 0x40, 0x0C, 0x00])
        #expect(try published(riffFile("WEBP", lossless), "webp").size == PixelSize(width: 100, height: 50))
    }

    @Test func sizesAndLengthsOfFilmsAreReadFromTheirBoxes() throws {
        let builder = BoxBuilder(isPublished: true)
        let film = try published(builder.film(), "mp4")
        #expect(film.size == PixelSize(width: 40, height: 30))
        #expect(film.duration == .milliseconds(2500))
        #expect(try published(builder.film(matrix: turned), "mp4").size == PixelSize(width: 30, height: 40))
        // 0x447A0000 is 1000 as a floating-point number, of which each is a million nanoseconds.
        let web = try published(MatroskaBuilder(isPublished: true).file(), "webm")
        #expect(web.size == PixelSize(width: 80, height: 60))
        #expect(web.duration == .seconds(1))
        #expect(try published(builder.still(), "avif").size == PixelSize(width: 30, height: 40))
    }

    /// 3 · 1152 / 44100 s, 3 · 1024 / 44100 s, 3 / 1000 s, 192 / 44100 s, 100 / 50 s, 96 / 48000 s.
    @Test func lengthsOfSoundsAreReadFromTheirFrames() throws {
        #expect(try published(mp3Frames, "mp3").duration == .milliseconds(78))
        #expect(try published(aacFrames, "aac").duration == .milliseconds(69))
        let wav = riffFile("WAVE", wavFormat + riff("data", [1, 2, 3]))
        #expect(try published(wav, "wav").duration == .milliseconds(3))
        #expect(try published(flac(), "flac").duration == .milliseconds(4))
        #expect(try published(vorbis(noVorbisTags), "ogg").duration == .seconds(2))
        #expect(try published(opus(zeros(10)), "opus").duration == .milliseconds(2))
    }

    @Test func soundBehindWhichSomethingElseStandsIsRefused() {
        #expect(throws: MediaRefusal.self) { try published(flac(behind: [1, 2, 3]), "flac") }
    }

    @Test func aBitmapsPathOfAProfileGoes() throws {
        let header =
            littleEndianBytes(UInt32(124)) + [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 32, 0] + zeros(40)
            + Array("KNIL".utf8)
            + zeros(52) + littleEndianBytes(UInt32(128)) + littleEndianBytes(UInt32(10)) + zeros(4)
        let start =
            Array("BM".utf8) + littleEndianBytes(UInt32(152)) + zeros(4) + littleEndianBytes(UInt32(138))
        let media = try published(start + header + [1, 2, 3, 4] + canaryBytes, "bmp")
        #expect(media.bytes.count == 142)
        #expect(!holdsCanary(media.bytes))
        #expect(media.bytes.suffix(16) == zeros(12) + [1, 2, 3, 4])
        #expect(media.bytes[70..<74].elementsEqual("BGRs".utf8))
    }

    @Test func aPictureIsPublishedUnderItsTrueKind() throws {
        #expect(try published(png(), "JPG").kind == .png)
        #expect(try published(jpeg(), "png").kind == .jpeg)
    }

    @Test(arguments: [
        ("<html><script>", "png"), ("#!/bin/sh\n", "jpg"), ("PK\u{3}\u{4}", "docx"), ("{}", "canvas"),
        ("x", ""),
        ("<html>", "html"), ("", "png"), ("a\0b", "txt"), ("anything", "xyz"),
    ])
    func whatCannotBeTrustedIsRefused(text: String, name: String) {
        #expect(throws: MediaRefusal.self) { try published(Array(text.utf8), name) }
    }

    @Test func aPictureThatClaimsToBeATextIsRefused() {
        #expect(throws: MediaRefusal.self) { try published(png(), "txt") }
    }

    @Test func textsAreCopiedWithoutTheirByteOrderMark() throws {
        let media = try published([0xEF, 0xBB, 0xBF] + Array("a,b\r\n1,ä\n".utf8), "csv")
        #expect(media == (try published(Array("a,b\r\n1,ä\n".utf8), "CSV")))
        #expect(media.kind.mimeType == "text/csv; charset=utf-8")
    }

    @Test func sourcesOfProgramsArePlainText() throws {
        #expect(try published(Array("print(1)\n".utf8), "py").kind == .text)
    }

    @Test func aFileThatEndsWithinItsScanIsPublishedAsFarAsItGoes() throws {
        let cut = Array(jpeg().dropLast(3))
        #expect(try published(cut, "jpg").bytes == cut + [0xFF, 0xD9])
        #expect(throws: MediaRefusal.self) { try published(Array(jpeg().prefix(40)), "jpg") }
    }

    @Test func aWrongCheckRefusesWhatDrawsThePicture() throws {
        var broken = png()
        broken[16] ^= 1
        broken[45] ^= 1
        #expect(throws: MediaRefusal.self) { try published(broken, "png") }
        var harmless = png(before: chunk("gAMA", [0, 0, 0xB1, 0x8F]))
        harmless[44] ^= 1
        #expect(try published(harmless, "png").bytes == png())
    }

    /// ISO 3309's check of "123456789" is 0xCBF43926.
    @Test func theCheckIsThatOfTheStandard() {
        let text = Array("xx123456789x".utf8)
        #expect(chunk("IEND", []) == [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
        #expect(CRC32.png.checksum(of: text, in: 2..<11) == 0xCBF4_3926)
    }
}
