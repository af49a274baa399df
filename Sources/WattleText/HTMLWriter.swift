/// Bytes that are already HTML: escaped or written by us.
///
/// Only a writer of ours makes one.
package struct HTMLFragment: Hashable, Sendable {
    /// The UTF-8 bytes of the markup.
    package let bytes: [UInt8]

    /// Vouches that `bytes` are well-formed, escaped markup.
    package init(trusted bytes: [UInt8]) { self.bytes = bytes }

    /// No markup at all.
    package static let empty = HTMLFragment(trusted: [])
    /// Whether there is no markup at all.
    package var isEmpty: Bool { bytes.isEmpty }
    /// How many elements it has: each begins with `<` and a letter, and text holds no `<`.
    package var elementCount: Int {
        zip(bytes, bytes.dropFirst()).count { $0 == 0x3C && (0x61...0x7A).contains($1 | 0x20) }
    }
}

/// Builds HTML as bytes; whatever is not written with `raw` is escaped.
package struct HTMLWriter: Sendable {
    /// What has been written so far.
    package private(set) var bytes: [UInt8] = []

    /// Starts empty, with room for `capacity` bytes.
    package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Writes markup of ours as it stands.
    package mutating func raw(_ markup: StaticString) {
        // A StaticString's storage lives as long as the program; copying it whole is what makes templates fast.
        unsafe bytes.append(
            contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Writes a fragment that is HTML already.
    package mutating func raw(_ fragment: HTMLFragment) { bytes.append(contentsOf: fragment.bytes) }

    /// Writes bytes that the caller has escaped or knows to be harmless (digits, our own identifiers).
    package mutating func raw(trusted slice: some Collection<UInt8>) { bytes.append(contentsOf: slice) }

    /// Writes one byte as it stands.
    package mutating func raw(byte: UInt8) { bytes.append(byte) }

    /// Writes text, escaping `&`, `<`, `>` and `"`: the four that libcmark escapes, safe in a quoted attribute too.
    ///
    /// U+0000 becomes U+FFFD.
    package mutating func text(_ slice: ArraySlice<UInt8>) { escape(slice) }

    /// Writes text, escaped.
    package mutating func text(_ bytes: [UInt8]) { escape(bytes[...]) }

    /// Writes text, escaped.
    package mutating func text(_ string: String) { escape(Array(string.utf8)[...]) }

    /// Writes ` name="value"` with the value escaped.
    package mutating func attribute(_ name: StaticString, _ value: ArraySlice<UInt8>) {
        bytes.append(0x20)
        raw(name)
        bytes.append(0x3D)
        bytes.append(0x22)
        escape(value)
        bytes.append(0x22)
    }

    /// Writes ` name="value"` with the value escaped.
    package mutating func attribute(_ name: StaticString, _ value: [UInt8]) { attribute(name, value[...]) }

    /// Writes ` name="value"` with the value escaped.
    package mutating func attribute(_ name: StaticString, _ value: String) {
        attribute(name, Array(value.utf8)[...])
    }

    /// Writes a whole number in decimal digits.
    package mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

    /// Hands the finished markup over.
    package consuming func finish() -> HTMLFragment { HTMLFragment(trusted: bytes) }

    private mutating func escape(_ slice: ArraySlice<UInt8>) {
        let text = slice.span
        let base = slice.startIndex
        var run = 0
        for index in text.indices {
            let entity: StaticString
            switch text[index] {
            case 0x26: entity = "&amp;"
            case 0x3C: entity = "&lt;"
            case 0x3E: entity = "&gt;"
            case 0x22: entity = "&quot;"
            // No page may hold it; CommonMark has the replacement character for it.
            case 0x00: entity = "\u{FFFD}"
            default: continue
            }
            bytes.append(contentsOf: slice[base &+ run..<base &+ index])
            raw(entity)
            run = index &+ 1
        }
        bytes.append(contentsOf: slice[(base &+ run)...])
    }
}
