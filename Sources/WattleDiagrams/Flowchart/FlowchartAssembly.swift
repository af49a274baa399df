import WattleText

/// Makes a flowchart of what its statements said: which ids are subgraphs, what holds what, and how all of it looks.
struct FlowchartAssembly {
    let draft: FlowchartDraft
    private let bytes: [UInt8]
    /// Pixels after which a label is wrapped.
    private let wrappingWidth: Double
    private(set) var links: [DiagramLink] = []
    /// The ids of subgraphs that are drawn as boxes, in such an order that a parent comes before what it holds.
    private var boxes: [FlowchartDraft.Subgraph] = []
    private var boxNumbers: [String: Int] = [:]
    private var nodeNumbers: [String: Int] = [:]
    /// Whose label held which icon.
    private var icons: [(name: String, place: Range<Int>)] = []

    init(_ draft: FlowchartDraft, _ source: DiagramSource) {
        self.draft = draft
        bytes = source.bytes
        let width = source.config.number("flowchart.wrappingWidth") ?? 200
        wrappingWidth = min(max(width, 80), 600)
    }

    /// Puts the flowchart together and reports icons and addresses that are left out.
    mutating func flowchart(_ faults: inout DiagramFaults) -> Flowchart {
        let targets = linkTargets(&faults)
        orderSubgraphs()
        let subgraphs = boxes.map { subgraph($0, link: targets[$0.id]) }
        let nodes = makeNodes(targets)
        let edges = draft.edges.compactMap { edge($0) }
        for icon in icons {
            faults.ignored(
                icon.place, "the icon '\(icon.name)' is left out", help: "write a word or a character for it")
        }
        return Flowchart(self, nodes: nodes, edges: edges, subgraphs: subgraphs)
    }

    // MARK: Subgraphs

    /// Brings subgraphs into an order in which parents come first; those that hold nothing become nodes.
    private mutating func orderSubgraphs() {
        var numbers: [String: Int] = [:]
        var held = Set<String>()
        for owner in draft.owners.values { held.insert(owner) }
        let drafts = draft.subgraphs.filter { held.contains($0.id) }
        for (number, subgraph) in drafts.enumerated() where numbers[subgraph.id] == nil {
            numbers[subgraph.id] = number
        }
        // A subgraph is placed as soon as the chain of those that hold it is; a ring is cut where it closes.
        for subgraph in drafts {
            var chain: [FlowchartDraft.Subgraph] = []
            var next: FlowchartDraft.Subgraph? = subgraph
            while let current = next, boxNumbers[current.id] == nil,
                !chain.contains(where: { $0.id == current.id })
            {
                chain.append(current)
                next = draft.owners[current.id].flatMap { numbers[$0] }.map { drafts[$0] }
            }
            for member in chain.reversed() {
                boxNumbers[member.id] = boxes.count
                boxes.append(member)
            }
        }
    }

    private mutating func subgraph(
        _ subgraph: FlowchartDraft.Subgraph, link: Int?
    ) -> Flowchart.Subgraph {
        let details = draft.details[subgraph.id] ?? FlowchartDraft.Details()
        let own = boxNumbers[subgraph.id] ?? 0
        let parent = draft.owners[subgraph.id].flatMap { boxNumbers[$0] }
        let title = label(subgraph.heading.title, clusterStyle(details), usual: Label.edgeSize) ?? Label("")
        return Flowchart.Subgraph(
            id: subgraph.id, title: title.balanced(within: 280), classes: details.classes, own: details.style,
            parent: parent.flatMap { $0 < own ? $0 : nil }, direction: subgraph.direction, link: link)
    }

    /// What concerns the letters of a title; the class `default` is for nodes.
    private func clusterStyle(_ details: FlowchartDraft.Details) -> AuthoredStyle {
        draft.classes.style(only: details.classes, own: details.style, theme: .none)
    }

    // MARK: Nodes

    /// Nodes in the order in which they are named, then the subgraphs that hold nothing and that nothing names.
    private mutating func makeNodes(_ targets: [String: Int]) -> [Flowchart.Node] {
        let empty = draft.subgraphs.filter { boxNumbers[$0.id] == nil }
        let titles = Dictionary(empty.map { ($0.id, $0.heading.title) }) { first, _ in first }
        var nodes: [Flowchart.Node] = []
        func isNew(_ id: String) -> Bool { boxNumbers[id] == nil && nodeNumbers[id] == nil }
        for var node in draft.nodes where isNew(node.id) {
            node.text = node.text ?? titles[node.id] ?? nil
            nodeNumbers[node.id] = nodes.count
            nodes.append(makeNode(node, link: targets[node.id]))
        }
        for subgraph in empty where isNew(subgraph.id) {
            nodeNumbers[subgraph.id] = nodes.count
            let node = FlowchartDraft.Node(
                id: subgraph.id, place: subgraph.heading.place, text: subgraph.heading.title)
            nodes.append(makeNode(node, link: nil))
        }
        return nodes
    }

