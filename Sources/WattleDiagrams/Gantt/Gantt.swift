/// Tasks and when they are done.
struct Gantt: DiagramModel {
    /// Something that takes time.
    struct Task: Sendable {
        let label: Label
        /// The place of its section.
        let section: Int
        let tags: Tags
        let start: Moment
        /// Where its bar ends.
        let end: Moment
        /// The place of its link in the chart's links.
        var link: Int?
    }

    /// What is said of a task besides its time.
    struct Tags: OptionSet, Hashable, Sendable {
        let rawValue: UInt8

        static let active = Tags(rawValue: 1)
        static let done = Tags(rawValue: 2)
        static let critical = Tags(rawValue: 4)
        static let milestone = Tags(rawValue: 8)
        /// A line across all tasks.
        static let vertical = Tags(rawValue: 16)

        /// In words.
        var words: [String] {
            let all: [(Tags, String)] = [
                (.done, "done"), (.active, "active"), (.critical, "critical"), (.milestone, "milestone"),
                (.vertical, "marker"),
            ]
            return all.filter { contains($0.0) }.map(\.1)
        }
    }

    /// The titles of the sections; empty before the first one.
    var sections: [Label] = []
    var tasks: [Task] = []
    var title: String?
    var links: [DiagramLink] = []
    /// How days and times are written, excluded days and the axis.
    var settings = GanttSettings()

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var reader = GanttReader(source, faults)
        reader.read()
        self.settings = reader.settings
        title = reader.title
        sections = reader.sections
        links = reader.links
        var schedule = GanttSchedule(reader.drafts, reader.settings, reader.faults)
        schedule.resolve()
        tasks = schedule.tasks
        faults = schedule.faults
    }

    var isEmpty: Bool { tasks.isEmpty }

    var outline: DiagramOutline {
        var lines: [String] = []
        var section = -1
        for task in tasks {
            if task.section != section {
                section = task.section
                if !sections[section].isEmpty { lines.append(sections[section].plainText) }
            }
            lines.append(words(of: task))
        }
        let ends = [tasks.map(\.start).min(), tasks.map(\.end).max()].compactMap {
            $0?.text(withDate: settings.dates.hasDate)
        }
        return DiagramOutline(title: "Gantt chart: " + ends.joined(separator: " to "), lines: lines)
    }

    private func words(of task: Task) -> String {
        let hasDate = settings.dates.hasDate
        let isPoint = !task.tags.isDisjoint(with: [.milestone, .vertical]) || task.start == task.end
        let time =
            isPoint
            ? task.middle.text(withDate: hasDate)
            : task.start.text(withDate: hasDate) + " to " + task.end.text(withDate: hasDate)
        let words = task.tags.words
        return task.label.plainText + ": " + time
            + (words.isEmpty ? "" : " (\(words.joined(separator: ", ")))")
    }
}

extension Gantt.Task {
    /// Where a milestone stands: halfway through its time.
    var middle: Moment {
        if tags.contains(.vertical) { return start }
        return Moment(milliseconds: start.milliseconds + (end.milliseconds - start.milliseconds) / 2)
    }
}

/// What a chart says besides its tasks.
struct GanttSettings: Sendable {
    /// How dates are written.
    var dates = DatePattern(Array("YYYY-MM-DD".utf8))
    /// How times are written at the axis.
    var axis = TimePattern("%Y-%m-%d")
    /// How far marks at the axis are apart; nil where that is chosen.
    var interval: GanttInterval?
    /// Whether the day that ends a task belongs to it.
    var includesEnds = false
    /// The day that weeks begin with: 0 is Sunday.
    var firstWeekday = 0
    /// Days of the week that do not count.
    var excludedWeekdays: Set<Int> = []
    /// Days that do not count, in days since 1970.
    var excludedDays: Set<Int> = []
    /// Days that count all the same.
    var includedDays: Set<Int> = []

    /// Whether some days do not count; never where no day would.
    var excludesDays: Bool {
        excludedWeekdays.count < 7 && !(excludedWeekdays.isEmpty && excludedDays.isEmpty)
    }

    /// Whether a day does not count.
    func excludes(day: Int) -> Bool {
        guard excludesDays, !includedDays.contains(day) else { return false }
        return excludedWeekdays.contains(CivilDate.weekday(of: day)) || excludedDays.contains(day)
    }
}
