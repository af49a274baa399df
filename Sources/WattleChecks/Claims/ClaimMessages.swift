import WattleDiagnostics
import WattleText

/// The finding that a mark becomes.
func sentenceFinding(
    _ kind: ClaimKind, _ path: String, _ range: SourceRange, quoting text: ArraySlice<UInt8>
) -> Diagnostic {
    let words = quoted(text)
    return Diagnostic(
        kind.rule, kind.severity, path: path, range: range, kind.message(words), help: [kind.remedy])
}

/// The words of a finding, on one line and not too long.
private func quoted(_ text: ArraySlice<UInt8>) -> String {
    let words = text.split(whereSeparator: { $0.isASCIIWhitespace || $0 == NoteProse.placeholder })
    let line = Array(words.joined(separator: CollectionOfOne(ASCII.space)))
    return String(decoding: line.prefix(80), as: UTF8.self)
}

extension ClaimKind {
    /// How much it matters.
    var severity: Severity {
        switch self {
        case .comparison, .bound, .superlative, .attribution, .ownDocument, .vagueAuthority, .certainty,
            .placeholder, .hedge:
            .error
        case .measurement, .conclusion, .puffery, .undatedTime: .warning
        case .benchmark: .note
        }
    }

    fileprivate func message(_ words: String) -> String {
        switch self {
        case .comparison: "'\(words)' compares in numbers and has no source"
        case .bound: "'\(words)' is a bound that nothing near it supports"
        case .superlative: "'\(words)' is a superlative without a source"
        case .attribution, .ownDocument: "'\(words)' says what somebody said, and not where"
        case .vagueAuthority: "'\(words)' calls on an authority that nobody can look up"
        case .measurement: "'\(words)' is a measurement without a source"
        case .conclusion: "'\(words)' draws a conclusion, and its section holds nothing to draw it from"
        case .certainty: "'\(words)' claims certainty without evidence"
        case .puffery: "'\(words)' praises and says nothing"
        case .undatedTime: "'\(words)' is true at some time, and the sentence does not say when"
        case .placeholder: "'\(words)' is a mark for something that was to be written later"
        case .hedge: "'\(words)' says what somebody has in mind, not what is known"
        case .benchmark: "'\(words)' is a benchmark's number, and its section does not say what ran on what"
        }
    }

    fileprivate var remedy: String {
        switch self {
        case .comparison, .measurement:
            "add a link or a footnote in the paragraph, bind the number to a metric block, or give the note "
                + "source and source_date"
        case .bound, .superlative, .attribution, .ownDocument:
            "add a link or a footnote in the same paragraph, or bind the number to a metric or claim block"
        case .vagueAuthority: "say who, with a link or a footnote in the same paragraph"
        case .conclusion: "show the step before it: a figure, a formula, a table or a source in the section"
        case .certainty: "link the proof in the same paragraph, or say less"
        case .puffery: "say what it does, with a number or an example, or leave the word out"
        case .undatedTime: "name the year, or link the source in the same sentence"
        case .placeholder: "write it, or take the sentence out until you can"
        case .hedge: "look it up and link it, or leave it out"
        case .benchmark: "name the hardware, the model, the precision or the version in the section"
        }
    }
}
