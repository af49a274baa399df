extension Label {
    /// The label in as few lines as `wrapped(to:)` makes; each of its author's lines as narrow as that allows.
    ///
    /// Without that, a last line often holds a single word. Complexity: that of ten wrappings.
    func balanced(within width: Double) -> Label {
        guard size.width > width else { return self }
        let broken = lines.flatMap { line in
            Label(lines: [line], fontSize: fontSize).balancedLine(within: width).lines
        }
        return Label(lines: broken, fontSize: fontSize)
    }

    private func balancedLine(within width: Double) -> Label {
        var best = wrapped(to: width)
        guard best.lines.count > 1, best.lines.count < 40 else { return best }
        var low = size.width / Double(best.lines.count + 1)
        var high = min(width, best.size.width)
        for _ in 0..<8 where high - low > 4 {
            let middle = (low + high) / 2
            let candidate = wrapped(to: middle)
            if candidate.lines.count == best.lines.count, candidate.size.width <= best.size.width {
                best = candidate
                high = min(middle, candidate.size.width)
            } else {
                low = middle
            }
        }
        return best
    }

    /// The label in lines of at most `width` pixels; words that are wider are broken anywhere.
    func squeezed(into width: Double) -> Label {
        let broken = balanced(within: width)
        guard broken.size.width > width else { return broken }
        var lines: [[LabelRun]] = []
        for line in broken.lines {
            var used = Double.infinity
            for run in line {
                for character in run.text {
                    let piece = LabelRun(String(character), run.style)
                    let advance = piece.width * fontSize
                    if used + advance > width {
                        lines.append([])
                        used = 0
                    }
                    lines[lines.count - 1].append(piece)
                    used += advance
                }
            }
        }
        return Label(lines: lines, fontSize: fontSize)
    }
}
