import WattleCharts
import WattleDiagrams
import WattleGarden
import WattleMarkdown

/// What all texts of one page share, those of embedded notes among them.
///
/// A class, because every embed has hooks of its own, and all of them add to the same page; a value handed down and
/// back would be copied for each. One page is written by one task.
final class PageState {
    /// What the page asks about the garden.
    var view: GardenView
    /// Where the page lies.
    let address: SiteAddress
    /// How many metric blocks stand on it.
    var blocks = 0
    /// The stylesheets that what stands on it needs.
    var needs: PageNeeds = []
    /// The inputs that figures have listed.
    var listedInputs: [ListedInputs] = []
    /// How many embeds have been written; each has ids of its own.
    var embeds = 0
    /// How many bytes of source embeds may still add.
    var room = EmbedLimits.pageBytes
    /// How many elements second pictures of diagrams may still have.
    private var elements = 400
    /// How many elements details of figures may have; what does not fit stands on the figures' own pages.
    let detailRoom: Int
    /// How many they have so far.
    var detailElements = 0

    /// A page that nothing stands on.
    init(view: GardenView, address: SiteAddress, detailRoom: Int = .max) {
        self.view = view
        self.address = address
        self.detailRoom = detailRoom
    }

    /// Whether the page holds a diagram's picture for narrow windows, too.
    func takeRoom(for picture: DiagramPicture?) -> Bool {
        guard let picture, picture.elements <= elements else { return false }
        elements -= picture.elements
        return true
    }
}

/// The frame in which a part of one note is shown on the page of another.
struct EmbedFrame {
    /// An embed that had to be followed to come here.
    struct Step {
        let note: NoteID
        let link: NoteLink
    }

    /// Stands before every id.
    let prefix: String
    /// What is shown in blocks; nil where only the inlines of a block are, which have no ids.
    let part: NotePart?
    /// The embeds from the page to here, outermost first.
    let path: [Step]
    /// How the part is written.
    let options: RenderingOptions
}

/// What only some pages show, and has a stylesheet of its own.
struct PageNeeds: OptionSet, Sendable {
    let rawValue: UInt8

    /// Figures with results, the page's own or those of embedded notes.
    static let figures = PageNeeds(rawValue: 1)
    /// Code blocks.
    static let code = PageNeeds(rawValue: 2)
    /// Mathematics.
    static let formulas = PageNeeds(rawValue: 4)
    /// Diagrams.
    static let diagrams = PageNeeds(rawValue: 8)
    /// A map of the garden.
    static let map = PageNeeds(rawValue: 16)
}
