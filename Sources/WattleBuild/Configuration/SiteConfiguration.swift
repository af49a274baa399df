package import WattleChecks
package import WattleDiagnostics
package import WattleGarden

/// What wattle.yml says about a garden.
package struct SiteConfiguration: Sendable, Equatable {
    /// The site's name.
    package var title = "Garden"
    /// One sentence about the site.
    package var description = ""
    /// BCP 47 tag of the language that the notes are written in.
    package var language = "en"
    /// Absolute address of the published site, ending in `/`; empty when unknown.
    package var baseURL = ""
    /// Who writes the notes.
    package var author = ""
    /// Where the site is written, below the garden.
    package var output = "site"
    /// Whether a note without a `publish` field is public.
    package var publishesByDefault = false
    /// Front matter fields that are allowed beside the approved ones.
    package var extraFields: [String] = []
    /// Folders whose notes are of a kind, by kind.
    package var kindFolders: [String: String] = ["concept": "concepts"]
    /// The sections that notes of a kind must have.
    package var sections = RequiredSection.usual
    /// Severity by rule or area.
    package var checks: [String: RuleSetting] = [:]
    /// Exchange rates for every metric block: currency, value in another currency, and their source.
    package var rates: [String: String] = [:]
    /// Seed of every sample that the metric engine draws.
    package var seed: UInt64 = 1
    /// Months after which a figure of the catalogue is reported as old; nil for never.
    package var maximumAge: Int?
    /// The ways in which the site leads on from old addresses.
    package var redirects: [RedirectForm] = [.html]
    /// What one metric block may ask for, by the name of the limit, where it differs from the built-in limits.
    package var metricLimits: [MetricLimit: Int] = [:]

    /// The configuration of a garden that has no wattle.yml.
    package init() {}
}

/// A limit on what one metric block may ask for.
package enum MetricLimit: String, Sendable, CaseIterable {
    case evaluations, samples, systems, steps
}
