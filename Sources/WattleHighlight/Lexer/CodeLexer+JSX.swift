import WattleText

/// Elements within JavaScript.
///
/// What is open lies on the stack of frames, so that elements and expressions may hold one another without end.
extension CodeLexer {
    /// `<Name …>` and `<>` where an operand is wanted; false where it is a comparison or a parameter of a type.
    mutating func readElement() -> Bool {
        guard !followsOperand else { return false }
        guard peek(1) != 0x3E else {
            position += 2
            openElement()
            readElements(.children)
            return true
        }
        let name = nameLength(at: position + 1)
        guard name > 0 else { return false }
        let next = skipBlanks(from: position + 1 + name, to: end)
        guard next < end, text[next] != 0x2C, !sees(Array("extends ".utf8), at: next) else { return false }
        if text[next] == 0x3E, next + 1 < end, text[next + 1] == 0x28 { return false }
        startTag()
        readElements(.tag)
        return true
    }

    /// What is read next of elements that are open.
    enum ElementPart {
        /// Attributes, up to the end of the tag.
        case tag
        case children
        /// Nothing: code follows.
        case code
    }

    /// Reads on in an element, up to the next expression or to the end of the outermost element.
    mutating func readElements(_ first: ElementPart) {
        var next = first
        while position < end {
            switch next {
            case .tag: next = readTag()
            case .children: next = readChildren()
            case .code: return
            }
        }
    }

    private mutating func openElement() {
        // No bracket closes it, only its closing tag.
        frames.append(Frame(role: .element, opening: 0, closing: 0))
    }

    /// `<` and the name, which may have members.
    private mutating func startTag() {
        position += peek(1) == 0x2F ? 2 : 1
        let start = position
        while position < end,
            text[position].isASCIIAlphanumeric || [0x2D, 0x2E, 0x3A, 0x5F].contains(text[position])
        {
            position += 1
        }
        mark(.tag, from: start)
    }

    private mutating func readTag() -> ElementPart {
        while position < end {
            let byte = text[position]
            switch byte {
            case 0x3E:
                position += 1
                openElement()
                return .children
            case 0x2F where peek(1) == 0x3E:
                position += 2
                return partBehindElement()
            case 0x7B: return openExpression(.attributeExpression)
            case 0x22, 0x27:
                let start = position
                let mark = ByteLiteral([byte])
                position += 1
                readString(StringForm(mark, mark).escaped(.none).lines, from: start)
            default:
                if byte.isASCIILetter || byte == 0x5F { readAttributeName() } else { position += 1 }
            }
        }
        return .code
    }

    private mutating func readAttributeName() {
        let start = position
        while position < end,
            text[position].isASCIIAlphanumeric || [0x2D, 0x3A, 0x5F].contains(text[position])
        {
            position += 1
        }
        mark(.attribute, from: start)
    }

    private mutating func openExpression(_ role: Frame.Role) -> ElementPart {
        position += 1
        followsOperand = false
        frames.append(Frame(role: role, opening: 0x7B, closing: 0x7D))
        return .code
    }

    private mutating func readChildren() -> ElementPart {
        while position < end {
            switch text[position] {
            case 0x7B: return openExpression(.childExpression)
            case 0x3C where peek(1) == 0x2F:
                startTag()
                while position < end, text[position] != 0x3E { position += 1 }
                position = min(position + 1, end)
                if case .element = frames.last?.role { frames.removeLast() }
                return partBehindElement()
            case 0x3C where peek(1) == 0x3E:
                position += 2
                openElement()
            case 0x3C where peek(1).isASCIILetter:
                startTag()
                return .tag
            default: position += 1
            }
        }
        return .code
    }

    /// The children of the element around, or the code.
    private mutating func partBehindElement() -> ElementPart {
        followsOperand = true
        if case .element = frames.last?.role { return .children }
        return .code
    }
}
