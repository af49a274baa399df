import WattleText

/// Finds out when tasks begin and end, which may depend on other tasks before or after them.
struct GanttSchedule {
    private let drafts: [GanttDraft]
    private let settings: GanttSettings
    private(set) var faults: DiagramFaults
    /// What has been found out.
    private var starts: [Moment?]
    private var ends: [Moment?]
    /// Where bars end: before days at the end that do not count.
    private var shownEnds: [Moment?]
    private var places: [String: Int] = [:]

    /// As many days as excluded days are looked for in: about ten years.
    private static let longest = 4_000

    init(_ drafts: [GanttDraft], _ settings: GanttSettings, _ faults: DiagramFaults) {
        self.drafts = drafts
        self.settings = settings
        self.faults = faults
        starts = drafts.map { _ in nil }
        ends = starts
        shownEnds = starts
        for (index, draft) in drafts.enumerated() {
            if let id = draft.id { places[id] = index }
        }
    }

    /// The tasks whose times are known, in the order of the text.
    var tasks: [Gantt.Task] {
        drafts.indices.compactMap { index in
            guard let start = starts[index], let end = shownEnds[index] else { return nil }
            let draft = drafts[index]
            return Gantt.Task(
                label: draft.label, section: draft.section, tags: draft.tags, start: start,
                end: max(end, start), link: draft.link)
        }
    }

    /// Finds each beginning and each end when all that it depends on is known.
    ///
    /// Beginnings have even numbers here and ends odd ones. Complexity: linear in the ids that tasks name.
    mutating func resolve() {
        reportUnreadable()
        var waiting = [Int](repeating: 0, count: drafts.count * 2)
        var dependents = [[Int]](repeating: [], count: drafts.count * 2)
        for time in waiting.indices {
            let needed = self.needed(for: time)
            waiting[time] = needed.count
            for other in needed { dependents[other].append(time) }
        }
        var ready = waiting.indices.filter { waiting[$0] == 0 }
        var next = 0
        while next < ready.count {
            let time = ready[next]
            next += 1
            guard find(time) else { continue }
            for dependent in dependents[time] {
                waiting[dependent] -= 1
                if waiting[dependent] == 0 { ready.append(dependent) }
            }
        }
        // Without a task before it the first one has been reported.
        for index in drafts.indices where ends[index] == nil && (index > 0 || drafts[0].start != nil) {
            leaveOut(index, "it is not known when the task begins or ends")
        }
    }

    /// The times that a beginning or an end depends on.
    private func needed(for time: Int) -> [Int] {
        let index = time / 2
        if time.isMultiple(of: 2) {
            guard let others = tasks(in: drafts[index].start, after: "after"), !others.isEmpty else {
                return beginsAfterTaskBefore(index) && index > 0 ? [index * 2 - 1] : []
            }
            return others.map { $0 * 2 + 1 }
        }
        return [index * 2] + (tasks(in: drafts[index].end, after: "until") ?? []).map { $0 * 2 }
    }

    /// Finds one time; false where it cannot be read.
    private mutating func find(_ time: Int) -> Bool {
        let index = time / 2
        if time.isMultiple(of: 2) {
            starts[index] = start(of: index)
            return starts[index] != nil
        }
        guard let start = starts[index] else { return false }
        let end = end(of: index, from: start)
        (ends[index], shownEnds[index]) = moved(start, end, isFixed: isDay(drafts[index].end))
        return true
    }

    // MARK: Beginnings and ends

    /// Whether a task begins with the end of the one before it, because it says nothing else that is known.
    private func beginsAfterTaskBefore(_ index: Int) -> Bool {
        guard let piece = drafts[index].start else { return true }
        return tasks(in: piece, after: "after")?.isEmpty ?? false
    }

    private func start(of index: Int) -> Moment? {
        if beginsAfterTaskBefore(index) { return index > 0 ? ends[index - 1] : nil }
        guard let piece = drafts[index].start else { return nil }
        if let others = tasks(in: piece, after: "after") { return others.compactMap { ends[$0] }.max() }
        return settings.dates.moment(of: piece.bytes) ?? DatePattern.usualMoment(of: piece.bytes)
    }

    private func end(of index: Int, from start: Moment) -> Moment {
        guard let piece = drafts[index].end else { return start }
        if let others = tasks(in: piece, after: "until") {
            return others.compactMap { starts[$0] }.min() ?? start
        }
        if let date = date(piece) {
            return settings.includesEnds ? date.adding(milliseconds: Moment.day) : date
        }
        return GanttDuration(piece.bytes)?.end(from: start) ?? start
    }

    /// The tasks that are known of those after `after` or `until`; nil where the piece is something else.
    private func tasks(in piece: GanttDraft.Piece?, after word: String) -> [Int]? {
        guard let piece else { return nil }
        return Self.ids(in: piece, after: word)?.compactMap { places[$0] }
    }

