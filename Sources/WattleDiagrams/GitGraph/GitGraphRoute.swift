/// The way of a line from a commit to its child, along time and across lanes.
struct GitGraphRoute {
    /// Places in ``GitGraph/commits``.
    let from: Int
    let to: Int
    /// Whether it joins a commit to the one before it on its branch.
    let isFirst: Bool
    /// Where the line runs from column to column.
    var run: Run
    /// How far behind its parent, and how far before its child, it changes lanes.
    var leave = 0.0
    var arrive = 0.0

    enum Run: Equatable {
        /// On the lane of its parent, or of its child.
        case parent, child
        /// Between lanes: the gap before a lane, and the place within the gap.
        case between(gap: Int, track: Int)
    }

    /// Room between a commit and a line that changes lanes beside it.
    static let aside = 18.0
}

/// Finds a way for each line that runs through no commit but its own.
struct GitGraphRouter {
    let graph: GitGraph
    /// The lane of each commit.
    let lanes: [Int]
    /// The column of each commit.
    let columns: [Int]
    /// In the order of the commits that they lead to.
    private(set) var routes: [GitGraphRoute] = []
    /// How many lines run in each gap.
    private(set) var tracks: [Int]
    /// The columns of each lane's commits, in ascending order.
    private var occupied: [[Int]]
    /// The lanes of each column's commits.
    private var stacked: [[Int]]

    init(_ graph: GitGraph, lanes: [Int], columns: [Int]) {
        self.graph = graph
        self.lanes = lanes
        self.columns = columns
        tracks = Array(repeating: 0, count: graph.branches.count + 1)
        occupied = Array(repeating: [], count: graph.branches.count)
        stacked = Array(repeating: [], count: (columns.max() ?? 0) + 1)
        for commit in graph.commits.indices {
            occupied[lanes[commit]].append(columns[commit])
            stacked[columns[commit]].append(lanes[commit])
        }
        for lane in occupied.indices { occupied[lane].sort() }
    }

    /// Complexity: linear in the lines and in the commits that share columns.
    mutating func run() {
        for (child, commit) in graph.commits.enumerated() {
            for (number, parent) in commit.parents.enumerated() {
                route(GitGraphRoute(from: parent, to: child, isFirst: number == 0, run: .child))
            }
        }
    }

    private mutating func route(_ wanted: GitGraphRoute) {
        var route = wanted
        let isClear = (child: isFree(route, lanes[route.to]), parent: isFree(route, lanes[route.from]))
        if lanes[route.from] == lanes[route.to], isClear.parent {
            route.run = .parent
        } else if wanted.isFirst, isClear.child {
            route.run = .child
        } else if isClear.parent {
            route.run = .parent
        } else if isClear.child {
            route.run = .child
        } else {
            let gap = lanes[route.from] + (lanes[route.to] > lanes[route.from] ? 1 : 0)
            route.run = .between(gap: gap, track: tracks[gap])
            tracks[gap] += 1
        }
        stepAside(&route)
        routes.append(route)
    }

    /// Whether no commit stands on a lane between the two ends of a line.
    private func isFree(_ route: GitGraphRoute, _ lane: Int) -> Bool {
        let columns = occupied[lane]
        var low = 0
        var high = columns.count
        while low < high {
            let middle = (low + high) / 2
            if columns[middle] <= self.columns[route.from] { low = middle + 1 } else { high = middle }
        }
        guard low < columns.count else { return true }
        let end = self.columns[route.to]
        return lane == lanes[route.to] ? columns[low] >= end : columns[low] > end
    }

    /// Leaves the column of an end where another commit stands in the way.
    private func stepAside(_ route: inout GitGraphRoute) {
        let lanes = (from: lanes[route.from], to: lanes[route.to])
        if route.run != .parent, isBlocked(columns[route.from], lanes) { route.leave = GitGraphRoute.aside }
        if route.run != .child, isBlocked(columns[route.to], lanes) { route.arrive = GitGraphRoute.aside }
    }

    private func isBlocked(_ column: Int, _ lanes: (from: Int, to: Int)) -> Bool {
        let span = min(lanes.from, lanes.to)...max(lanes.from, lanes.to)
        return stacked[column].contains { span.contains($0) && $0 != lanes.from && $0 != lanes.to }
            || (stacked[column].contains(lanes.from) && stacked[column].contains(lanes.to))
    }
}
