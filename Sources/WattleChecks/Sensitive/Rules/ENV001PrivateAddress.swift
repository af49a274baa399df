import WattleDiagnostics
import WattleText

/// The address of a host in a private network; a whole network, such as `10.0.0.0/8`, names nobody's machine.
///
/// Source: RFC 1918, RFC 3927, RFC 6598; RFC 4193 and RFC 4291, section 2.5.6, for IPv6.
let privateAddressRule = SensitiveRule(
    documentation: RuleDocumentation(
        "ENV001", .error, "no address of a private network's host is published unawares",
        why:
            "Addresses of hosts show how a network is built, which is the first thing that an intruder needs to know.",
        example: "ssh to a host whose address begins with 10.",
        remedy: "Write an address of documentation, such as 192.0.2.10, or allow it with a reason."),
    message: "the address of a host in a private network stands here",
    keys: [ByteKey(.digits, ByteSet(".")), ByteKey(.hexadecimal, ByteSet(":"))],
    match: { text, place in
        text.at(place + 1) == 0x2E
            ? hostOfFour(in: text, dot: place + 1) : hostOfEight(in: text, colon: place + 1)
    })

private func hostOfFour(in text: TextSpan, dot: Int) -> Range<Int>? {
    let start = text.start(of: .digits, before: dot, limit: 4)
    guard let first = octet(text, start..<dot), [10, 100, 169, 172, 192].contains(first) else { return nil }
    guard !isPartOfName(text.at(start - 1)), !isVersion(text, before: start) else { return nil }
    var octets = [first]
    var end = dot
    while octets.count < 4 {
        guard text.at(end) == 0x2E else { return nil }
        let next = text.end(of: .digits, from: end + 1, limit: 4)
        guard let value = octet(text, end + 1..<next) else { return nil }
        octets.append(value)
        end = next
    }
    guard isPrivate(octets), octets[3] != 0, octets[3] != 255, !isNetwork(text, end) else { return nil }
    let after = text.at(end)
    guard !after.isASCIIAlphanumeric, after != 0x5F, !(after == 0x2E && text.at(end + 1).isASCIIAlphanumeric)
    else { return nil }
    return start..<end
}

private func octet(_ text: TextSpan, _ range: Range<Int>) -> Int? {
    guard 1...3 ~= range.count else { return nil }
    let value = range.reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
    return value <= 255 ? value : nil
}

private func isPrivate(_ octets: [Int]) -> Bool {
    switch (octets[0], octets[1]) {
    case (10, _), (192, 168), (169, 254), (172, 16...31), (100, 64...127): true
    default: false
    }
}

private func isPartOfName(_ byte: UInt8) -> Bool { byte.isASCIIAlphanumeric || ByteSet("._-").contains(byte) }

/// `/8` behind an address.
private func isNetwork(_ text: TextSpan, _ end: Int) -> Bool {
    text.at(end) == 0x2F && text.at(end + 1).isASCIIDigit
        && !text.at(text.end(of: .digits, from: end + 1, limit: 4)).isASCIIAlphanumeric
}

private let versionWords = ["version", "versions", "release", "build", "driver", "firmware"].map {
    Array($0.utf8)
}

private func isVersion(_ text: TextSpan, before start: Int) -> Bool {
    let end = text.start(of: ByteSet(" "), before: start, limit: 2)
    let word = text.start(of: .letters, before: end, limit: 10)
    return versionWords.contains { $0.count == end - word && text.readsFolded($0, at: word) }
}

/// `fd12:3456:789a::5`, `fe80::1`: of eight groups some may be left out once.
private func hostOfEight(in text: TextSpan, colon: Int) -> Range<Int>? {
    let start = text.start(of: .hexadecimal, before: colon, limit: 5)
    guard colon - start == 4, !isPartOfName(text.at(start - 1)), text.at(start - 1) != 0x3A,
        isLocal(text, start)
    else {
        return nil
    }
    var (groups, gaps, end) = (1, 0, colon)
    while text.at(end) == 0x3A {
        if text.at(end + 1) == 0x3A { (gaps, end) = (gaps + 1, end + 1) }
        let next = text.end(of: .hexadecimal, from: end + 1, limit: 5)
        guard next > end + 1 else { break }
        (groups, end) = (groups + 1, next)
        guard groups <= 8, gaps <= 1 else { return nil }
    }
    guard gaps == 1 ? groups <= 7 && groups >= 2 : groups == 8, text.at(end) != 0x3A else { return nil }
    return text.at(end).isASCIIAlphanumeric || isNetwork(text, end) ? nil : start..<end
}

/// `fc00::/7` and `fe80::/10`.
private func isLocal(_ text: TextSpan, _ start: Int) -> Bool {
    guard text[start].asciiLowercased == 0x66 else { return false }
    let second = text[start + 1].asciiLowercased
    return second == 0x63 || second == 0x64 || second == 0x65 && ByteSet("89abAB").contains(text[start + 2])
}
