import WattleText

extension RedirectMap {
    /// The file `_redirects` of Netlify, Cloudflare and GitLab: old address, new address and code, one space apart.
    ///
    /// The first rule that fits counts; each old address has one. The code is written, as hosts differ in what they
    /// assume without it.
    var redirectsFile: [UInt8] {
        var text: [UInt8] = []
        for entry in entries { text += (redirectsLine(entry) + "\n").utf8 }
        return text
    }

    private func redirectsLine(_ entry: Entry) -> String { "\(entry.from.encoded) \(entry.to.encoded) 301" }

    /// Two maps for nginx: `$wattle_to`, where an address leads, and `$wattle_gone`, which is 1 where one was withdrawn.
    ///
    /// `$uri` is decoded, so its values are written as they are, in quotes; `\` and `"` have a meaning there. What
    /// values lead to is encoded, so that `$` cannot name a variable. No key begins like a regular expression or a
    /// parameter of the block, because each begins with a slash.
    var nginxFile: [UInt8] {
        var text = Array(
            """
            # Written by Wattle. Include it in the http block, and use it in the server block:
            #   if ($wattle_to) { return 301 $wattle_to; }
            #   if ($wattle_gone) { return 410; }
            # It needs, before the first map:
            #   map_hash_max_size \(hashSize);
            #   map_hash_bucket_size \(bucketSize);
            map $uri $wattle_to {
                default "";

            """.utf8)
        for entry in entries { text += "    \(quoted(entry.from.decoded)) \"\(entry.to.encoded)\";\n".utf8 }
        text += "}\nmap $uri $wattle_gone {\n    default 0;\n".utf8
        for path in gone { text += "    \(quoted(path.decoded)) 1;\n".utf8 }
        return text + Array("}\n".utf8)
    }

    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }

    /// A power of two with room for every key.
    private var hashSize: Int { powerOfTwo(atLeast: max(2_048, 2 * max(entries.count, gone.count))) }

    /// A power of two with room for the longest key and what nginx keeps beside it.
    private var bucketSize: Int {
        let longest = (entries.map(\.from) + gone).map(\.decoded.utf8.count).max() ?? 0
        return powerOfTwo(atLeast: max(128, longest + 32))
    }

    private func powerOfTwo(atLeast size: Int) -> Int {
        var power = 1
        while power < size { power *= 2 }
        return power
    }

    /// Objects for S3: each key and the address that `x-amz-website-redirect-location` gives.
    var s3Objects: [UInt8] {
        var writer = JSONWriter()
        writer.array { writer in
            for entry in entries {
                writer.object { writer in
                    writer.member("Key", entry.from.key + "index.html")
                    writer.member("WebsiteRedirectLocation", entry.to.encoded)
                }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    /// At most this many routing rules fit into the configuration of an S3 website.
    private static let mostRoutingRules = 50

    /// Routing rules for S3; nil where there are more than it takes.
    ///
    /// A rule is about every key with its prefix. It counts only where there is no object, and longer prefixes come
    /// first, so that no page and no other rule is hidden.
    var s3RoutingRules: [UInt8]? {
        guard entries.count <= Self.mostRoutingRules else { return nil }
        let ordered = entries.sorted { left, right in
            let (first, second) = (left.from.key.utf8.count, right.from.key.utf8.count)
            return first == second ? precedesInBytes(left.from.key, right.from.key) : first > second
        }
        var writer = JSONWriter()
        writer.array { writer in for entry in ordered { rule(entry, &writer) } }
        writer.endLine()
        return writer.bytes
    }

    private func rule(_ entry: Entry, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("Condition")
            writer.object { writer in
                writer.member("KeyPrefixEquals", entry.from.key)
                writer.member("HttpErrorCodeReturnedEquals", "404")
            }
            writer.key("Redirect")
            writer.object { writer in
                writer.member("ReplaceKeyWith", entry.to.key)
                writer.member("HttpRedirectCode", "301")
            }
        }
    }

    // MARK: Limits

    /// The first limit of a host of which nine tenths are used, in words; nil where there is room.
    func excess(over limits: RedirectLimits) -> String? {
        if isNear(entries.count, limits.rules) {
            return "\(entries.count) redirects; \(limits.host) takes \(limits.rules)"
        }
        let size = redirectsFile.count
        if let most = limits.bytes, isNear(size, most) {
            return "\(size) bytes of redirects; \(limits.host) takes \(most)"
        }
        guard let most = limits.line,
            let longest = entries.first(where: { redirectsLine($0).utf8.count > most })
        else { return nil }
        return "the redirect from '\(longest.from.encoded.prefix(80))…' is longer than \(most) characters, "
            + "which is more than \(limits.host) reads"
    }

    private func isNear(_ count: Int, _ limit: Int) -> Bool { count * 10 >= limit * 9 }
}
