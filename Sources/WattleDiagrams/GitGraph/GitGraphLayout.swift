/// Places of commits and of what stands beside them: along time, and across the lanes.
struct GitGraphLayout {
    /// The words and the tags of a commit.
    struct Block {
        var size = Size.zero
        /// Whether it stands on the far side of its lane.
        var isAfter = true
        /// How far behind its commit it begins; nil where it is centred beside it.
        var beside: Double?
        /// Its extent along time relative to its commit.
        func extent(_ length: Double) -> ClosedRange<Double> {
            beside.map { $0...($0 + length) } ?? -length / 2...length / 2
        }
    }

    private(set) var router: GitGraphRouter
    /// The words beside each commit, wrapped; empty where none are shown.
    let labels: [Label]
    private(set) var blocks: [Block] = []
    /// The place of each column along time.
    private(set) var columns: [Double] = []
    /// The place of each lane across time.
    private(set) var lanes: [Double] = []
    /// The place of the first track of each gap, across time.
    private(set) var tracks: [Double] = []
    /// Gaps that a line crosses in a column, each with how far behind or before the column it does.
    private var crossed: [[Int: ClosedRange<Double>]] = []
    /// Whether time runs to the right, so that words are as high as lanes are far apart.
    let isHorizontal: Bool

    /// How far the dots of commits reach.
    static let radius = 8.0
    /// Room from a commit to its words.
    static let gap = 6.0
    static let trackWidth = 10.0

    init(_ graph: GitGraph, showsLabels: Bool, isParallel: Bool) {
        isHorizontal = graph.direction == .right
        var places = Array(repeating: 0, count: graph.branches.count)
        for (place, branch) in graph.lanes.enumerated() { places[branch] = place }
        var columns = Array(graph.commits.indices)
        if isParallel {
            for index in columns.indices {
                columns[index] = (graph.commits[index].parents.map { columns[$0] }.max() ?? -1) + 1
            }
        }
        router = GitGraphRouter(graph, lanes: graph.commits.map { places[$0.branch] }, columns: columns)
        let width = isHorizontal ? 96.0 : 150
        labels = graph.commits.map { showsLabels ? $0.label.wrapped(to: width) : Label("") }
        router.run()
        findCrossings()
        placeBlocks(graph)
        placeColumns()
        placeLanes(graph)
    }

    // MARK: Crossings

    /// Notes which gaps lines cross at which columns.
    private mutating func findCrossings() {
        crossed = Array(repeating: [:], count: (router.columns.max() ?? 0) + 1)
        for route in router.routes {
            let (from, to) = (router.lanes[route.from], router.lanes[route.to])
            let gaps = from == to ? 0..<0 : min(from, to) + 1..<max(from, to) + 1
            let parent = router.columns[route.from]
            let child = router.columns[route.to]
            switch route.run {
            case .child: for gap in gaps { cross(gap, parent, route.leave) }
            case .parent: for gap in gaps { cross(gap, child, -route.arrive) }
            case .between(let track, _):
                cross(track, parent, route.leave)
                cross(track, child, -route.arrive)
                for gap in gaps where gap != track { cross(gap, child, -route.arrive) }
            }
        }
    }

    private mutating func cross(_ gap: Int, _ column: Int, _ offset: Double) {
        let range = crossed[column][gap] ?? offset...offset
        crossed[column][gap] = min(range.lowerBound, offset)...max(range.upperBound, offset)
    }

    // MARK: Words

    private mutating func placeBlocks(_ graph: GitGraph) {
        for (index, commit) in graph.commits.enumerated() {
            var block = Block()
            let label = labels[index].size
            let tags = commit.tags.map(Self.pill)
            block.size = tags.reduce(label) {
                Size(max($0.width, $1.width), $0.height + $1.height + ($0.height > 0 ? 3 : 0))
            }
            let crossings = crossed[router.columns[index]]
            let lane = router.lanes[index]
            if let after = crossings[lane + 1] {
                if crossings[lane] == nil {
                    block.isAfter = false
                } else {
                    block.beside = after.upperBound + 7
                }
            }
            blocks.append(block)
        }
    }

    /// The size of a tag.
    static func pill(_ tag: Label) -> Size { Size(tag.size.width + 12, tag.size.height + 4) }

    /// The length of a block along time.
    private func length(_ block: Block) -> Double {
        isHorizontal ? block.size.width : block.size.height
    }

    /// The length of a block across time.
    private func depth(_ block: Block) -> Double {
        isHorizontal ? block.size.height : block.size.width
    }

    // MARK: Columns

    /// Puts each column as near to the one before it as words and lines let it.
    private mutating func placeColumns() {
        let gaps = router.tracks.count
        var lastWord = Array(repeating: -Double.infinity, count: gaps * 2)
        var lastLine = Array(repeating: -Double.infinity, count: gaps)
        var commits: [[Int]] = Array(repeating: [], count: crossed.count)
        for index in blocks.indices { commits[router.columns[index]].append(index) }
        for column in crossed.indices {
            var place = (columns.last ?? -40) + (isHorizontal ? 40 : 36)
            for index in commits[column] where blocks[index].size.width > 0 {
                let start = blocks[index].extent(length(blocks[index])).lowerBound
                place = max(
                    place, lastWord[row(of: index)] + 10 - start, lastLine[row(of: index) / 2] + 7 - start)
            }
            for (gap, range) in crossed[column] {
                place = max(place, max(lastWord[gap * 2], lastWord[gap * 2 + 1]) + 7 - range.lowerBound)
            }
            for (gap, range) in crossed[column] { lastLine[gap] = place + range.upperBound }
            for index in commits[column] where blocks[index].size.width > 0 {
                lastWord[row(of: index)] = place + blocks[index].extent(length(blocks[index])).upperBound
            }
            columns.append(place)
        }
    }

    /// The row of a commit's words: two to each gap, those of the lane before it and of the lane after it.
    private func row(of commit: Int) -> Int {
        let lane = router.lanes[commit]
        return blocks[commit].isAfter ? (lane + 1) * 2 : lane * 2 + 1
    }

    // MARK: Lanes

    private mutating func placeLanes(_ graph: GitGraph) {
        var depths = Array(repeating: 0.0, count: router.tracks.count * 2)
        for index in blocks.indices where blocks[index].size.width > 0 {
            depths[row(of: index)] = max(depths[row(of: index)], depth(blocks[index]) + Self.gap)
        }
        let names = graph.lanes.map { graph.branches[$0].label.size.width / 2 + 10 }
        var place = 0.0
        for gap in depths.indices.lazy.filter({ $0 % 2 == 0 }).map({ $0 / 2 }) {
            let room = Self.radius + 6
            tracks.append(place + room + depths[gap * 2] + Self.trackWidth / 2)
            guard gap < graph.branches.count else { break }
            var step = depths[gap * 2] + depths[gap * 2 + 1] + Double(router.tracks[gap]) * Self.trackWidth
            step += 2 * room
            if gap > 0, !isHorizontal { step = max(step, names[gap - 1] + names[gap] + 14) }
            place += gap == 0 ? 0 : max(step, 44)
            lanes.append(place)
        }
    }
}
