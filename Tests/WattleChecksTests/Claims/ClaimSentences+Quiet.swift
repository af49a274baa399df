/// Texts that say nothing which would need a source, or have it.
extension ClaimSentences {
    static let sourced = [
        "The parser is 12x faster ([log](https://example.org/log)).",
        "The parser is 12x faster.[^1]\n\n[^1]: Benchmark of May 2026. <https://example.org/b>",
        "The parser is 12x faster [@doe2026].",
        "The parser is 12x faster, see arXiv:2309.06180.",
        "It sustains over 900 GB/s (doi:10.1000/x).",
        "It is the fastest engine on the market ([test](https://example.org/t)).",
        "AMD says that it wins: <https://example.org/amd>",
        "Studies show a drop ([survey](https://example.org/s)).",
        "The rack draws 132 kW `{metric} rack.power` at full load.",
        "```metric rack\nshow: 132 kW\n```\n\nThe rack draws 132 kW.",
        "The library currently has two backends ([list](https://example.org/l)).",
        "In May 2026 the library currently had two backends.",
        "Two changes, by [the log](https://example.org/log):\n\n- 40% less power\n- up to 3x the tokens",
        "- 40% less power\n\n  See [the log](https://example.org/log).",
        "> It is 50x faster.\n\n[Jane Doe](https://example.org/doe), 2026",
        "| Card | W |\n|---|---|\n| A | 300 W |\n\nFrom [the sheet](https://example.org/s).",
        "---\nsource: https://example.org/p\nsource_date: 2026-06-01\n---\nThe server draws 10.2 kW.",
        "---\nsource: https://example.org/p\nsource_date: 2026-06-01\n---\nThe article says that it works.",
        "It guarantees delivery ([RFC](https://example.org/rfc)).",
        "ISBN 978-3-16-148410-0 has it: the loss is up to 12 %.",
    ]
    static let hypothetical = [
        "Suppose it is 50x faster.", "For example, a cell could be 4x larger.",
        "If you double the batch, latency is 40% higher.", "Say the rack draws 100 kW.",
        "Assume a price of $2 per GPU hour.", "Imagine that studies show the opposite.",
        "Take a slow disk (e.g. 10x slower).", "Let's say NVIDIA claims ten.",
        "If the pump fails, power drops by 30%.", "What if it is the fastest engine on the market?",
        "Is it really 50x faster?",
    ]
    static let defined = [
        "1 MW = 1,000 kW.", "A kilowatt-hour equals 3.6 MJ.", "PUE = 1.2 means 200 kW for 1 MW of load.",
        "A petaflop is defined as 1,000 teraflops, that is 10x more than 100 TFLOPS.",
    ]
    static let counted = [
        "The grid has 16x16 cells and 8x H100.", "It ran 10 times.", "Retry up to 3 times.",
        "Wait 5 minutes.", "The list has more than 300 entries.", "At least one element is needed.",
        "The window is 1280×720 pixels.", "Chapter 4 has 12 pages.", "It was built 25 years ago, in 2001.",
        "About 40% of notes have tags.", "Two of three passed.", "The file has 3,000 lines.",
        "Up to 72 names fit.", "Version 10.2 of the tool reads it.", "Twice a day the log is read.",
        "The text is shown twice.", "The date is 2026-05-01.", "A 4-way switch is used.",
        "It was at 10:30 on platform 5.", "It takes half an hour.", "Half of the notes are private.",
    ]
    static let definite = [
        "The best way is to try it.", "The only argument is a path.", "The fastest of the three is taken.",
        "It is the first line of the file.", "The largest number wins.", "This is the last step.",
        "The longest name comes first.", "It is the only note in the folder.",
        "The newest file is the largest one.", "Use the smallest value that works.",
        "It is the shortest path between two nodes.", "The leading zero is kept.",
    ]
    static let instructions = [
        "Set the limit to 5 kW.", "Increase the margin by 10%.", "The load must stay below 5 kW.",
        "Reduce the opacity by 40 %.", "Use up to 400 W here.",
    ]
    static let idioms = [
        "The list begins with recently added files.", "Notes that were recently opened come first.",
        "Pick today, or another day, in the calendar.",
        "According to the rules, names are short.", "According to the table, it is off.",
        "A claim block has a test.", "Claims are listed on a page.", "The README says how to build it.",
        "It says so below.", "This says nothing about cost.", "The state of the art moves on.",
        "A study of caches needs traces.", "People think in pictures.", "Research takes time.",
        "Proof by induction is short.", "Hash values aren't guaranteed to be unique.",
        "For this reason it has a page.",
        "The guarantees should hold.", "This method has the largest overhead.",
        "There is no guarantee.", "Nothing guarantees that.",
        "This does not prove anything.", "It proves useful in the end.",
        "Its guarantees are listed below.", "A seam is visible.", "The mass is known.",
        "The currently selected note is shown.", "Recently opened files come first.",
        "The latest of the two wins.", "A to-do list has items.", "The TODO list is long.",
        "Really?", "What is this? Nobody asked.", "Thinking about it helps.",
        "The page is loaded from memory.", "A guess is stored.", "The present value is taken.",
        "Therefore, by [the proof](https://example.org/p), it holds.",
        "| a | b |\n|---|---|\n| 1 | 2 |\n\nThus the sum is three.",
        "It is therefore left out.", "They say nothing.", "An expert in the field wrote it.",
    ]
    static let skipped = [
        "`50x faster` is code.", "~~~\n50x faster, up to 3 kW\n~~~", "$50x$ and $$ 3 kW $$ are formulas.",
        "%% it is 50x faster %%", "<!-- TBD -->", "## 50x faster", "![50x faster](https://example.org/i.png)",
        "See <https://example.org/50x-faster>.", "[a]: https://example.org \"50x faster\"",
        "It is ~~50x faster~~ quick.", "??? note \"Title\"\n    Text.", "`TODO` is a word.",
        "Run it at http://localhost:8080/ or [here](http://localhost:8080).",
    ]
    static let own = [
        "We measured 40% less power on an H100 with batches of 32.",
        "In our tests on two nodes with Llama in FP8 it was 3x faster.",
        "We measured 132 kW at the rack with all GPUs busy.",
    ]
}
