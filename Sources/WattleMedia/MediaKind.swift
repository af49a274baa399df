/// What a file that goes beside the pages is, read from its bytes.
package enum MediaKind: String, Hashable, Sendable, CaseIterable {
    case jpeg, png, gif, webp, avif, heic, svg, bmp, ico
    case mp3, aac, wav, flac, oggAudio, m4a, webmAudio
    case mp4, mov, threeGP, webm, matroska, oggVideo
    case pdf
    case text, csv, tsv, json

    /// The extension under which the published copy is written, without a dot.
    package var fileExtension: String {
        switch self {
        case .jpeg: "jpg"
        case .oggAudio: "ogg"
        case .webmAudio: "webm"
        case .threeGP: "3gp"
        case .matroska: "mkv"
        case .oggVideo: "ogv"
        case .text: "txt"
        default: rawValue
        }
    }

    /// The media type, as IANA registers it where it does.
    package var mimeType: String {
        switch self {
        case .jpeg, .png, .gif, .webp, .avif, .heic, .bmp: "image/" + rawValue
        case .svg: "image/svg+xml"
        case .ico: "image/vnd.microsoft.icon"
        case .mp3: "audio/mpeg"
        case .m4a: "audio/mp4"
        case .oggAudio: "audio/ogg"
        case .webmAudio: "audio/webm"
        case .aac, .wav, .flac: "audio/" + rawValue
        case .mp4, .webm: "video/" + rawValue
        case .mov: "video/quicktime"
        case .threeGP: "video/3gpp"
        case .matroska: "video/matroska"
        case .oggVideo: "video/ogg"
        case .pdf, .json: "application/" + rawValue
        case .text: "text/plain; charset=utf-8"
        case .csv: "text/csv; charset=utf-8"
        case .tsv: "text/tab-separated-values; charset=utf-8"
        }
    }

    /// Whether it is shown as a picture.
    package var isImage: Bool { family == .image }
    /// Whether it is heard and has no picture.
    package var isAudio: Bool { family == .audio }
    /// Whether it is a moving picture.
    package var isVideo: Bool { family == .video }
    /// Whether it is read: a PDF or a text.
    package var isDocument: Bool { family == .document || family == .text }

    var family: MediaFamily {
        switch self {
        case .jpeg, .png, .gif, .webp, .avif, .heic, .svg, .bmp, .ico: .image
        case .mp3, .aac, .wav, .flac, .oggAudio, .m4a, .webmAudio: .audio
        case .mp4, .mov, .threeGP, .webm, .matroska, .oggVideo: .video
        case .pdf: .document
        case .text, .csv, .tsv, .json: .text
        }
    }
}

/// Kinds that may stand for one another under a wrong extension: a picture for a picture, never a text for one.
enum MediaFamily: Hashable, Sendable {
    case image, audio, video, document, text

    /// The family in words, for a refusal.
    var words: String {
        switch self {
        case .image: "an image"
        case .audio: "a sound"
        case .video: "a video"
        case .document: "a PDF"
        case .text: "a text"
        }
    }

    /// What a file with an extension in lower case claims to be; nil for an extension that is not published.
    init?(extension name: String) {
        switch name {
        case "jpg", "jpeg", "jpe", "jfif", "png", "apng", "gif", "webp", "avif", "heic", "heif", "svg", "bmp",
            "dib", "ico", "cur":
            self = .image
        case "mp3", "aac", "wav", "wave", "flac", "ogg", "oga", "opus", "spx", "m4a", "m4b", "weba":
            self = .audio
        case "mp4", "m4v", "mov", "qt", "3gp", "3g2", "webm", "mkv", "mka", "ogv":
            self = .video
        case "pdf": self = .document
        case _ where TextExtension.kind(of: name) != nil: self = .text
        default: return nil
        }
    }

    /// Whether a file that claims to be of `claimed` may be published as this family.
    ///
    /// Sound and video share containers, so that one often has the extension of the other.
    func mayStand(for claimed: MediaFamily) -> Bool {
        self == claimed || (self == .audio && claimed == .video) || (self == .video && claimed == .audio)
    }
}
