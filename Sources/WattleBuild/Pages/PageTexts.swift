import WattleText

extension TextKey {
    static let siteFigures = TextKey("site.figures")
    static let siteClaims = TextKey("site.claims")
    static let siteCatalogue = TextKey("site.catalogue")
    static let siteTags = TextKey("site.tags")
    static let siteNotes = TextKey("site.notes")
    static let builtWith = TextKey("site.built-with")
    static let dataOf = TextKey("site.data-of")
    static let wholeFolder = TextKey("site.folder-whole")
    static let lostWindow = TextKey("lost.window")
    static let noteCount = TextKey("count.notes")
    static let sourceCount = TextKey("count.sources")
    static let sharedLinks = TextKey("count.shared-links")
    static let siteRecent = TextKey("site.recent")
    static let joinedNotes = TextKey("count.notes-joined")
    static let testedCount = TextKey("count.claims-tested")
    static let computedCount = TextKey("count.figures-computed")
    static let linkInDiagram = TextKey("link.in-diagram")
    static let showsWhole = TextKey("link.shows-whole")
    static let showsPart = TextKey("link.shows-part")
    static let figuresLede = TextKey("figures.lede")
    static let allFigures = TextKey("figures.all")
    static let figureHead = TextKey("figures.figure")
    static let valueHead = TextKey("figures.value")
    static let restsHead = TextKey("figures.rests-on")
    static let headInCell = TextKey("table.head-in-cell")
    static let whereItStands = TextKey("figure.where")
    static let explainsIt = TextKey("figure.explains-it")
    static let restsOnIt = TextKey("figure.rests-on-it")
    static let claimsLede = TextKey("claims.lede")
    static let allClaims = TextKey("claims.all")
    static let claimHead = TextKey("claims.claim")
    static let verdictHead = TextKey("claims.verdict")
    static let modelHead = TextKey("claims.by-model")
    static let claimedHead = TextKey("claims.claimed")
    static let madeByHead = TextKey("claims.made-by")
    static let claimMissing = TextKey("claims.missing")
    static let claimCount = TextKey("claims.count")
    static let claimComma = TextKey("claims.comma")
    static let day = TextKey("date.day")
    static let months = [
        TextKey("date.january"), TextKey("date.february"), TextKey("date.march"), TextKey("date.april"),
        TextKey("date.may"), TextKey("date.june"), TextKey("date.july"), TextKey("date.august"),
        TextKey("date.september"), TextKey("date.october"), TextKey("date.november"),
        TextKey("date.december"),
    ]
}
