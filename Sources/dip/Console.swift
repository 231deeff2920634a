import ArgumentParser
import DIPDiagnostics
import Glibc
import Synchronization

/// The only place that prints.
enum Console {
  static func out(_ text: String) { write(1, Array(text.utf8)) }
  static func err(_ text: String) { write(2, Array(text.utf8)) }
  static func out(_ bytes: [UInt8]) { write(1, bytes) }

  /// Colour for a terminal, unless `NO_COLOR` says otherwise (no-color.org) or the terminal cannot.
  static func hasColor(_ descriptor: Int32) -> Bool {
    guard isatty(descriptor) == 1 else { return false }
    if let value = environment("NO_COLOR"), !value.isEmpty { return false }
    return environment("TERM") != "dumb"
  }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The folder in which this program lies (proc(5)).
  static var ownFolder: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(decoding: buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// A line somebody types; nil at the end of input.
  static func ask(_ question: String) -> String? {
    err(question)
    return readLine(strippingNewline: true)
  }

  private static func write(_ descriptor: Int32, _ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 {
        let code = errno
        if code == EPIPE { return }
        if descriptor != 2 {
          err(
            kata(
              "kesalahan: keluaran tidak dapat ditulis: \(String(cString: strerror(code)))\n",
              "error: the output cannot be written: \(String(cString: strerror(code)))\n"))
        }
        exit(ExitStatus.io.rawValue)
      }
      done += count
    }
  }

  /// The argument parser's own words, in Indonesian.
  static func translated(_ text: String) -> String {
    guard bahasaBantuan == .id else { return text }
    var result = text
    for (english, indonesian) in words { result = result.replacing(english, with: indonesian) }
    return result
  }

  private static let words: [(String, String)] = [
    ("Error: Unknown option ", "kesalahan: pilihan tidak dikenal: "),
    ("Error: Unexpected argument ", "kesalahan: kata yang tidak dikenal: "),
    ("Error: Missing expected argument ", "kesalahan: belum diisi: "),
    ("Error: Missing value for ", "kesalahan: nilai belum diisi untuk "),
    ("Error: The value ", "kesalahan: nilai "), (" is invalid for ", " tidak dapat dipakai untuk "),
    ("Error: ", "kesalahan: "), ("Did you mean ", "Mungkin maksud Anda "), ("OVERVIEW:", "RINGKASAN:"),
    ("USAGE:", "PEMAKAIAN:"),
    ("Usage:", "Pemakaian:"), ("ARGUMENTS:", "ISIAN:"), ("OPTIONS:", "PILIHAN:"), ("SUBCOMMANDS:", "PERINTAH:"),
    ("<options>", "<pilihan>"), ("<subcommand>", "<perintah>"),
    ("Show the version.", "Tampilkan versi."), ("Show help information.", "Tampilkan bantuan."),
    ("for more information.", "untuk keterangan selengkapnya."), ("for detailed help.", "untuk bantuan rinci."),
    ("(default:", "(bila tidak diisi:"), ("(values:", "(pilihan:"), ("  See 'dip help", "  Lihat 'dip help"),
    ("  See '", "  Lihat '"),
    ("aliases: ", "nama lain: "), ("; default:", "; bila tidak diisi:"),
    ("' and '", "' dan '"), ("' or '", "' atau '"), ("Help:", "Bantuan:"),
    ("Please provide one of", "Isilah salah satu dari"),
    ("Please provide one of the following:", "Isilah salah satu dari:"),
  ]
}

/// A line that says how far the work has come: only on a terminal, and only once a second has passed.
final class Progress: Sendable {
  private let started = Progress.now()
  private let isOn = isatty(2) == 1
  private let state = Mutex<(done: Int, shown: Double)>((0, 0))
  private let word: String

  init(_ word: String) { self.word = word }

  func advance(_ count: Int, of total: Int) {
    guard isOn else { return }
    let line: String? = state.withLock { state in
      state.done += count
      let time = Progress.now()
      guard time - started > 1, time - state.shown > 0.2 else { return nil }
      state.shown = time
      return "\r\(word) \(state.done)/\(total) "
    }
    if let line { Console.err(line) }
  }

  func end() {
    if state.withLock({ $0.shown }) > 0 { Console.err("\r\u{1B}[K") }
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
