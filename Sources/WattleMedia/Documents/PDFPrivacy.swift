private import WattleText

/// Which parts of a PDF's objects are published.
enum PDFPrivacy {
    /// A value without what is not seen: names, dates, notes of programs, files within, programs, signatures.
    ///
    /// - Throws: a refusal where something is hidden that cannot be taken out.
    static func published(_ value: PDFValue, isCatalogue: Bool = false) throws(MediaRefusal) -> PDFValue {
        switch value {
        case .atom, .name, .reference: return value
        case .array(let values):
            var kept: [PDFValue] = []
            for value in values { try kept.append(published(value)) }
            return .array(kept)
        case .dictionary(let dictionary): return try published(dictionary, isCatalogue)
        }
    }

    private static func published(
        _ dictionary: PDFDictionary, _ isCatalogue: Bool
    ) throws(MediaRefusal) -> PDFValue {
        guard !isDropped(dictionary) else { return .null }
        try refuseHidden(dictionary)
        let kept = isCatalogue ? catalogueKeys : keptKeys(of: dictionary)
        let isNote = dictionary["Subtype"].map { noteKinds.contains($0) } ?? false
        var entries: [PDFDictionary.Entry] = []
        for entry in dictionary.entries {
            guard kept?.contains(entry.key) ?? !droppedKeys.contains(entry.key),
                !(isNote && noteKeys.contains(entry.key))
            else { continue }
            try entries.append(PDFDictionary.Entry(key: entry.key, value: published(entry.value)))
        }
        return .dictionary(PDFDictionary(entries: entries))
    }

    /// Of a catalogue and of a page it is known what they need.
    private static func keptKeys(of dictionary: PDFDictionary) -> Set<PDFName>? {
        switch dictionary["Type"] {
        case .name("Catalog"): catalogueKeys
        case .name("Page"): pageKeys
        default: nil
        }
    }

    /// Files within or beside, signatures with the names of who signed, programs, and paths on somebody's machine.
    private static func isDropped(_ dictionary: PDFDictionary) -> Bool {
        if dictionary["EF"] != nil || dictionary["ByteRange"] != nil { return true }
        if dictionary["Subtype"] == .name("FileAttachment") { return true }
        if [.name("Sig"), .name("Filespec"), .name("EmbeddedFile"), .name("Metadata")].contains(
            dictionary["Type"])
        {
            return true
        }
        if let action = dictionary["S"], droppedActions.contains(action) { return true }
        guard case .atom(let address) = dictionary["URI"] else { return false }
        let isHexadecimal = address.prefix(11).equalsIgnoringASCIICase("<66696C653A")
        return isHexadecimal || address.dropFirst().prefix(5).equalsIgnoringASCIICase("file:")
    }

    private static func refuseHidden(_ dictionary: PDFDictionary) throws(MediaRefusal) {
        if case .array(let layers) = dictionary["OFF"], !layers.isEmpty {
            throw MediaRefusal(
                "has layers that are switched off", remedy: "Print it into a new PDF, or remove the layers.")
        }
        if dictionary["Collection"] != nil {
            throw MediaRefusal("is a portfolio of other files", remedy: "Link to the files in it one by one.")
        }
    }

    private static let droppedActions: Set<PDFValue> = [
        .name("JavaScript"), .name("Launch"), .name("SubmitForm"), .name("ImportData"), .name("GoToR"),
        .name("GoToE"), .name("RichMediaExecute"), .name("Rendition"),
    ]

    private static let droppedKeys: Set<PDFName> = [
        "Metadata", "PieceInfo", "LastModified", "Thumb", "AF", "EmbeddedFiles", "JavaScript", "JS", "AA",
        "Threads",
        "CreatorInfo", "XFA", "CreationDate", "ModDate", "NM", "Templates", "AlternatePresentations",
        "Renditions",
        "Author", "Creator", "Producer", "Keywords", "OPI", "Measure", "PtData", "LastModifiedBy",
    ]

    private static let catalogueKeys: Set<PDFName> = [
        "Type", "Version", "Extensions", "Pages", "PageLabels", "Names", "Dests", "ViewerPreferences",
        "PageLayout",
        "PageMode", "Outlines", "OpenAction", "URI", "AcroForm", "StructTreeRoot", "MarkInfo", "Lang",
        "OutputIntents",
        "OCProperties",
    ]

    private static let pageKeys: Set<PDFName> = [
        "Type", "Parent", "Resources", "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "Contents",
        "Rotate",
        "Group", "Dur", "Trans", "Annots", "StructParents", "Tabs", "UserUnit",
    ]

    /// Notes that readers put on a page; who wrote one and when goes.
    private static let noteKinds: Set<PDFValue> = [
        .name("Text"), .name("FreeText"), .name("Line"), .name("Square"), .name("Circle"), .name("Polygon"),
        .name("PolyLine"), .name("Highlight"), .name("Underline"), .name("Squiggly"), .name("StrikeOut"),
        .name("Stamp"), .name("Caret"), .name("Ink"), .name("Popup"), .name("Sound"),
        .name("Redact"), .name("Link"),
    ]

    private static let noteKeys: Set<PDFName> = ["T", "M", "Subj", "RC", "OverlayText"]
}
