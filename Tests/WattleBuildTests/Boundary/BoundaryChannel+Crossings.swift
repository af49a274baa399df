/// What passes between notes, and the parts of a site that speak of several of them.
extension BoundaryChannel {
    static let crossings = [
        BoundaryChannel(33, "link to a private note") { vault in
            vault.withhold("withheld/\(Mark.secret(33)).md", "Text.", "aliases: [\(Mark.secret(33, 2))]")
            vault.publish(
                "Channel 33.md",
                """
                Shown \(Mark.control(33)): [[\(Mark.secret(33))|words]], [[withheld/\(Mark.secret(33))|words]],
                [words](withheld/\(Mark.secret(33)).md), [[\(Mark.secret(33, 2))|words]], [[\(Mark.secret(33, 3))|missing]].
                """)
        },
        BoundaryChannel(34, "link to a place of a private note") { vault in
            vault.withhold(
                "withheld/\(Mark.secret(34)).md", "## \(Mark.secret(34, 2))\n\nText. ^\(Mark.secret(34, 3))")
            vault.publish(
                "Channel 34.md",
                """
                Shown \(Mark.control(34)): [[\(Mark.secret(34))#\(Mark.secret(34, 2))|words]],
                [[\(Mark.secret(34))#^\(Mark.secret(34, 3))|words]], [words](\(Mark.secret(34)).md#\(Mark.secret(34, 2))).
                """)
        },
        BoundaryChannel(35, "embed of a private note") { vault in
            vault.withhold(
                "withheld/\(Mark.secret(35)).md",
                "Body \(Mark.secret(35, 2)).\n\n## Part\n\n\(Mark.secret(35, 3))")
            vault.publish(
                "Channel 35.md",
                """
                Shown \(Mark.control(35)).

                ![[\(Mark.secret(35))|words]]

                ![[\(Mark.secret(35))#Part|words]]

                ![words](withheld/\(Mark.secret(35)).md)
                """)
        },
        BoundaryChannel(36, "chain of embeds through a private note") { vault in
            vault.withhold(
                "withheld/\(Mark.secret(36)).md",
                "\(Mark.secret(36, 2)) ![[Channel 36 end]] \(Mark.secret(36, 3))")
            vault.publish("Channel 36.md", "![[\(Mark.secret(36))|words]]\n\n![[Channel 36 end]]")
            vault.publish("Channel 36 end.md", "Shown \(Mark.control(36)).")
        },
        BoundaryChannel(37, "backlinks") { vault in
            vault.withhold(
                "withheld/\(Mark.secret(37)).md", "\(Mark.secret(37, 2)) [[Channel 37]] \(Mark.secret(37, 3))"
            )
            vault.publish("Channel 37.md", "Text.")
            vault.publish("Channel 37 source.md", "It says \(Mark.control(37)) of [[Channel 37|it]].")
        },
        absent(38, "graph", "no graph is drawn"),
        BoundaryChannel(39, "related notes") { vault in
            vault.withhold(
                "withheld/\(Mark.secret(39)).md", "[[Channel 39]] #relation", "title: \(Mark.secret(39, 2))")
            vault.publish("Channel 39.md", "A #relation.", "title: \(Mark.control(39))")
        },
        absent(40, "previews of links", "pages have none"),
        BoundaryChannel(41, "embed of a section of a partly hidden note") { vault in
            vault.publish("Channel 41.md", "![[Channel 41 whole#Open]]")
            vault.publish(
                "Channel 41 whole.md",
                "## Open\n\nShown \(Mark.control(41)). %%\(Mark.secret(41))%%\n\n%%\n## Closed\n\n\(Mark.secret(41, 2))\n%%"
            )
            vault.withhold("withheld/Channel 41 whole.md", "## Open\n\n\(Mark.secret(41, 3))")
        },
        absent(42, "search index", "there is no search yet"),
        BoundaryChannel(43, "tag pages and counts") { vault in
            vault.withhold("withheld/\(Mark.secret(43)).md", "#counted #\(Mark.secret(43, 2))")
            vault.publish("Channel 43.md", "One #counted note.", "tags: [\(Mark.control(43))]")
        },
        BoundaryChannel(44, "lists of folders, crumbs, neighbours") { vault in
            vault.withhold("Shelf/\(Mark.secret(44)).md", "Text.")
            vault.withhold("Shelf/index.md", "Text \(Mark.secret(44, 2)).", "title: \(Mark.secret(44, 3))")
            vault.withhold("Shelf/\(Mark.secret(44, 4))/Inner.md", "Text.")
            vault.publish("Shelf/\(Mark.control(44)).md", "Text.")
        },
    ]

    static let emitters = [
        absent(45, "feeds", "there is none yet"),
        absent(46, "sitemap", "there is none yet"),
        BoundaryChannel(47, "description of a page") { vault in
            vault.withhold("withheld/Forty-seven.md", "\(Mark.secret(47)) first sentence.")
            vault.publish(
                "Channel 47.md",
                "%%\(Mark.secret(47, 2))%% A \(Mark.control(47)) sentence. <!-- \(Mark.secret(47, 3)) -->")
        },
        BoundaryChannel(48, "redirects") { vault in
            vault.withhold("withheld/Forty-eight.md", "Text.", "aliases: [old/\(Mark.secret(48))]")
            vault.withhold("withheld/\(Mark.secret(48, 2)).md", "Text.", "permalink: /moved/")
            vault.publish("Channel 48.md", "Text.", "aliases: [old/\(Mark.control(48))]")
        },
        absent(49, "proposals of the 404 page", "it makes none"),
        absent(50, "robots.txt", "there is none"),
        absent(51, "page of broken links", "there is none; the log is searched instead"),
        absent(52, "counts of the site", "a number holds no mark; the comparison of sites covers it"),
        BoundaryChannel(53, "manifest") { vault in
            vault.withhold("withheld/\(Mark.secret(53)).md", "Text.")
            vault.publish("\(Mark.control(53)).md", "Text.")
        },
        absent(54, "list of a service worker", "there is none"),
        absent(55, "stylesheets, scripts, source maps", "they are the program's own"),
    ]

    /// A part of a site that does not exist: its words are planted all the same, for the day on which it does.
    private static func absent(_ number: Int, _ name: String, _ reason: String) -> BoundaryChannel {
        BoundaryChannel(number, name, withoutControl: reason) { vault in
            vault.withhold(
                "withheld/\(Mark.secret(number)).md",
                "\(Mark.secret(number, 2)) links [[Field 1]], [[Channel \(number)|there]] and ![[Field 2]].\n\n## \(Mark.secret(number, 3))",
                "title: \"\(Mark.secretWords(number, 4))\"\ntags: [\(Mark.secret(number, 5))]")
            vault.publish("Channel \(number).md", "Text about [[Field 1]].")
        }
    }
}
