/// Reads a workbook (XLSX, ECMA-376) or a delimited text: values only. No formula is evaluated, no macro looked at, nothing
/// outside the file fetched.
package enum WorkbookReader {
  /// Reads bytes of either kind. `name` is the sheet's name where the text has none of its own.
  package static func read(
    _ bytes: [UInt8], name: String, _ limits: ReadLimits = ReadLimits()
  ) throws(WorkbookReadError) -> ReadWorkbook {
    if bytes.starts(with: [0x50, 0x4B]) { return try workbook(bytes, limits) }
    if let kind = kind(bytes) { throw .notWorkbook(kind) }
    return ReadWorkbook(sheets: [try DelimitedText.read(bytes, name: name, limits)])
  }

  /// What bytes that are neither a zip archive nor a table in text are.
  private static func kind(_ bytes: [UInt8]) -> WorkbookReadError.Kind? {
    if bytes.allSatisfy({ $0 <= 0x20 }) { return .empty }
    if let compound = CompoundFile.kind(bytes) { return compound }
    if bytes.starts(with: Array("%PDF".utf8)) { return .pdf }
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if start.hasPrefix("<") { return .html }
    if bytes.prefix(4096).contains(0), !DelimitedText.isUTF16(bytes) { return .unknown }
    return nil
  }

  private static func workbook(_ bytes: [UInt8], _ limits: ReadLimits) throws(WorkbookReadError) -> ReadWorkbook {
    let archive = try ZipArchive(bytes, limits)
    let main = try mainPart(archive, limits)
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    let book = WorkbookPart()
    try XMLScan.read(main, of: archive, limits, book)
    let relations = try self.relations(of: main, archive, limits)
    let texts = SharedStrings(limits)
    let styles = StylesPart()
    for one in relations.all where !one.isExternal {
      let part = Relations.part(one.target, from: folder)
      if one.type.hasSuffix("/sharedStrings"), archive.contains(part) {
        try XMLScan.read(part, of: archive, limits, texts)
      }
      if one.type.hasSuffix("/styles"), archive.contains(part) { try XMLScan.read(part, of: archive, limits, styles) }
    }
    var result = ReadWorkbook(sheets: [])
    result.hasMacros = archive.names.contains { $0.lowercased().hasSuffix("vbaproject.bin") }
    for one in book.sheets {
      guard let relation = relations.all.first(where: { $0.id == one.id }), !relation.isExternal else {
        throw .missingPart(one.name)
      }
      // A chart on a sheet of its own holds no cells.
      guard relation.type.hasSuffix("/worksheet") else { continue }
      let part = Relations.part(relation.target, from: folder)
      let sheet = SheetPart(
        one.name, isHidden: one.isHidden, limits, texts: texts.texts, formats: styles.formats, uses1904: book.uses1904)
      try XMLScan.read(part, of: archive, limits, sheet)
      result.sheets.append(try linked(sheet, part, archive, limits))
    }
    return result
  }

  /// The workbook's own part, which the archive's relations name.
  private static func mainPart(_ archive: ZipArchive, _ limits: ReadLimits) throws(WorkbookReadError) -> String {
    if archive.contains("xl/workbook.bin") { throw .notWorkbook(.binaryWorkbook) }
    if archive.contains("word/document.xml") { throw .notWorkbook(.word) }
    if archive.contains("content.xml"), archive.contains("mimetype") { throw .notWorkbook(.openDocument) }
    guard archive.contains("_rels/.rels") else { throw .notWorkbook(.unknown) }
    let relations = Relations()
    try XMLScan.read("_rels/.rels", of: archive, limits, relations)
    guard let main = relations.all.first(where: { $0.type.hasSuffix("/officeDocument") && !$0.isExternal }) else {
      throw .notWorkbook(.unknown)
    }
    let part = Relations.part(main.target, from: "")
    guard archive.contains(part) else { throw .missingPart(part) }
    return part
  }

  private static func relations(
    of part: String, _ archive: ZipArchive, _ limits: ReadLimits
  ) throws(WorkbookReadError) -> Relations {
    var parts = part.split(separator: "/").map(String.init)
    let name = parts.popLast() ?? ""
    let path = (parts + ["_rels", name + ".rels"]).joined(separator: "/")
    let relations = Relations()
    if archive.contains(path) { try XMLScan.read(path, of: archive, limits, relations) }
    return relations
  }

  /// Puts the sheet's links to their cells.
  private static func linked(
    _ sheet: SheetPart, _ part: String, _ archive: ZipArchive, _ limits: ReadLimits
  ) throws(WorkbookReadError) -> ReadSheet {
    guard !sheet.links.isEmpty else { return sheet.sheet }
    let relations = try self.relations(of: part, archive, limits)
    let targets = Dictionary(relations.all.map { ($0.id, $0.target) }, uniquingKeysWith: { first, _ in first })
    var result = sheet.sheet
    let rows = Dictionary(result.rows.enumerated().map { ($1.index, $0) }, uniquingKeysWith: { first, _ in first })
    for link in sheet.links {
      guard let target = targets[link.relation], let row = rows[link.cell.row],
        let cell = result.rows[row].cells.firstIndex(where: { $0.column == link.cell.column })
      else { continue }
      result.rows[row].cells[cell].link = target
    }
    return result
  }
}
