/// What each stretch of some code is in a language.
///
/// The stretches cover the code from its first byte to its last, whatever it holds.
/// Complexity: linear in the code.
package func highlighted(_ code: [UInt8], as language: CodeLanguage) -> CodeRuns {
    var lexer = CodeLexer(code)
    lexer.read(upTo: code.count, as: language.syntax)
    return lexer.runs
}
