import Testing

@testable import WattleHighlight

/// What each language's grammar makes of the places where lexers go wrong; expectations are written by hand.
@Suite struct LanguageTests {
    @Test(arguments: compiledCases + scriptCases + documentCases)
    func codeIsReadByItsGrammar(_ sample: LanguageCase) throws {
        #expect(try tokens(sample.code, sample.language).map(shorthand) == sample.expected)
    }
}

private let compiledCases = [
    // The Swift Programming Language, Lexical Structure.
    LanguageCase("swift", "/* a /* b */ c */ let", "c:/* a /* b */ c */", "k:let"),
    LanguageCase("swift", #""a \(b + "c \(d)") e""#, #"s:"a "#, #"s:"c "#, #"s:""#, #"s: e""#),
    LanguageCase("swift", ##"#"a \(b) \#(c)"#"##, ##"s:#"a \(b) "##, ##"s:"#"##),
    LanguageCase("swift", "\"\"\"\na \"q\"\n\"\"\"", "s:\"\"\"\na \"q\"\n\"\"\""),
    LanguageCase("swift", "func draw(at p: CGPoint) -> Int?", "k:func", "f:draw", "t:CGPoint", "t:Int"),
    LanguageCase("swift", "@MainActor struct View {}", "a:@MainActor", "k:struct", "t:View"),
    LanguageCase("swift", "0x1F_a 1_000.5e-3 0...5", "n:0x1F_a", "n:1_000.5e-3", "n:0", "n:5"),
    LanguageCase("swift", "x.default = `class`", ),
    LanguageCase("swift", "#if os(Linux)", "k:#if", "f:os", "t:Linux"),
    LanguageCase(
        "swift", "private(set) var set: Int { get }", "k:private", "k:set", "k:var", "t:Int", "k:get"),
    // The Rust Reference, Tokens.
    LanguageCase("rust", "&'a str '\\'' 'x' b'y'", "a:'a", "t:str", "s:'\\''", "s:'x'", "s:b'y'"),
    LanguageCase("rust", ##"r#"a "b""# r#fn br"x""##, ##"s:r#"a "b""#"##, #"s:br"x""#),
    LanguageCase(
        "rust", "#[derive(Debug)] 1u8 2.5f32 0..n", "a:#[derive(Debug)]", "n:1u8", "n:2.5f32", "n:0"),
    LanguageCase("rust", "vec![1]; 'l: loop {}", "f:vec", "n:1", "a:'l", "k:loop"),
    LanguageCase("rust", "/* /* */ */ fn f()", "c:/* /* */ */", "k:fn", "f:f"),
    // The Go Programming Language Specification.
    LanguageCase("go", "`raw \\` 'x' 0x1p-2 1i", "s:`raw \\`", "s:'x'", "n:0x1p-2", "n:1i"),
    LanguageCase("go", "func (r *T) Get() error", "k:func", "f:Get", "t:error"),
    // C23 and C++23.
    LanguageCase(
        "c", "#include <a.h>\n#  define N 1'000u", "a:#include", "s:<a.h>", "a:#  define", "n:1'000u"),
    LanguageCase("c", "/* a /* b */ c", "c:/* a /* b */"),
    LanguageCase("c", #"char c = '\''; size_t n;"#, "t:char", #"s:'\''"#, "t:size_t"),
    LanguageCase("cpp", #"R"x(a )" b)x" 1'000"#, #"s:R"x(a )" b)x""#, "n:1'000"),
    LanguageCase("cpp", "[[nodiscard]] int f();", "a:[[nodiscard]]", "t:int", "f:f"),
    LanguageCase("cpp", #"u8"a" L'b'"#, #"s:u8"a""#, "s:L'b'"),
    // The Java Language Specification 21.
    LanguageCase("java", "\"\"\"\n a \"b\"\n\"\"\" + 'c'", "s:\"\"\"\n a \"b\"\n\"\"\"", "s:'c'"),
    LanguageCase("java", "@Override public int f(10L)", "a:@Override", "k:public", "t:int", "f:f", "n:10L"),
    LanguageCase("kotlin", #""a $b ${c.d} e""#, #"s:"a "#, "a:$b", "s: ", #"s: e""#),
    LanguageCase("csharp", #"$"a {b:0.0} {{c}}" @"d""e""#, #"s:$"a "#, "s:0.0", #"s: {{c}}""#, #"s:@"d""e""#),
    LanguageCase("haskell", "{- a {- b -} -} x' = 'c'", "c:{- a {- b -} -}", "s:'c'"),
    LanguageCase("objc", #"@interface A @"s" [self go]"#, "k:@interface", "t:A", #"s:@"s""#, "k:self"),
]

private let scriptCases = [
    // The Python Language Reference, Lexical analysis.
    LanguageCase("python", #"f"{a:>{w}.2f} {{b}} {c!r}""#, #"s:f""#, "s:>", "s:.2f", "s: {{b}} ", #"s:""#),
    LanguageCase("python", "rb'\\' x' R\"\"\"a\n'b'\"\"\"", "s:rb'\\' x'", "s:R\"\"\"a\n'b'\"\"\""),
    LanguageCase(
        "python", "@app.route('/')\ndef f(self): pass", "a:@app.route", "s:'/'", "k:def", "f:f", "a:self",
        "k:pass"),
    LanguageCase("python", "match x:\n    case _: match = 1", "k:match", "k:case", "n:1"),
    LanguageCase("python", "a @ b # c\n[0b1, 1_0j, .5]", "c:# c", "n:0b1", "n:1_0j", "n:.5"),
    // ECMAScript 2025.
    LanguageCase("js", "a / b / c; x = /[/]\\/y/gi", "s:/[/]\\/y/gi"),
    LanguageCase("js", "`a ${b + `c ${d}`} e`", "s:`a ", "s:`c ", "s:`", "s: e`"),
    LanguageCase(
        "js", "class A { #x = 1n; static of() {} }", "k:class", "t:A", "a:#x", "n:1n", "k:static", "f:of"),
    LanguageCase(
        "jsx", "<a b=\"c\" d={e > 1}>it's {f}<g/></a>", "g:a", "a:b", "s:\"c\"", "a:d", "n:1", "g:g", "g:a"),
    LanguageCase("js", "if (a <b && c> d) return", "k:if", "k:return"),
    LanguageCase(
        "ts", "type A<T> = { [K in keyof T]: string }", "k:type", "t:A", "t:T", "t:K", "k:in", "k:keyof",
        "t:T", "t:string"),
    LanguageCase("tsx", "const f = <T,>(x: T) => <B x={1}/>", "k:const", "t:T", "t:T", "g:B", "a:x", "n:1"),
    LanguageCase("ts", "@Input() private x = y as const", "a:@Input", "k:private", "k:as", "k:const"),
    // POSIX Shell Command Language, with bash's additions.
    LanguageCase(
        "sh", "x=\"a $b ${c:-d} $(ls -l)\"", "a:x", "s:\"a ", "a:$b", "s: ", "a:${c", "a:}", "s: ", "f:ls",
        "s:\""),
    LanguageCase("bash", "cat <<'E' >x\na $b\nE\necho", "f:cat", "s:'E'", "s:a $b\nE", "f:echo"),
    LanguageCase(
        "bash", "cat <<-E\n\ta ${b}\n\tE\nls", "f:cat", "s:E", "s:\ta ", "a:${b}", "s:\n\tE", "f:ls"),
    LanguageCase("bash", "case $x in a|b) ls;; esac", "k:case", "a:$x", "k:in", "f:ls", "k:esac"),
    LanguageCase(
        "bash", "for i in a; do echo '$i' # c\ndone", "k:for", "k:in", "k:do", "f:echo", "s:'$i'", "c:# c",
        "k:done"),
    LanguageCase("bash", "echo a#b $# 2>&1 | wc", "f:echo", "a:$#", "n:2", "n:1", "f:wc"),
    LanguageCase("console", "$ ls -l \\\n  x\ntotal 8\n# id", "c:$", "f:ls", "c:#", "f:id"),
    LanguageCase("sh", "$ ls\nout", "c:$", "f:ls"),
    LanguageCase("pycon", ">>> f(1)\n2\n... x = 'a'\n", "c:>>>", "f:f", "n:1", "c:...", "s:'a'"),
    LanguageCase(
        "powershell", "Get-Item \"$x\" -Path $env:TEMP # c", "f:Get-Item", "s:\"$x\"", "a:$env:TEMP", "c:# c"),
    // SQL:2023 and PostgreSQL.
    LanguageCase(
        "sql", "select 'it''s', count(*) from t -- c", "k:select", "s:'it''s'", "f:count", "k:from", "c:-- c"),
    LanguageCase("sql", "SELECT $f$ a 'b' $f$::text", "k:SELECT", "s:$f$ a 'b' $f$", "t:text"),
    LanguageCase("ruby", "\"a #{b} c\" :d, %w[e f], /g/i", "s:\"a ", "s: c\"", "o::d", "s:%w[e f]", "s:/g/i"),
    LanguageCase(
        "php", "<b><?php echo \"a $b\"; ?></b>", "g:b", "k:<?php", "k:echo", "s:\"a ", "a:$b", "s:\"", "k:?>",
        "g:b"),
    LanguageCase("lua", "--[[ a\n]] x = [==[ ]] ]==] -- c", "c:--[[ a\n]]", "s:[==[ ]] ]==]", "c:-- c"),
]

private let documentCases = [
    LanguageCase(
        "json", #"{"a\"b" : "c:", "d": [-1.5e+3, true]}"#, #"a:"a\"b""#, #"s:"c:""#, #"a:"d""#, "n:1.5e+3",
        "o:true"),
    LanguageCase("jsonc", "{a: 1} // c", "a:a", "n:1", "c:// c"),
    // YAML 1.2.2.
    LanguageCase(
        "yaml", "a: &x 1\nb: *x\nc: !!str yes", "a:a", "o:&x", "n:1", "a:b", "o:*x", "a:c", "t:!!str", "o:yes"
    ),
    LanguageCase("yaml", "a: |\n  b: c\n  # d\ne: f", "a:a", "k:|", "s:\n  b: c\n  # d", "a:e"),
    LanguageCase(
        "yaml", "- a: x # c\n  b: 'it''s'\n- c#d: http://e", "a:a", "c:# c", "a:b", "s:'it''s'", "a:c#d"),
    LanguageCase("yaml", "a: {b: [1, c], \"d\": ~}", "a:a", "a:b", "n:1", "a:\"d\"", "o:~"),
    LanguageCase("yaml", "- |\n a\n- b", "k:|", "s:\n a"),
    // TOML 1.0.
    LanguageCase(
        "toml", "[a.b] # c\nd.\"e\" = 1979-05-27\nf = '''\n#'''", "h:[a.b]", "c:# c", "a:d.\"e\"",
        "n:1979-05-27", "a:f", "s:'''\n#'''"),
    LanguageCase(
        "toml", "a = [\n 1, # c\n { b = \"x\" },\n]\nc = true", "a:a", "n:1", "c:# c", "a:b", "s:\"x\"",
        "a:c", "o:true"),
    LanguageCase("ini", "[a]\n; c\nb = x ; d\nn: 3", "h:[a]", "c:; c", "a:b", "c:; d", "a:n", "n:3"),
    // The HTML standard, Tokenization.
    LanguageCase(
        "html", "<a href=x>&amp;</a><!-- <b> -->", "g:a", "a:href", "s:x", "o:&amp;", "g:a", "c:<!-- <b> -->"),
    LanguageCase("html", "<script>let a = '</b>'</SCRIPT>", "g:script", "k:let", "s:'</b>'", "g:SCRIPT"),
    LanguageCase("html", "<style>a{b:1px}</style>", "g:style", "g:a", "a:b", "n:1px", "g:style"),
    LanguageCase(
        "xml", "<?xml version=\"1.0\"?><a:b/><![CDATA[<c>]]>", "a:<?xml version=\"1.0\"?>", "g:a:b",
        "s:<![CDATA[<c>]]>"),
    LanguageCase(
        "twig", "<p>{{ a|b('c') }}{% if x %}{# d #}", "g:p", "k:{{", "f:b", "s:'c'", "k:}}{%", "k:if", "k:%}",
        "c:{# d #}"),
    // CSS Syntax Module Level 3.
    LanguageCase(
        "css", "a:hover>.b{c:#fff url(d;e)!important}", "g:a", "k::hover", "a:.b", "a:c", "n:#fff", "f:url",
        "s:d;e", "k:!important"),
    LanguageCase(
        "css", "@media (min-width:1em){p{--x:\"}\"}}", "k:@media", "n:1em", "g:p", "a:--x", "s:\"}\""),
    LanguageCase(
        "scss", "$a: 1; .b { &:c { d: $a } } // e", "a:$a", "n:1", "a:.b", "k::c", "a:d", "a:$a", "c:// e"),
    LanguageCase(
        "diff", "--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y\n z", "h:--- a", "h:+++ b", "a:@@ -1 +1 @@", "d:-x", "i:+y"
    ),
    // CommonMark 0.31 and what Obsidian adds.
    LanguageCase("md", "# A\n**b** *c* `d` [e](f)", "h:# A", "b:**b**", "e:*c*", "s:`d`", "s:(f)"),
    LanguageCase("md", "> [!note] x\n- [ ] y\n1. z", "k:>", "a:[!note]", "k:-", "o:[ ]", "k:1."),
    LanguageCase(
        "md", "~~~js\nlet x\n~~~\n[[a|b]] %%c%% #d", "k:~~~", "a:js", "k:let", "k:~~~", "f:[[a|b]]",
        "c:%%c%%", "a:#d"),
    LanguageCase("md", "---\na: 1\n---\nB\n===", "k:---", "a:a", "n:1", "k:---", "h:B\n==="),
    LanguageCase(
        "dockerfile", "FROM a AS b\nRUN ls $x\n# c", "k:FROM", "k:AS", "k:RUN", "f:ls", "a:$x", "c:# c"),
    LanguageCase("makefile", "A := 1\nall: $(A) # c\n\t@ls -l", "a:A", "f:all", "a:$(A)", "c:# c", "f:ls"),
    LanguageCase("latex", "\\begin{a} % b\n$x$", "k:\\begin", "t:a", "c:% b", "s:$", "s:$"),
]
