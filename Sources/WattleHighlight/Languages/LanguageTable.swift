/// Every language, with the names that GitHub, Shiki and Obsidian give it.
enum LanguageTable {
    struct Row: Sendable {
        let language: CodeLanguage
        let otherNames: [String]

        init(_ name: String, _ title: String, _ syntax: CodeSyntax, _ otherNames: String = "") {
            language = CodeLanguage(name: name, title: title, syntax: syntax)
            self.otherNames = otherNames.split(separator: " ").map(String.init)
        }
    }

    static let all: [Row] = programming + documents + tools + unread

    private static let programming = [
        Row("swift", "Swift", .grammar { .swift }),
        Row("python", "Python", .grammar { .python }, "py py3 python3 pyi gyp ipython"),
        Row("pycon", "Python", .pythonConsole, "python-repl pyrepl"),
        Row("javascript", "JavaScript", .grammar { .javaScript }, "js mjs cjs node es6 ecmascript"),
        Row("jsx", "JSX", .grammar { .javaScript }, "react"),
        Row("typescript", "TypeScript", .grammar { .typeScript }, "ts mts cts"),
        Row("tsx", "TSX", .grammar { .tsx }),
        Row("rust", "Rust", .grammar { .rust }, "rs"),
        Row("go", "Go", .grammar { .go }, "golang"),
        Row("c", "C", .grammar { .c }, "h"),
        Row("cpp", "C++", .grammar { .cpp }, "c++ cc cxx hpp hxx h++ cuda cu arduino ino"),
        Row("objective-c", "Objective-C", .grammar { .objectiveC }, "objc objectivec obj-c mm m"),
        Row("java", "Java", .grammar { .java }, "jsp"),
        Row("kotlin", "Kotlin", .grammar { .kotlin }, "kt kts"),
        Row("csharp", "C#", .grammar { .cSharp }, "c# cs"),
        Row("scala", "Scala", .grammar { .scala }, "sc sbt"),
        Row("php", "PHP", .php, "php3 php8"),
        Row("ruby", "Ruby", .grammar { .ruby }, "rb jruby irb rake gemfile"),
        Row("lua", "Lua", .grammar { .lua }, "luau"),
        Row("r", "R", .grammar { .r }, "rlang rscript"),
        Row("haskell", "Haskell", .grammar { .haskell }, "hs lhs"),
        Row(
            "sql", "SQL", .grammar { .sql }, "mysql postgres postgresql pgsql plpgsql plsql sqlite tsql psql"),
        Row("graphql", "GraphQL", .grammar { .graphQL }, "gql"),
        Row("powershell", "PowerShell", .grammar { .powerShell }, "ps ps1 pwsh posh"),
        Row("shell", "Shell", .shell, "sh bash zsh ksh dash fish shellscript shell-script ash"),
        Row("console", "Console", .console, "shellsession shell-session bash-session sh-session terminal"),
    ]

    private static let documents = [
        Row("json", "JSON", .grammar { .json }, "jsonc json5 jsonl ndjson geojson webmanifest topojson"),
        Row("yaml", "YAML", .yaml, "yml"),
        Row("toml", "TOML", .settings(.toml)),
        Row(
            "ini", "INI", .settings(.ini),
            "cfg conf config properties dotenv env desktop systemd editorconfig gitconfig"),
        Row("html", "HTML", .markup(.html), "htm xhtml vue svelte astro"),
        Row("xml", "XML", .markup(.xml), "svg xsd xsl xslt rss atom plist wsdl rdf mathml opml kml"),
        Row(
            "twig", "Twig", .markup(.template),
            "jinja jinja2 j2 nunjucks njk liquid handlebars hbs mustache django"),
        Row("css", "CSS", .styleSheet(.css)),
        Row("scss", "SCSS", .styleSheet(.scss), "sass less"),
        Row("diff", "Diff", .diff, "patch udiff"),
        Row("markdown", "Markdown", .markdown, "md mdown mkd mdx qmd rmd"),
        Row("latex", "LaTeX", .latex, "tex bibtex"),
        Row("text", "", .plain, "txt plain plaintext none output log ascii"),
    ]

