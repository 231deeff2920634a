import CXLSXWriter

/// A list to choose from, at the cells of a column.
package struct Choices: Sendable {
  package enum Source: Sendable {
    /// Altogether at most 255 characters, none with a comma.
    case texts([String])
    /// The cells of a column of another sheet: as many and as long as one likes.
    case cells(sheet: String, column: Int, rows: ClosedRange<Int>)
  }

  package var source: Source
  /// Shown when the cell is chosen: at most 32 and 255 characters.
  package var title = ""
  package var message = ""
  /// False where another text may be typed after a warning.
  package var isStrict = true

  package init(_ source: Source) { self.source = source }
}

extension SheetWriter {
  /// Offers a list at these cells. Excel shows it as an arrow beside the cell.
  package func offer(_ choices: Choices, rows: ClosedRange<Int>, column: Int) throws(WorkbookWriteError) {
    var rule = lxw_data_validation()
    rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.error_type = UInt8(
      choices.isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP.rawValue : LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    var outcome: WorkbookWriteError?
    choices.title.withMutableCString { title in
      choices.message.withMutableCString { message in
        if !choices.title.isEmpty { rule.input_title = title }
        if !choices.message.isEmpty { rule.input_message = message }
        outcome = validate(choices.source, rows, column, rule)
      }
    }
    if let outcome { throw outcome }
  }

  private func validate(
    _ source: Choices.Source, _ rows: ClosedRange<Int>, _ column: Int, _ rule: lxw_data_validation
  ) -> WorkbookWriteError? {
    var rule = rule
    var failure: WorkbookWriteError?
    func apply() {
      do { try validate(rows, column, &rule) } catch { failure = error }
    }
    switch source {
    case .texts(let texts):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      SheetWriter.withCStrings(texts) { list in
        rule.value_list = list
        apply()
      }
    case .cells(let sheet, let listColumn, let listRows):
      // A reference to cells, not a formula: nothing is computed.
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      let name = CellName.column(listColumn)
      let quoted = sheet.replacing("'", with: "''")
      let reference = "='\(quoted)'!$\(name)$\(listRows.lowerBound + 1):$\(name)$\(listRows.upperBound + 1)"
      reference.withMutableCString { text in
        rule.value_formula = text
        apply()
      }
    }
    return failure
  }

  /// A NULL-terminated list of C strings, for as long as `body` runs.
  private static func withCStrings(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Void
  ) {
    var lengths: [Int] = []
    var bytes: [CChar] = []
    for text in texts {
      lengths.append(bytes.count)
      bytes.append(contentsOf: text.utf8CString)
    }
    bytes.withUnsafeMutableBufferPointer { storage in
      var pointers: [UnsafeMutablePointer<CChar>?] = lengths.map { start in storage.baseAddress.map { $0 + start } }
      pointers.append(nil)
      pointers.withUnsafeMutableBufferPointer { body($0.baseAddress) }
    }
  }
}
