/// Where a path stands: what decides between several that a name fits.
struct PathPlace: Sendable {
    /// The number of its folder in ``FolderLevels``.
    let folder: Int32
    /// How many segments it has.
    let depth: Int
}

/// Names and the paths that answer to each, with a quick answer to which of them is nearest to a folder.
struct PlaceTable: Sendable {
    private struct Nearby: Hashable {
        let list: Int32
        let folder: Int32
    }

    /// Lists that are longer get a table, so that ten thousand links to ten thousand notes of one name stay cheap.
    private static let longList = 16

    private let numbers: [String: Int32]
    private let lists: [[Int]]
    private let nearest: [Nearby: Int]

    /// Collects the names of paths; a path may have several.
    /// - Complexity: linear in the names, times the depth of folders for names that many paths have.
    init(_ names: some Sequence<(name: String, place: Int)>, places: [PathPlace], levels: FolderLevels) {
        var numbers: [String: Int32] = [:]
        var lists: [[Int]] = []
        for (name, place) in names {
            if let number = numbers[name] {
                lists[Int(number)].append(place)
            } else {
                numbers[name] = Int32(lists.count)
                lists.append([place])
            }
        }
        var nearest: [Nearby: Int] = [:]
        for (number, list) in lists.enumerated() where list.count > Self.longList {
            for place in list {
                var folder = places[place].folder
                while folder >= 0 {
                    let key = Nearby(list: Int32(number), folder: folder)
                    nearest[key] = nearest[key].map { best($0, place, places) } ?? place
                    folder = levels.parents[Int(folder)]
                }
            }
        }
        self.numbers = numbers
        self.lists = lists
        self.nearest = nearest
    }

    /// The paths that answer to a name, in their own order.
    func places(named name: String) -> [Int] { numbers[name].map { lists[Int($0)] } ?? [] }

    /// The path of that name whose folder shares most with `folder`, then the one with fewest segments, then the first.
    func nearest(named name: String, to folder: Int32, _ places: [PathPlace], _ levels: FolderLevels) -> Int?
    {
        guard let number = numbers[name] else { return nil }
        let list = lists[Int(number)]
        guard list.count > Self.longList else {
            return nearestPlace(of: list, to: folder, places, levels)
        }
        var folder = folder
        while folder >= 0 {
            if let place = nearest[Nearby(list: number, folder: folder)] { return place }
            folder = levels.parents[Int(folder)]
        }
        return nil
    }
}

/// The same choice among a few paths.
///
/// Complexity: linear, times the depth of the folders.
func nearestPlace(of list: [Int], to folder: Int32, _ places: [PathPlace], _ levels: FolderLevels) -> Int? {
    guard list.count > 1 else { return list.first }
    var folder = folder
    while folder >= 0 {
        let inside = list.filter { levels.contains(places[$0].folder, in: folder) }
        if let first = inside.first { return inside.dropFirst().reduce(first) { best($0, $1, places) } }
        folder = levels.parents[Int(folder)]
    }
    return nil
}

/// The one with fewer segments, or else the one that comes first.
private func best(_ left: Int, _ right: Int, _ places: [PathPlace]) -> Int {
    (places[left].depth, left) <= (places[right].depth, right) ? left : right
}

extension FolderLevels {
    /// Whether a folder is `ancestor` or lies below it.
    fileprivate func contains(_ folder: Int32, in ancestor: Int32) -> Bool {
        var folder = folder
        // What lies above a folder has a smaller number.
        while folder > ancestor { folder = parents[Int(folder)] }
        return folder == ancestor
    }
}
