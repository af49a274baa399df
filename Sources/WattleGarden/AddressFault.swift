import WattleDiagnostics
import WattleText

/// What is wrong with an address that an author wrote, in words; nil when nothing is.
package func addressFault(_ written: String) -> String? {
    let parts = written.split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in parts.enumerated() {
        if segment.isEmpty, index > 0, index < parts.count - 1 { return "it has an empty part" }
        if segment == "." || segment == ".." { return "it has a '\(segment)' part" }
        if segment.hasPrefix(".") { return "a part begins with a dot" }
        if segment == "index.html" { return "a part is called as the file of every page" }
        if segment.utf8.count > 200 { return "a part is longer than 200 bytes" }
        if segment.utf8.last == 0x2E { return "a part ends with a dot" }
        if isDeviceName(segment) { return "'\(segment)' is a device on some systems" }
    }
    if written.utf8.count > 1_000 { return "it is longer than 1000 bytes" }
    for scalar in written.unicodeScalars {
        switch scalar {
        case " ", "\u{A0}": return "it contains a space"
        case "?", "#", "%", "\\", "<", ">", "\"", "|", "*": return "it contains '\(scalar)'"
        case _ where scalar.value < 0x20 || scalar.value == 0x7F: return "it contains a control character"
        case _ where scalar.properties.generalCategory == .format: return "it contains an invisible character"
        default: continue
        }
    }
    if written.contains(where: \.isUppercase) { return "it contains upper case" }
    if Array(written.unicodeScalars) != Array(composed(written).unicodeScalars) {
        return "it is not in Unicode form NFC"
    }
    if let last = written.split(separator: "/").last, let dot = last.lastIndex(of: "."),
        ["html", "htm", "md", "php", "aspx"].contains(last[last.index(after: dot)...])
    {
        return "it ends in a file extension"
    }
    return nil
}

/// What is wrong with the address that a file's name makes: an error where it could do harm, a warning where only some
/// systems refuse it.
func nameFault(of address: SiteAddress) -> (severity: Severity, words: String)? {
    if address.path.utf8.count > 1_000 { return (.error, "it is longer than 1000 bytes") }
    var lesser: String?
    for segment in address.segments {
        if segment.utf8.count > 200 { return (.error, "a part is longer than 200 bytes") }
        if let fault = harm(in: segment) { return (.error, fault) }
        lesser = lesser ?? inconvenience(in: segment)
    }
    return lesser.map { (.warning, $0) }
}

/// How an alias tries to leave the site, in words; nil when it stays within.
///
/// Backslashes count as slashes, and `%2e` as the dot that it stands for.
func escapeFault(_ alias: String) -> String? {
    let isControl = { (scalar: Unicode.Scalar) in
        scalar.value < 0x20 && scalar != "\t" && scalar != "\n" && scalar != "\r"
    }
    if alias.unicodeScalars.contains(where: isControl) { return "it contains a control character" }
    let start = Array(alias.utf8.prefix(3))
    if start.count == 3, start[0].isASCIILetter, start[1] == 0x3A, start[2] == ASCII.backslash {
        return "it begins with a drive's letter"
    }
    let decoded = String(decoding: percentDecoded(Array(alias.utf8)[...]), as: UTF8.self)
    for text in [alias, decoded] {
        if text.utf8.starts(with: "//".utf8) { return "it begins with two slashes" }
        let parts = text.unicodeScalars.split { $0 == "/" || $0 == "\\" }.map(String.init)
        if parts.contains("..") { return "it has a '..' part" }
    }
    return nil
}

/// What in a segment could deceive a reader or a program.
private func harm(in segment: String) -> String? {
    if segment.utf8.allSatisfy({ $0.isASCIIAlphanumeric || $0 == 0x2D }) { return nil }
    if segment == "." || segment == ".." { return "it has a '\(segment)' part" }
    if segment == "index.html" { return "a part is called as the file of every page" }
    for scalar in segment.unicodeScalars {
        switch scalar.value {
        case ..<0x20, 0x7F...0x9F, 0x5C: return "it contains a control character or a backslash"
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
            return "it contains a character that turns the direction of writing"
        case 0x2028, 0x2029: return "it contains a line separator"
        default: continue
        }
    }
    return nil
}

/// What in a segment some hosts or file systems refuse.
private func inconvenience(in segment: String) -> String? {
    if isDeviceName(segment) { return "'\(segment)' is a device on some systems" }
    if segment.utf8.last == 0x2E { return "a part ends with a dot" }
    if let refused = segment.unicodeScalars.first(where: { "<>:\"|*".unicodeScalars.contains($0) }) {
        return "it contains '\(refused)'"
    }
    let isInvisible = segment.unicodeScalars.contains {
        [0xAD, 0x200B, 0x2060, 0xFEFF].contains($0.value)
    }
    return isInvisible ? "it contains an invisible character" : nil
}

/// Whether a name, with or without an ending, means a device on Windows, so that no file can have it there.
private func isDeviceName(_ segment: some StringProtocol) -> Bool {
    guard let stem = segment.utf8.split(separator: 0x2E, maxSplits: 1).first, (3...4).contains(stem.count)
    else { return false }
    let name = Array(stem).map(\.asciiLowercased)
    if name.count == 3 { return ["con", "prn", "aux", "nul"].contains { name.elementsEqual($0.utf8) } }
    return name[3] != 0x30 && name[3].isASCIIDigit
        && ["com", "lpt"].contains { name[..<3].elementsEqual($0.utf8) }
}
