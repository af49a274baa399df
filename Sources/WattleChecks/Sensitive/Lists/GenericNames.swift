/// Names of users that are nobody's, in lower case.
enum GenericNames {
    /// Users of documentation, of systems and of the machines that build software.
    static let users = [
        "admin", "administrator", "alice", "all", "app", "azureuser", "bob", "builder", "carol", "circleci",
        "codespace",
        "coder", "debian", "default", "dev", "developer", "docker", "ec2-user", "foo", "git", "gitlab-runner",
        "guest",
        "hadoop", "home", "jane", "janedoe", "jdoe", "jenkins", "joe", "john", "johndoe", "jovyan",
        "linuxbrew", "me",
        "my", "myname", "myuser", "name", "node", "nobody", "nonroot", "opc", "pi", "postgres", "public",
        "root",
        "runner", "sam", "shared", "somebody", "someone", "spark", "test", "testuser", "travis", "ubuntu",
        "user",
        "user1", "username", "vagrant", "vscode", "web", "work", "workspace", "www", "www-data", "xxx", "you",
        "your",
        "your-name", "your-username", "your_name", "your_username", "yourname", "yourusername",
    ].map { Array($0.utf8) }

    /// Local parts of addresses to which nobody listens.
    static let senders = [
        "do-not-reply", "donotreply", "email", "firstname.lastname", "git", "jane.doe", "janedoe", "john.doe",
        "johndoe",
        "mail", "no-reply", "nobody", "noreply", "user", "username", "you", "your", "your-email", "your-name",
        "your.email", "your.name", "youremail", "yourname",
    ].map { Array($0.utf8) }

    /// Whether a name is nobody's, or stands for one.
    static func isUser(_ text: TextSpan, _ range: Range<Int>) -> Bool {
        users.contains { $0.count == range.count && text.readsFolded($0, at: range.lowerBound) }
    }
}