    private func date(_ piece: GanttDraft.Piece) -> Moment? {
        if let date = settings.dates.moment(of: piece.bytes) { return date }
        return isDay(piece) ? DatePattern.usualMoment(of: piece.bytes) : nil
    }

    /// Whether a piece is a day in its usual form, which excluded days do not move.
    private func isDay(_ piece: GanttDraft.Piece?) -> Bool {
        guard let piece, piece.bytes.contains(0x2D) else { return false }
        return DatePattern.usualMoment(of: piece.bytes) != nil
    }

    /// The ids after `after` or `until`.
    private static func ids(in piece: GanttDraft.Piece, after word: String) -> [String]? {
        guard piece.bytes.starts(with: word.utf8),
            piece.bytes.dropFirst(word.utf8.count).first?.isASCIIWhitespace ?? false
        else { return nil }
        return piece.bytes.dropFirst(word.utf8.count).split { $0.isASCIIWhitespace }
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// A task's end, moved by the days which do not count, and where its bar ends.
    private func moved(_ start: Moment, _ end: Moment, isFixed: Bool) -> (end: Moment, shown: Moment) {
        let days = (end.milliseconds - start.milliseconds) / Moment.day
        guard settings.excludesDays, !isFixed, days < Self.longest else { return (end, end) }
        var end = end
        var shown = end
        var day = start.adding(milliseconds: Moment.day)
        var isExcluded = false
        // The bound keeps lists of excluded days from moving an end for ever.
        let limit = end.adding(milliseconds: Self.longest * Moment.day)
        while day <= end, end < limit {
            if !isExcluded { shown = end }
            isExcluded = settings.excludes(day: day.days)
            if isExcluded { end = end.adding(milliseconds: Moment.day) }
            day = day.adding(milliseconds: Moment.day)
        }
        return (end, shown)
    }

    // MARK: Faults

    private mutating func reportUnreadable() {
        for (index, draft) in drafts.enumerated() {
            if draft.hasTooMany {
                faults.ignored(
                    draft.range, "'\(draft.label.plainText)' has more than an id, a beginning and an end",
                    help: "write 'Words :id, 2024-01-31, 3d'")
            }
            if let start = draft.start { reportUnknown(in: start, after: "after", draft) }
            guard let end = draft.end, !end.bytes.isEmpty else { continue }
            reportUnknown(in: end, after: "until", draft)
            if Self.ids(in: end, after: "until") == nil, date(end) == nil, GanttDuration(end.bytes) == nil {
                faults.ignored(
                    draft.range, "'\(end.text)' is no duration and no date",
                    help: "write a duration such as 3d, 12h or 2w, or a date as 'dateFormat' says")
            }
            if index == 0, draft.start == nil {
                leaveOut(0, "no task comes before it, so it needs a beginning")
            }
        }
    }

    private mutating func reportUnknown(in piece: GanttDraft.Piece, after word: String, _ draft: GanttDraft) {
        guard let ids = Self.ids(in: piece, after: word), !ids.contains(where: { places[$0] != nil }) else {
            return
        }
        faults.ignored(
            draft.range, "no task has the id '\(ids.joined(separator: " "))'",
            help: "give the task that is meant an id: Words :id, 2024-01-31, 3d")
    }

    private mutating func leaveOut(_ index: Int, _ reason: String) {
        let draft = drafts[index]
        faults.ignored(
            draft.range, "'\(draft.label.plainText)' is left out: \(reason)",
            help: "write a date as 'dateFormat' says, such as 2024-01-31, or 'after' and an id")
    }
}

/// How long a task takes, such as `3d`.
struct GanttDuration: Hashable, Sendable {
    private var months = 0
    private var milliseconds = 0

    /// Reads a number and `ms`, `s`, `m`, `h`, `d`, `w`, `M` or `y`; nil where there is something else.
    init?(_ bytes: ArraySlice<UInt8>) {
        let digits = bytes.prefix { $0.isASCIIDigit || $0 == 0x2E }
        guard digits.first?.isASCIIDigit ?? false, digits.last != 0x2E,
            let number = Double(String(decoding: digits, as: UTF8.self)), number < 1e7
        else { return nil }
        switch String(decoding: bytes.dropFirst(digits.count), as: UTF8.self) {
        case "ms": set(number)
        case "s": set(number * 1_000)
        case "m": set(number * 60_000)
        case "h": set(number * 3_600_000)
        case "d": set(number * 86_400_000)
        case "w": set(number * 7 * 86_400_000)
        case "M": set(months: number)
        case "y": set(months: number * 12)
        default: return nil
        }
    }

    private mutating func set(_ length: Double) { milliseconds = Int(min(length, 3e14).rounded()) }

    private mutating func set(months count: Double) {
        let whole = min(count, 60_000).rounded(.down)
        months = Int(whole)
        set((min(count, 60_000) - whole) * 30 * 86_400_000)
    }

    /// When what begins at a moment ends.
    func end(from start: Moment) -> Moment { start.adding(months: months).adding(milliseconds: milliseconds) }
}
