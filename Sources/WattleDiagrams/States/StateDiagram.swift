/// States, the transitions between them, and states that hold others.
struct StateDiagram: DirectedDiagram {
    /// What a state is.
    enum Kind: Hashable, Sendable {
        case plain, start, end, choice, bar
    }

    /// A state.
    struct State: Hashable, Sendable {
        let id: String
        var kind: Kind
        /// What is said of it; the first is its name.
        var descriptions: [Label] = []
        /// The place of the innermost scope that holds it.
        var scope: Int?
        /// The place of the scope that it is, where it holds states.
        var inside: Int?
        /// The names of its styles.
        var classes: [String] = []
        var style = AuthoredStyle.none
        /// The place of its link.
        var link: Int?

        /// What readers call it.
        var name: Label { descriptions.first ?? Label(id) }
    }

    /// What holds states: a state, or one of the regions of a state.
    struct Scope: Hashable, Sendable {
        let id: String
        /// The state that it is, or whose region it is.
        let state: Int
        let isRegion: Bool
        var direction: LayoutDirection?
        /// Where it begins and ends.
        var start: Int?
        var end: Int?
        /// How many regions it is divided into.
        var regions = 0
    }

    /// A way from state to state.
    struct Transition: Hashable, Sendable {
        let from: Int
        let to: Int
        let label: Label
        let scope: Int?
    }

    /// A remark, beside a state or by itself.
    struct Note: Hashable, Sendable {
        let text: Label
        let target: Int?
        let isLeft: Bool
        let scope: Int?
    }

    var states: [State] = []
    var scopes: [Scope] = []
    var transitions: [Transition] = []
    var notes: [Note] = []
    var styles = StyleClasses()
    var direction = LayoutDirection.down
    var links: [DiagramLink] = []

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var reader = StateReader(source, faults: faults)
        reader.read()
        self = reader.diagram
        faults = reader.scanner.faults
    }

    /// A diagram without anything.
    init() {}

    var isEmpty: Bool { states.isEmpty && notes.isEmpty }

    var innerDirections: [LayoutDirection?] {
        get { scopes.map(\.direction) }
        set { for (place, direction) in newValue.enumerated() { scopes[place].direction = direction } }
    }

    /// The scope that holds a scope.
    func parent(ofScope scope: Int) -> Int? {
        let state = states[scopes[scope].state]
        return scopes[scope].isRegion ? state.inside : state.scope
    }

    // MARK: Words

    var outline: DiagramOutline {
        let joined = Set(transitions.flatMap { [$0.from, $0.to] })
        var lines = states.indices.compactMap { words(states[$0], isJoined: joined.contains($0)) }
        lines += transitions.map(words)
        lines += notes.map { note in
            "Note" + (note.target.map { " on " + name($0) } ?? "") + ": " + note.text.plainText
        }
        let named = states.lazy.filter { $0.kind == .plain }.prefix(3).map(\.name.plainText)
        return DiagramOutline(title: "State diagram: " + named.joined(separator: ", "), lines: lines)
    }

    private func name(_ state: Int) -> String {
        switch states[state].kind {
        case .start: "Start"
        case .end: "End"
        case .plain, .choice, .bar: states[state].name.plainText
        }
    }

    /// What is said of a state; nil where its transitions say all there is to say.
    private func words(_ state: State, isJoined: Bool) -> String? {
        guard state.kind == .plain else { return nil }
        let more = state.descriptions.dropFirst().map(\.plainText).joined(separator: "; ")
        if more.isEmpty { return isJoined || state.inside != nil ? nil : state.name.plainText }
        return state.name.plainText + ": " + more
    }

    private func words(_ transition: Transition) -> String {
        let place = transition.scope.map { "In " + name(scopes[$0].state) + ": " } ?? ""
        let label = transition.label.isEmpty ? "" : " (" + transition.label.plainText + ")"
        return place + name(transition.from) + " → " + name(transition.to) + label
    }
}
