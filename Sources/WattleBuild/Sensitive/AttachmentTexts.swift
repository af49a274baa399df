import WattleChecks
import WattleDiagnostics
import WattleMedia

/// What may not be published of the text of an attachment: of drawings, tables and plain text.
func textFindings(
    in media: PublishedMedia, of path: String, from door: GardenFiles, _ denylist: Denylist?
) -> [Diagnostic] {
    switch media.kind {
    case .svg, .text, .csv, .tsv, .json:
        sensitiveFindings(
            in: media.bytes, source: { (try? door.read(path)) ?? media.bytes }, path: path, denylist: denylist
        )
    default: []
    }
}
