extension GitGraph {
    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        let layout = GitGraphLayout(
            self, showsLabels: settings.config.flag("gitGraph.showCommitLabel") ?? true,
            isParallel: settings.config.flag("gitGraph.parallelCommits") ?? false)
        let picture = GitGraphPicture(graph: self, layout: layout)
        if settings.config.flag("gitGraph.showBranches") ?? true { picture.drawBranches(on: &canvas) }
        for route in layout.router.routes { picture.draw(route, on: &canvas) }
        for index in commits.indices { picture.drawCommit(index, on: &canvas) }
        for index in commits.indices { picture.drawWords(index, on: &canvas) }
    }
}

/// Draws the history that a layout placed.
struct GitGraphPicture {
    let graph: GitGraph
    let layout: GitGraphLayout

    /// A place in the picture.
    private func place(_ along: Double, _ across: Double) -> Point {
        switch graph.direction {
        case .right: Point(along, across)
        case .down: Point(across, along)
        case .up: Point(across, -along)
        }
    }

    private func column(_ commit: Int) -> Double { layout.columns[layout.router.columns[commit]] }
    private func lane(_ commit: Int) -> Double { layout.lanes[layout.router.lanes[commit]] }

    // MARK: Branches

    func drawBranches(on canvas: inout Canvas) {
        let end = (layout.columns.last ?? 0) + 30
        for (number, branch) in graph.lanes.enumerated() {
            let label = graph.branches[branch].label
            let across = layout.lanes[number]
            let line = Curve(start: place(-22, across), pieces: [.line(place(end, across))])
            canvas.path([line], classes: "hair dotted")
            let size = Size(label.size.width + 16, label.size.height + 8)
            let reach = layout.isHorizontal ? size.width : size.height
            let box = Rectangle(centre: place(-22 - reach / 2, across), size)
            canvas.rectangle(box, radius: 4, classes: "t1")
            canvas.text(label, at: box.centre)
        }
    }

    // MARK: Lines

    func draw(_ route: GitGraphRoute, on canvas: inout Canvas) {
        let start = (along: column(route.from), across: lane(route.from))
        let end = (along: column(route.to), across: lane(route.to))
        let turns = (start.along + route.leave, end.along - route.arrive)
        let across =
            switch route.run {
            case .parent: start.across
            case .child: end.across
            case .between(let gap, let track):
                layout.tracks[gap] + Double(track) * GitGraphLayout.trackWidth
            }
        let corners = [
            (start.along, start.across), (turns.0, start.across), (turns.0, across), (turns.1, across),
            (turns.1, end.across), (end.along, end.across),
        ].map { place($0.0, $0.1) }
        let reach = GitGraphLayout.radius
        let curve = Curve(through: corners, radius: 10, startGap: reach, endGap: reach)
        let isPick = graph.commits[route.to].kind == .cherryPick && !route.isFirst
        let isMain = route.isFirst && graph.commits[route.to].branch == 0
        canvas.edge(
            curve, from: graph.nodeID(route.from), to: graph.nodeID(route.to),
            classes: isPick ? "dotted" : isMain ? "subject-line" : "")
    }

    // MARK: Commits

    func drawCommit(_ index: Int, on canvas: inout Canvas) {
        let commit = graph.commits[index]
        let radius = GitGraphLayout.radius
        let centre = place(column(index), lane(index))
        let box = Rectangle(centre: centre, Size(radius * 2, radius * 2))
        let fill = commit.branch == 0 ? "subject" : "head"
        canvas.openNode(graph.nodeID(index), box: box)
        switch commit.kind {
        case .highlight: canvas.rectangle(box, radius: 2, classes: fill)
        case .normal where commit.parents.count < 2: canvas.ellipse(box.grown(by: -1), classes: fill)
        case .normal, .merge:
            canvas.ellipse(box)
            canvas.ellipse(box.grown(by: -4), classes: fill)
        case .reverse:
            canvas.ellipse(box)
            drawCross(centre, on: &canvas)
        case .cherryPick:
            canvas.ellipse(box, classes: "dotted")
            canvas.ellipse(box.grown(by: -5), classes: fill)
        }
        canvas.closeNode()
    }

    private func drawCross(_ centre: Point, on canvas: inout Canvas) {
        for slope in [1.0, -1] {
            let arm = Point(4, 4 * slope)
            canvas.path([Curve(start: centre - arm, pieces: [.line(centre + arm)])], classes: "line")
        }
    }

    // MARK: Words

    func drawWords(_ index: Int, on canvas: inout Canvas) {
        let commit = graph.commits[index]
        let box = wordsBox(index)
        let label = layout.labels[index]
        let anchor: Canvas.Anchor = isCentred(index) ? .middle : isEnd(index) ? .end : .start
        let x = anchor == .middle ? box.centre.x : anchor == .end ? box.maxX : box.minX
        var y = box.minY
        let drawTags = { (canvas: inout Canvas, y: inout Double) in
            for tag in commit.tags {
                let size = GitGraphLayout.pill(tag)
                let left = anchor == .middle ? x - size.width / 2 : anchor == .end ? x - size.width : x
                let pill = Rectangle(Point(left, y), size)
                canvas.rectangle(pill, radius: 3, classes: "rule t0")
                canvas.text(tag, at: pill.centre)
                y += size.height + 3
            }
        }
        // Above a commit its name comes last, next to it.
        let isAbove = layout.isHorizontal && !layout.blocks[index].isAfter
        if isAbove { drawTags(&canvas, &y) }
        canvas.text(label, at: Point(x, y + label.size.height / 2), anchor: anchor, classes: "soft")
        y += label.isEmpty ? 0 : label.size.height + 3
        if !isAbove { drawTags(&canvas, &y) }
    }

    private func isCentred(_ index: Int) -> Bool {
        layout.isHorizontal && layout.blocks[index].beside == nil
    }

    private func isEnd(_ index: Int) -> Bool { !layout.isHorizontal && !layout.blocks[index].isAfter }

    /// The box of a commit's words and tags.
    private func wordsBox(_ index: Int) -> Rectangle {
        let block = layout.blocks[index]
        let reach = GitGraphLayout.radius + GitGraphLayout.gap
        let size = block.size
        let length = layout.isHorizontal ? size.width : size.height
        let depth = layout.isHorizontal ? size.height : size.width
        let along = column(index) + block.extent(length).lowerBound + length / 2
        let across = lane(index) + (block.isAfter ? 1 : -1) * (reach + depth / 2)
        return Rectangle(centre: place(along, across), size)
    }
}
