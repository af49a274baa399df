import WattleDiagnostics

/// The rules about metrics.lock.
let lockRules: [RuleDocumentation] = [
    RuleDocumentation(
        "M701", .error, "figures are as metrics.lock says",
        why:
            "A price that is corrected in one file moves figures in others, and nobody reads them again. The lock holds what was accepted last; a difference names the inputs that moved it. Where CI is not set, it is a warning.",
        example:
            "price.B200.cost_per_hour 2.10 -> 2.42 USD/h: prices/b200.rental 3.5 -> 4 USD/gpu-h +0.32",
        remedy: "Look at what moved, then accept it:\nwattle build --update-lock"),
    RuleDocumentation(
        "M702", .error, "metrics.lock is whole",
        why:
            "A lock with both sides of a merge, or with a line that a hand has changed, says nothing for certain.",
        example: "<<<<<<< HEAD",
        remedy: "wattle build --update-lock"),
    RuleDocumentation(
        "M703", .error, "metrics.lock is of a version that this Wattle reads",
        why: "A lock of a later Wattle may mean something else by the same words; it is left as it is.",
        example: "wattle metrics.lock 2",
        remedy: "Use the Wattle that wrote it, or remove the file and write it anew."),
]
