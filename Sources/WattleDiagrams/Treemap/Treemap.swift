import WattleText

/// Values as areas, in sections within one another.
struct Treemap: DiagramModel {
    /// A section, or a leaf with a value.
    struct Item: Sendable {
        var name: Label
        /// Its own value; nil for sections.
        var value: Double?
        /// The place of the section that holds it, in ``Treemap/items``.
        var parent: Int?
        var classes: [String] = []
    }

    var title: String?
    /// In the order of the text: parents come before what they hold.
    var items: [Item] = []
    var styles = StyleClasses()
    /// What each item holds: its value, or the sum of what is in it.
    private(set) var sums: [Double] = []
    /// The items that each item holds.
    private(set) var children: [[Int]] = []
    /// How values are written.
    private(set) var format = ValueFormat(",")

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        if let wanted = source.config["treemap.valueFormat"] { format = ValueFormat(wanted) }
        var reader = TreemapReader(source, self, faults)
        reader.read()
        self = reader.map
        faults = reader.faults
        sums = items.map { $0.value ?? 0 }
        children = Array(repeating: [], count: items.count)
        for index in items.indices.reversed() {
            guard let parent = items[index].parent else { continue }
            sums[parent] += sums[index]
            children[parent].append(index)
        }
        for index in children.indices { children[index].reverse() }
    }

    var isEmpty: Bool { items.isEmpty }

    /// The items that no section holds.
    var roots: [Int] { items.indices.filter { items[$0].parent == nil } }

    /// How deep an item is within sections.
    func depth(_ item: Int) -> Int {
        sequence(first: item) { items[$0].parent }.dropFirst().reduce(0) { count, _ in count + 1 }
    }

    var outline: DiagramOutline {
        let names = roots.map { items[$0].name.plainText }
        let lines = items.indices.map { item in
            let path = sequence(first: item) { items[$0].parent }.map { items[$0].name.plainText }
            return path.reversed().joined(separator: " › ") + ": " + format.text(sums[item])
        }
        return DiagramOutline(title: "Treemap of " + names.joined(separator: ", "), lines: lines)
    }
}

/// How values are written: `$`, commas between thousands, digits after the point, percent.
struct ValueFormat: Hashable, Sendable {
    private var isMoney = false
    private var hasCommas = false
    private var isPercent = false
    private var decimals: Int?

    /// Reads the part of d3's formats that charts use, such as `$,.2f` or `.1%`; what else stands there is passed over.
    init(_ text: String) {
        var bytes = Array(text.utf8)[...]
        isMoney = bytes.first == 0x24
        hasCommas = bytes.contains(0x2C)
        isPercent = bytes.last == 0x25
        if let point = bytes.firstIndex(of: 0x2E) {
            bytes = bytes[(point + 1)...].prefix(while: \.isASCIIDigit)
            decimals = Int(String(decoding: bytes, as: UTF8.self)).map { min($0, 6) }
        }
    }

    /// A value as text.
    func text(_ value: Double) -> String {
        var digits = numberText(isPercent ? value * 100 : value, decimals: decimals ?? 2)
        if let decimals, decimals > 0, !digits.contains("e") {
            let point = digits.firstIndex(of: ".") ?? digits.endIndex
            let written = digits[point...].dropFirst().count
            if point == digits.endIndex { digits += "." }
            digits += String(repeating: "0", count: max(0, decimals - written))
        }
        if hasCommas { digits = Self.grouped(digits) }
        return (isMoney ? "$" : "") + digits + (isPercent ? "%" : "")
    }

    /// With commas between thousands.
    private static func grouped(_ digits: String) -> String {
        let whole = digits.prefix { $0 != "." && $0 != "e" }
        var result = ""
        for (index, digit) in whole.enumerated() {
            let left = whole.count - index
            if index > 0, left % 3 == 0, result != "-" { result += "," }
            result.append(digit)
        }
        return result + digits.dropFirst(whole.count)
    }
}
