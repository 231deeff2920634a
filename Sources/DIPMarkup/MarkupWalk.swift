import CCMarkGFM
import Glibc

typealias Node = OpaquePointer

/// One walk over the parsed tree: headings nested, links judged, text gathered.
struct MarkupWalk {
  private let body: UnsafeBufferPointer<UInt8>
  private let options: MarkupEngine.Options?
  var issues: [MarkupIssue] = []
  var references: [LocalReference] = []
  var text: [UInt8] = []
  private(set) var needsTouchUp = false

  private var places: SourcePlaces
  private var headings: [Int32] = []
  private var depth = 0
  private var block: Node?
  /// For each link or image being walked, whether any text has been seen in it.
  private var links: [Bool] = []
  private var linkBytes = 0
  /// Entities by number are the only way to write what the file itself may not hold.
  private let hasNumericEntity: Bool
  /// The places of all links and images, where `gathersLinks` asks for them.
  private(set) var allLinks: [Range<Int>] = []
  private let gathersLinks: Bool

  init(body: UnsafeBufferPointer<UInt8>, options: MarkupEngine.Options?, gathersLinks: Bool = false) {
    self.body = body
    self.options = options
    self.gathersLinks = gathersLinks
    hasNumericEntity = Self.hasNumericEntity(body)
    places = SourcePlaces(body)
  }

  private static func hasNumericEntity(_ body: UnsafeBufferPointer<UInt8>) -> Bool {
    var from = 0
    while let sign = body.next(UInt8(ascii: "&"), from: from) {
      from = sign + 1
      if from < body.count, body[from] == Byte.hash { return true }
    }
    return false
  }

