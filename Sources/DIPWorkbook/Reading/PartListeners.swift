/// Gathers the text between two tags.
struct TextBuffer {
  private(set) var bytes: [UInt8] = []
  var isOpen = false

  mutating func open() {
    bytes.removeAll(keepingCapacity: true)
    isOpen = true
  }

  mutating func append(_ more: UnsafeBufferPointer<UInt8>) { if isOpen { bytes.append(contentsOf: more) } }

  /// Undoes `_xHHHH_` (ST_Xstring).
  var unescaped: String {
    guard bytes.contains(0x5F) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x5F, index + 6 < bytes.count, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F,
        let unit = UInt16(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(UInt32(unit))
      {
        // A carriage return before a line break is how old programs ended lines.
        if scalar != "\r" { result.append(contentsOf: String(scalar).utf8) }
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// `xl/_rels/workbook.xml.rels` and its like: identities and what they stand for.
final class Relations: XMLScan.Listener {
  struct One {
    var id: String
    var type: String
    var target: String
    var isExternal: Bool
  }

  private(set) var all: [One] = []
  let failure: WorkbookReadError? = nil

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship" else { return }
    all.append(
      One(
        id: attributes["Id"] ?? "", type: attributes["Type"] ?? "", target: attributes["Target"] ?? "",
        isExternal: attributes["TargetMode"] == "External"))
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// The part that a target names, seen from the folder of the part that names it.
  static func part(_ target: String, from folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/").map(String.init)
    for one in target.split(separator: "/") {
      if one == ".." { _ = parts.popLast() } else if one != "." { parts.append(String(one)) }
    }
    return parts.joined(separator: "/")
  }
}

/// `xl/workbook.xml`: the sheets in order, and the epoch of its days.
final class WorkbookPart: XMLScan.Listener {
  private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []
  private(set) var uses1904 = false
  let failure: WorkbookReadError? = nil

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "sheet":
      sheets.append(
        (attributes["name"] ?? "", attributes.relation ?? "", attributes["state"].map { $0 != "visible" } ?? false))
    case "workbookPr": uses1904 = attributes.flag("date1904")
    default: break
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

extension XMLAttributes {
  /// `r:id`, which stands beside `sheetId`; prefixes vary.
  var relation: String? { self["id"] }
}

/// `xl/styles.xml`: which cell formats show days.
final class StylesPart: XMLScan.Listener {
  private(set) var formats: [NumberFormat] = []
  private var codes: [Int: NumberFormat] = [:]
  private var inCellFormats = false
  let failure: WorkbookReadError? = nil

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      if let id = attributes.number("numFmtId"), let code = attributes["formatCode"], code.utf8.count < 1024 {
        codes[id] = NumberFormat(code: code)
      }
    case "cellXfs": inCellFormats = true
    case "xf" where inCellFormats:
      let id = attributes.number("numFmtId") ?? 0
      formats.append(codes[id] ?? NumberFormat(builtIn: id))
    default: break
    }
  }

  func end(_ name: XMLName) { if name == "cellXfs" { inCellFormats = false } }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// `xl/sharedStrings.xml`: texts by number; runs of rich text joined, readings (`rPh`) left out.
final class SharedStrings: XMLScan.Listener {
  private(set) var texts: [String] = []
  private(set) var failure: WorkbookReadError?
  private let limits: ReadLimits
  private var size = 0
  private var buffer = TextBuffer()
  private var current = ""
  private var isReading = false

  init(_ limits: ReadLimits) { self.limits = limits }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "si": current = ""
    case "rPh": isReading = true
    case "t": if !isReading { buffer.open() }
    default: break
    }
  }

  func end(_ name: XMLName) {
    switch name {
    case "t" where buffer.isOpen:
      buffer.isOpen = false
      current += buffer.unescaped
    case "rPh": isReading = false
    case "si":
      size += current.utf8.count + 16
      if size > limits.text { failure = .tooMuchText(limit: limits.text) }
      texts.append(current)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    buffer.append(bytes)
    if buffer.bytes.count > limits.text { failure = .tooMuchText(limit: limits.text) }
  }
}
