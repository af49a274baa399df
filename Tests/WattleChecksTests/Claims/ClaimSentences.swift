/// Sentences on which a rule about statements must speak or be silent, by the tables of the design and by what prose about
/// technology is like.
enum ClaimSentences {
    /// A rule and a text in which it finds something.
    static let firing: [(rule: String, text: String)] =
        comparisons + bounds + superlatives + attributions + authorities + measurements + conclusions
        + certainties + praise + times + placeholders + hedges

    static let comparisons = [
        "The rewritten parser is 12x faster.",
        "Prefill takes 2.5× longer with adapters.",
        "The new node needs 35 % less power than the old one.",
        "Caching cut the bill by 60 percent.",
        "Idle time dropped from 14 % to 3 % after the change.",
        "The second rack is twice as efficient.",
        "Speculation triples throughput.",
        "Batches of that size halve latency and double the cost; memory use doubled.",
        "A two-fold improvement was seen in March.",
        "It answers an order of magnitude faster.",
        "Requests per second rose by a factor of 4.",
        "The fork is roughly 1.8 times as large.",
        "Our rival needs three times more memory.",
        "**40%** lower _energy_ per token is what it gives.",
        "Prices fell 18% within a quarter.",
        "The compiler produces code that is 9–12 % smaller.",
        "Fusing both kernels saves 30 % of bandwidth.",
        "It outperforms the old card by 70%.",
        "This gives a 25% reduction in tail latency.",
        "Costs were cut by two thirds.",
        "The new pump is a third cheaper.",
        "Search is several times faster.",
        "Ten times the throughput comes at a price.",
    ].map { ("CLM001", $0) }

    static let bounds = [
        "It delivers up to 8x the tokens.",
        "Savings of as much as 70% follow.",
        "The link carries more than 900 GB/s.",
        "The array serves over 40,000 requests/s.",
        "Losses can be as high as 12 % in summer.",
        "The pump uses as little as 300 W.",
        "Latency falls by up to 45%.",
        "One rack draws upwards of 130 kW.",
        "It is up to five times cheaper.", "Speculation more than triples throughput.",
        "Some sites sell in excess of 80% of their heat.",
        "It is at least 10x faster.",
        "The board delivers up to twice the bandwidth.",
        "Upgrades cost up to $3 per GPU hour.",
    ].map { ("CLM002", $0) }

    static let superlatives = [
        "It is by far the cheapest accelerator.",
        "This remains the most efficient design.",
        "Nimbus is the only framework that supports all three.",
        "They built the world's first exascale machine.",
        "The result is state-of-the-art accuracy.",
        "No other platform offers this.",
        "It is one of the fastest databases.",
        "The cards give unmatched performance.",
        "The plant is the largest of its kind.",
        "The company is the leading provider of racks.",
        "The engine is faster than any competitor.",
        "The new chip offers the lowest latency.",
        "The card has the highest bandwidth of any GPU.",
        "Their scheduler is best in class.",
    ].map { ("CLM003", $0) }

    static let attributions = [
        "Intel promises better yields.",
        "The manufacturer states a life of ten years.",
        "According to the vendor, no tuning is needed.",
        "According to Google the cooling needs no water.",
        "The authors report a gain.",
        "The paper shows that depth matters less.",
        "Researchers found that prompts repeat.",
        "A spokesperson said the site opens soon.",
        "The startup boasts a new memory.",
        "Vendors claim otherwise.",
        "Cerebras announced a larger wafer.",
        "It was announced by AMD in May.",
        "In March Huang said the factory was ready.",
        "The vendor's figures differ.",
        "In tests, self-reported scores were used.",
        "The card is advertised as silent.",
        "The firm Initech claims that its racks need no fans.",
    ].map { ("CLM004", $0) }

    static let authorities = [
        "Research has shown that latency drives churn.",
        "It is widely believed that bigger is better.",
        "Most experts agree that it will end.",
        "Some people say it was never tested.",
        "Allegedly the plant was never full.",
        "It has been shown that order matters.",
        "Surveys suggest a shift.",
        "Critics argue that it is a fashion.",
        "Many engineers believe the opposite.",
        "Evidence suggests a slow decline.",
        "The format is widely regarded as dead.",
        "It is well known that caches leak.",
        "Everybody knows that fans fail first.",
        "There is broad agreement on that.",
        "According to reports, the deal is off.",
    ].map { ("CLM005", $0) }

