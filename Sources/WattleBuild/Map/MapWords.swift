import WattleMap
import WattleText

extension TextKey {
    static let mapTitle = TextKey("map.title")
    static let mapLede = TextKey("map.lede")
    static let mapList = TextKey("map.list")
    static let mapPicture = TextKey("map.picture")
    static let mapExtent = TextKey("map.extent")
    static let mapLinked = TextKey("map.linked")
    static let mapUnlinked = TextKey("map.unlinked")
    static let mapMore = TextKey("map.more")
    static let weaveName = TextKey("weave.name")
    static let weaveIn = TextKey("weave.in")
    static let weaveOut = TextKey("weave.out")
}

extension InterfaceTexts {
    /// The words of the picture of a note's links.
    var woven: WovenPicture.Words {
        WovenPicture.Words(picture: self[.weaveName], incoming: self[.weaveIn], outgoing: self[.weaveOut])
    }
}
