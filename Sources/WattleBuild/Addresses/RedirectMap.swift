import WattleGarden
import WattleText

/// Old addresses on a host and where they lead, from which every form of redirect is written.
struct RedirectMap: Sendable {
    /// One address that leads on.
    struct Entry: Sendable, Hashable {
        let from: HostPath
        let to: HostPath
    }

    /// In the order of the old addresses, each once.
    let entries: [Entry]
    /// Addresses that were withdrawn.
    let gone: [HostPath]

    /// The addresses of a site that lies at `base` on its host.
    init(_ former: FormerAddresses, base: [String]) {
        entries = former.moved.map {
            Entry(from: HostPath(base + $0.from.segments), to: HostPath(base + $0.to.segments))
        }
        gone =
            former.withdrawn.map { HostPath(base + $0.segments) }
            + former.withdrawnFiles.map { path in
                HostPath(base + path.split(separator: "/").map(String.init), isFolder: false)
            }
    }
}

/// A path on a host, as the parts between its slashes.
struct HostPath: Sendable, Hashable {
    let segments: [String]
    /// Whether a slash ends it.
    let isFolder: Bool

    init(_ segments: [String], isFolder: Bool = true) {
        self.segments = segments
        self.isFolder = isFolder
    }

    /// The path as a server sees it when it has decoded a request: `/a b/`.
    var decoded: String { "/" + key }

    /// The path with every byte but letters, digits, `-`, `.`, `_`, `~` and the slashes as `%XX`.
    ///
    /// Stricter than a URL has to be, so that nothing is left which a host could take for a pattern.
    var encoded: String {
        var result: [UInt8] = []
        for byte in decoded.utf8 {
            switch byte {
            case _ where byte.isASCIIAlphanumeric, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: result.append(byte)
            default: result += percentEncoded(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The path without the slash in front, as a store of objects names it.
    var key: String { segments.joined(separator: "/") + (isFolder && !segments.isEmpty ? "/" : "") }
}
