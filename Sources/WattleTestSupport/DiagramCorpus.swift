/// Diagrams of every type that is drawn, for those who change them at random.
package enum DiagramCorpus {
    /// Each syntax once.
    package static let diagrams = [
        """
        ---
        title: From meter to token
        config:
          flowchart:
            curve: linear
        ---
        %%{init: {'theme': 'base', "themeVariables": {"primaryColor": "#eef"}}}%%
        flowchart LR
          %% a remark
          subgraph hall [Machine hall]
            direction TB
            A[Rack] & B(Cooling) -->|heat| C{Warm?}
            C -- yes --> D[(Store)]:::big
          end
          C -. no .-> E([Go on])
          E ==> hall
          F@{ shape: doc, label: "A `file` of **lines**" } --o G((End)) x--x H[/slanted/]
          G ---> G
          e1@A --> H
          classDef big fill:#f9f,stroke:#333,stroke-width:4px
          class A,B internal-link
          style B fill:#eef,color:#123
          linkStyle 0,1 stroke:red
          click D "https://example.org/" "To the store" _blank
        """,
        """
        sequenceDiagram
          autonumber
          participant A as Reader<br/>at home
          actor B
          box rgb(20,30,40) The site
          participant C
          end
          A->>+B: ask #quot;why#quot;
          Note over A,B: thinking
          loop every day
            B-->>-A: because
            alt fine
              A-)C: go
            else not
              C--xA: stop
            end
          end
          create participant D
          C->>D: begin
          destroy D
          D-->>C: done
          C->>C: again
        """,
        """
        classDiagram
          direction LR
          namespace Grid {
            class Meter~T~ {
              <<interface>>
              +read(int hour) List~T~
              -value: double$
            }
          }
          Meter <|-- "1" Counter : is a
          Counter *-- "0..*" Digit
          Counter : +reset()*
          note for Counter "Turns over"
          class Box["A box"]:::warm
          Meter ()-- Box
          classDef warm fill:#fee
        """,
        """
        stateDiagram-v2
          [*] --> Idle
          state "Under load" as Load {
            [*] --> Ramp
            Ramp --> Full : more
            --
            [*] --> Watch
          }
          state choice <<choice>>
          Idle --> choice
          choice --> Load : if power
          choice --> [*] : else
          note right of Idle
            waits
            for work
          end note
          classDef hot fill:#fcc
          class Load hot
        """,
        """
        erDiagram
          direction LR
          SITE["A site"] ||--o{ HALL : has
          HALL }|..|{ RACK : "stands in"
          RACK one or more to zero or one POWER-FEED : by
          RACK {
            string id PK "the label"
            int(4) units
            float kw FK, UK
          }
        """,
        """
        gitGraph LR:
          commit id: "start" tag: "v1" type: HIGHLIGHT
          branch dev order: 2
          commit msg: "work"
          checkout main
          merge dev id: "joined" type: REVERSE
          cherry-pick id: "start"
        """,
        "mindmap\n  root((Energy))\n    Sun\n      ::icon(fa fa-sun)\n      (warm)\n    Wind:::big\n      {{gusts}}\n",
        "pie showData title Where power goes\n  \"Compute\" : 70.5\n  \"Cooling\" : 20\n",
        """
        gantt
          title Build
          dateFormat YYYY-MM-DD
          axisFormat %d %b
          excludes weekends
          section Ground
          Dig :done, a1, 2026-01-05, 10d
          Pour :crit, after a1, 2w
          Ready :milestone, 2026-03-01, 0d
        """,
        "timeline\n  title Years\n  section Early\n    2024 : one : two\n    2025 : three\n",
        "journey\n  title A day\n  section Morning\n    Read: 5: Ann, Bob\n    Write: 2: Ann\n",
        "quadrantChart\n  title Reach\n  x-axis Low --> High\n  y-axis Few --> Many\n  quadrant-1 Best\n  A: [0.3, 0.6]\n",
        "xychart-beta\n  title \"Load\"\n  x-axis [a, b, c]\n  y-axis \"kW\" 0 --> 10\n  bar [1, 2.5, 3]\n  line [3, 2, 1]\n",
        "sankey-beta\n\nGrid,Hall,10\nHall,\"Racks, all\",8\nHall,Loss,2\n",
        "packet-beta\n  0-15: \"Source\"\n  16-31: \"Target\"\n  +8: \"Rest\"\n",
        "kanban\n  todo[To do]\n    a[Measure]@{ priority: 'High' }\n  done[Done]\n    b[Plan]\n",
        "block-beta\n  columns 3\n  a[\"A\"] b:2 space\n  block:inner\n    c d\n  end\n  a --> b\n  style a fill:#eef\n",
        "architecture-beta\n  group g(cloud)[Site]\n  service a(server)[A] in g\n  service b(disk)[B] in g\n  a:R -- L:b\n",
        "radar-beta\n  axis a[\"A\"], b, c\n  curve x[\"X\"]{1, 2, 3}\n  max 4\n",
        "treemap-beta\n\"All\"\n  \"One\": 10\n  \"Two\"\n    \"Three\": 5\n",
        """
        requirementDiagram
          requirement power {
            id: 1
            text: stays below the limit
            risk: high
            verifymethod: test
          }
          element meter { type: device }
          meter - satisfies -> power
        """,
        """
        C4Context
          title Garden
          Person(a, "Author", "writes")
          System_Boundary(b, "Wattle") {
            System(s, "Publisher", "builds")
          }
          Rel(a, s, "runs", "shell")
        """,
    ]

    /// What the language is made of.
    static let pieces = [
        "flowchart TD\n", "sequenceDiagram\n", "classDiagram\n", "stateDiagram-v2\n", "erDiagram\n",
        "gantt\n",
        "subgraph x\n", "end\n", "-->", "-.->", "==>", "---|", "|", "[\"", "\"]", "((", "))", "{{", "}}",
        "[/",
        "@{ shape: ", "}", ":::", "%%", "%%{init: {", "}}%%", "---\n", "&", ";", "~~~", "o--o", "x--x",
        "<br/>",
        "#quot;", "#9829;", "classDef default ", "style A ", "linkStyle 0 ", "click A ", "\"[[Note]]\"",
        "note over ",
        "loop ", "alt ", "else ", "par ", "and ", "participant ", "->>", "-->>", "-)", "+", "activate ",
        "<|--", "*--", "..>", "<<x>>", "~T~", "[*]", "--\n", "||--o{", "PK", "state \"", " as ",
        "direction LR\n",
        "accDescr {", "accTitle: ", "title ", "section ", "日本", "مرحبا", "👩‍🚀", "\u{0}", "\u{FEFF}", "\r", "\t",
        "after ", "2026-02-30", "99999999999999999999", "-0.5", "columns 9", ":", ",", "\\n", "`", "**",
        "end",
    ]
}
