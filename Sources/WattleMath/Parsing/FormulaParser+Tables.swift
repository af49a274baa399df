import WattleDiagnostics
import WattleText

extension FormulaParser {
    /// Reads `\begin{name} … \end{name}`; the current token stands behind `\begin`.
    mutating func parseEnvironment(_ begin: TeXToken) throws(MathFault) -> Int32 {
        let (name, range) = try environmentName(of: begin)
        guard let environment = FormulaEnvironment.named(name) else {
            let near = nearestName(to: name, among: FormulaEnvironment.all.map(\.name))
            throw MathFault(.unknownName, range, "no environment is named '\(name)'", proposal: near)
        }
        var columns = environment.hasArgument ? try columnSpecification(of: begin) : []
        if environment.layout == .array, !environment.hasArgument { columns = Self.equationColumns }
        if environment.layout == .matrix, name.hasSuffix("*") { _ = try parseOptionalArgument() }
        let outer = (alphabet, stopsAtBracket)
        stopsAtBracket = false
        let table = try parseRows(TableShape(environment: environment, columns: columns, begin: begin))
        (alphabet, stopsAtBracket) = outer
        stream.advance()
        let (closing, closingRange) = try environmentName(of: stream.current)
        guard closing == name else {
            throw MathFault(
                .structure, closingRange, "'\\end{\(closing)}' does not close '\\begin{\(name)}'",
                proposal: "\\end{\(name)}")
        }
        guard environment.open != 0 || environment.close != 0 else { return table }
        return fenced(table, environment.open, environment.close)
    }

    /// Reads `\substack{a \\ b}`.
    mutating func parseSubstack(_ token: TeXToken) throws(MathFault) -> Int32 {
        stream.skipSpaces()
        guard stream.current.kind == .beginGroup else { throw lacksArgument(token) }
        stream.advance()
        let stack = FormulaEnvironment(name: "", layout: .stacked)
        let table = try parseRows(TableShape(environment: stack, columns: [], begin: token))
        guard stream.current.kind == .endGroup else { throw misplaced(stream.current) }
        stream.advance()
        return table
    }

    /// Reads the lines of a formula that has several and no environment; the first one is read.
    mutating func parseTopLines(_ first: Int32) throws(MathFault) -> Int32 {
        let lines = FormulaEnvironment(name: "", layout: .gathered, isDisplay: true)
        let shape = TableShape(environment: lines, columns: [], begin: stream.current)
        let table = try parseRows(shape, after: first)
        guard stream.current.kind == .end else { throw misplaced(stream.current) }
        return table
    }

    /// `eqnarray`: right, centre, left.
    private static let equationColumns = [Column(alignment: 2), Column(alignment: 0), Column(alignment: 1)]

    struct TableShape {
        let environment: FormulaEnvironment
        let columns: [Column]
        let begin: TeXToken
    }

    /// One column of an `array`.
    struct Column {
        /// 0 centred, 1 left, 2 right.
        var alignment: UInt8
        var hasLineBefore = false
        var hasLineBehind = false
    }

    // MARK: Rows

    /// Reads rows up to the token that ends the table.
    private mutating func parseRows(_ shape: TableShape, after first: Int32? = nil) throws(MathFault) -> Int32
    {
        try enter()
        var node = FormulaNode(.table)
        node.detail = shape.environment.layout.rawValue
        if shape.environment.isDisplay { node.flags.insert(.isDisplay) }
        if shape.environment.isSmall { node.flags.insert(.isSmall) }
        if shape.environment.isEquation { node.flags.insert(.isEquation) }
        let table = tree.append(node)
        var waiting = first
        while true {
            let row = tree.append(FormulaNode(.tableRow))
            if waiting == nil { try parseLines(above: row) }
            try parseCells(of: row, shape, first: waiting)
            waiting = nil
            let isEmpty = isEmptyRow(row)
            if !isEmpty || stream.command?.endsLine ?? false { tree.add(row, to: table) }
            if isEmpty, tree[row].flags.contains(.hasLineBefore), tree[table].last >= 0 {
                tree[tree[table].last].flags.insert(.hasLineBehind)
            }
            if shape.environment.isEquation { take(tagOf: row) }
            guard stream.command?.endsLine ?? false else { break }
            stream.advance()
            try parseRowGap(row)
        }
        depth -= 1
        guard stream.command == .end || stream.current.kind == .endGroup || shape.environment.name.isEmpty
        else {
            throw unclosed(shape)
        }
        return table
    }

