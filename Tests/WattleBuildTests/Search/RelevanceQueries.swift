/// What readers may type, and what they mean: written down from the notes, before anything was searched.
enum RelevanceQueries {
    /// The query and the title of what should come first, a heading with the note that it stands in.
    static let all: [(query: String, first: String)] = titles + aliases + headings + beginnings + misspelled

    private static let titles = [
        ("tokens per watt", "Tokens per watt"), ("liquid cooling", "Liquid cooling"), ("uptime", "Uptime"),
        ("utilisation", "Utilisation"), ("UTILISATION", "Utilisation"), ("útilisation", "Utilisation"),
        ("Ｈopper", "Hopper"), ("agent governance", "Agent governance"), ("open models", "Open models"),
        ("fifty times", "Fifty times per megawatt"), ("ai factory", "AI factory"),
        ("thirty five times cheaper", "Thirty-five times cheaper"), ("codesign", "Full-stack codesign"),
        ("full stack codesign", "Full-stack codesign"), ("dynamo", "Inference orchestration and Dynamo"),
        ("getting started", "Getting started"), ("locked figures", "Locked figures"),
        ("dsx", "Digital twins and DSX"),
        ("sensitive text", "Sensitive text"), ("commands", "Commands"), ("catalogue", "Catalogue"),
        ("vaults", "Vaults from elsewhere"), ("embeds", "Links and embeds"), ("formulas", "Formulas"),
        ("performance model", "Performance model"), ("example scenarios", "Example scenarios"),
        ("france advances", "Source: France advances with NVIDIA technologies"),
        ("serving baselines", "Serving baselines"), ("mermaid", "Diagrams"),
    ]

    private static let aliases = [
        ("performance per watt", "Tokens per watt"), ("tokens per megawatt", "Tokens per watt"),
        ("cooling", "Liquid cooling"), ("h100", "Hopper"), ("h200", "Hopper"), ("robotics", "Physical AI"),
        ("synthetic data", "Physical AI"), ("inferencemax", "InferenceX"), ("semianalysis", "InferenceX"),
        ("operating point", "Interactivity"), ("tokens per second per user", "Interactivity"),
        ("buy or rent", "Build or rent"), ("build versus rent", "Build or rent"),
        ("enterprise agent", "Agent governance"), ("scaleway", "Scaleway B300 on demand"),
        ("nvidia platform", "NVIDIA AI platform"), ("claim of 50", "Fifty times per megawatt"),
        ("france ai article", "Source: France advances with NVIDIA technologies"),
    ]

    private static let headings = [
        ("github pages", "GitHub Pages @ Publishing from CI"),
        ("gitlab", "GitLab Pages @ Publishing from CI"),
        ("netlify", "Netlify and Cloudflare Pages @ Publishing from CI"),
        ("renaming a note", "Renaming a note @ Permanent addresses"),
        ("forms of redirect", "Forms of redirect @ Permanent addresses"),
        ("carbon policy", "Carbon as a policy figure @ Sovereign AI"),
        ("callouts", "Callouts @ Writing notes"),
        ("what a token costs", "What a token costs @ AI factory"),
        ("columns of a file", "Columns of a file of runs @ Measured runs"),
        ("nodes that lead to notes", "Nodes that lead to notes @ Diagrams"),
        ("values in a sentence", "Values in a sentence @ Metric blocks"),
        ("hopper costs to rent", "What it costs to rent @ Hopper"),
    ]

    private static let beginnings = [
        ("cost per tok", "Cost per token"), ("gb30", "GB300 NVL72"), ("nvl72", "GB300 NVL72"),
        ("vera rub", "Vera Rubin"), ("digital twin", "Digital twins and DSX"), ("sov", "Sovereign AI"),
        ("agentic", "Agentic workloads"), ("mistr", "Mistral's AI factory"), ("ai fact", "AI factory"),
        ("intera", "Interactivity"), ("publishing from", "Publishing from CI"),
        ("token per watt", "Tokens per watt"),
        ("tokens per sec", "Tokens per second"),
    ]

    private static let misspelled = [
        ("utilisatoin", "Utilisation"), ("interactivty", "Interactivity"), ("hoper", "Hopper"),
        ("sovreign ai", "Sovereign AI"), ("liqiud cooling", "Liquid cooling"), ("pitfals", "Pitfalls"),
        ("mistrall", "Mistral's AI factory"), ("orchestraton dynamo", "Inference orchestration and Dynamo"),
        ("cataloge", "Catalogue"), ("diagarms", "Diagrams"), ("tokens per wat", "Tokens per watt"),
    ]
}
