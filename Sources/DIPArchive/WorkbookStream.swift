/// Writes an XLSX workbook (ECMA-376, Transitional) row by row into a ZIP: no row is kept.
///
/// Sheets come one after the other, each with a frozen and filtered header row, column widths, and a print set-up: A4
/// across, as wide as the page, the header on every page. Texts stand in their cells (inline strings), so that nothing
/// need be known about later rows; a text is a text and can never become a formula.
package final class WorkbookStream {
  package struct Column: Sendable {
    let title: String
    /// In characters of the usual font.
    let width: Int

    package init(_ title: String, width: Int) {
      self.title = title
      self.width = width
    }
  }

  package enum Cell: Sendable {
    case none
    case text(String)
    case number(Int)
    /// A day of the calendar, shown as `2026-06-30`.
    case date(year: Int, month: Int, day: Int)
  }

  private struct Sheet {
    let name: String
    let columns: Int
    var rows = 0
    let hasHeader: Bool
  }

  private let zip: ZipWriter
  private let created: String
  private let title: String
  private let author: String
  private var sheets: [Sheet] = []
  private var buffer: [UInt8] = []
  private static let full = 128 * 1024
  /// Rows a sheet can have, with its header (Excel's own bound).
  package static let rowLimit = 1_048_576
  /// UTF-16 units a cell can hold (Excel's own bound).
  package static let cellLimit = 32_767

  /// `date` is the day the workbook says it was made, `YYYY-MM-DD`.
  package init(zip: ZipWriter, title: String, author: String, date: String) {
    self.zip = zip
    self.title = title
    self.author = author
    created = date + "T00:00:00Z"
  }

  /// Begins a sheet with a header row. `footer` is printed under each page.
  package func begin(sheet name: String, columns: [Column], footer: String) throws {
    sheets.append(Sheet(name: name, columns: columns.count, hasHeader: true))
    try start(columns.map(\.width), frozen: true)
    put("<row r=\"1\" ht=\"32\" customHeight=\"1\">")
    for (index, column) in columns.enumerated() { text(column.title, index, row: 1, style: 1) }
    put("</row>")
    sheets[sheets.count - 1].rows = 1
    pendingFooter = footer
  }

  /// Begins a sheet of names and values, without header or filter.
  package func begin(notes name: String, widths: [Int], footer: String) throws {
    sheets.append(Sheet(name: name, columns: widths.count, hasHeader: false))
    try start(widths, frozen: false)
    pendingFooter = footer
  }

  private var pendingFooter = ""

  package func row(_ cells: [Cell]) throws {
    let number = sheets[sheets.count - 1].rows + 1
    sheets[sheets.count - 1].rows = number
    put("<row r=\"")
    put(number)
    put("\">")
    for (index, cell) in cells.enumerated() {
      switch cell {
      case .none: break
      case .text(let value): if !value.isEmpty { text(value, index, row: number, style: 2) }
      case .number(let value):
        open(index, number, style: 4)
        put("><v>")
        put(value)
        put("</v></c>")
      case .date(let year, let month, let day):
        open(index, number, style: 3)
        put("><v>")
        put(WorkbookStream.serial(year, month, day))
        put("</v></c>")
      }
    }
    put("</row>")
    if buffer.count > WorkbookStream.full { try flush() }
  }

  package func endSheet() throws {
    let sheet = sheets[sheets.count - 1]
    put("</sheetData>")
    if sheet.hasHeader {
      put("<autoFilter ref=\"\(WorkbookStream.range(sheet.columns, sheet.rows))\"/>")
    }
    put(
      "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>"
        + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
        + "<headerFooter><oddFooter>")
    var footer: [UInt8] = []
    // `&` begins a code in a footer; doubled it stands for itself.
    WorkbookStream.escape("&L\(pendingFooter.replacing("&", with: "&&"))&RHalaman &P dari &N", into: &footer)
    buffer += footer
    put("</oddFooter></headerFooter></worksheet>")
    try flush()
    try zip.end()
  }

  /// Writes the parts that tie the sheets together, and ends the archive.
  package func finish() throws {
    for part in parts() {
      try zip.begin(part.name)
      try zip.write(Array(part.text.utf8))
      try zip.end()
    }
    try zip.finish()
  }

  private func start(_ widths: [Int], frozen: Bool) throws {
    try zip.begin("xl/worksheets/sheet\(sheets.count).xml")
    put(WorkbookStream.head)
    put(
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"")
    put(sheets.count == 1 ? " tabSelected=\"1\">" : ">")
    if frozen {
      put("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
      put("<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/>")
    }
    put("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>")
    for (index, width) in widths.enumerated() {
      put("<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" style=\"2\" customWidth=\"1\"/>")
    }
    put("</cols><sheetData>")
  }

  private func text(_ value: String, _ column: Int, row: Int, style: Int) {
    open(column, row, style: style)
    put(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
    WorkbookStream.escape(value, into: &buffer)
    put("</t></is></c>")
  }

  private func open(_ column: Int, _ row: Int, style: Int) {
    put("<c r=\"")
    WorkbookStream.letters(column, into: &buffer)
    put(row)
    put("\" s=\"")
    put(style)
    put("\"")
  }

  private func put(_ text: String) { buffer.append(contentsOf: text.utf8) }

  private func put(_ number: Int) { buffer.append(contentsOf: String(number).utf8) }

  private func flush() throws {
    try zip.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  // MARK: The parts around the sheets

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private func parts() -> [(name: String, text: String)] {
    let head = WorkbookStream.head
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let numbers = sheets.indices.map { $0 + 1 }
    let overrides = numbers.map {
      "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(kind).worksheet+xml\"/>"
    }
    let relations = numbers.map {
      "<Relationship Id=\"rId\($0)\" Type=\"\(relation)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
    }
    let listed = sheets.enumerated().map {
      "<sheet name=\"\(WorkbookStream.escaped($1.name))\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>"
    }
    return [
      (
        "xl/workbook.xml",
        head + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relation)\"><bookViews><workbookView/></bookViews><sheets>"
          + listed.joined() + "</sheets><definedNames>" + definedNames() + "</definedNames></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        head + "<Relationships xmlns=\"\(package)/relationships\">" + relations.joined()
          + "<Relationship Id=\"rId0\" Type=\"\(relation)/styles\" Target=\"styles.xml\"/></Relationships>"
      ),
      ("xl/styles.xml", head + WorkbookStream.styles(main)),
      (
        "docProps/core.xml",
        head
          + "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
          + "<dc:title>\(WorkbookStream.escaped(title))</dc:title><dc:creator>\(WorkbookStream.escaped(author))</dc:creator>"
          + "<dc:language>id</dc:language>"
          + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(created)</dcterms:created></cp:coreProperties>"
      ),
      (
        "_rels/.rels",
        head + "<Relationships xmlns=\"\(package)/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\"\(relation)/officeDocument\" Target=\"xl/workbook.xml\"/>"
          + "<Relationship Id=\"rId2\" Type=\"\(package)/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"
      ),
      (
        "[Content_Types].xml",
        head + "<Types xmlns=\"\(package)/content-types\">"
          + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(kind).sheet.main+xml\"/>" + overrides.joined()
          + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(kind).styles+xml\"/>"
          + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
      ),
    ]
  }

  /// Filters and print titles are names that Excel keeps for itself.
  private func definedNames() -> String {
    sheets.enumerated().filter { $1.hasHeader }.map { index, sheet in
      let name = WorkbookStream.escaped("'" + sheet.name.replacing("'", with: "''") + "'")
      let last = WorkbookStream.range(sheet.columns, sheet.rows, absolute: true)
      return
        "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">\(name)!\(last)</definedName>"
        + "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">\(name)!$1:$1</definedName>"
    }.joined()
  }

  private static func styles(_ main: String) -> String {
    """
    <styleSheet xmlns="\(main)"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
    <fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
    <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>\
    <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
    <fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill></fills>\
    <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
    <border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>\
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">\
    <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
    <xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>\
    <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
    <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>\
    <xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>\
    </cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
    """
  }
}
