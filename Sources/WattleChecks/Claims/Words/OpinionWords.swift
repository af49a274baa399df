/// CLM005: authorities without a name.
enum VagueWords {
    static let quantifiers = ["many", "most", "numerous", "several", "some"]
    static let persons = [
        "academics", "analysts", "commentators", "critics", "economists", "experts", "insiders",
        "observers", "practitioners", "pundits", "scientists", "specialists",
    ]
    static let evidence = [
        "benchmarks", "evidence", "experience", "experiments", "independent tests", "measurements",
        "polls", "recent research", "recent studies", "research", "rumors", "rumours", "science",
        "statistics", "studies", "surveys", "the literature",
    ]
    static let phrases = [
        "according to experts", "according to insiders", "according to many", "according to reports",
        "according to research", "according to rumors", "according to rumours", "according to some",
        "according to sources", "according to studies", "allegedly", "as everybody knows",
        "as everyone knows", "common knowledge", "conventional wisdom", "critics say", "everybody agrees",
        "everybody knows", "everyone agrees", "everyone knows", "has been shown to", "have been shown to",
        "industry sources", "is believed to", "is commonly believed", "is commonly known",
        "is generally accepted", "is generally agreed", "is generally believed", "is known to be",
        "is often claimed", "is often said", "is reported to", "is rumored", "is rumoured", "is said to",
        "is thought to", "is universally accepted", "is well established", "is well known that",
        "is widely accepted", "is widely acknowledged", "is widely agreed", "is widely assumed",
        "is widely believed", "is widely considered", "is widely held", "is widely known",
        "is widely recognised", "is widely recognized", "is widely regarded", "is widely reported",
        "is widely seen", "it has been argued", "it has been claimed", "it has been found",
        "it has been reported", "it has been said", "it has been shown", "it is believed that",
        "it is claimed that", "it is said that", "it is thought that", "most agree", "reportedly",
        "rumor has it", "rumour has it", "some say", "sources close to", "sources say",
        "study after study", "supposedly", "the consensus is", "there is broad agreement", "they say that",
        "widely accepted",
        "widely acknowledged", "widely agreed", "widely assumed", "widely believed", "widely considered",
        "widely held", "widely known", "widely recognised", "widely recognized", "widely regarded",
        "widely reported", "widely seen as",
    ]
}

/// CLM008: words of certainty.
enum CertaintyWords {
    static let proves = [
        "are proven", "been proven", "disproves", "has proved", "has proven", "have proved", "have proven",
        "is proven", "prove", "proved", "proves", "was proven",
    ]
    static let guarantees = ["guarantee", "guaranteed", "guarantees"]
    /// Before a comparative.
    static let adverbs = [
        "absolutely", "always", "certainly", "clearly", "definitely", "obviously",
    ]
    static let phrases = [
        "always works", "beyond a doubt", "beyond all doubt", "beyond any doubt", "beyond doubt",
        "beyond question", "beyond reasonable doubt", "can never fail", "cannot fail",
        "conclusive evidence", "conclusive proof", "conclusively", "definitive proof", "definitively",
        "foolproof", "incontestably", "incontrovertibly", "indisputable", "indisputably", "irrefutable",
        "irrefutably", "is certain that", "leave no doubt", "leaves no doubt", "never fails",
        "no doubt that", "there is no doubt", "undeniable", "undeniably", "undoubtedly", "unquestionably",
        "with certainty", "without a doubt", "without any doubt", "without doubt", "without question",
    ]
}

