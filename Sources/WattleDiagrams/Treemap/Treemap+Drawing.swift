extension Treemap {
    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        var picture = TreemapPicture(map: self, theme: settings.theme)
        picture.draw(on: &canvas)
    }
}

/// Draws sections as boxes with a name at the top, and leaves as areas with a name and a value.
private struct TreemapPicture {
    private let map: Treemap
    private let theme: DiagramTheme
    /// What is larger than zero, or everything where nothing is.
    private let areas: [Double]
    /// Items whose areas are too small for their words.
    private var small: [Int] = []

    private static let width = 700.0
    private static let header = 24.0

    /// Something to be drawn in a rectangle.
    private struct Task {
        let item: Int
        let box: Rectangle
        /// The tint of its leaves; nil while it is in a section that holds everything.
        let tint: Int?
    }

    init(map: Treemap, theme: DiagramTheme) {
        self.map = map
        self.theme = theme
        let isZero = map.sums.allSatisfy { $0 == 0 }
        areas = isZero ? map.sums.indices.map { Self.count(under: $0, map) } : map.sums
    }

    /// How many leaves an item holds; itself, if none.
    private static func count(under item: Int, _ map: Treemap) -> Double {
        var open = [item]
        var count = 0.0
        while let next = open.popLast() {
            if map.children[next].isEmpty { count += 1 }
            open += map.children[next]
        }
        return count
    }

    mutating func draw(on canvas: inout Canvas) {
        let leaves = map.items.indices.filter { map.children[$0].isEmpty }
        let deepest = leaves.map { map.depth($0) }.max() ?? 0
        let height = min(max(220, 120 + Double(leaves.count) * 26), 520) + Double(deepest) * Self.header
        var tasks = divide(map.roots, in: Rectangle(.zero, Size(Self.width, height)), tint: nil)
        while let task = tasks.popLast() {
            if map.children[task.item].isEmpty {
                drawLeaf(task, on: &canvas)
            } else {
                tasks += drawSection(task, on: &canvas).reversed()
            }
        }
        drawSmall(on: &canvas)
    }

    /// Divides a box among items, the largest first; those without an area are written below the picture.
    private mutating func divide(_ items: [Int], in box: Rectangle, tint: Int?) -> [Task] {
        let order = items.filter { areas[$0] > 0 }.sorted { (areas[$1], $0) < (areas[$0], $1) }
        small += items.filter { areas[$0] <= 0 }
        let boxes = squarified(order.map { areas[$0] }, in: box)
        return zip(order, boxes).enumerated().map {
            Task(item: $1.0, box: $1.1, tint: tint ?? (order.count > 1 ? [2, 1, 3, 4][$0 % 4] : nil))
        }.reversed()
    }

    private func style(_ item: Int) -> AuthoredStyle {
        map.styles.style(map.items[item].classes, own: .none, theme: theme.node)
    }

    // MARK: Sections

    private mutating func drawSection(_ task: Task, on canvas: inout Canvas) -> [Task] {
        let box = task.box.grown(by: -2)
        let inside = Rectangle(
            Point(box.minX + 3, box.minY + Self.header),
            Size(box.size.width - 6, box.size.height - Self.header - 3))
        guard inside.size.width > 12, inside.size.height > 12 else {
            small.append(task.item)
            drawArea(task, on: &canvas)
            return []
        }
        let style = map.styles.style(map.items[task.item].classes, own: .none, theme: theme.cluster)
        canvas.rectangle(box, radius: 3, classes: "t0 rule", style: style)
        drawHeader(task, in: box, style.textColour, on: &canvas)
        return divide(map.children[task.item], in: inside, tint: task.tint)
    }

    /// Draws the name at the left and the sum at the right, as far as they fit.
    private mutating func drawHeader(
        _ task: Task, in box: Rectangle, _ colour: Colour?, on canvas: inout Canvas
    ) {
        let name = Label(map.items[task.item].name.plainText, style: .bold, fontSize: 12)
        let sum = Label(map.format.text(map.sums[task.item]), fontSize: 11)
        let y = box.minY + Self.header / 2
        guard name.size.width + 16 <= box.size.width else {
            small.append(task.item)
            return
        }
        canvas.text(name, at: Point(box.minX + 8, y), anchor: .start, colour: colour)
        if name.size.width + sum.size.width + 32 <= box.size.width {
            canvas.text(
                sum, at: Point(box.maxX - 8, y), anchor: .end, classes: colour == nil ? "soft" : "",
                colour: colour)
        }
    }

    // MARK: Leaves

    private func drawArea(_ task: Task, on canvas: inout Canvas) {
        canvas.rectangle(
            task.box.grown(by: -1).clipped, classes: "cut t\(task.tint ?? 2)", style: style(task.item))
    }

    private mutating func drawLeaf(_ task: Task, on canvas: inout Canvas) {
        let box = task.box.grown(by: -1).clipped
        let item = map.items[task.item]
        let name = item.name.wrapped(to: max(box.size.width - 16, 1))
        let value = Label(map.format.text(map.sums[task.item]), fontSize: 12)
        let isWide = max(name.size.width, value.size.width) + 12 <= box.size.width
        let isHigh = name.size.height + value.size.height + 10 <= box.size.height
        canvas.openNode(item.name.plainText, box: box)
        drawArea(task, on: &canvas)
        if isWide, isHigh {
            let colour = style(task.item).textColour
            let top = box.centre.y - (name.size.height + value.size.height) / 2
            canvas.text(name, at: Point(box.centre.x, top + name.size.height / 2), colour: colour)
            canvas.text(
                value, at: Point(box.centre.x, top + name.size.height + value.size.height / 2), colour: colour
            )
        } else {
            small.append(task.item)
        }
        canvas.closeNode()
    }

    // MARK: The rest

    /// Writes what had no room in its area below the picture.
    private func drawSmall(on canvas: inout Canvas) {
        guard !small.isEmpty else { return }
        let words = small.sorted().map {
            map.items[$0].name.plainText + "\u{A0}" + map.format.text(map.sums[$0])
        }
        let text = Label(words.joined(separator: " · "), fontSize: 12).wrapped(to: Self.width)
        let top = (canvas.bounds?.maxY ?? 0) + 12
        canvas.text(text, at: Point(0, top + text.size.height / 2), anchor: .start, classes: "soft")
    }
}

extension Rectangle {
    /// Without a size below zero.
    fileprivate var clipped: Rectangle {
        Rectangle(centre: centre, Size(max(size.width, 0.5), max(size.height, 0.5)))
    }
}
