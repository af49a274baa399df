import Testing
import WattleText

@testable import WattleMath

@Suite struct SymbolTableTests {
    /// A name that stands twice would mean the one or the other by chance.
    @Test func everyNameStandsOnce() {
        let table = SymbolTable.standard
        let names = table.symbols.indices.map(table.name(at:))
        #expect(names.count > 800)
        #expect(
            Set(names).count == names.count,
            "\(Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted())")
    }

    @Test func everyKindOfATableIsKnown() {
        #expect(!SymbolTable.standard.symbols.contains { $0.kind == .unknown })
    }

    @Test func everyCharacterIsAScalar() {
        for symbol in SymbolTable.standard.symbols where symbol.kind.isCharacter {
            #expect(Unicode.Scalar(symbol.scalar) != nil)
        }
    }

    /// Each symbol that takes no argument is translated.
    @Test func everyPlainSymbolIsTranslated() {
        let table = SymbolTable.standard
        for (place, symbol) in table.symbols.enumerated() where symbol.kind.isCharacter {
            let source = "\\" + table.name(at: place)
            #expect(faults(source).isEmpty, "\(source)")
        }
    }

    /// Each command that TeX itself can say is translated, with as many arguments as it takes.
    @Test func everyPredefinedMacroIsTranslated() {
        for macro in SymbolTable.standard.macros {
            let source =
                "\\" + String(decoding: macro.name, as: UTF8.self)
                + String(repeating: "{x}", count: macro.parameterCount)
            #expect(faults(source).isEmpty, "\(source)")
        }
    }

    /// Unicode's chart of mathematical alphanumeric symbols.
    @Test(
        arguments: [
            (MathAlphabet.script, 0x42, 0x212C), (.script, 0x41, 0x1D49C), (.fraktur, 0x43, 0x212D),
            (.doubleStruck, 0x5A, 0x2124), (.doubleStruck, 0x31, 0x1D7D9), (.italic, 0x68, 0x210E),
            (.bold, 0x3B1, 0x1D6C2), (.boldItalic, 0x3C9, 0x1D74E), (.monospace, 0x7A, 0x1D6A3),
            (.bold, 0x2207, 0x1D6C1),
            (.bold, 0x2202, 0x1D6DB), (.boldItalic, 0x2202, 0x1D74F), (.upright, 0x41, 0x41),
            (.script, 0x3B1, 0x3B1),
        ] as [(MathAlphabet, UInt32, UInt32)])
    func alphabetsAreThoseOfUnicode(alphabet: MathAlphabet, letter: UInt32, expected: UInt32) {
        #expect(alphabet.letter(for: letter) == expected)
    }

    /// The table of The TeXbook, chapter 18: rows and columns Ord, Op, Bin, Rel, Open, Close, Punct, Inner; medium and
    /// thick spaces vanish in scripts, thin ones in brackets too.
    @Test func spacesAreThoseOfTheTeXbook() {
        #expect(MathMLWriter.space(between: .ordinary, and: .largeOperator, isSmall: true) == 3)
        #expect(MathMLWriter.space(between: .ordinary, and: .binary, isSmall: false) == 4)
        #expect(MathMLWriter.space(between: .ordinary, and: .binary, isSmall: true) == 0)
        #expect(MathMLWriter.space(between: .relation, and: .relation, isSmall: false) == 0)
        #expect(MathMLWriter.space(between: .relation, and: .open, isSmall: false) == 5)
        #expect(MathMLWriter.space(between: .punctuation, and: .close, isSmall: false) == 3)
        #expect(MathMLWriter.space(between: .inner, and: .ordinary, isSmall: false) == 3)
        #expect(MathMLWriter.space(between: .inner, and: .close, isSmall: false) == 0)
        #expect(MathMLWriter.space(between: .open, and: .inner, isSmall: false) == 0)
        #expect(MathMLWriter.space(between: .close, and: .largeOperator, isSmall: true) == 3)
    }

    /// Entries read from MathML Core, appendix B.
    @Test func operatorsAreThoseOfTheDictionary() {
        #expect(OperatorDictionary.entry(0x2B, .infix) == OperatorDefaults(before: 4, behind: 4))
        #expect(OperatorDictionary.entry(0x2B, .prefix) == OperatorDefaults(before: 0, behind: 0))
        #expect(OperatorDictionary.entry(0x2B, .postfix) == nil)
        #expect(OperatorDictionary.onlyEntry(0x2C) == OperatorDefaults(before: 0, behind: 3))
        #expect(
            OperatorDictionary.onlyEntry(0x2211) == OperatorDefaults(before: 3, behind: 3, isSymmetric: true))
        #expect(OperatorDictionary.onlyEntry(0x3D) == OperatorDefaults(before: 5, behind: 5))
        #expect(OperatorDictionary.onlyEntry(0x2192)?.isStretchy == true)
        #expect(OperatorDictionary.onlyEntry(0x28)?.isSymmetric == true)
        #expect(OperatorDictionary.onlyEntry(0x7C) == nil)
    }
}
