import Glibc

/// Why a program gave no answer.
package enum ToolError: Error, Sendable, Equatable {
  /// It lies in none of the folders where programs are sought.
  case notInstalled(Program)
  /// It was stopped after so many milliseconds.
  case timedOut(Program, milliseconds: Int)
  /// It was stopped because it wrote more than so many bytes.
  case tooMuchOutput(Program, limit: Int)
  /// A signal ended it.
  case killed(Program, signal: Int32)
  /// It ended with a status other than 0; `words` is what it wrote to standard error, or else to standard output.
  case failed(Program, status: Int32, words: String)
  /// The system refused to run it; `code` is its errno.
  case system(Program, code: Int32)

  /// What happened, as a part of a sentence, in both languages.
  package var words: (id: String, en: String) {
    switch self {
    case .notInstalled(let program):
      (
        "`\(program.name)` belum terpasang (di Debian: paket `\(program.package)`)",
        "`\(program.name)` is not installed (on Debian: package `\(program.package)`)"
      )
    case .timedOut(let program, let milliseconds):
      (
        "`\(program.name)` tidak selesai dalam \(ToolError.seconds(milliseconds, ",")) detik dan dihentikan",
        "`\(program.name)` did not finish within \(ToolError.seconds(milliseconds, ".")) seconds and was stopped"
      )
    case .tooMuchOutput(let program, let limit):
      (
        "`\(program.name)` menulis lebih dari \(limit) bita dan dihentikan",
        "`\(program.name)` wrote more than \(limit) bytes and was stopped"
      )
    case .killed(let program, let signal):
      (
        "`\(program.name)` berhenti mendadak (sinyal \(signal))",
        "`\(program.name)` ended abruptly (signal \(signal))"
      )
    case .failed(let program, let status, let words):
      (
        "`\(program.name)` gagal dengan status \(status): \(words)",
        "`\(program.name)` failed with status \(status): \(words)"
      )
    case .system(let program, let code):
      (
        "`\(program.name)` tidak dapat dijalankan: \(String(cString: strerror(code)))",
        "`\(program.name)` cannot be run: \(String(cString: strerror(code)))"
      )
    }
  }

  private static func seconds(_ milliseconds: Int, _ point: String) -> String {
    let tenths = milliseconds / 100
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(point)\(tenths % 10)"
  }
}
