import CSupport
import CXLSXWriter
import Glibc

/// Writes one workbook (XLSX, ECMA-376) through libxlsxwriter.
///
/// Make it, add sheets, write their cells in any order, take the bytes with `finish()`. Same calls, same bytes.
/// Not for several threads at once.
package final class WorkbookWriter {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let memory: Int32
  private var isOpen = true
  private var formats: [FormatKey: UnsafeMutablePointer<lxw_format>] = [:]
  private var names: Set<String> = []

  /// Throws `system` where memory for the file cannot be had.
  package init(_ properties: WorkbookProperties) throws(WorkbookWriteError) {
    // The library writes to a path only. A nameless file in memory has one, and nothing is left in any folder.
    memory = dip_memory_file("dip-workbook")
    guard memory >= 0 else { throw .system(String(cString: strerror(errno))) }
    guard let made = workbook_new("/proc/self/fd/\(memory)") else {
      close(memory)
      throw .system(WorkbookWriter.text(LXW_ERROR_MEMORY_MALLOC_FAILED))
    }
    workbook = made
    set(properties)
  }

  deinit {
    if isOpen { lxw_workbook_free(workbook) }
    close(memory)
  }

  /// Adds a sheet at the end.
  package func sheet(_ setup: SheetSetup) throws(WorkbookWriteError) -> SheetWriter {
    let folded = setup.name.lowercased()
    guard setup.name == SheetSetup.name(setup.name), names.insert(folded).inserted,
      let sheet = workbook_add_worksheet(workbook, setup.name)
    else { throw .sheetName(setup.name) }
    return try SheetWriter(sheet, setup, in: self)
  }

  /// Ends the workbook and gives its bytes. Nothing may be written afterwards.
  package func finish() throws(WorkbookWriteError) -> [UInt8] {
    guard isOpen else { throw .system("workbook finished twice") }
    isOpen = false
    let outcome = workbook_close(workbook)
    guard outcome == LXW_NO_ERROR else { throw .system(WorkbookWriter.text(outcome)) }
    var info = stat()
    guard fstat(memory, &info) == 0 else { throw .system(String(cString: strerror(errno))) }
    var bytes = [UInt8](repeating: 0, count: Int(info.st_size))
    var done = 0
    while done < bytes.count {
      let rest = bytes.count - done
      let count = bytes.withUnsafeMutableBytes { raw in
        raw.baseAddress.map { pread(memory, $0 + done, rest, off_t(done)) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(String(cString: strerror(errno))) }
      done += count
    }
    return bytes
  }

  private func set(_ properties: WorkbookProperties) {
    var made = lxw_doc_properties()
    let day = properties.created
    let epoch = SerialDay.serial(CalendarDay(year: 1970, month: 1, day: 1))
    made.created = Int(SerialDay.serial(day) - epoch) * 86_400
    properties.title.withMutableCString { title in
      properties.subject.withMutableCString { subject in
        properties.author.withMutableCString { author in
          made.title = title
          made.subject = subject
          made.author = author
          // Copies the strings.
          _ = workbook_set_properties(workbook, &made)
        }
      }
    }
  }

  /// The format of a style, made once.
  func format(_ style: Style, isDate: Bool = false) -> UnsafeMutablePointer<lxw_format>? {
    let key = FormatKey(style: style, isDate: isDate)
    if let known = formats[key] { return known }
    guard let made = workbook_add_format(workbook) else { return nil }
    if style.isBold { format_set_bold(made) }
    if style.isItalic { format_set_italic(made) }
    if style.wraps { format_set_text_wrap(made) }
    if let fill = style.fill {
      format_set_pattern(made, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(made, fill.rgb)
    }
    if let ink = style.ink { format_set_font_color(made, ink.rgb) }
    if style.hasBorder {
      format_set_border(made, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(made, 0x8C8C8C)
    }
    switch style.alignment {
    case .natural: break
    case .centre: format_set_align(made, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(made, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    format_set_align(made, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if let size = style.size { format_set_font_size(made, size) }
    if !style.isLocked { format_set_unlocked(made) }
    if let number = style.numberFormat ?? (isDate ? "dd/mm/yyyy" : nil) { format_set_num_format(made, number) }
    formats[key] = made
    return made
  }

  static func text(_ outcome: lxw_error) -> String { String(cString: lxw_strerror(outcome)) }

  private struct FormatKey: Hashable {
    let style: Style
    let isDate: Bool
  }
}

extension String {
  /// The library takes `char *` where it means `const char *`.
  func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>?) -> Result) -> Result {
    var bytes = Array(utf8CString)
    return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }
}
