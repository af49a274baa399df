import Foundation
import WattleBuild
import WattleDiagnostics

/// A garden in a temporary folder that is removed with it.
final class GardenOnDisk {
    // A class, because the folder has to go when the test ends, however it ends.
    let root = NSTemporaryDirectory() + "wattle-garden-" + UUID().uuidString

    init(_ files: [String: String]) throws {
        for (path, text) in files { try put(text, at: path) }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func put(_ text: String, at path: String) throws { try put(Array(text.utf8), at: path) }

    func put(_ bytes: [UInt8], at path: String) throws {
        let file = URL(filePath: root + "/" + path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: root + "/" + path) }

    /// Checks the garden as CI would, or as its author would.
    func check(_ change: (inout BuildRequest) -> Void = { _ in }) async throws -> CheckedGarden {
        var request = BuildRequest(garden: root)
        change(&request)
        return try await checkGarden(request)
    }

    /// Builds the garden and returns every file of the site by its path.
    func build(_ change: (inout BuildRequest) -> Void = { _ in }) async throws -> [String: [UInt8]] {
        _ = try await publish(check(change))
        return try published()
    }

    /// Every file of the site that was built, by its path.
    func published() throws -> [String: [UInt8]] {
        let site = root + "/site"
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: site) {
            if let data = FileManager.default.contents(atPath: site + "/" + path) {
                files[path] = Array(data)
            }
        }
        return files
    }
}

/// A public note.
func publicNote(_ body: String, _ fields: String = "") -> String {
    "---\npublish: true\n" + (fields.isEmpty ? "" : fields + "\n") + "---\n" + body + "\n"
}

extension [UInt8]? {
    /// The bytes as text; empty when there are none.
    var text: String { map { String(decoding: $0, as: UTF8.self) } ?? "" }
}

/// Makes a symbolic link.
func makeLink(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
}
