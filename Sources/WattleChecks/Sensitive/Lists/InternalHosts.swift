/// How hosts within a network are named.
enum InternalHosts {
    /// Ends of names, longest first; those that programs use for other things too count in an address only.
    ///
    /// Source: RFC 6762, section 3 and appendix G (`.local` and the private names in use); RFC 8375 (`.home.arpa`); ICANN's
    /// reservation of `.internal`; Kubernetes' documentation of DNS for services.
    static let suffixes: [(name: [UInt8], isSure: Bool)] = [
        (".svc.cluster.local", true), (".pod.cluster.local", true), (".localdomain", true),
        (".cluster.local", true),
        (".home.arpa", true), (".intranet", true), (".internal", false), (".private", false),
        (".intra", false),
        (".local", false), (".corp", true), (".home", false), (".lan", true),
    ].map { (Array($0.0.utf8), $0.1) }

    /// Words before a host's name.
    static let commands = [
        "curl", "dig", "host", "hostname", "mosh", "node", "nslookup", "ping", "rsync", "scp", "server",
        "sftp", "ssh",
        "telnet", "traceroute", "wget",
    ].map { Array($0.utf8) }

    /// Names that are the same in every installation, and so tell of none.
    private static let everywhere = [
        "gateway.docker.internal", "host.containers.internal", "host.docker.internal",
        "host.minikube.internal",
        "kubernetes.default.svc.cluster.local", "kubernetes.docker.internal", "localhost.localdomain",
        "metadata.google.internal", "raspberrypi.local", "homeassistant.local", "router.lan",
    ].map { Array($0.utf8) }

    /// First parts of names that stand for any host.
    private static let placeholders = [
        "your", "host", "hostname", "server", "my-host", "myhost", "my-server",
    ].map {
        Array($0.utf8)
    }

    /// Whether the name tells nothing of a network.
    static func isPublic(_ text: TextSpan, _ range: Range<Int>) -> Bool {
        if everywhere.contains(where: {
            $0.count == range.count && text.readsFolded($0, at: range.lowerBound)
        }) {
            return true
        }
        return placeholders.contains {
            text.readsFolded($0, at: range.lowerBound)
                && ByteSet(".-").contains(text.at(range.lowerBound + $0.count))
        }
    }
}
