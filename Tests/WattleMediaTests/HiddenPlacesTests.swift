import Testing
import WattleMedia

/// Every place of a file in which something can be hidden, each with a word planted into it.
@Suite struct HiddenPlacesTests {
    @Test(arguments: HiddenPlace.all)
    func whatIsHiddenDoesNotReachThePublishedCopy(place: HiddenPlace) throws {
        #expect(holdsCanary(place.file))
        let media = try published(place.file, place.name)
        #expect(!holdsCanary(media.bytes))
        #expect(media.bytes == place.expected)
    }

    @Test(arguments: HiddenPlace.all)
    func cleaningACleanFileChangesNothing(place: HiddenPlace) throws {
        #expect(try published(place.expected, place.name).bytes == place.expected)
    }

    /// One byte changed, some removed or repeated: no trap, and what is published is not larger than what came in
    /// but for the marks that end a file.
    @Test func damagedFilesNeverStopTheProgram() {
        var mutator = FileMutator(seed: 0x5EED, files: HiddenPlace.all.map { ($0.file, $0.name) })
        for _ in 0..<2500 {
            let (bytes, name) = mutator.next()
            guard let media = try? published(bytes, name) else { continue }
            #expect(media.bytes.count <= bytes.count + 128)
        }
    }

    @Test func cutFilesNeverStopTheProgram() {
        for place in HiddenPlace.all {
            for length in 0..<min(place.file.count, 600) {
                _ = try? published(Array(place.file.prefix(length)), place.name)
            }
        }
    }
}
