/// Which boxes of a film or a picture are kept, by the box that holds them; all others become free space.
///
/// - Source: ISO/IEC 14496-12, table 1; QuickTime File Format, atoms of movies.
enum BoxVocabulary {
    /// The name under which the boxes at the top of a file are looked up.
    static let file: FourCC = "file"

    /// Whether a box is kept within another one.
    static func keeps(_ type: FourCC, in container: FourCC) -> Bool {
        children[container]?.contains(type) ?? false
    }

    /// Whether the boxes within a box are looked through like itself.
    static func isContainer(_ type: FourCC) -> Bool { children[type] != nil }

    /// What follows the fixed part of a description of pictures: how to decode and how to show them.
    static let pictures: Set<FourCC> = [
        "avcC", "hvcC", "vvcC", "evcC", "av1C", "vpcC", "dvcC", "dvvC", "dvwC", "hvcE", "lhvC", "esds",
        "d263",
        "colr", "pasp", "clap", "fiel", "gama", "btrt", "clli", "mdcv", "SmDm", "CoLL", "amve", "cclv",
        "st3d",
        "ccst", "auxi", "glbl",
    ]

    /// What follows the fixed part of a description of sound.
    static let sounds: Set<FourCC> = [
        "esds", "wave", "alac", "dOps", "dfLa", "dac3", "dec3", "dac4", "damr", "chan", "chnl", "btrt",
        "srat",
        "pcmC", "mhaC", "mhaP", "frma", "enda",
    ]

    private static let children: [FourCC: Set<FourCC>] = [
        file: [
            "ftyp", "styp", "moov", "mdat", "moof", "mfra", "sidx", "ssix", "pdin", "meta", "wide",
        ],
        "moov": ["mvhd", "trak", "mvex", "iods"],
        "trak": ["tkhd", "edts", "mdia", "tref", "tapt"],
        "edts": ["elst"],
        "tapt": ["clef", "prof", "enof"],
        "tref": ["sync", "auxl", "vdep", "hint", "fall"],
        "mdia": ["mdhd", "hdlr", "minf", "elng"],
        "minf": ["vmhd", "smhd", "nmhd", "hdlr", "dinf", "stbl"],
        "dinf": ["dref"],
        "stbl": [
            "stsd", "stts", "ctts", "cslg", "stss", "stps", "stsh", "stdp", "stsz", "stz2", "stsc", "stco",
            "co64",
            "sdtp", "sbgp", "sgpd", "padb", "subs", "saiz", "saio",
        ],
        "mvex": ["mehd", "trex", "leva"],
        "moof": ["mfhd", "traf"],
        "traf": ["tfhd", "tfdt", "trun", "sbgp", "sgpd", "subs", "saiz", "saio", "sdtp"],
        "mfra": ["tfra", "mfro"],
    ]
}
