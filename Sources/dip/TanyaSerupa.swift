import ArgumentParser
import DIPDiagnostics
import DIPExchange
import Glibc

/// `12=DIP-0001`, `DIP!12=baru`: what a row that resembles an entry is.
struct JawabanOption: ExpressibleByArgument {
  let jawaban: PilihanImpor.Jawaban

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map { String($0) }
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    let place = parts[0].split(separator: "!").map(String.init)
    guard (1...2).contains(place.count), let row = place.last.flatMap({ Int($0) }), row > 0 else { return nil }
    let isNew = ["baru", "new"].contains(parts[1].lowercased())
    jawaban = PilihanImpor.Jawaban(
      lembar: place.count == 2 ? place[0] : nil, baris: row, kode: isNew ? nil : parts[1].uppercased())
  }
}

/// Asks whether rows are the entries they resemble: by option, or on a terminal.
struct TanyaSerupa {
  private let serupa: [HasilImpor.Serupa]
  private let bahasa: Bahasa

  init(_ serupa: [HasilImpor.Serupa], _ bahasa: Bahasa) {
    self.serupa = serupa
    self.bahasa = bahasa
  }

  /// The answers given, and on a terminal those to the rest where `tanya` is true. Throws where an answer is for a row
  /// that was not asked about.
  func jawaban(_ given: [PilihanImpor.Jawaban], tanya: Bool) throws -> [PilihanImpor.Jawaban] {
    for one in given where !serupa.contains(where: { cocok(one, $0) }) { throw takDitanya(one) }
    guard tanya, isatty(0) == 1, isatty(1) == 1 else { return given }
    var all = given
    for row in serupa where !given.contains(where: { cocok($0, row) }) {
      switch tanyakan(row) {
      case .sama: all.append(PilihanImpor.Jawaban(lembar: row.lembar, baris: row.baris, kode: row.kode))
      case .baru: all.append(PilihanImpor.Jawaban(lembar: row.lembar, baris: row.baris, kode: nil))
      case .nanti: continue
      case .berhenti: return all
      }
    }
    return all
  }

  private func cocok(_ answer: PilihanImpor.Jawaban, _ row: HasilImpor.Serupa) -> Bool {
    answer.baris == row.baris && (answer.lembar == nil || answer.lembar == row.lembar)
  }

  private enum Kata {
    case sama
    case baru
    case nanti
    case berhenti
  }

  private func tanyakan(_ row: HasilImpor.Serupa) -> Kata {
    Console.err(
      kata(
        "\nBaris \(row.sebutan) serupa dengan \(row.kode):\n  tabel:    \(row.judul)\n  register: \(row.judulAda)\n",
        "\nRow \(row.sebutan) resembles \(row.kode):\n  table:    \(row.judul)\n  register: \(row.judulAda)\n", bahasa))
    while true {
      guard
        let line = Console.ask(
          kata(
            "Sama? [s = sama, b = berbeda (entri baru), Enter = nanti saja] ",
            "The same? [s = same, b = different (new entry), Enter = later] ", bahasa))
      else {
        Console.err("\n")
        return .berhenti
      }
      switch line.lowercased() {
      case "s", "sama", "same": return .sama
      case "b", "baru", "berbeda", "new": return .baru
      case "": return .nanti
      default: continue
      }
    }
  }

  private func takDitanya(_ answer: PilihanImpor.Jawaban) -> ExitStatus {
    let row = (answer.lembar.map { $0 + "!" } ?? "") + String(answer.baris)
    let waiting = serupa.map(\.sebutan).joined(separator: ", ")
    Console.err(
      kata(
        "kesalahan: baris \(row) tidak menunggu jawaban\n  = perbaikan: "
          + (waiting.isEmpty
            ? "tidak ada baris yang serupa dengan entri lain; jalankan tanpa `--match`\n"
            : "yang menunggu: \(waiting)\n"),
        "error: row \(row) waits for no answer\n  = help: "
          + (waiting.isEmpty ? "no row resembles an entry; run without `--match`\n" : "waiting: \(waiting)\n"), bahasa))
    return .usage
  }
}
