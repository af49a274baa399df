import WattleText

/// The threads and posts of a woven picture: how many notes stand at its left and at its right decides all of it.
///
/// The drawing is 100 units wide and stretches with the page; heights are in pixels and do not. A thread goes before one
/// post and behind the next, and its neighbour the other way round. What is behind is cut out with a margin of paper.
struct WovenThreads {
    /// The height of a name with its thread, in pixels: enough to be hit.
    static let rowHeight = 28
    /// How far below the middle of its row a thread runs, so that the name stands on it.
    private static let drop = 9
    /// How far apart threads are where they are bound together.
    private static let pitch = 7
    /// How far a thread can be seen above and below itself.
    private static let air = 4

    let left: Int
    let right: Int

    private var rows: Int { max(left, right) }
    /// The height of the drawing in pixels.
    var height: Int { rows * Self.rowHeight + Self.drop }

    /// The drawings of all pictures that pages have: each is on many pages.
    private static let common = (0...commonLimit).map { left in
        (0...commonLimit).map { WovenThreads(left: left, right: $0).drawing }
    }
    private static let commonLimit = WovenPicture.sideLimit + 1

    /// Writes the drawing as an `svg` element without text.
    func write(to writer: inout HTMLWriter) {
        writer.raw(rows > Self.commonLimit ? drawing : Self.common[left][right])
    }

    private var drawing: HTMLFragment {
        var writer = HTMLWriter(capacity: 2048)
        let heights = String(height)
        writer.raw("<svg aria-hidden=\"true\" preserveAspectRatio=\"none\"")
        writer.attribute("height", heights)
        writer.attribute("viewBox", "0 0 100 " + heights)
        writer.raw(">")
        write("in", threads(left) { "M0 \($0)H37C45 \($0) 43 \($1) 49 \($1)H51.5" }, to: &writer)
        write("out", threads(right) { "M100 \($0)H63C55 \($0) 57 \($1) 51 \($1)H48.5" }, to: &writer)
        let posts = [
            Post(place: 3, crossings: crossings(of: left) { row($0, of: left) }),
            Post(
                place: 50,
                crossings: crossings(of: rows) { bound($0, of: rows) }.map { ($0.height, !$0.isBefore) }),
            Post(place: 97, crossings: crossings(of: right) { row($0, of: right) }),
        ]
        write("gap", posts.map { $0.gaps(air: Self.air) }.joined(), to: &writer)
        write(
            "post", [posts[0], posts[2]].map { $0.wood(air: Self.air, height: height) }.joined(), to: &writer)
        write("post on", posts[1].wood(air: Self.air, height: height), to: &writer)
        writer.raw("</svg>")
        return writer.finish()
    }

    private func write(_ name: String, _ path: String, to writer: inout HTMLWriter) {
        guard !path.isEmpty else { return }
        writer.raw("<path")
        writer.attribute("class", name)
        writer.attribute("d", path)
        writer.raw("/>")
    }

    private func threads(_ count: Int, _ path: (Int, Int) -> String) -> String {
        (0..<count).map { path(row($0, of: count), bound($0 + (rows - count) / 2, of: rows)) }.joined()
    }

    /// The height of a thread at its name; the names of the shorter side stand in the middle.
    private func row(_ thread: Int, of count: Int) -> Int {
        Self.drop + (rows - count + 2 * thread + 1) * Self.rowHeight / 2
    }

    /// The height of a thread in the middle of the picture.
    private func bound(_ slot: Int, of count: Int) -> Int {
        Self.drop + count * Self.rowHeight / 2 + (2 * slot + 1 - count) * Self.pitch / 2
    }

    private func crossings(of count: Int, _ height: (Int) -> Int) -> [(height: Int, isBefore: Bool)] {
        let first = (rows - count) / 2
        return (0..<count).map { (height($0), ($0 + first).isMultiple(of: 2)) }
    }
}

/// A post and the threads that cross it.
private struct Post {
    let place: Int
    /// From top to bottom.
    let crossings: [(height: Int, isBefore: Bool)]

    /// Where the post hides a thread and some paper beside it.
    func gaps(air: Int) -> String {
        crossings.filter { !$0.isBefore }.map { "M\(place) \($0.height - air)v\(2 * air)" }.joined()
    }

    /// The post, cut where threads go before it.
    func wood(air: Int, height: Int) -> String {
        var top = 0
        var path = ""
        for crossing in crossings where crossing.isBefore {
            if crossing.height - air > top { path += "M\(place) \(top)V\(crossing.height - air)" }
            top = crossing.height + air
        }
        return top < height ? path + "M\(place) \(top)V\(height)" : path
    }
}
