import WattleText

/// Names of hosts that belong to nobody.
enum HostNames {
    /// Ends that are reserved for documentation and tests.
    ///
    /// Source: RFC 2606 and RFC 6761.
    private static let reservedEnds = ["example", "invalid", "localhost", "test"].map { Array($0.utf8) }
    private static let example = Array("example".utf8)

    /// What stands behind the last dot of files, and is no country.
    static let fileExtensions = [
        "avif", "css", "csv", "gif", "htm", "html", "ico", "ipynb", "jpeg", "jpg", "js", "json", "jsx",
        "lock", "mjs",
        "pdf", "png", "py", "rs", "scss", "svg", "swift", "ts", "tsx", "txt", "webp", "xml", "yaml", "yml",
    ].map { Array($0.utf8) }

    /// Whether a host is one of documentation: `example.org`, `a.example`, `b.test`.
    static func isReserved(_ text: TextSpan, _ host: Range<Int>) -> Bool {
        let labels = labels(of: host, in: text)
        guard let top = labels.last else { return true }
        if reservedEnds.contains(where: { $0.count == top.count && text.readsFolded($0, at: top.lowerBound) })
        {
            return true
        }
        return labels.suffix(3).dropLast().contains {
            $0.count == example.count && text.readsFolded(example, at: $0.lowerBound)
        }
    }

    /// The parts of a host between its dots.
    static func labels(of host: Range<Int>, in text: TextSpan) -> [Range<Int>] {
        var labels: [Range<Int>] = []
        var start = host.lowerBound
        for place in host where text[place] == 0x2E {
            labels.append(start..<place)
            start = place + 1
        }
        return labels + [start..<host.upperBound]
    }
}
