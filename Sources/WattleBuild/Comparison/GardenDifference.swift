import WattleDiagnostics
import WattleText

/// What a change to a garden changes for its readers.
package struct GardenDifference: Sendable {
    /// An address, and what is there.
    struct Address: Sendable {
        let path: String
        let answer: ReaderView.Answer
    }

    /// A note that is public before and after.
    struct NotePair: Sendable {
        let old: ReaderView.Note
        let new: ReaderView.Note
    }

    /// Addresses to which nothing answers any more, with what was there.
    let goneAddresses: [Address]
    /// Addresses that only lead on now, or say that what was there was withdrawn.
    let movedAddresses: [Address]
    /// Addresses that are new, those of new notes left out.
    let newAddresses: [Address]
    let newNotes: [ReaderView.Note]
    /// Notes that were public: whether they are private now or gone makes no difference.
    let goneNotes: [ReaderView.Note]
    /// Notes with another title.
    let renamedNotes: [NotePair]
    /// How many notes say something else.
    let changedNoteCount: Int
    let figures: FigureDifference
    let newFindings: [ComparedFinding]
    let fixedFindings: [ComparedFinding]
    let newFiles: [ReaderView.File]
    let goneFiles: [ReaderView.File]

    /// Compares what readers see before a change with what they see after it.
    init(from old: ReaderView, to new: ReaderView) async {
        let pairs = Self.pairs(old.notes, new.notes)
        let kept = (old: Set(pairs.map(\.old.path)), new: Set(pairs.map(\.new.path)))
        newNotes = new.notes.filter { !kept.new.contains($0.path) }
        goneNotes = old.notes.filter { !kept.old.contains($0.path) }
        renamedNotes = pairs.filter { $0.old.title != $0.new.title }
        changedNoteCount = pairs.count { $0.old.hash != $0.new.hash }
        goneAddresses = Self.addresses(old.answers) { path, _ in new.answers[path] == nil }
        movedAddresses = Self.addresses(new.answers) { path, answer in
            answer.isFormer && old.answers[path].map { !$0.isFormer } ?? false
        }
        let ofNewNotes = Set(newNotes.map(\.address))
        newAddresses = Self.addresses(new.answers) { path, _ in
            old.answers[path] == nil && !ofNewNotes.contains(path)
        }
        figures = await FigureDifference(from: old.record, to: new.record)
        newFindings = new.findings.without(old.findings)
        fixedFindings = old.findings.without(new.findings)
        let paths = (old: Set(old.files.map(\.path)), new: Set(new.files.map(\.path)))
        newFiles = new.files.filter { !paths.old.contains($0.path) }
        goneFiles = old.files.filter { !paths.new.contains($0.path) }
    }

    /// How many addresses lead nowhere any more.
    package var goneAddressCount: Int { goneAddresses.count }

    /// Notes of the same file, then notes at the same address.
    private static func pairs(_ old: [ReaderView.Note], _ new: [ReaderView.Note]) -> [NotePair] {
        let byPath = Dictionary(old.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let kept = Set(new.map(\.path)).intersection(byPath.keys)
        let byAddress = Dictionary(
            old.filter { !kept.contains($0.path) }.map { ($0.address, $0) },
            uniquingKeysWith: { first, _ in first })
        return new.compactMap { note in
            (byPath[note.path] ?? byAddress[note.address]).map { NotePair(old: $0, new: note) }
        }
    }

    private static func addresses(
        _ answers: [String: ReaderView.Answer], where isMeant: (String, ReaderView.Answer) -> Bool
    ) -> [Address] {
        answers.filter { isMeant($0.key, $0.value) }.map { Address(path: $0.key, answer: $0.value) }
            .sorted { precedesInBytes($0.path, $1.path) }
    }
}

/// Compares two gardens in their folders, as a server would publish them.
/// - Parameters:
///   - old: the garden before the change.
///   - new: the garden after it; the catalogue and the program are those at hand for both.
/// - Returns: the difference.
/// - Throws: when a request is wrong or the system refuses; never for what authors wrote.
package func compareGardens(_ old: BuildRequest, _ new: BuildRequest) async throws(FileFailure)
    -> GardenDifference
{
    let before = ReaderView(try await checkGarden(asServer(old)))
    return await GardenDifference(from: before, to: ReaderView(try await checkGarden(asServer(new))))
}

/// The words of a comparison are for everybody, wherever it is made.
private func asServer(_ request: BuildRequest) -> BuildRequest {
    var request = request
    request.isContinuousIntegration = true
    request.showsPrivateNames = false
    return request
}
