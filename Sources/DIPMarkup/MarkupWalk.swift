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

  private var headings: [Int32] = []
  private var depth = 0
  private var block: Node?
  /// The link or image being walked, and whether any text has been seen in it.
  private var links: [(node: Node, hasText: Bool)] = []

  init(body: UnsafeBufferPointer<UInt8>, options: MarkupEngine.Options?) {
    self.body = body
    self.options = options
  }

  mutating func run(_ root: Node) {
    guard let iterator = cmark_iter_new(root) else { return }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let node = cmark_iter_get_node(iterator) else { return }
      if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
    }
  }

  private mutating func enter(_ node: Node) {
    let type = cmark_node_get_type(node)
    if type.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_BLOCK) {
      enterBlock(node, type)
      return
    }
    switch type {
    case CMARK_NODE_TEXT:
      literal(node) { bytes, walk in
        walk.sawText(bytes)
        walk.lookForAddress(bytes)
      }
    case CMARK_NODE_CODE: literal(node) { bytes, walk in walk.sawText(bytes) }
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      needsTouchUp = needsTouchUp || type == CMARK_NODE_LINEBREAK
      if options != nil { text.append(0x20) }
    case CMARK_NODE_HTML_INLINE: literal(node) { bytes, walk in walk.report(.rawHTML, bytes) }
    case CMARK_NODE_LINK: links.append((node, false))
    case CMARK_NODE_IMAGE:
      needsTouchUp = true
      if !links.isEmpty { links[links.count - 1].hasText = true }
      links.append((node, false))
    default: break
    }
  }

  private mutating func enterBlock(_ node: Node, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_LIST, CMARK_NODE_BLOCK_QUOTE:
      depth += 1
      if depth == MarkupLimit.nesting + 1 {
        block = node
        let line = lineRange(node)
        issues.append(
          MarkupIssue(kind: .tooDeep, range: line, detail: "", size: depth))
      }
    case CMARK_NODE_HTML_BLOCK:
      block = node
      literal(node) { bytes, walk in walk.report(.rawHTML, bytes.prefix { $0 != 0x0A }) }
    case CMARK_NODE_CODE_BLOCK: literal(node) { bytes, walk in walk.sawText(bytes) }
    case CMARK_NODE_HEADING:
      block = node
      if let options { nest(node, base: options.headingBase) }
    case CMARK_NODE_PARAGRAPH: block = node
    case CMARK_NODE_DOCUMENT: break
    default:
      // Tables, their rows and cells, list items, rules: all that comes from extensions is touched up.
      needsTouchUp = needsTouchUp || type != CMARK_NODE_ITEM || cmark_node_get_syntax_extension(node) != nil
      if cmark_node_get_start_line(node) > 0 { block = node }
    }
  }

  private mutating func leave(_ node: Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LIST, CMARK_NODE_BLOCK_QUOTE: depth -= 1
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: leaveLink(node)
    case let type where type.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_BLOCK):
      if options != nil, let last = text.last, last != 0x0A { text.append(0x0A) }
    default: break
    }
  }

  /// `#` after `####` must not skip a level on the page, whatever the author used.
  private mutating func nest(_ node: Node, base: Int) {
    let level = cmark_node_get_heading_level(node)
    while let last = headings.last, last >= level { headings.removeLast() }
    cmark_node_set_heading_level(node, Int32(min(6, base + headings.count)))
    headings.append(level)
  }

  private mutating func leaveLink(_ node: Node) {
    guard let (_, hasText) = links.popLast() else { return }
    if hasText, !links.isEmpty { links[links.count - 1].hasText = true }
    let isImage = cmark_node_get_type(node) == CMARK_NODE_IMAGE
    let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    if !hasText { report(isImage ? .imageWithoutText : .linkWithoutText, Array(address.utf8)) }
    switch LinkPolicy.verdict(address) {
    case .fragment: break
    case .allowed: if isImage { report(.foreignImage, Array(address.utf8)) }
    case .refused: report(isImage ? .foreignImage : .linkScheme, Array(address.utf8))
    case .relative:
      references.append(LocalReference(target: address, range: find(Array(address.utf8)), isImage: isImage))
      if let options, let resolved = options.resolve(address) { cmark_node_set_url(node, resolved) }
    }
  }

  private mutating func sawText(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !links.isEmpty, bytes.contains(where: { $0 > 0x20 }) { links[links.count - 1].hasText = true }
    if options != nil { text.append(contentsOf: bytes) }
  }

  /// An address in running text: warned of, since nothing makes it a link.
  private mutating func lookForAddress(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard links.isEmpty, bytes.count > 6 else { return }
    var index = 0
    while index + 6 < bytes.count {
      defer { index += 1 }
      guard bytes[index] == 0x68 || bytes[index] == 0x77 else { continue }
      let rest = UnsafeBufferPointer(rebasing: bytes[index...])
      guard rest.starts(with: "http://".utf8) || rest.starts(with: "https://".utf8) || rest.starts(with: "www.".utf8)
      else { continue }
      if index > 0, bytes[index - 1] > 0x7F || isLetterOrDigit(bytes[index - 1]) { continue }
      var address = Array(rest.prefix { $0 > 0x20 && $0 != 0x3C && $0 != 0x3E })
      while let last = address.last, ".,;:!?)'\"".utf8.contains(last) { address.removeLast() }
      report(.bareAddress, address)
      index += max(0, address.count - 1)
    }
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private mutating func literal(_ node: Node, _ use: (UnsafeBufferPointer<UInt8>, inout MarkupWalk) -> Void) {
    guard let text = cmark_node_get_literal(node) else { return }
    let length = strlen(text)
    text.withMemoryRebound(to: UInt8.self, capacity: length) { pointer in
      use(UnsafeBufferPointer(start: pointer, count: length), &self)
    }
  }

  private mutating func report(_ kind: MarkupIssue.Kind, _ bytes: some Collection<UInt8>) {
    let wanted = Array(bytes)
    issues.append(
      MarkupIssue(
        kind: kind, range: find(wanted), detail: String(decoding: wanted.prefix(120), as: UTF8.self), size: 0))
  }

  /// Where these bytes stand in the source, from the block's first line on; that line where they stand differently.
  private func find(_ wanted: [UInt8]) -> Range<Int> {
    let line = block.map(lineRange) ?? 0..<0
    guard !wanted.isEmpty, body.count - line.lowerBound >= wanted.count else { return line }
    for start in line.lowerBound...(body.count - wanted.count)
    where body[start] == wanted[0] && body[start..<start + wanted.count].elementsEqual(wanted) {
      let used = issues.contains { $0.range == start..<(start + wanted.count) }
      if !used { return start..<(start + wanted.count) }
    }
    return line
  }

  private func lineRange(_ node: Node) -> Range<Int> {
    var start = 0
    for _ in 1..<max(1, Int(cmark_node_get_start_line(node))) {
      guard let next = body[start...].firstIndex(of: 0x0A) else { break }
      start = next + 1
    }
    var end = start
    while end < body.count, body[end] != 0x0A, body[end] != 0x0D { end += 1 }
    return start..<end
  }
}
