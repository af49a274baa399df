import WattleChecks

/// Reads the denylist that a request names.
/// - Throws: a usage failure that says nothing of the file's content.
func readDenylist(_ path: String) throws(FileFailure) -> Denylist {
    let source: [UInt8]
    do {
        source = try Disk.read(path)
    } catch {
        throw .usage("the denylist \(error.description)")
    }
    do {
        return try Denylist(source)
    } catch {
        throw .usage("the denylist cannot be read: line \(error.line) is no hash")
    }
}