    private mutating func makeNode(_ node: FlowchartDraft.Node, link: Int?) -> Flowchart.Node {
        let details = draft.details[node.id] ?? FlowchartDraft.Details()
        let style = draft.classes.style(details.classes, own: details.style, theme: .none)
        let label =
            label(node.text, style, usual: Label.nodeSize)
            ?? Label(lines: nameLines(node, style), fontSize: style.fontSize ?? Label.nodeSize)
        return Flowchart.Node(
            id: node.id, label: label.balanced(within: wrappingWidth * node.shape.wrapping),
            shape: node.shape,
            classes: details.classes, own: details.style,
            subgraph: draft.owners[node.id].flatMap { boxNumbers[$0] }, link: link)
    }

    /// A node without a label shows its id, signs excepted.
    private func nameLines(_ node: FlowchartDraft.Node, _ style: AuthoredStyle) -> [[LabelRun]] {
        node.shape.isSign ? [] : [[LabelRun(node.id, style.labelStyle)]]
    }

    private mutating func label(
        _ text: FlowchartText?, _ style: AuthoredStyle, usual size: Double
    ) -> Label? {
        guard let text else { return nil }
        let reading = text.read(bytes, style: style.labelStyle)
        for name in reading.icons { icons.append((name, text.range)) }
        let label = Label(lines: reading.lines, fontSize: style.fontSize ?? size)
        guard label.isEmpty, let icon = reading.icons.first else { return label }
        return Label(Self.word(for: icon), style: style.labelStyle, fontSize: label.fontSize)
    }

    /// `car` for `fa:fa-car`: what stands in a label that is nothing but an icon.
    private static func word(for icon: String) -> String {
        let name = icon.split(separator: ":").last ?? ""
        return String(name.hasPrefix("fa-") ? name.dropFirst(3) : name)
    }

    // MARK: Edges

    private mutating func edge(_ edge: FlowchartDraft.Edge) -> Flowchart.Edge? {
        guard let from = end(edge.from), let to = end(edge.to) else { return nil }
        var style = draft.edgeStyle
        if let details = edge.id.flatMap({ draft.details[$0] }) {
            style.merge(draft.classes.style(only: details.classes, own: details.style, theme: .none))
        }
        style.merge(edge.style)
        // The inside of a line is never filled.
        style.fill = nil
        let label = label(edge.text, style, usual: Label.edgeSize).flatMap { $0.isEmpty ? nil : $0 }
        return Flowchart.Edge(
            from: from, to: to, link: edge.link, label: label?.balanced(within: wrappingWidth), style: style)
    }

    private func end(_ id: String) -> LayoutEnd? {
        if let number = boxNumbers[id] { return .cluster(number) }
        return nodeNumbers[id].map { .node($0) }
    }

    // MARK: Links

    /// Lists the links in the order of the text, and says which node has which.
    private mutating func linkTargets(_ faults: inout DiagramFaults) -> [String: Int] {
        var found: [(id: String, link: DiagramLink)] = []
        for named in named {
            guard let details = draft.details[named.id] else { continue }
            if let click = details.click {
                if let link = link(of: named, click, &faults) { found.append((named.id, link)) }
            } else if details.classes.contains("internal-link") {
                let name = shownText(of: named)
                let range = named.text?.range ?? named.place
                found.append((named.id, DiagramLink(.note(name), text: name, range: range)))
            }
        }
        found.sort { $0.link.range.lowerBound < $1.link.range.lowerBound }
        links = found.map(\.link)
        return Dictionary(found.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// The nodes, and the subgraphs as if they were nodes; what is both is a subgraph.
    private var named: [FlowchartDraft.Node] {
        let titled = draft.subgraphs.map {
            FlowchartDraft.Node(id: $0.id, place: $0.heading.place, text: $0.heading.title)
        }
        let ids = Set(titled.map(\.id))
        return titled + draft.nodes.filter { !ids.contains($0.id) }
    }

    private func link(
        of node: FlowchartDraft.Node, _ click: FlowchartDraft.Click, _ faults: inout DiagramFaults
    ) -> DiagramLink? {
        guard let target = DiagramLink.Target(bytes[click.address]) else {
            faults.add(
                DiagramFault(
                    .refused, click.address,
                    "this address may not go into a page; '\(node.id)' leads nowhere",
                    help: "addresses begin with https:, http: or mailto:, or are places of the same site"))
            return nil
        }
        let tooltip = click.tooltip.map { Label(lines: LabelReader.read(bytes[$0]).lines).plainText }
        return DiagramLink(target, text: shownText(of: node), range: click.address, tooltip: tooltip)
    }

    private func shownText(of node: FlowchartDraft.Node) -> String {
        guard let text = node.text else { return node.id }
        return Label(lines: text.read(bytes).lines).plainText
    }
}
