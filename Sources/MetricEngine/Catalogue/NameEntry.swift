/// A name that authors write, and what it stands for.
package struct NameEntry: Sendable {
    /// The name as it is printed, for example `GB300_NVL72`.
    package let name: [UInt8]
    /// Whether it names a system that one can buy, rather than an accelerator.
    package let isSystem: Bool
    /// The accelerator's or system's id; empty where the catalogue has no figures for it.
    package let id: [UInt8]
    /// The system in which the accelerator runs unless told otherwise; empty if none is catalogued.
    package let defaultSystem: [UInt8]
    /// Accelerators in one system, or in the node that is assumed where none is catalogued.
    package let acceleratorsPerSystem: Double
    /// The name used by measured rows; empty if there are none.
    package let measuredSystem: [UInt8]
    /// The entry whose ownership costs apply; empty if there is none.
    package let ownership: [UInt8]

    /// Describes a name.
    package init(
        name: [UInt8], isSystem: Bool, id: [UInt8], defaultSystem: [UInt8] = [],
        acceleratorsPerSystem: Double, measuredSystem: [UInt8] = [], ownership: [UInt8] = []
    ) {
        self.name = name
        self.isSystem = isSystem
        self.id = id
        self.defaultSystem = defaultSystem
        self.acceleratorsPerSystem = acceleratorsPerSystem
        self.measuredSystem = measuredSystem
        self.ownership = ownership
    }
}

/// The form in which names are compared: lower case, with a hyphen for each of `-`, `_`, `.` and space.
package func foldedCatalogueName(_ name: some Sequence<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    for byte in name {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
        case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: " "): folded.append(UInt8(ascii: "-"))
        default: folded.append(byte)
        }
    }
    return folded
}
