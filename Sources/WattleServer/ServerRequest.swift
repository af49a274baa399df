/// The head of a request: all that the server ever looks at.
package struct ServerRequest: Hashable, Sendable {
    /// The method as it was sent, `GET` for one.
    package let method: String
    /// The request target as it was sent: still encoded, with its query.
    package let target: String
    /// Every header field in order; a name may occur twice.
    package let fields: [HeaderField]

    /// A request with the given head.
    package init(method: String, target: String, fields: [HeaderField]) {
        self.method = method
        self.target = target
        self.fields = fields
    }

    /// The values of every field of that name, which is given in lower case.
    func values(of name: String) -> [String] {
        fields.filter { $0.name.lowercased() == name }.map(\.value)
    }
}

/// One line of a head.
package struct HeaderField: Hashable, Sendable {
    /// Its name; case does not count.
    package let name: String
    /// Its value without the space around it.
    package let value: String

    /// A field of that name and value.
    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
