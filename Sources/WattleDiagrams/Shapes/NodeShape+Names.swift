extension NodeShape {
    /// The shape that mermaid calls so in `@{ shape: … }`; nil for other names.
    init?(name: String) {
        guard let shape = Self.named[name] else { return nil }
        self = shape
    }

    /// All names, in alphabetical order.
    static var names: [String] { named.keys.sorted() }

    /// The names and their aliases, from mermaid's documentation of flowcharts, version 11.
    private static let named: [String: NodeShape] = [
        "rect": .rectangle, "proc": .rectangle, "process": .rectangle, "rectangle": .rectangle,
        "rounded": .rounded, "event": .rounded, "stadium": .stadium, "pill": .stadium, "terminal": .stadium,
        "fr-rect": .framed, "framed-rectangle": .framed, "subproc": .framed, "subprocess": .framed,
        "subroutine": .framed, "cyl": .cylinder, "cylinder": .cylinder, "database": .cylinder,
        "db": .cylinder,
        "circle": .circle, "circ": .circle, "dbl-circ": .doubleCircle, "double-circle": .doubleCircle,
        "ellipse": .ellipse, "diam": .diamond, "decision": .diamond, "diamond": .diamond,
        "question": .diamond, "choice": .diamond, "hex": .hexagon, "hexagon": .hexagon, "prepare": .hexagon,
        "lean-r": .leanRight, "lean-right": .leanRight, "in-out": .leanRight, "lean-l": .leanLeft,
        "lean-left": .leanLeft, "out-in": .leanLeft, "trap-b": .trapezoid, "trapezoid": .trapezoid,
        "trapezoid-bottom": .trapezoid, "priority": .trapezoid, "trap-t": .invertedTrapezoid,
        "trapezoid-top": .invertedTrapezoid, "inv-trapezoid": .invertedTrapezoid,
        "manual": .invertedTrapezoid,
        "odd": .odd, "text": .text, "notch-rect": .card, "card": .card, "notched-rectangle": .card,
        "lin-rect": .lined, "lined-rectangle": .lined, "lined-process": .lined, "lin-proc": .lined,
        "shaded-process": .lined, "div-rect": .divided, "div-proc": .divided, "divided-rectangle": .divided,
        "divided-process": .divided, "win-pane": .windowPane, "window-pane": .windowPane,
        "internal-storage": .windowPane, "st-rect": .stacked, "stacked-rectangle": .stacked,
        "procs": .stacked, "processes": .stacked, "bow-rect": .bowTie, "bow-tie-rectangle": .bowTie,
        "stored-data": .bowTie, "sl-rect": .sloped, "sloped-rectangle": .sloped, "manual-input": .sloped,
        "notch-pent": .pentagon, "notched-pentagon": .pentagon, "loop-limit": .pentagon,
        "tag-rect": .tagged, "tag-proc": .tagged, "tagged-rectangle": .tagged, "tagged-process": .tagged,
        "datastore": .dataStore, "data-store": .dataStore, "doc": .document, "document": .document,
        "docs": .documents, "documents": .documents, "st-doc": .documents, "stacked-document": .documents,
        "lin-doc": .linedDocument, "lined-document": .linedDocument, "tag-doc": .taggedDocument,
        "tagged-document": .taggedDocument, "flag": .flag, "paper-tape": .flag, "delay": .delay,
        "half-rounded-rectangle": .delay, "curv-trap": .display, "curved-trapezoid": .display,
        "display": .display, "h-cyl": .horizontalCylinder, "das": .horizontalCylinder,
        "horizontal-cylinder": .horizontalCylinder, "lin-cyl": .linedCylinder, "disk": .linedCylinder,
        "lined-cylinder": .linedCylinder, "tri": .triangle, "triangle": .triangle, "extract": .triangle,
        "flip-tri": .flippedTriangle, "flipped-triangle": .flippedTriangle, "manual-file": .flippedTriangle,
        "brace": .brace, "brace-l": .brace, "comment": .brace, "brace-r": .rightBrace, "braces": .braces,
        "cloud": .cloud, "bang": .bang, "sm-circ": .start, "small-circle": .start, "start": .start,
        "fr-circ": .stop, "framed-circle": .stop, "stop": .stop, "f-circ": .junction,
        "filled-circle": .junction, "junction": .junction, "cross-circ": .crossed, "crossed-circle": .crossed,
        "summary": .crossed, "fork": .fork, "join": .fork, "hourglass": .hourglass, "collate": .hourglass,
        "bolt": .bolt, "com-link": .bolt, "lightning-bolt": .bolt, "note": .note,
    ]
}
