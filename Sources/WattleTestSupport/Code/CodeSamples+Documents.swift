extension CodeSample {
    static let documents = [json, yaml, toml, html, css, diff, markdown]

    private static let json = CodeSample(
        "json",
        #"""
        {
          "name": "meter",
          "watts": [1, -2.5, 3.0e-4, 0],
          "ok": true,
          "none": null,
          "nested": { "text": "a \"quoted\" \\ value: {no key}", "empty": {} , "list": [] },
          "unicode\u00e4": "\n"
        }
        """#)

    private static let yaml = CodeSample(
        "yaml",
        #"""
        %YAML 1.2
        ---
        # Meters of a site.
        site: &site
          name: North hall   # the old one
          power: 12.5
          on: true
          since: 2026-01-31
          "quoted key": 'it''s text: with colon'
          empty: ~
        meters:
          - id: 1
            <<: *site
            tags: [a, "b c", 3, {x: 1, y: yes}]
          - id: 2
            url: https://example.org/#anchor
            script: |
              echo "not: a key"
              # no comment

              - no item
            folded: >-
              one
              two
            after: !!str 42
          - plain text that
            goes on: here
        time: 12:30:45
        multi: "first
          second"
        ...
        """#)

    private static let toml = CodeSample(
        "toml",
        #"""
        # Settings of a meter.
        title = "Meter \"one\""
        since = 2026-01-31T12:30:00Z
        limits = [1, 2_000, 0xff, 3.5e-2, inf]

        [server]
        host = 'C:\path\no escape'
        ports = [
          8000, # first
          8001,
        ]
        enabled = true
        nested.key = { x = 1, "y z" = "two" }

        [[meters]]
        text = """
        Several lines
        with "quotes" # no comment
        """
        raw = '''
        raw \n'''
        """#)

    private static let html = CodeSample(
        "html",
        #"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <title>Meters &amp; more</title>
          <!-- A comment <b>with tags</b> -->
          <style>
            .meter > a:hover { color: #2a6240; margin: 0 auto; }
          </style>
          <script type="module">
            // Script.
            const a = "</b>" + `x ${1 + 2}`;
            if (a < 3 && /x/.test(a)) document.write('<p>');
          </script>
          <script src=app.js defer></script>
        </head>
        <body class='page' data-n=3>
          <p id="first">Text with a < sign and &#169;.</p>
          <input type="checkbox" disabled />
          <svg viewBox="0 0 10 10"><path d="M0 0h10"/></svg>
        </body>
        </html>
        """#)

    private static let css = CodeSample(
        "css",
        #"""
        @charset "utf-8";
        @import url("base.css") screen;

        /* Colours. */
        :root {
          --green: #2a6240;
          --gap: calc(1rem + 2.5vw);
        }

        @media (min-width: 48em) and (prefers-color-scheme: dark) {
          a.button[href^="https"]:not(:hover)::before,
          ul > li:nth-child(2n + 1) {
            color: var(--green, rgb(10 20 30 / 50%)) !important;
            background: url(data:image/png;base64,iVBORw0KGgo=) no-repeat;
            content: "\201C a; b {c}";
            margin: -.5em auto 0;
          }
        }

        @keyframes turn {
          from { transform: rotate(0deg); }
          50% { opacity: .5; }
        }

        .card {
          display: grid;
          & .title { font: italic 700 1.2em/1.5 "Charter", serif; }
        }
        """#)

    private static let diff = CodeSample(
        "diff",
        #"""
        diff --git a/meter.py b/meter.py
        index 83db48f..bf269f4 100644
        --- a/meter.py
        +++ b/meter.py
        @@ -1,5 +1,6 @@ def read():
         import re
        -LIMIT = 10
        +LIMIT = 20
        +NAME = "meter"
         
         def read():
        \ No newline at end of file
        """#)

    private static let markdown = CodeSample(
        "markdown",
        #"""
        ---
        title: Meters
        tags: [a, b]
        ---

        # Heading with `code`

        A paragraph with *emphasis*, **strong text**, ~~gone~~ and `code`. See [[Other note|words]],
        [a link](https://example.org "title") and <https://example.org>. ![[image.png]]

        > [!note]- Title
        > Quoted text with a footnote[^1].

        - [ ] a task
        - an item with ==mark== and #tag/nested
          1. numbered

        | Left | Right |
        |:-----|------:|
        | a    | `b`   |

        ```python title="x.py"
        def read(): return "text"
        ```

        Setext
        ======

        [^1]: The note. %%hidden%% ^block-id

        <div class="box">HTML</div>
        """#)
}
