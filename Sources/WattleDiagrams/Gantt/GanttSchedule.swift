import WattleText

/// Finds out when tasks begin and end, which may depend on other tasks before or after them.
struct GanttSchedule {
    private let drafts: [GanttDraft]
    private let settings: GanttSettings
    private(set) var faults: DiagramFaults
    /// What has been found out.
    private var times: [(start: Moment, end: Moment, shownEnd: Moment)?]
    private var places: [String: Int] = [:]

    init(_ drafts: [GanttDraft], _ settings: GanttSettings, _ faults: DiagramFaults) {
        self.drafts = drafts
        self.settings = settings
        self.faults = faults
        times = drafts.map { _ in nil }
        for (index, draft) in drafts.enumerated() {
            if let id = draft.id { places[id] = index }
        }
    }

    /// The tasks whose times are known, in the order of the text.
    var tasks: [Gantt.Task] {
        zip(drafts, times).compactMap { draft, time in
            time.map {
                Gantt.Task(
                    label: draft.label, section: draft.section, tags: draft.tags, start: $0.start,
                    end: max($0.shownEnd, $0.start), link: draft.link)
            }
        }
    }

    /// Goes through the tasks until no more times are found.
    mutating func resolve() {
        reportUnreadable()
        var isProgress = true
        while isProgress {
            isProgress = false
            for index in drafts.indices where times[index] == nil {
                guard let start = start(of: index), let end = end(of: index, from: start) else { continue }
                times[index] = moved(start, end, isFixed: isDay(drafts[index].end))
                isProgress = true
            }
        }
        for index in drafts.indices where times[index] == nil {
            leaveOut(index, "it is not known when the task begins or ends")
        }
    }

    // MARK: Beginnings and ends

    private func start(of index: Int) -> Moment? {
        guard let piece = drafts[index].start else { return endBefore(index) }
        if let ids = Self.ids(in: piece, after: "after") {
            let known = ids.compactMap { places[$0] }
            if known.isEmpty { return endBefore(index) }
            let ends = known.compactMap { times[$0]?.end }
            return ends.count == known.count ? ends.max() : nil
        }
        return settings.dates.moment(of: piece.bytes) ?? DatePattern.usualMoment(of: piece.bytes)
    }

    private func endBefore(_ index: Int) -> Moment? { index > 0 ? times[index - 1]?.end : nil }

    private func end(of index: Int, from start: Moment) -> Moment? {
        guard let piece = drafts[index].end else { return start }
        if let ids = Self.ids(in: piece, after: "until") {
            let known = ids.compactMap { places[$0] }
            if known.isEmpty { return start }
            let starts = known.compactMap { times[$0]?.start }
            return starts.count == known.count ? starts.min() : nil
        }
        if let date = date(piece) {
            return settings.includesEnds ? date.adding(milliseconds: Moment.day) : date
        }
        return GanttDuration(piece.bytes)?.end(from: start) ?? start
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

    /// A task's times, with an end that is moved by the days which do not count.
    private func moved(
        _ start: Moment, _ end: Moment, isFixed: Bool
    ) -> (start: Moment, end: Moment, shownEnd: Moment) {
        guard settings.excludesDays, !isFixed else { return (start, end, end) }
        var end = end
        var shown = end
        var day = start.adding(milliseconds: Moment.day)
        var isExcluded = false
        // The bound keeps lists of excluded days from moving an end for ever.
        let limit = end.adding(milliseconds: 20_000 * Moment.day)
        while day <= end, end < limit {
            if !isExcluded { shown = end }
            isExcluded = settings.excludes(day: day.days)
            if isExcluded { end = end.adding(milliseconds: Moment.day) }
            day = day.adding(milliseconds: Moment.day)
        }
        return (start, end, shown)
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
