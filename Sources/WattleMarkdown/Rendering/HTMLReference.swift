import WattleText

/// What a tag of raw HTML leads to or shows.
enum HTMLReference {
    /// `<a href>`
    case link(ArraySlice<UInt8>)
    /// `<img src>`
    case image(ArraySlice<UInt8>)
    /// `<audio>`, `<video>` or a frame.
    case embed(ArraySlice<UInt8>)

    /// Nil for a tag that refers to nothing.
    init?(_ tag: HTMLTag) {
        switch tag.name {
        case "a":
            guard let address = tag.value(of: "href"), !address.isEmpty else { return nil }
            self = .link(address)
        case "img":
            guard let address = tag.value(of: "src"), !address.isEmpty else { return nil }
            self = .image(address)
        case "audio", "video", "source", "iframe":
            guard let address = tag.value(of: "src"), !address.isEmpty else { return nil }
            self = .embed(address)
        default: return nil
        }
    }

    /// The address as it is written.
    var address: ArraySlice<UInt8> {
        switch self {
        case .link(let address), .image(let address), .embed(let address): address
        }
    }

    /// The form of a link of the garden's own that is written in the same way.
    var form: LinkForm {
        switch self {
        case .link: .link
        case .image: .image
        case .embed: .embed
        }
    }

    /// Whether it is a link of the garden's own, which is resolved and checked like those of Markdown.
    var isLocal: Bool { SafeAddress.isAllowed(address) && !SafeAddress.isExternal(address) }
}
