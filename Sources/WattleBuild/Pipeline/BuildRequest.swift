/// The version that pages, exports and `--version` name.
package let wattleVersion = "0.1.0"

/// Where the guide of Wattle is read: the address of the garden that ships with it.
package let wattleHome = "https://example.org/"

/// What a build or a check was asked to do.
package struct BuildRequest: Sendable {
    /// The garden's folder.
    package var garden: String
    /// Where the site goes; nil for what wattle.yml says.
    package var output: String?
    /// The published site's address; nil for what wattle.yml says.
    package var baseURL: String?
    /// Whether notes that are not published are shown too, marked as drafts.
    package var includesDrafts = false
    /// Whether errors that do not guard the boundary become warnings.
    package var isCompatible = false
    /// Whether a note without a `publish` field is public.
    package var publishesByDefault = false
    /// Whether findings in notes that are not public are printed, and source lines of findings about links.
    package var showsPrivateNames = true
    /// Whether a server builds: figures that differ from metrics.lock are errors then.
    package var isContinuousIntegration = false
    /// Whether figures that differ from metrics.lock are accepted.
    package var acceptsFigures = false
    /// Whether each address that `.wattle/urls.tsv` lacks is an error, although no server builds.
    package var demandsLedger = false
    /// A file that holds `.wattle/urls.tsv` as it was before a change; nil for none.
    package var ledgerBase: String?
    /// The file of the findings that are known already; nil for none.
    package var baseline: String?
    /// The file of words that may not be published; nil for none.
    package var denylist: String?
    /// SOURCE_DATE_EPOCH as it stands in the environment.
    package var sourceDateEpoch: String?

    /// A request for the garden at a path, everything else as usual.
    package init(garden: String) { self.garden = garden }
}
