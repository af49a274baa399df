internal import Foundation

/// Runs a program and waits for it.
/// - Returns: what it wrote to standard output.
/// - Throws: when it cannot be started, or ends with another status than 0.
@discardableResult
func run(_ program: String, _ arguments: [String], in folder: String? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
        throw TaskFailure("\(program) ended with status \(process.terminationStatus)")
    }
    return String(decoding: data, as: UTF8.self)
}

/// Whether a program can be started.
func exists(_ program: String) -> Bool { (try? run("which", [program])) != nil }
