/// Which elements of a Matroska or WebM file are kept, by the element that holds them; all others become empty.
///
/// - Source: RFC 9559, section 5.
enum MatroskaVocabulary {
    static let header: UInt32 = 0x1A45_DFA3
    static let documentType: UInt32 = 0x4282
    static let segment: UInt32 = 0x1853_8067
    static let seek: UInt32 = 0x4DBB
    static let seekName: UInt32 = 0x53AB
    static let information: UInt32 = 0x1549_A966
    static let timeScale: UInt32 = 0x2A_D7B1
    static let duration: UInt32 = 0x4489
    static let writers: Set<UInt32> = [0x4D80, 0x5741]
    static let tracks: UInt32 = 0x1654_AE6B
    static let track: UInt32 = 0xAE
    static let trackNumber: UInt32 = 0xD7
    static let trackType: UInt32 = 0x83
    static let codecData: UInt32 = 0x63A2
    static let video: UInt32 = 0xE0
    static let cluster: UInt32 = 0x1F43_B675
    static let simpleBlock: UInt32 = 0xA3
    static let blockGroup: UInt32 = 0xA0
    static let block: UInt32 = 0xA1

    /// The name under which the elements at the top of a file are looked up.
    static let file: UInt32 = 0

    /// What is kept within an element; nil for one that is kept as a whole.
    static func children(of element: UInt32) -> Set<UInt32>? { table[element] }

    private static let table: [UInt32: Set<UInt32>] = [
        file: [header, segment],
        header: [0x4286, 0x42F7, 0x42F2, 0x42F3, documentType, 0x4287, 0x4285],
        segment: [0x114D_9B74, information, tracks, cluster, 0x1C53_BB6B],
        0x114D_9B74: [seek],
        seek: [seekName, 0x53AC],
        information: [timeScale, duration, 0x4D80, 0x5741],
        tracks: [track],
        track: [
            trackNumber, 0x73C5, trackType, 0xB9, 0x88, 0x55AA, 0x55AB, 0x55AC, 0x55AD, 0x55AE, 0x55AF, 0x9C,
            0x6DE7, 0x6DF8, 0x23_E383, 0x23_4E7A, 0x23_314F, 0x55EE, 0x41E4, 0x22_B59C, 0x22_B59D, 0x86,
            codecData,
            0xAA, 0x6FAB, 0x56AA, 0x56BB, video, 0xE1, 0x6D80,
        ],
        video: [
            0xB0, 0xBA, 0x54B0, 0x54BA, 0x54B2, 0x54B3, 0x9A, 0x9D, 0x53B8, 0x53C0, 0x53B9, 0x54AA, 0x54BB,
            0x54CC,
            0x54DD, 0x2E_B524, 0x2F_B523, 0x23_83E3, 0x55B0, 0x7670,
        ],
        0xE1: [0xB5, 0x78B5, 0x9F, 0x6264, 0x52F1],
        cluster: [0xE7, 0xA7, 0xAB, simpleBlock, blockGroup],
        blockGroup: [block, 0x9B, 0xFB, 0x75A1, 0x75A2, 0xFA],
    ]
}