    private func unclosed(_ shape: TableShape) -> MathFault {
        guard stream.current.kind == .end else { return misplaced(stream.current) }
        return MathFault(
            .structure, shape.begin.range, "'\\begin{\(shape.environment.name)}' has no '\\end'")
    }

    private mutating func take(tagOf row: Int32) {
        tree[row].related = pendingTag
        pendingTag = -1
    }

    /// `\hline` before a row.
    private mutating func parseLines(above row: Int32) throws(MathFault) {
        while true {
            stream.skipSpaces()
            try stream.expand()
            guard stream.command == .rule || stream.command == .dashedRule else { return }
            tree[row].flags.insert(.hasLineBefore)
            stream.advance()
        }
    }

    private mutating func parseCells(of row: Int32, _ shape: TableShape, first: Int32?) throws(MathFault) {
        var column = 0
        var waiting = first
        while true {
            var node = FormulaNode(.cell)
            if column < shape.columns.count {
                node.detail = shape.columns[column].alignment
                if shape.columns[column].hasLineBefore { node.flags.insert(.hasLineBefore) }
                if shape.columns[column].hasLineBehind { node.flags.insert(.hasLineBehind) }
            }
            let content: Int32
            if let ready = waiting { content = ready } else { content = try parseRow() }
            waiting = nil
            let cell = tree.append(node, children: [content])
            tree.add(cell, to: row)
            column += 1
            guard stream.current.kind == .alignment, shape.environment.layout != .stacked else { return }
            guard shape.environment.layout != .gathered else { throw misplaced(stream.current) }
            stream.advance()
        }
    }

    private func isEmptyRow(_ row: Int32) -> Bool {
        guard let cell = tree.onlyChild(of: row) else { return false }
        return tree[tree[cell].first].first < 0 && tree[tree[cell].first].kind == .row
    }

    /// `\\[1ex]`: room below the row.
    private mutating func parseRowGap(_ row: Int32) throws(MathFault) {
        if stream.current.isCharacter(0x2A) { stream.advance() }
        guard stream.current.isCharacter(0x5B) else { return }
        let text = self.text(of: try stream.bracketedTokens())
        guard let gap = length(text), gap > 0 else { return }
        var strut = FormulaNode(.rule, .none)
        strut.detail = 1
        strut.scalar = UInt32(gap * 500 / 9)
        tree.add(tree.append(strut), to: tree[tree[row].last].first)
    }

    // MARK: Names and columns

    private mutating func environmentName(of token: TeXToken) throws(MathFault) -> (String, SourceRange) {
        stream.skipSpaces()
        let open = stream.current
        guard open.kind == .beginGroup else { throw lacksArgument(token) }
        let tokens = try stream.groupTokens()
        let name = String(decoding: text(of: tokens), as: UTF8.self)
        let range = SourceRange(
            tokens.first?.range.start ?? open.range.start, tokens.last?.range.end ?? open.range.end)
        return (name, range)
    }

    /// The columns that `{l|cr}` names.
    private mutating func columnSpecification(of begin: TeXToken) throws(MathFault) -> [Column] {
        var columns: [Column] = []
        var hasLine = false
        for byte in try text(ofArgumentOf: begin) {
            switch byte {
            case 0x63, 0x6C, 0x72, 0x70:
                let alignment: UInt8 = byte == 0x63 ? 0 : byte == 0x72 ? 2 : 1
                columns.append(Column(alignment: alignment, hasLineBefore: hasLine))
                hasLine = false
            case 0x7C, 0x3A:
                if columns.isEmpty { hasLine = true } else { columns[columns.count - 1].hasLineBehind = true }
            default: continue
            }
        }
        return columns
    }
}
