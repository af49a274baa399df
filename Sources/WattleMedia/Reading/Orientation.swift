/// How a picture is turned before it is shown, as EXIF numbers it: 1 is as stored, 5 to 8 exchange width and height.
///
/// - Source: CIPA DC-008 (EXIF 2.32), tag 0x0112.
struct Orientation: Hashable, Sendable {
    private let number: UInt8

    /// As stored.
    static let upright = Orientation(number: 1)

    private init(number: UInt8) { self.number = number }

    /// Reads the tag from the first directory of a TIFF structure: all that is kept of EXIF.
    init?(tiff: [UInt8]) {
        let little = tiff.has("II*\0", at: 0)
        guard little || tiff.has("MM\0*", at: 0) else { return nil }
        func number16(_ offset: Int) -> Int? {
            little ? tiff.littleEndian16(at: offset) : tiff.bigEndian16(at: offset)
        }
        let start = little ? tiff.littleEndian32(at: 4) : tiff.bigEndian32(at: 4)
        guard let start, let entries = number16(start) else { return nil }
        for entry in 0..<entries {
            let place = start + 2 + 12 * entry
            guard let tag = number16(place) else { return nil }
            guard tag == 0x0112 else { continue }
            guard number16(place + 2) == 3, let value = number16(place + 8), 1...8 ~= value else {
                return nil
            }
            self.init(number: UInt8(value))
            return
        }
        return nil
    }

    /// A TIFF structure that says only this; nil for a picture shown as stored, which needs none.
    var tiff: [UInt8]? {
        guard self != .upright else { return nil }
        let header: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1]
        let entry: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, number, 0, 0]
        return header + entry + [0, 0, 0, 0]
    }

    /// The size at which a picture stored with `size` is shown.
    func shown(_ size: PixelSize?) -> PixelSize? { number > 4 ? size?.turned : size }
}