  mutating func run(_ root: Node) {
    guard let iterator = cmark_iter_new(root) else { return }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator) else { break }
      if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
    }
    // Addresses stand in the body once each; only definitions, had one got past the guard, could repeat them.
    if linkBytes > 2 * body.count + 1024 {
      add(.referenceDefinition, places.line(of: nil), "")
    }
  }

  private mutating func enter(_ node: Node) {
    let type = cmark_node_get_type(node)
    if Self.isBlock(type) {
      enterBlock(node, type)
      return
    }
    switch type {
    case CMARK_NODE_TEXT:
      let bytes = Self.bytes(cmark_node_get_literal(node))
      sawText(bytes)
      if links.isEmpty { lookForAddresses(bytes) }
    case CMARK_NODE_CODE: sawText(Self.bytes(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      needsTouchUp = needsTouchUp || type == CMARK_NODE_LINEBREAK
      if options != nil { text.append(Byte.space) }
    case CMARK_NODE_HTML_INLINE: report(.rawHTML, Self.bytes(cmark_node_get_literal(node)))
    case CMARK_NODE_LINK: links.append(false)
    case CMARK_NODE_IMAGE:
      needsTouchUp = true
      if !links.isEmpty { links[links.count - 1] = true }
      links.append(false)
    default: break
    }
  }

  private mutating func enterBlock(_ node: Node, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_DOCUMENT: return
    case CMARK_NODE_LIST, CMARK_NODE_BLOCK_QUOTE:
      depth += 1
      if depth == MarkupLimit.nesting + 1 { add(.tooDeep, places.line(of: node), "", size: depth) }
    case CMARK_NODE_HTML_BLOCK:
      block = node
      let html = Self.bytes(cmark_node_get_literal(node))
      report(.rawHTML, UnsafeBufferPointer(rebasing: html.prefix { !Byte.endsLine($0) }))
    case CMARK_NODE_CODE_BLOCK:
      needsTouchUp = true
      sawText(Self.bytes(cmark_node_get_literal(node)))
    case CMARK_NODE_HEADING:
      if let options { nest(node, base: options.headingBase) }
    case CMARK_NODE_PARAGRAPH: break
    case CMARK_NODE_ITEM:
      // The box of a task, set by the extension, is touched up.
      needsTouchUp = needsTouchUp || cmark_node_get_syntax_extension(node) != nil
    default: needsTouchUp = true  // tables with their rows and cells, and rules across the page
    }
    if cmark_node_get_start_line(node) > 0 { block = node }
  }

  private mutating func leave(_ node: Node) {
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_LIST, CMARK_NODE_BLOCK_QUOTE: depth -= 1
    case CMARK_NODE_LINK: leaveLink(node, isImage: false)
    case CMARK_NODE_IMAGE: leaveLink(node, isImage: true)
    case _ where options != nil && Self.isBlock(type): endText(of: node)
    default: break
    }
  }

  /// A block ends a line of text; a cell of a table only ends a word.
  private mutating func endText(of node: Node) {
    guard let last = text.last, last != Byte.newline else { return }
    let isInner = cmark_node_get_syntax_extension(node) != nil && cmark_node_next(node) != nil
    if isInner, strcmp(cmark_node_get_type_string(node), "table_cell") == 0 {
      if last != Byte.tab { text.append(Byte.tab) }
    } else {
      text.append(Byte.newline)
    }
  }

  /// `#` after `####` must not skip a level on the page, whatever the author used.
  private mutating func nest(_ node: Node, base: Int) {
    let level = cmark_node_get_heading_level(node)
    while let last = headings.last, last >= level { headings.removeLast() }
    cmark_node_set_heading_level(node, Int32(max(1, min(6, base + headings.count))))
    headings.append(level)
  }

  private mutating func leaveLink(_ node: Node, isImage: Bool) {
    let hasText = links.popLast() ?? true
    if hasText, !links.isEmpty { links[links.count - 1] = true }
    let address = Self.bytes(cmark_node_get_url(node))
    linkBytes += address.count + Self.bytes(cmark_node_get_title(node)).count
    let verdict = LinkPolicy.verdict(address)
    let login = verdict == .allowed && !isImage ? LinkPolicy.loginService(address) : nil
    if hasText, !gathersLinks, login == nil, verdict == .fragment || (verdict == .allowed && !isImage) { return }

    let range = places.address(address, autolink: autolinkText(node, address), in: block)
    let shown = address.excerpt(120)
    if gathersLinks { allLinks.append(range) }
    if login != nil { add(.loginLink, range, shown) }
    if !hasText { add(isImage ? .imageWithoutText : .linkWithoutText, range, shown) }
    switch verdict {
    case .fragment: break
    case .allowed: if isImage { add(.foreignImage, range, shown) }
    case .refused: add(isImage ? .foreignImage : .linkScheme, range, shown)
    case .relative:
      let target = String(decoding: address, as: UTF8.self)
      references.append(LocalReference(target: target, range: range, isImage: isImage))
      if let resolved = options?.resolve(target) { cmark_node_set_url(node, resolved) }
    }
  }

  /// The text of a link that says no more than its address, as `<https://…>` and `<name@host>` do.
  private func autolinkText(_ node: Node, _ address: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard let child = cmark_node_first_child(node), cmark_node_get_type(child) == CMARK_NODE_TEXT else { return nil }
    let text = Self.bytes(cmark_node_get_literal(child))
    let isSame =
      text.count == address.count || (text.count == address.count - 7 && address.starts(with: "mailto:".utf8))
    return isSame && address.suffix(text.count).elementsEqual(text) ? text : nil
  }

  private mutating func sawText(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !links.isEmpty, bytes.contains(where: { $0 > 0x20 }) { links[links.count - 1] = true }
    if hasNumericEntity, let control = Self.control(bytes) { add(.controlCharacter, places.line(of: block), control) }
    if options != nil { text.append(contentsOf: bytes) }
  }

  /// The first character of a text that no page may hold, as `U+0007`.
  private static func control(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    for (index, byte) in bytes.enumerated() {
      let isASCII = byte < 0x20 && byte != Byte.tab && byte != Byte.newline || byte == 0x7F
      let isC1 = byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] < 0xA0
      guard isASCII || isC1 else { continue }
      let digits = String(isC1 ? bytes[index + 1] : byte, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return nil
  }

  /// An address in running text: warned of, since nothing makes it a link.
  private mutating func lookForAddresses(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while let found = BareAddress.first(in: bytes, from: start) {
      let address = UnsafeBufferPointer(rebasing: bytes[found.range])
      let shown = (found.needsScheme ? "https://" : "") + address.excerpt(120)
      add(.bareAddress, places.literal(address, in: block), shown)
      start = found.range.upperBound
    }
  }

  private mutating func report(_ kind: MarkupIssue.Kind, _ bytes: UnsafeBufferPointer<UInt8>) {
    add(kind, places.literal(bytes, in: block), bytes.excerpt(120))
  }

  private mutating func add(_ kind: MarkupIssue.Kind, _ range: Range<Int>, _ detail: String, size: Int = 0) {
    issues.append(MarkupIssue(kind: kind, range: range, detail: detail, size: size))
  }

  private static func isBlock(_ type: cmark_node_type) -> Bool {
    type.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_BLOCK)
  }

  /// A string that cmark holds, without its closing zero; it lives as long as the tree.
  private static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    let raw = UnsafeRawBufferPointer(start: string, count: strlen(string))
    return raw.assumingMemoryBound(to: UInt8.self)
  }
}
