private import Foundation

/// The two streams: answers go to the one, everything about the work to the other.
enum Console {
    /// Writes a line to standard output.
    static func answer(_ text: String) {
        answer(bytes: Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }

    /// Writes bytes to standard output.
    static func answer(bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }

    /// Writes a line to standard error.
    static func complain(_ text: String) {
        complain(bytes: Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }

    /// Writes bytes to standard error.
    static func complain(bytes: [UInt8]) { FileHandle.standardError.write(Data(bytes)) }

    /// Whether messages may have colour: on a terminal, unless NO_COLOR says otherwise.
    static var isColoured: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isatty(STDERR_FILENO) != 0 && (environment["NO_COLOR"] ?? "").isEmpty
            && environment["TERM"] != "dumb"
    }

    /// Everything on standard input.
    static func input() -> [UInt8] { Array(FileHandle.standardInput.readDataToEndOfFile()) }
}