    private static let tools = [
        Row("dockerfile", "Dockerfile", .dockerfile, "docker containerfile"),
        Row("makefile", "Makefile", .makefile, "make mk gnumakefile"),
        Row("hcl", "HCL", .grammar { .hcl }, "terraform tf tfvars"),
        Row("nix", "Nix", .grammar { .nix }),
        Row("nginx", "nginx", .grammar { .nginx }, "nginxconf"),
        Row("apache", "Apache", .grammar { .apache }, "apacheconf htaccess"),
        Row("gitignore", "gitignore", .settings(.ini), "dockerignore"),
        Row("dataview", "Dataview", .plain),
        Row("dataviewjs", "DataviewJS", .grammar { .javaScript }),
        Row("query", "Query", .plain),
        Row("base", "Base", .yaml, "bases"),
        Row("templater", "Templater", .plain),
        Row("metric", "Metric", .yaml),
    ]

    /// Known, and shown as they are.
    private static let unread: [Row] = [
        ("mermaid", "Mermaid"), ("dart", "Dart"), ("zig", "Zig"), ("elixir", "Elixir"), ("erlang", "Erlang"),
        ("perl", "Perl"), ("julia", "Julia"), ("clojure", "Clojure"), ("ocaml", "OCaml"), ("fsharp", "F#"),
        ("groovy", "Groovy"), ("gradle", "Gradle"), ("vim", "Vim script"), ("lisp", "Lisp"),
        ("elisp", "Emacs Lisp"),
        ("scheme", "Scheme"), ("racket", "Racket"), ("prolog", "Prolog"), ("fortran", "Fortran"),
        ("pascal", "Pascal"),
        ("delphi", "Delphi"), ("matlab", "MATLAB"), ("octave", "Octave"), ("asm", "Assembly"),
        ("nasm", "Assembly"),
        ("wasm", "WebAssembly"), ("llvm", "LLVM IR"), ("verilog", "Verilog"), ("vhdl", "VHDL"),
        ("cmake", "CMake"),
        ("bat", "Batch"), ("cmd", "Batch"), ("awk", "AWK"), ("sed", "sed"), ("jq", "jq"),
        ("proto", "Protocol Buffers"),
        ("protobuf", "Protocol Buffers"), ("solidity", "Solidity"), ("csv", "CSV"), ("tsv", "TSV"),
        ("http", "HTTP"),
        ("regex", "Regular expression"), ("dot", "Graphviz"), ("graphviz", "Graphviz"),
        ("plantuml", "PlantUML"),
        ("puml", "PlantUML"), ("typst", "Typst"), ("bicep", "Bicep"), ("rego", "Rego"), ("sparql", "SPARQL"),
        ("cypher", "Cypher"), ("prisma", "Prisma"), ("nim", "Nim"), ("crystal", "Crystal"), ("elm", "Elm"),
        ("purescript", "PureScript"), ("coffeescript", "CoffeeScript"), ("coffee", "CoffeeScript"),
        ("ada", "Ada"),
        ("cobol", "COBOL"), ("vb", "Visual Basic"), ("vba", "VBA"), ("applescript", "AppleScript"),
        ("gdscript", "GDScript"),
        ("glsl", "GLSL"), ("hlsl", "HLSL"), ("wgsl", "WGSL"), ("metal", "Metal"), ("mojo", "Mojo"),
        ("lean", "Lean"),
        ("coq", "Coq"), ("agda", "Agda"), ("idris", "Idris"), ("stata", "Stata"), ("sas", "SAS"),
        ("abap", "ABAP"),
        ("apex", "Apex"), ("rst", "reStructuredText"), ("asciidoc", "AsciiDoc"), ("org", "Org"),
        ("wikitext", "Wikitext"),
        ("haml", "Haml"), ("pug", "Pug"), ("slim", "Slim"), ("kusto", "Kusto"), ("promql", "PromQL"),
        ("cron", "Crontab"),
        ("crontab", "Crontab"), ("ssh-config", "SSH configuration"), ("caddyfile", "Caddyfile"),
        ("just", "Justfile"),
        ("mathjax", "TeX"), ("math", "TeX"), ("abc", "ABC notation"), ("chart", "Chart"), ("tasks", "Tasks"),
        ("excalidraw", "Excalidraw"), ("ad-note", "Note"), ("button", "Button"), ("toc", "Contents"),
        ("tikz", "TikZ"),
    ].map { Row($0.0, $0.1, .plain) }
}