    static let measurements = [
        "The rack draws 132 kW.",
        "Decode runs at 120 tokens/s.",
        "One answer needs 0.3 Wh.",
        "The plant is rated at 44 MW.",
        "Memory bandwidth is 4.8 TB/s.",
        "The median latency is 35 ms.",
        "A step takes 12 milliseconds.",
        "An hour costs 2.65 USD per GPU.",
        "Electricity costs €0.11/kWh there.",
        "A million tokens cost $0.12 per million tokens at night.",
        "The chip peaks at 15 PFLOPS.",
        "| Node | Power |\n|---|---|\n| A | 10.2 kW |",
        "The run used 64,000 GPU-hours.",
    ].map { ("CLM006", $0) }

    static let conclusions = [
        "Hence nobody uses it.",
        "Thus the pool is half empty.",
        "Consequently, the queue grows.",
        "As a result, users left.",
        "This means that the cache is cold.",
        "This implies a larger budget.",
        "We conclude that it fails.",
        "This shows that price matters.",
        "Accordingly the plan was dropped.",
        "It was tried. Therefore it works.",
        "## Design\n\n$$ a = b $$\n\n## Cost\n\nTherefore it is cheap.",
    ].map { ("CLM007", $0) }

    static let certainties = [
        "The log proves that it was off.",
        "Replication guarantees that nothing is lost.",
        "Delivery is guaranteed.",
        "It is undoubtedly the cause.",
        "The second plan is clearly better.",
        "Without a doubt the pump failed.",
        "The backup never fails.",
        "These numbers prove the point.",
        "It has been proven to scale.",
        "The trace leaves no doubt.",
        "The vault is 100% safe.",
        "That is beyond question.",
        "Tests have conclusively ruled it out.",
    ].map { ("CLM008", $0) }

    static let praise = [
        "A blazing-fast search.", "The import is seamless.", "Its cutting-edge kernels were written in 2025.",
        "World-class support is included.", "An incredible pace was kept.", "It is a game changer for teams.",
        "Groundbreaking work on caches followed.", "The editor works effortlessly.",
        "An unparalleled view of the data centre.", "It will supercharge your notes.",
        "Lightning fast and simple.", "Unleash your data.",
    ].map { ("CLM009", $0) }

    static let times = [
        "Nowadays most clusters are liquid cooled.", "The latest release drops support.",
        "At the moment there is one maintainer.", "The team recently moved.", "In recent years demand grew.",
        "As of today the list has ten entries.", "The API is currently in beta.", "Support is coming soon.",
        "Prices rose last year.", "These days everything is a service.", "Until recently it was free.",
        "The latest generation of chips needs water.",
        "Today, most clusters are cooled by air.", "A faster interface was recently added.",
    ].map { ("CLM010", $0) }

    static let placeholders = [
        "The price is TBD.", "FIXME: wrong unit.", "# TODO", "The limit is four [citation needed].",
        "It has 24 cores (???).", "Lorem ipsum dolor sit amet.", "Each node has two pumps [source?].",
        "- TODO write this", "| a |\n|---|\n| TBD |", "Owner: TBC.", "Deadline: ???",
        "> It was said in May (citation needed).",
    ].map { ("CLM012", $0) }

    static let hedges = [
        "AFAIK it needs a restart.", "I think the limit is ten.", "I heard that it was sold.",
        "It may possibly work.", "As far as I know, nobody tried.", "If I remember correctly it is four.",
        "Off the top of my head, twelve.", "It could perhaps be the fan.", "I'm not sure it matters.",
        "IMO the first one is nicer.", "From memory, the default is eight.", "I was told that it leaks.",
    ].map { ("CLM013", $0) }

    /// Texts in which no rule about statements finds anything.
    static let quiet: [String] =
        sourced + hypothetical + defined + counted + definite + instructions + idioms + skipped + own
}
