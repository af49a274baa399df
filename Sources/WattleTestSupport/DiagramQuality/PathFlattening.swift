/// Reads the `d` of a path with absolute commands and makes straight stretches of its curves, none longer than needed.
///
/// - Returns: one list of places for each `M`.
func flattenedPath(_ text: String) -> [[Place]] {
    var lines: [[Place]] = []
    var numbers: [Double] = []
    var command: Character = "M"
    func finish() {
        defer { numbers = [] }
        switch command {
        case "M":
            for (index, start) in stride(from: 0, to: numbers.count - 1, by: 2).enumerated() {
                let place = Place(numbers[start], numbers[start + 1])
                if index == 0 { lines.append([place]) } else { lines[lines.count - 1].append(place) }
            }
        case "L":
            for start in stride(from: 0, to: numbers.count - 1, by: 2) {
                lines[lines.count - 1].append(Place(numbers[start], numbers[start + 1]))
            }
        case "C":
            for start in stride(from: 0, to: numbers.count - 5, by: 6) {
                let places = stride(from: start, to: start + 6, by: 2).map {
                    Place(numbers[$0], numbers[$0 + 1])
                }
                lines[lines.count - 1] += cubic(lines[lines.count - 1].last ?? places[0], places)
            }
        case "Z":
            if let first = lines.last?.first { lines[lines.count - 1].append(first) }
        default: break
        }
    }
    var number = ""
    func endNumber() {
        if let value = Double(number) { numbers.append(value) }
        number = ""
    }
    for character in text {
        if character.isLetter, character != "e" {
            endNumber()
            if !numbers.isEmpty || command == "Z" { finish() }
            command = character
            if character == "Z" {
                finish()
                command = "M"
            }
        } else if character == " " || character == "," {
            endNumber()
        } else {
            if character == "-", !number.isEmpty { endNumber() }
            number.append(character)
        }
    }
    endNumber()
    if !numbers.isEmpty { finish() }
    return lines
}

/// Places on a Bézier curve, at most two pixels apart, its start left out.
private func cubic(_ start: Place, _ controls: [Place]) -> [Place] {
    let chain = [start] + controls
    let reach = zip(chain, chain.dropFirst()).map { pair in
        let step = pair.1 - pair.0
        return (step * step).sum().squareRoot()
    }.reduce(0, +)
    let steps = max(2, min(400, Int(reach / 2)))
    return (1...steps).map { step in
        let part = Double(step) / Double(steps)
        let rest = 1 - part
        let first = start * (rest * rest * rest) + controls[0] * (3 * rest * rest * part)
        return first + controls[1] * (3 * rest * part * part) + controls[2] * (part * part * part)
    }
}
