import DIPDiagnostics
import DIPEdition
import DIPTools

/// Why no seal was made, in words, with what to do instead.
struct KataSegel {
  let bahasa: Bahasa

  private typealias Kata = (id: (String, String), en: (String, String))

  func refuse(_ refusal: PenolakanSegel) -> ExitStatus {
    tell(kata(refusal))
    if case .tidakSah = refusal { return .approval }
    return .findings
  }

  /// A program gave no answer.
  func fail(_ error: ToolError) -> ExitStatus {
    if case .notInstalled(let program) = error {
      let install = "apt install \(program.package)"
      tell(
        (
          (error.words.id, "pasang dahulu, misalnya dengan `\(install)`"),
          (error.words.en, "install it first, for instance with `\(install)`")
        ))
    } else {
      tell(
        (
          (error.words.id, "periksa berkas kunci dan kata sandinya, lalu jalankan lagi"),
          (error.words.en, "check the key's file and its passphrase, then run again")
        ))
    }
    return .io
  }

  private func tell(_ words: Kata) {
    Console.err(
      dip.kata(
        "kesalahan: \(words.id.0)\n  = perbaikan: \(words.id.1)\n",
        "error: \(words.en.0)\n  = help: \(words.en.1)\n", bahasa))
  }

  private func kata(_ refusal: PenolakanSegel) -> Kata {
    switch refusal {
    case .orangTidakDikenal(let code, let near):
      (
        (
          "kebijakan pengesahan tidak mengenal orang berkode `\(code)`",
          near.map { "mungkin maksud Anda `--as \($0)`" } ?? "lihat `orang` dalam kebijakan-pengesahan.yaml"
        ),
        (
          "the policy of approval knows no person with the code `\(code)`",
          near.map { "perhaps you mean `--as \($0)`" } ?? "see `orang` in kebijakan-pengesahan.yaml"
        )
      )
    case .tidakDiminta(let code):
      (
        (
          "kebijakan tidak meminta segel dari `\(code)` untuk langkah ini",
          "lihat `langkah` dalam kebijakan-pengesahan.yaml: siapa yang diminta menyegel apa"
        ),
        (
          "the policy asks for no seal of `\(code)` at this step",
          "see `langkah` in kebijakan-pengesahan.yaml: who is asked to seal what"
        )
      )
    case .pilihLangkah(let steps):
      pilihan(steps.map { "`--langkah \($0.rawValue)`" }.joined(separator: ", "))
    case .belumDicatat(let edition, let step):
      (
        (
          "\(step.rawValue) edisi \(edition) belum dicatat, padahal segel menyatakan tanggal dan nomornya",
          "catat dahulu: `dip catat \(edition) --langkah \(step.rawValue)`"
        ),
        (
          "\(step.rawValue) of edition \(edition) is not recorded yet, and a seal states its date and number",
          "record it first: `dip record \(edition) --langkah \(step.rawValue)`"
        )
      )
    case .sudahAda(let path):
      (
        ("segel `\(path)` sudah ada", "untuk menggantinya, tambahkan `--replace`"),
        ("the seal `\(path)` exists already", "to replace it, add `--replace`")
      )
    case .tidakSah(let why):
      (
        ("segel ini tidak akan dihitung: \(why.id)", "pakai kunci orang itu yang berlaku pada tanggal persetujuannya"),
        ("this seal would not count: \(why.en)", "use that person's key that was valid on the approval's date")
      )
    }
  }

  private func pilihan(_ options: String) -> Kata {
    (
      ("orang ini diminta menyegel lebih dari satu langkah", "sebut salah satu: \(options)"),
      ("this person is asked to seal more than one step", "name one: \(options)")
    )
  }
}
