private import CLibcmark

#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#else
    private import Darwin
#endif

/// What libcmark calls a node.
enum CMarkKind: UInt8 {
    case document
    case blockQuote
    case list
    case item
    case codeBlock
    case htmlBlock
    case paragraph
    case heading
    case thematicBreak
    case text
    case softBreak
    case lineBreak
    case code
    case htmlInline
    case emphasis
    case strong
    case link
    case image
}

/// One step of the walk through libcmark's tree: a node is entered or left.
///
/// Texts are appended to the caller's buffer.
struct CMarkStep {
    var kind = CMarkKind.document
    var isEntering = true
    /// Lines counted from 1, of blocks only.
    var startLine: Int32 = 0
    var endLine: Int32 = 0
    /// The heading's level, or the ordered list's first number.
    var number: Int32 = 0
    var isOrdered = false
    var isTight = false
    /// Literal of texts, code and HTML; address of links.
    var text = PayloadRange.empty
    /// Info string of code blocks, title of links.
    var detail = PayloadRange.empty
}

/// A document that libcmark has parsed, and the walk through it.
///
/// The only place where Wattle touches C memory.
///
/// The tree is owned here and freed with the value; nothing of it leaves but copies.
@safe struct CMarkTree: ~Copyable {
    // A document and an iterator that the initialiser makes and `deinit` frees; never nil in between.
    private let root: OpaquePointer?
    private let iterator: OpaquePointer?

    /// Parses `source`, which libcmark reads up to its end and no further.
    init(_ source: [UInt8]) {
        unsafe root = source.withUnsafeBytes { buffer in
            unsafe cmark_parse_document(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
        }
        unsafe iterator = cmark_iter_new(root)
    }

    deinit {
        unsafe cmark_iter_free(iterator)
        unsafe cmark_node_free(root)
    }

    /// Takes the next step; false after the last.
    mutating func advance(_ step: inout CMarkStep, payload: inout [UInt8]) -> Bool {
        let event = unsafe cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else {
            return false
        }
        step.isEntering = event == CMARK_EVENT_ENTER
        step.kind = unsafe Self.kind(of: node)
        guard step.isEntering else { return true }
        unsafe read(node, into: &step, payload: &payload)
        return true
    }

    private func read(_ node: OpaquePointer, into step: inout CMarkStep, payload: inout [UInt8]) {
        step.text = .empty
        step.detail = .empty
        switch step.kind {
        case .text, .code, .htmlInline:
            step.text = unsafe Self.copy(cmark_node_get_literal(node), to: &payload)
            return
        case .softBreak, .lineBreak, .emphasis, .strong:
            return
        case .link, .image:
            step.text = unsafe Self.copy(cmark_node_get_url(node), to: &payload)
            step.detail = unsafe Self.copy(cmark_node_get_title(node), to: &payload)
            return
        case .codeBlock:
            step.text = unsafe Self.copy(cmark_node_get_literal(node), to: &payload)
            step.detail = unsafe Self.copy(cmark_node_get_fence_info(node), to: &payload)
        case .htmlBlock:
            step.text = unsafe Self.copy(cmark_node_get_literal(node), to: &payload)
        case .heading:
            step.number = unsafe Int32(cmark_node_get_heading_level(node))
        case .list:
            step.isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            step.isTight = unsafe cmark_node_get_list_tight(node) != 0
            step.number = unsafe Int32(cmark_node_get_list_start(node))
        case .document, .blockQuote, .item, .paragraph, .thematicBreak:
            break
        }
        step.startLine = unsafe Int32(cmark_node_get_start_line(node))
        step.endLine = unsafe Int32(cmark_node_get_end_line(node))
    }

    private static func copy(_ text: UnsafePointer<CChar>?, to payload: inout [UInt8]) -> PayloadRange {
        guard let text = unsafe text else { return .empty }
        let count = unsafe strlen(text)
        guard count > 0 else { return .empty }
        let start = payload.count
        let bytes = unsafe UnsafeRawBufferPointer(start: text, count: count)
        unsafe payload.append(contentsOf: bytes)
        return PayloadRange(start: Int32(start), count: Int32(count))
    }

    private static func kind(of node: OpaquePointer) -> CMarkKind {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        default: .document
        }
    }
}
