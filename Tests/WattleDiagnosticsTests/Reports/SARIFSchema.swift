import Foundation

/// What the schema of SARIF 2.1.0 demands of the parts that are written: for each object its required properties and
/// those that it may have, with their types.
///
/// Taken from the standard, sections 3.13 to 3.58, by hand; objects of the standard are closed, so that a property that
/// is not listed here is a fault.
struct SARIFSchema {
    indirect enum Kind: Sendable {
        case string, integer(atLeast: Int), boolean
        case word([String])
        case object(String)
        case list(Kind)
        case map(Kind)
        case bag
    }

    static let objects: [String: (required: Set<String>, properties: [String: Kind])] = [
        "log": (
            ["version", "runs"],
            ["$schema": .string, "version": .word(["2.1.0"]), "runs": .list(.object("run"))]
        ),
        "run": (
            ["tool"],
            [
                "tool": .object("tool"), "invocations": .list(.object("invocation")),
                "originalUriBaseIds": .map(.object("artifactLocation")),
                "columnKind": .word(["utf16CodeUnits", "unicodeCodePoints"]),
                "results": .list(.object("result")),
            ]
        ),
        "tool": (["driver"], ["driver": .object("toolComponent")]),
        "toolComponent": (
            ["name"],
            [
                "name": .string, "version": .string, "informationUri": .string,
                "rules": .list(.object("reportingDescriptor")),
            ]
        ),
        "reportingDescriptor": (
            ["id"],
            [
                "id": .string, "name": .string, "shortDescription": .object("multiformatMessageString"),
                "fullDescription": .object("multiformatMessageString"),
                "help": .object("multiformatMessageString"), "helpUri": .string,
                "defaultConfiguration": .object("reportingConfiguration"), "properties": .bag,
            ]
        ),
        "multiformatMessageString": (["text"], ["text": .string, "markdown": .string]),
        "reportingConfiguration": ([], ["level": .word(["none", "note", "warning", "error"])]),
        "invocation": (
            ["executionSuccessful"],
            [
                "executionSuccessful": .boolean,
                "toolExecutionNotifications": .list(.object("notification")),
            ]
        ),
        "notification": (
            ["message"],
            ["level": .word(["none", "note", "warning", "error"]), "message": .object("message")]
        ),
        "message": (["text"], ["text": .string]),
        "result": (
            ["message"],
            [
                "ruleId": .string, "ruleIndex": .integer(atLeast: -1),
                "level": .word(["none", "note", "warning", "error"]), "message": .object("message"),
                "locations": .list(.object("location")), "relatedLocations": .list(.object("location")),
                "partialFingerprints": .map(.string), "fixes": .list(.object("fix")),
                "suppressions": .list(.object("suppression")),
            ]
        ),
        "location": (
            [],
            [
                "id": .integer(atLeast: -1), "physicalLocation": .object("physicalLocation"),
                "message": .object("message"),
            ]
        ),
        "physicalLocation": (
            ["artifactLocation"],
            ["artifactLocation": .object("artifactLocation"), "region": .object("region")]
        ),
        "artifactLocation": (
            [], ["uri": .string, "uriBaseId": .string, "description": .object("message")]
        ),
        "region": (
            [],
            [
                "startLine": .integer(atLeast: 1), "startColumn": .integer(atLeast: 1),
                "endLine": .integer(atLeast: 1), "endColumn": .integer(atLeast: 1),
            ]
        ),
        "fix": (["artifactChanges"], ["artifactChanges": .list(.object("artifactChange"))]),
        "artifactChange": (
            ["artifactLocation", "replacements"],
            ["artifactLocation": .object("artifactLocation"), "replacements": .list(.object("replacement"))]
        ),
        "replacement": (
            ["deletedRegion"],
            ["deletedRegion": .object("region"), "insertedContent": .object("artifactContent")]
        ),
        "artifactContent": ([], ["text": .string]),
        "suppression": (
            ["kind"], ["kind": .word(["inSource", "external"]), "justification": .string]
        ),
    ]

    /// Everything in a log that the schema does not allow, a line each.
    static func faults(in log: Any) -> [String] { faults(log, .object("log"), "") }

    private static func faults(_ value: Any, _ kind: Kind, _ place: String) -> [String] {
        switch kind {
        case .string: return value is String ? [] : ["\(place) is no string"]
        case .word(let words):
            return (value as? String).map(words.contains) ?? false ? [] : ["\(place) is another word"]
        case .boolean: return value is Bool ? [] : ["\(place) is no boolean"]
        case .integer(let least):
            return (value as? Int).map { $0 >= least } ?? false ? [] : ["\(place) is no number from \(least)"]
        case .bag: return value is [String: Any] ? [] : ["\(place) is no object"]
        case .list(let element):
            guard let list = value as? [Any] else { return ["\(place) is no list"] }
            return list.enumerated().flatMap { faults($1, element, "\(place)[\($0)]") }
        case .map(let element):
            guard let map = value as? [String: Any] else { return ["\(place) is no object"] }
            return map.flatMap { faults($1, element, "\(place).\($0)") }
        case .object(let name): return faults(inObject: value, name, place)
        }
    }

    private static func faults(inObject value: Any, _ name: String, _ place: String) -> [String] {
        guard let object = value as? [String: Any], let schema = objects[name] else {
            return ["\(place) is no \(name)"]
        }
        let missing = schema.required.subtracting(object.keys).map { "\(place) lacks \($0)" }
        return missing
            + object.flatMap { key, value in
                schema.properties[key].map { faults(value, $0, "\(place).\(key)") }
                    ?? ["\(place) may not have \(key)"]
            }
    }
}
