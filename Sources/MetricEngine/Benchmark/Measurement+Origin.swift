extension Measurement.Origin {
    /// Where the run can be looked up; empty where the reference does not say.
    ///
    /// A reference begins with a web address, or with `OWNER/REPOSITORY@COMMIT PATH` or `OWNER/REPOSITORY` for what
    /// lies in a repository on GitHub.
    package var address: [UInt8] {
        let first = reference.prefix { $0 != UInt8(ascii: " ") }
        if first.starts(with: utf8("https://")) || first.starts(with: utf8("http://")) { return Array(first) }
        let repository = first.prefix { $0 != UInt8(ascii: "@") && $0 != UInt8(ascii: ":") }
        guard Measurement.Origin.isRepository(repository) else { return [] }
        let home = utf8("https://github.com/\(repository)")
        guard first.count > repository.count, first[repository.endIndex] == UInt8(ascii: "@") else {
            return home
        }
        let commit = first[(repository.endIndex + 1)...]
        let path = reference[first.endIndex...].dropFirst().prefix { $0 != UInt8(ascii: " ") }
        return path.isEmpty ? home : home + utf8("/blob/\(commit)/\(path)")
    }

    /// Whether a text is `OWNER/REPOSITORY`.
    private static func isRepository(_ text: ArraySlice<UInt8>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy {
                        isNamePart($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
                    }
            }
    }
}
