/// What a runner on GitHub makes of a step's output, by the rules of its documentation: a line that begins with `::` is
/// a command, and between `::stop-commands::word` and `::word::` none is.
struct WorkflowCommands {
    struct Command: Equatable {
        let name: String
        var properties: [String: String] = [:]
        let message: String
    }

    private(set) var commands: [Command] = []
    /// Lines that are no commands.
    private(set) var log: [String] = []

    init(_ output: String) {
        var stop: String?
        let ends: [Unicode.Scalar] = ["\r", "\n"]
        let lines = output.unicodeScalars.split(
            omittingEmptySubsequences: false, whereSeparator: ends.contains)
        for line in lines {
            guard let command = Self.command(String(line)) else {
                log.append(String(line))
                continue
            }
            if let word = stop {
                if command.name == word { stop = nil } else { log.append(String(line)) }
            } else if command.name == "stop-commands" {
                stop = command.message
            } else {
                commands.append(command)
            }
        }
        if stop != nil { log.append("commands were never switched on again") }
    }

    var annotations: [Command] { commands.filter { ["error", "warning", "notice"].contains($0.name) } }

    private static func command(_ line: String) -> Command? {
        let text = line.drop { $0 == " " || $0 == "\t" }
        guard text.hasPrefix("::") else { return nil }
        let pieces = split(text.dropFirst(2))
        guard let pieces else { return nil }
        let head = pieces.head.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        var command = Command(name: String(head[0]), message: unescaped(pieces.rest, ["%0D", "%0A", "%25"]))
        for property in head.count > 1 ? head[1].split(separator: ",") : [] {
            let parts = property.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            command.properties[String(parts[0])] = unescaped(
                String(parts[1]), ["%0D", "%0A", "%3A", "%2C", "%25"])
        }
        return command
    }

    private static func split(_ text: Substring) -> (head: Substring, rest: String)? {
        var index = text.startIndex
        while index < text.endIndex {
            if text[index...].hasPrefix("::") {
                return (text[..<index], String(text[text.index(index, offsetBy: 2)...]))
            }
            index = text.index(after: index)
        }
        return nil
    }

    /// Each escape by what it stands for, `%25` last.
    private static func unescaped(_ text: String, _ escapes: [String]) -> String {
        escapes.reduce(text) { text, escape in
            let scalar = UInt8(escape.dropFirst(), radix: 16).map { String(Unicode.Scalar($0)) } ?? ""
            return text.unicodeScalars.split(
                separator: escape.unicodeScalars, omittingEmptySubsequences: false
            )
            .map { String($0) }.joined(separator: scalar)
        }
    }
}
