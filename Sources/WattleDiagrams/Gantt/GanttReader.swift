import WattleText

/// Reads the statements of a chart; tasks are drafts until all of them are known.
struct GanttReader {
    let source: DiagramSource
    var cursor: DiagramCursor
    var faults: DiagramFaults
    var settings = GanttSettings()
    private(set) var title: String?
    private(set) var sections: [Label] = []
    private(set) var drafts: [GanttDraft] = []
    private(set) var links: [DiagramLink] = []
    /// Which day weekends begin with: Friday or Saturday.
    private var weekendStart = 6
    /// The words after `excludes` and `includes`, which are read when the pattern of dates is known.
    private var excluded: Range<Int>?
    private var included: Range<Int>?

    private static let stops: [UInt8] = [0x23, 0x3B]
    private static let help = "write a task as 'Words :id, 2024-01-31, 3d'; comments begin with '%%'"

    init(_ source: DiagramSource, _ faults: DiagramFaults) {
        self.source = source
        self.faults = faults
        cursor = source.body
    }

    mutating func read() {
        while true {
            cursor.skipGaps()
            guard !cursor.isAtEnd else { break }
            readLine()
        }
        readExclusions()
    }

    private mutating func readLine() {
        if cursor.takeWord("title") {
            title = source.label(cursor.takeText()).plainText
        } else if cursor.takeWord("section") {
            sections.append(source.label(cursor.takeText(), size: Label.edgeSize, style: .bold))
        } else if cursor.takeWord("click") {
            readClick()
        } else if cursor.takeWord("todayMarker") {
            cursor.takeLine()
        } else if let setting = takeSetting() {
            apply(setting)
            cursor.endStatement(&faults, help: Self.help)
        } else {
            readTask()
        }
    }

    // MARK: Settings

    private enum Setting {
        case dateFormat, axisFormat, tickInterval, includes, excludes, weekday, weekend, inclusiveEndDates,
            topAxis
    }

    private mutating func takeSetting() -> Setting? {
        let words: [(String, Setting)] = [
            ("dateFormat", .dateFormat), ("axisFormat", .axisFormat), ("tickInterval", .tickInterval),
            ("includes", .includes), ("excludes", .excludes), ("weekday", .weekday), ("weekend", .weekend),
        ]
        for (word, setting) in words where cursor.takeWord(word) { return setting }
        for (word, setting) in [("inclusiveEndDates", Setting.inclusiveEndDates), ("topAxis", .topAxis)] {
            var ahead = cursor
            let letters = ahead.take(while: \.isASCIILetter)
            if cursor.bytes[letters].equalsIgnoringASCIICase(word) {
                cursor.position = letters.upperBound
                return setting
            }
        }
        return nil
    }

    private mutating func apply(_ setting: Setting) {
        let start = cursor.position
        switch setting {
        case .inclusiveEndDates: return settings.includesEnds = true
        case .topAxis:
            return faults.syntax(
                max(start - 7, 0)..<start, "'topAxis' is no statement that mermaid can run",
                help: "set it in the front matter: config: {gantt: {topAxis: true}}")
        default: break
        }
        let text = cursor.takeText(upTo: Self.stops)
        let range = setting == .axisFormat ? text : cursor.withoutComment(text)
        switch setting {
        case .dateFormat: settings.dates = DatePattern(Array(cursor.bytes[range]))
        case .axisFormat: settings.axis = TimePattern(source.text(text))
        case .tickInterval: setInterval(range)
        case .includes: included = range
        case .excludes: excluded = range
        case .weekday: setWeekday(range)
        case .weekend: setWeekend(range)
        case .inclusiveEndDates, .topAxis: break
        }
    }

    private mutating func setInterval(_ range: Range<Int>) {
        var inner = DiagramCursor(cursor.bytes, in: range)
        let count = inner.take { $0.isASCIIDigit }
        let unit = GanttInterval.Unit(rawValue: inner.text(inner.position..<range.upperBound))
        guard let unit, let number = Int(inner.text(count)), number > 0, number < 100_000 else {
            return faults.ignored(
                range, "'\(cursor.text(range))' is no distance of marks",
                help: "write a number and millisecond, second, minute, hour, day, week or month: 1week")
        }
        settings.interval = GanttInterval(count: number, unit: unit)
    }

    private mutating func setWeekday(_ range: Range<Int>) {
        guard let day = Self.weekday(cursor.bytes[range]) else {
            return faults.syntax(
                range, "'\(cursor.text(range))' is no day of the week", help: "write 'weekday monday'")
        }
        settings.firstWeekday = day
    }

    private mutating func setWeekend(_ range: Range<Int>) {
        guard let day = Self.weekday(cursor.bytes[range]), day >= 5 else {
            return faults.syntax(
                range, "'\(cursor.text(range))' begins no weekend",
                help: "write 'weekend friday' or 'weekend saturday'")
        }
        weekendStart = day
    }

