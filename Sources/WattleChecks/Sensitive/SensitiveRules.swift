import WattleDiagnostics

/// The rules that look for secrets: keys, tokens and passwords.
let secretRules = [
    privateKeyRule, amazonKeyRule, gitHubTokenRule, gitLabTokenRule, chatTokenRule, googleKeyRule,
    stripeKeyRule,
    modelKeyRule, serviceTokenRule, webTokenRule, addressPasswordRule, authorizationRule, keyAndValueRule,
    signedAddressRule,
]

/// The rules that look for what concerns persons, for traces of somebody's own machines, and for marks of secrecy.
private let personalRules = [
    mailAddressRule, telephoneRule, bankAccountRule, paymentCardRule, socialSecurityRule, placeRule,
    privateAddressRule, internalHostRule, homeFolderRule, localAddressRule, hardwareAddressRule,
    workspaceLinkRule,
    markerRule,
]

/// All rules that look at the text of a note byte by byte.
let sensitiveRules = secretRules + personalRules

/// All of them, ready to look at a text.
let sensitiveScanner = SensitiveScanner(sensitiveRules)