/// CLM009: praise.
enum PufferyWords {
    static let phrases = [
        "amazing", "amazingly", "astonishing", "astonishingly", "award-winning", "awesome", "blazing fast",
        "blazing-fast", "blazingly", "bleeding-edge", "breakthrough performance",
        "breakthrough technology", "breathtaking", "cutting edge", "cutting-edge", "disruptive technology",
        "effortless", "effortlessly", "enterprise-grade", "exceptional performance", "extraordinary",
        "fantastic", "flawless", "flawlessly", "frictionless", "game changer", "game-changer",
        "game-changing", "ground-breaking", "groundbreaking", "hassle-free", "holy grail", "incredible",
        "incredibly", "industry-leading", "insanely", "jaw-dropping", "leading-edge", "legendary",
        "lightning fast", "lightning-fast", "magical", "magically", "market-leading", "marvellous",
        "marvelous", "military-grade", "mind-blowing", "next-level", "outstanding performance",
        "paradigm shift", "paradigm-shifting", "peerless", "phenomenal", "pioneering",
        "remarkable performance", "renowned", "revolutionary", "revolutionise", "revolutionised",
        "revolutionises", "revolutionising", "revolutionize", "revolutionized", "revolutionizes",
        "revolutionizing", "rock-solid", "seamless", "seamlessly", "silver bullet", "spectacular",
        "stellar", "stunning", "super fast", "super-fast", "superb", "supercharge", "supercharged",
        "supercharges", "superfast", "the ultimate guide", "the ultimate platform",
        "the ultimate solution", "the ultimate tool", "trailblazing", "turbocharge", "turbocharged",
        "turbocharges", "ultimate solution", "ultra-fast", "unleash", "unleashes", "unleashing",
        "unparalleled", "unprecedented", "unrivaled", "unrivalled", "visionary", "world class",
        "world-class", "world-leading", "world-renowned",
    ]
}

/// CLM010: times that move on without the text.
enum TimeWords {
    static let phrases = [
        "as of now", "as of this writing", "as of today", "at present", "at the current time",
        "at the moment", "at the present time", "at the time of writing", "at this time", "coming soon",
        "currently", "in recent months", "in recent years", "in the coming months",
        "in the last few years", "in the last year", "in the near future", "in the past few years",
        "in the past year", "last month", "last year", "lately", "most recent release",
        "most recent version", "next month", "next year", "now available", "nowadays",
        "over the last few years", "over the last year", "over the past few years", "over the past year",
        "presently", "recently", "right now", "these days", "this month", "this week", "this year",
        "today", "until recently", "upcoming release", "upcoming version", "will soon",
    ]
}

/// CLM012: what was to be written later.
enum PlaceholderWords {
    static let phrases = [
        "(??)", "(add link)", "(add source)", "(check this)", "(check)", "(citation needed)", "(link?)",
        "(needs a source)", "(needs citation)", "(ref?)", "(source needed)", "(source?)", "(tbc)", "(tbd)",
        "(to be confirmed)", "(to be determined)", "(to be written)", "(to verify)", "(unverified)",
        "(verify this)", "(verify)", "[??]", "[?]", "[add link]", "[add source]", "[check]",
        "[citation needed]", "[citation?]", "[link?]", "[needs citation]", "[needs source]",
        "[placeholder]", "[ref needed]", "[ref?]", "[ref]", "[source needed]", "[source?]", "[tbc]",
        "[tbd]", "[to be added]", "[to be completed]", "[to be confirmed]", "[to be determined]",
        "[to be written]", "[to do]", "[todo]", "[verify]", "[who?]", "citation needed", "fixme",
        "lorem ipsum", "tba", "tbc", "tbd", "tktk", "xxx",
    ]
}

/// CLM013: what somebody has in mind.
enum HedgeWords {
    /// With a capital `I`.
    static let firstPerson = [
        "i am fairly sure", "i am not sure", "i am pretty sure", "i assume", "i believe",
        "i don't remember", "i feel like", "i forget if", "i forget whether", "i guess",
        "i have a feeling", "i have heard", "i heard", "i imagine", "i read somewhere", "i recall",
        "i reckon", "i remember", "i seem to", "i suppose", "i suspect", "i think", "i vaguely",
        "i was told", "i would guess", "i'd guess", "i'd say", "i'm fairly sure", "i'm guessing",
        "i'm not sure", "i'm pretty sure", "i've been told", "i've heard",
    ]
    static let phrases = [
        "(from memory)", "afaict", "afaik", "as far as i can tell", "as far as i know", "as i recall",
        "as i remember", "could perhaps", "could possibly", "don't quote me", "from memory,",
        "from what i heard", "from what i recall", "from what i remember", "if i recall", "if i remember",
        "if memory serves", "iirc", "imho", "imo", "it seems to me", "just a guess", "may perhaps",
        "may possibly", "might perhaps", "might possibly", "my guess", "my impression is",
        "my understanding is", "not 100% sure", "not entirely sure", "not sure if", "not sure whether",
        "off the top of my head", "or something like that", "perhaps maybe", "possibly maybe",
        "presumably", "somebody told me", "someone told me", "to my knowledge",
        "to the best of my knowledge", "wild guess", "would guess that",
    ]
}
