import CExpat

/// Reads one XML part through expat, element by element. Prefixes are left out of names; a document type ends it.
final class XMLScan {
  /// What a part's reader is told. Names come without their prefix.
  protocol Listener: AnyObject {
    func begin(_ name: XMLName, _ attributes: XMLAttributes)
    func end(_ name: XMLName)
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    /// Set where the listener wants no more.
    var failure: WorkbookReadError? { get }
  }

  private let parser: XML_Parser
  private let listener: any Listener
  private let part: String
  private let limits: ReadLimits
  private var depth = 0
  private var failure: WorkbookReadError?

  private init?(_ part: String, _ limits: ReadLimits, _ listener: any Listener) {
    guard let made = XML_ParserCreate(nil) else { return nil }
    parser = made
    self.part = part
    self.limits = limits
    self.listener = listener
  }

  deinit { XML_ParserFree(parser) }

  static func read(
    _ part: String, of archive: ZipArchive, _ limits: ReadLimits, _ listener: any Listener
  ) throws(WorkbookReadError) {
    guard let scan = XMLScan(part, limits, listener) else { throw .damaged(part: part) }
    scan.listen()
    try archive.read(part) { scan.feed($0) }
    if scan.failure == nil { _ = scan.feed(UnsafeRawBufferPointer(start: nil, count: 0), isFinal: true) }
    if let failure = scan.failure { throw failure }
  }

  private func listen() {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { raw, name, attributes in
        guard let scan = XMLScan.from(raw), let name else { return }
        scan.depth += 1
        guard scan.depth <= scan.limits.depth else { return scan.stop(.tooDeep(part: scan.part)) }
        scan.listener.begin(XMLName(name), XMLAttributes(attributes))
        if let failure = scan.listener.failure { scan.stop(failure) }
      },
      { raw, name in
        guard let scan = XMLScan.from(raw), let name else { return }
        scan.depth -= 1
        scan.listener.end(XMLName(name))
        if let failure = scan.listener.failure { scan.stop(failure) }
      })
    XML_SetCharacterDataHandler(parser) { raw, bytes, count in
      guard let scan = XMLScan.from(raw), let bytes, count > 0 else { return }
      bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        scan.listener.text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { raw, _, _, _, _ in
      guard let scan = XMLScan.from(raw) else { return }
      scan.stop(.doctype(part: scan.part))
    }
  }

  private static func from(_ raw: UnsafeMutableRawPointer?) -> XMLScan? {
    raw.map { Unmanaged<XMLScan>.fromOpaque($0).takeUnretainedValue() }
  }

  private func stop(_ failure: WorkbookReadError) {
    if self.failure == nil { self.failure = failure }
    XML_StopParser(parser, 0)
  }

  private func feed(_ bytes: UnsafeRawBufferPointer, isFinal: Bool = false) -> Bool {
    let pointer = bytes.bindMemory(to: CChar.self).baseAddress
    guard XML_Parse(parser, pointer, Int32(bytes.count), isFinal ? 1 : 0) == XML_STATUS_OK else {
      if failure == nil { failure = .badXML(part: part, line: Int(clamping: XML_GetCurrentLineNumber(parser))) }
      return false
    }
    return true
  }
}

/// An element's name, without a prefix, for as long as its handler runs.
struct XMLName {
  private let start: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    var start = name
    var at = name
    while at.pointee != 0 {
      if at.pointee == 0x3A { start = at + 1 }
      at += 1
    }
    self.start = start
  }

  static func == (name: XMLName, text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      for (index, byte) in wanted.enumerated() where UInt8(bitPattern: name.start[index]) != byte { return false }
      return name.start[wanted.count] == 0
    }
  }

  static func ~= (text: StaticString, name: XMLName) -> Bool { name == text }
}

/// An element's attributes, for as long as its handler runs.
struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.pairs = pairs }

  /// The bytes of an attribute's value, ended by a zero.
  func raw(_ name: StaticString) -> UnsafePointer<CChar>? {
    guard let pairs else { return nil }
    var index = 0
    while let key = pairs[index] {
      if XMLName(key) == name { return pairs[index + 1] }
      index += 2
    }
    return nil
  }

  subscript(_ name: StaticString) -> String? { raw(name).map { String(cString: $0) } }

  func number(_ name: StaticString) -> Int? { self[name].flatMap { Int($0) } }

  func flag(_ name: StaticString) -> Bool {
    guard let text = self[name] else { return false }
    return text == "1" || text == "true" || text == "on"
  }
}
