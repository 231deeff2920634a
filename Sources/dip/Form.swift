import DIPDiagnostics

/// Asks for what was not given, on a terminal; elsewhere says which option is missing.
struct Form {
  let bahasa: Bahasa
  let isTerminal: Bool
  /// The command that asks, for the hint.
  let perintah: String

  mutating func text(
    _ given: String?, _ option: String, _ question: String, wanted: Bool, usual: String = ""
  ) throws -> String {
    if let given {
      if wanted, given.allSatisfy(\.isWhitespace) { throw missing(option) }
      return given
    }
    guard isTerminal else {
      if wanted { throw missing(option) }
      return usual
    }
    while true {
      guard let line = Console.ask(usual.isEmpty ? "\(question): " : "\(question) [\(usual)]: ") else {
        Console.err("\n")
        throw missing(option)
      }
      let answer = line.isEmpty ? usual : line
      if !answer.isEmpty || !wanted { return answer }
    }
  }

  mutating func choice(
    _ given: String?, _ option: String, _ question: String, _ choices: [(kode: String, nama: String)],
    usual: String = ""
  ) throws -> String {
    if given == nil, isTerminal {
      for one in choices { Console.err("  \(one.kode.padded(12)) \(one.nama)\n") }
    }
    while true {
      if given == nil, !isTerminal { throw missing(option, choices.map(\.kode)) }
      let answer = try text(given, option, question, wanted: true, usual: usual)
      if choices.contains(where: { $0.kode == answer }) { return answer }
      let status = refuse(option, answer, choices.map(\.kode))
      if given != nil || !isTerminal { throw status }
    }
  }

  func refuse(_ option: String, _ value: String, _ choices: [String]) -> ExitStatus {
    let near = NearMiss.best(of: choices, for: value)
    let hint = near.map { kata(" Mungkin maksud Anda `\($0)`.", " Did you mean `\($0)`?", bahasa) } ?? ""
    Console.err(
      kata(
        "kesalahan: `\(value)` tidak dapat dipakai untuk `\(option)`.\(hint)\n  = perbaikan: pilih salah satu: \(choices.joined(separator: ", "))\n",
        "error: `\(value)` cannot be used for `\(option)`.\(hint)\n  = help: choose one of: \(choices.joined(separator: ", "))\n",
        bahasa))
    return .usage
  }

  /// `choices` are named where they are known: outside a terminal nobody is shown them.
  func missing(_ option: String, _ choices: [String] = []) -> ExitStatus {
    let names = choices.isEmpty ? "" : " (" + choices.joined(separator: ", ") + ")"
    Console.err(
      kata(
        "kesalahan: `\(option)` belum diisi\n  = perbaikan: tambahkan `\(option) …`\(names), atau jalankan `\(perintah)` di terminal untuk ditanyai\n",
        "error: `\(option)` is missing\n  = help: add `\(option) …`\(names), or run `\(perintah)` on a terminal to be asked\n",
        bahasa))
    return .usage
  }
}