    private static func weekday(_ name: ArraySlice<UInt8>) -> Int? {
        CivilDate.weekdayNames.firstIndex { name.equalsIgnoringASCIICase($0) }
    }

    private mutating func readExclusions() {
        for word in words(excluded) {
            if word.equalsIgnoringASCIICase("weekends") {
                settings.excludedWeekdays.formUnion([weekendStart, (weekendStart + 1) % 7])
            } else if let day = Self.weekday(word) {
                settings.excludedWeekdays.insert(day)
            } else if let moment = day(word) {
                settings.excludedDays.insert(moment)
            }
        }
        settings.includedDays = Set(words(included).compactMap { day($0) })
    }

    private func words(_ range: Range<Int>?) -> [ArraySlice<UInt8>] {
        range.map { cursor.bytes[$0].split { $0 == 0x2C || $0.isASCIIWhitespace } } ?? []
    }

    private func day(_ word: ArraySlice<UInt8>) -> Int? {
        (settings.dates.moment(of: word) ?? DatePattern.usualMoment(of: word))?.days
    }

    // MARK: Tasks

    /// Reads `Words :done, id, 2024-01-31, 3d`.
    private mutating func readTask() {
        let start = cursor.position
        let name = cursor.takeText(upTo: [0x3A])
        guard !name.isEmpty, cursor.take(":") else {
            let range = name.isEmpty ? cursor.restOfLine : name
            faults.syntax(
                range, "'\(cursor.text(range))' is no task: it has no ':' and time", help: Self.help)
            cursor.takeLine()
            return
        }
        if let date = leadingDate(name) {
            faults.syntax(date, "the task's words begin with a date", help: "put another word before it")
        }
        let text = cursor.takeText(upTo: Self.stops)
        let data = cursor.withoutComment(text)
        if data.isEmpty {
            faults.syntax(name, "'\(cursor.text(name))' has no time after its ':'", help: Self.help)
        } else {
            if sections.isEmpty { sections.append(Label("")) }
            let label = source.label(trimmedName(name), size: Label.edgeSize)
            drafts.append(
                GanttDraft(
                    cursor.bytes, data, label: label, section: sections.count - 1,
                    range: start..<data.upperBound))
        }
        endTask()
    }

    /// What follows a task on its line may be another one after `;`, or a comment that has a `:`.
    private mutating func endTask() {
        if cursor.byte == 0x3B || cursor.byte == 0x23, cursor.find(0x3A) != nil {
            if cursor.byte == 0x23 { cursor.takeLine() } else { cursor.position += 1 }
            return
        }
        cursor.endStatement(&faults, help: Self.help)
    }

    private func leadingDate(_ range: Range<Int>) -> Range<Int>? {
        guard range.count >= 10 else { return nil }
        let date = range.lowerBound..<range.lowerBound + 10
        let isDate = cursor.bytes[date].enumerated().allSatisfy { place, byte in
            place == 4 || place == 7 ? byte == 0x2D : byte.isASCIIDigit
        }
        return isDate ? date : nil
    }

    private func trimmedName(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        while low < range.upperBound, cursor.bytes[low] == 0x3B { low += 1 }
        return low < range.upperBound ? low..<range.upperBound : range
    }

    // MARK: Links

    /// Reads `click id href "address"` and `click id call function(arguments)`.
    private mutating func readClick() {
        let ids = cursor.take { !$0.isASCIIWhitespace }
        var hasAction = false
        while true {
            cursor.skipSpaces()
            if cursor.takeWord("href"), let address = cursor.takeQuoted() {
                hasAction = true
                addLink(to: address, from: ids)
            } else if cursor.takeWord("call") {
                hasAction = true
                let start = cursor.position
                cursor.take { $0 != 0x28 && $0 != ASCII.newline }
                if cursor.take("(") {
                    cursor.take { $0 != 0x29 && $0 != ASCII.newline }
                    _ = cursor.take(")")
                }
                faults.ignored(start..<cursor.position, "pages run no function of a diagram")
            } else {
                break
            }
        }
        if !hasAction {
            faults.syntax(ids, "nothing happens at a click", help: "write: click id href \"https://…\"")
            cursor.takeLine()
        } else {
            cursor.endStatement(&faults, help: "write: click id href \"https://…\"")
        }
    }

    private mutating func addLink(to address: Range<Int>, from ids: Range<Int>) {
        guard let target = DiagramLink.Target(cursor.bytes[address]) else {
            return faults.add(
                DiagramFault(
                    .refused, address, "the address '\(cursor.text(address))' may not go into a page",
                    help: "link to an 'https:' address, to '[[a note]]' or to a place of this site"))
        }
        for id in cursor.bytes[ids].split(separator: 0x2C) {
            let name = String(decoding: id, as: UTF8.self)
            for index in drafts.indices where drafts[index].id == name {
                drafts[index].link = links.count
                links.append(DiagramLink(target, text: drafts[index].label.plainText, range: address))
            }
        }
    }
}
