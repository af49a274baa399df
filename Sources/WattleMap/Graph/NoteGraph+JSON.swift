import WattleText

extension NoteGraph {
    /// The graph as JSON for other programs: `nodes` with what is known of each note, and `links` as triples of the
    /// linking node's number, the linked node's number and how many links there are.
    ///
    /// A node's `id` is its page, relative to the file at the site's root. The order is that of the notes.
    /// - Parameter note: what is known of a note.
    /// - Returns: the file.
    package func document(describing note: (Int) -> MapNote) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("format", "wattle-graph/1")
            json.key("nodes")
            json.array { json in
                for number in 0..<noteCount { note(number).write(to: &json) }
            }
            json.key("links")
            json.array { json in
                for link in links {
                    json.array { json in
                        json.integer(link.source)
                        json.integer(link.target)
                        json.integer(link.count)
                    }
                }
            }
        }
        json.endLine()
        return json.bytes
    }
}

extension MapNote {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", href.isEmpty ? "./" : href)
            json.member("title", title)
            json.member("kind", kind)
            json.member("folder", folder)
            if !tags.isEmpty {
                json.key("tags")
                json.array { json in for tag in tags { json.string(tag) } }
            }
            if !date.isEmpty { json.member("date", date) }
        }
    }
}
