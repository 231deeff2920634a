import DIPDiagnostics
import DIPFormat

/// Asks for what was not given, on a terminal; elsewhere says which option is missing.
struct Formulir {
  let bahasa: Bahasa
  let isTerminal: Bool
  /// The command that asks, as a person types it.
  let perintah: String

  mutating func teks(
    _ given: String?, _ option: String, _ question: String, wanted: Bool, usual: String = ""
  ) throws -> String {
    if let given { return given }
    guard isTerminal else {
      if wanted, usual.isEmpty { throw kurang(option) }
      return usual
    }
    while true {
      guard let line = Console.ask(usual.isEmpty ? "\(question): " : "\(question) [\(usual)]: ") else {
        Console.err("\n")
        throw kurang(option)
      }
      let answer = line.isEmpty ? usual : line
      if !answer.isEmpty || !wanted { return answer }
    }
  }

  mutating func pilihan(
    _ given: String?, _ option: String, _ question: String, _ choices: [(kode: String, nama: String)],
    biasa: String = ""
  ) throws -> String {
    if given == nil, isTerminal {
      for one in choices { Console.err("  \(one.kode.padded(12)) \(one.nama)\n") }
    }
    while true {
      // Elsewhere than on a terminal a choice is never guessed.
      let answer = try teks(given, option, question, wanted: true, usual: isTerminal ? biasa : "")
      if choices.contains(where: { $0.kode == answer }) { return answer }
      let codes = choices.map(\.kode)
      let status = tolak(option, answer, codes.joined(separator: ", "), codes)
      if given != nil || !isTerminal { throw status }
    }
  }

  mutating func tanggal(_ given: Tanggal?, _ option: String, _ question: String) throws -> Tanggal {
    if let given { return given }
    while true {
      let answer = try teks(nil, option, question, wanted: true)
      if let date = Tanggal(answer) { return date }
      _ = tolak(option, answer, "YYYY-MM-DD")
    }
  }

  func tolak(_ option: String, _ value: String, _ expected: String, _ choices: [String] = []) -> ExitStatus {
    let near = NearMiss.best(of: choices, for: value)
    let hint = near.map { kata(" Mungkin maksud Anda `\($0)`.", " Did you mean `\($0)`?", bahasa) } ?? ""
    Console.err(
      kata(
        "kesalahan: `\(value)` tidak dapat dipakai untuk `\(option)`.\(hint)\n  = perbaikan: \(choices.isEmpty ? "tulis" : "pilih salah satu"): \(expected)\n",
        "error: `\(value)` cannot be used for `\(option)`.\(hint)\n  = help: \(choices.isEmpty ? "write" : "choose one of"): \(expected)\n",
        bahasa))
    return .usage
  }

  private func kurang(_ option: String) -> ExitStatus {
    Console.err(
      kata(
        "kesalahan: `\(option)` belum diisi\n  = perbaikan: tambahkan `\(option) …`, atau jalankan `\(perintah)` di terminal untuk ditanyai\n",
        "error: `\(option)` is missing\n  = help: add `\(option) …`, or run `\(perintah)` on a terminal to be asked\n",
        bahasa))
    return .usage
  }
}
