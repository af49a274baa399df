import Testing
import WattleMedia

/// A file with a word planted into one place, and the copy that the format's specification makes of it.
struct HiddenPlace: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let name: String
    let file: [UInt8]
    let expected: [UInt8]

    init(_ description: String, _ name: String, _ file: [UInt8], _ expected: [UInt8]) {
        testDescription = description
        self.name = name
        self.file = file
        self.expected = expected
    }

    static let all =
        jpegPlaces + pngPlaces + gifPlaces + webpPlaces + boxPlaces + soundPlaces + bitmapPlaces
        + matroskaPlaces

    private static let bitmapPlaces: [HiddenPlace] = [
        HiddenPlace(
            "BMP: behind the header, behind the pixels", "bmp", bmp(gap: canaryBytes, trailer: canaryBytes),
            bmp()),
        HiddenPlace(
            "icon: text of a picture, bytes behind", "ico",
            icon(png(before: chunk("tEXt", canaryBytes)), trailer: canaryBytes), icon(png())),
    ]

    private static let matroskaPlaces: [HiddenPlace] = {
        let (hidden, plain) = (MatroskaBuilder(isPublished: false), MatroskaBuilder(isPublished: true))
        return [
            HiddenPlace("Matroska: every element", "webm", hidden.file(), plain.file()),
            HiddenPlace("Matroska: behind the segment", "webm", hidden.file() + canaryBytes, plain.file()),
            HiddenPlace(
                "Matroska: lengths that are not said", "webm", hidden.file(isLive: true),
                plain.file(isLive: true)),
        ]
    }()

    private static let boxPlaces: [HiddenPlace] = {
        let (hidden, plain) = (BoxBuilder(isPublished: false), BoxBuilder(isPublished: true))
        return [
            HiddenPlace("film: every box", "mp4", hidden.film(), plain.film()),
            HiddenPlace("film: bytes behind the last box", "mov", hidden.film() + canaryBytes, plain.film()),
            HiddenPlace("picture of items: every box", "avif", hidden.still(), plain.still()),
        ]
    }()

    private static let jpegPlaces: [HiddenPlace] = [
        jpegPlace("EXIF", segment(0xE1, Array("Exif\0\0".utf8) + exif())),
        jpegPlace("XMP", segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>\(canary)")),
        jpegPlace("extended XMP", segment(0xE1, "http://ns.adobe.com/xmp/extension/\0\(canary)")),
        jpegPlace("IPTC", segment(0xED, "Photoshop 3.0\08BIM\u{4}\u{4}\0\0\0\0\0\u{A}\(canary)")),
        jpegPlace("comment", segment(0xFE, canary)),
        jpegPlace("two comments", segment(0xFE, canary) + segment(0xFE, canary)),
        jpegPlace("FlashPix", segment(0xE2, "FPXR\0\(canary)")),
        jpegPlace("index of further pictures", segment(0xE2, "MPF\0\(canary)")),
        jpegPlace("picture info", segment(0xEC, "Ducky\(canary)")),
        jpegPlace("unknown application segment", segment(0xE9, canary)),
        jpegPlace("extension segment", segment(0xF7, canary)),
        jpegPlace("JFIF extension with a thumbnail", segment(0xE0, "JFXX\0\u{10}\(canary)")),
        HiddenPlace("bytes behind the end", "jpg", jpeg(trailer: canaryBytes), jpeg()),
        HiddenPlace(
            "a second picture behind the end", "jpeg", jpeg(trailer: jpeg(segment(0xFE, canary))), jpeg()),
        HiddenPlace(
            "thumbnail in JFIF", "jpg",
            jpeg(
                segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 1, 0, 72, 0, 72, 2, 2] + canaryBytes + [9, 9])),
            jpeg(jfif)),
        HiddenPlace(
            "bytes behind Adobe's transform", "jpg",
            jpeg(segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1] + canaryBytes)),
            jpeg(segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1]))),
        HiddenPlace(
            "EXIF of a turned picture", "jpg",
            jpeg(segment(0xE1, Array("Exif\0\0".utf8) + exif(orientation: 6, little: false))),
            jpeg(segment(0xE1, Array("Exif\0\0".utf8) + plainOrientation(6)))),
        HiddenPlace(
            "bytes between two segments", "jpg", jpeg(jfif + canaryBytes + [0xFF, 0x00]), jpeg(jfif)),
        HiddenPlace("comment between two scans", "jpg", twoScans(segment(0xFE, canary)), twoScans([])),
    ]

    private static func jpegPlace(_ description: String, _ hidden: [UInt8]) -> HiddenPlace {
        HiddenPlace("JPEG: " + description, "jpg", jpeg(jfif + hidden), jpeg(jfif))
    }

    private static func twoScans(_ between: [UInt8]) -> [UInt8] {
        [0xFF, 0xD8] + drawnJPEG + between + segment(0xDA, [1, 1, 0, 1, 5, 0]) + [7, 8, 0xFF, 0xD9]
    }

    private static let pngPlaces: [HiddenPlace] = [
        pngPlace("text", chunk("tEXt", Array("Author\0".utf8) + canaryBytes)),
        pngPlace("compressed text", chunk("zTXt", Array("Author\0\0".utf8) + canaryBytes)),
        pngPlace(
            "international text", chunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + canaryBytes)),
        pngPlace("EXIF", chunk("eXIf", exif())),
        pngPlace("time", chunk("tIME", canaryBytes)),
        pngPlace("suggested palette", chunk("sPLT", canaryBytes)),
        pngPlace("calibration", chunk("pCAL", canaryBytes)),
        pngPlace("unknown chunk", chunk("prVt", canaryBytes)),
        pngPlace("chunk of a camera", chunk("caNv", canaryBytes)),
        HiddenPlace("PNG: bytes behind the end", "png", png(trailer: canaryBytes), png()),
        HiddenPlace(
            "PNG: EXIF of a turned picture", "png", png(before: chunk("eXIf", exif(orientation: 8))),
            png(before: chunk("eXIf", plainOrientation(8)))),
        HiddenPlace(
            "PNG: EXIF of a turned picture where browsers ignore it", "png",
            png(behind: chunk("eXIf", exif(orientation: 8))), png()),
        HiddenPlace(
            "PNG: frame of an animation kept, text in it not", "png",
            png(before: chunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0]) + chunk("tEXt", canaryBytes)),
            png(before: chunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0]))),
    ]

    private static func pngPlace(_ description: String, _ hidden: [UInt8]) -> HiddenPlace {
        let gamma = chunk("gAMA", [0, 0, 0xB1, 0x8F])
        return HiddenPlace(
            "PNG: " + description, "png", png(before: gamma + hidden, behind: hidden), png(before: gamma))
    }

    private static let gifPlaces: [HiddenPlace] = [
        gifPlace("comment", gifExtension(0xFE, [canaryBytes, canaryBytes])),
        gifPlace("plain text", gifExtension(0x01, [[UInt8](repeating: 0, count: 12), canaryBytes])),
        gifPlace("XMP", gifExtension(0xFF, [Array("XMP DataXMP".utf8), canaryBytes])),
        gifPlace("unknown extension", gifExtension(0x42, [canaryBytes])),
        HiddenPlace("GIF: no block where one should be", "gif", gif(behind: [0] + canaryBytes), gif()),
        HiddenPlace("GIF: bytes behind the end", "gif", gif(trailer: canaryBytes), gif()),
        HiddenPlace(
            "GIF: block behind the count of repetitions", "gif",
            gif(before: gifExtension(0xFF, [Array("NETSCAPE2.0".utf8), [1, 0, 0], canaryBytes])),
            gif(before: gifExtension(0xFF, [Array("NETSCAPE2.0".utf8), [1, 0, 0]]))),
    ]

    private static func gifPlace(_ description: String, _ hidden: [UInt8]) -> HiddenPlace {
        let timing = gifExtension(0xF9, [[4, 10, 0, 0]])
        return HiddenPlace(
            "GIF: " + description, "gif", gif(before: hidden + timing, behind: hidden), gif(before: timing))
    }

    private static let webpPlaces: [HiddenPlace] = [
        webpPlace("EXIF", riff("EXIF", exif())), webpPlace("XMP", riff("XMP ", canaryBytes)),
        webpPlace("unknown chunk", riff("prVt", canaryBytes)),
        HiddenPlace(
            "WebP: bytes behind the end", "webp", riffFile("WEBP", webpPicture, trailer: canaryBytes),
            riffFile("WEBP", webpPicture)),
        HiddenPlace(
            "WebP: EXIF of a turned picture", "webp",
            riffFile("WEBP", webpHeader(0x0C) + webpPicture + riff("EXIF", exif(orientation: 6))),
            riffFile("WEBP", webpHeader(0x00) + webpPicture)),
        HiddenPlace(
            "WebP: chunk in a frame", "webp", riffFile("WEBP", animated(riff("prVt", canaryBytes))),
            riffFile("WEBP", animated([]))),
    ]

    private static func webpPlace(_ description: String, _ hidden: [UInt8]) -> HiddenPlace {
        HiddenPlace(
            "WebP: " + description, "webp",
            riffFile("WEBP", webpHeader(0x1C) + webpPicture + hidden, trailer: []),
            riffFile("WEBP", webpHeader(0x10) + webpPicture))
    }

    private static func animated(_ hidden: [UInt8]) -> [UInt8] {
        let frame: [UInt8] = [0, 0, 0, 0, 0, 0, 39, 0, 0, 29, 0, 0, 100, 0, 0, 0]
        return webpHeader(0x02) + riff("ANIM", [0, 0, 0, 0, 0, 0])
            + riff("ANMF", frame + webpPicture + hidden)
    }
}
