internal import Foundation

/// What the build asks of the file system, each failure turned into one sentence.
///
/// The C library's calls count as unsafe in Swift; they stand here and nowhere else.
enum Disk {
    static func read(_ path: String) throws(FileFailure) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("read", path) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw failure("read", path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .system("cannot read \(path): it is no ordinary file")
        }
        return try bytes(of: descriptor, expecting: Int(status.st_size), path)
    }

    /// How many bytes a file has, links followed.
    static func size(_ path: String) throws(FileFailure) -> Int {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw failure("read", path) }
        return Int(status.st_size)
    }

    private static func bytes(of descriptor: Int32, expecting size: Int, _ path: String) throws(FileFailure)
        -> [UInt8]
    {
        var isBroken = false
        // One byte more than expected, so that a file that grows meanwhile is noticed by the loop.
        let result = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while count < buffer.count {
                let got = unsafe Foundation.read(
                    descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
                if got < 0, errno == EINTR { continue }
                isBroken = got < 0
                guard got > 0 else { break }
                count += got
            }
        }
        if isBroken { throw failure("read", path) }
        guard result.count <= size else { throw .system("cannot read \(path): it changed while it was read") }
        return result
    }

    static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure("write", path) }
        var written = 0
        while written < bytes.count {
            let sent = unsafe bytes.withUnsafeBytes {
                unsafe Foundation.write(
                    descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if sent < 0, errno == EINTR { continue }
            guard sent > 0 else {
                let failure = failure("write", path)
                close(descriptor)
                throw failure
            }
            written += sent
        }
        guard close(descriptor) == 0 else { throw failure("write", path) }
    }

    static func makeFolder(_ path: String) throws(FileFailure) {
        guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw failure("make the folder", path)
        }
    }

    /// Gives a file a second name.
    static func link(_ path: String, as name: String) throws(FileFailure) {
        guard unsafe Foundation.link(path, name) == 0 else { throw failure("link", path) }
    }

    static func rename(_ path: String, to name: String) throws(FileFailure) {
        guard unsafe Foundation.rename(path, name) == 0 else { throw failure("move", path) }
    }

    /// Opens a folder, to hold a lock on it or to synchronise its file system; the caller closes it.
    static func openFolder(_ path: String) throws(FileFailure) -> Int32 {
        let descriptor = unsafe open(path.isEmpty ? "/" : path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", path) }
        return descriptor
    }

    static func makeFolders(_ path: String) throws(FileFailure) {
        var built = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            built += "/" + part
            try makeFolder(built)
        }
    }

    /// What lies at a path, links not followed; nil when nothing does.
    static func kind(_ path: String) -> Kind? {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    enum Kind { case file, folder, link, other }

    /// The names in a folder, sorted by bytes.
    static func names(in folder: String) throws(FileFailure) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        } catch {
            throw .system("cannot list the folder \(folder): \(reason(of: error))")
        }
    }

    /// The path with every link in it followed; nil when it leads nowhere.
    static func real(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    static func remove(_ path: String) throws(FileFailure) {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw .system("cannot remove \(path): \(reason(of: error))")
        }
    }

    /// Whether a file's mode lets anybody write to it; the superuser could always.
    static func isWritable(_ path: String) throws(FileFailure) -> Bool {
        try status(of: path).st_mode & 0o222 != 0
    }

    /// Gives a file the mode, the owner and the group of another one.
    static func copyAttributes(of original: String, to copy: String) throws(FileFailure) {
        let (wanted, now) = (try status(of: original), try status(of: copy))
        if wanted.st_uid != now.st_uid || wanted.st_gid != now.st_gid {
            guard unsafe chown(copy, wanted.st_uid, wanted.st_gid) == 0 else {
                throw failure("keep the owner of", original)
            }
        }
        guard unsafe chmod(copy, wanted.st_mode & 0o7777) == 0 else {
            throw failure("keep the mode of", original)
        }
    }

    private static func status(of path: String) throws(FileFailure) -> stat {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw failure("read", path) }
        return status
    }

    static func failure(_ verb: String, _ path: String) -> FileFailure {
        .system("cannot \(verb) \(path): \(unsafe String(cString: strerror(errno)))")
    }

    private static func reason(of error: any Error) -> String {
        ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError)?.localizedDescription
            ?? (error as NSError).localizedDescription
    }
}
