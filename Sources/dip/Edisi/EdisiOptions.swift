import ArgumentParser
import DIPDiagnostics
import DIPEdition
import DIPSource
import DIPTools

extension NamaEdisi: ExpressibleByArgument {
  /// Reads `2026` or `2026-1`.
  public init?(argument: String) { self.init(argument) }
}

extension Langkah: ExpressibleByArgument {}

/// Where bodies wait when no output stands beside them.
func temporaryFolder() -> String {
  let named = Console.environment("TMPDIR") ?? ""
  return named.isEmpty ? "/tmp" : trimmed(named)
}

/// What looks at seals and at signatures in PDFs.
enum PemeriksaLuarDip {
  static let alat = Toolbox()
  static var bawaan: any PemeriksaLuar { PemeriksaSegel(alat: alat) }

  /// What ssh-keygen needs of the person's surroundings to reach an agent, a hardware key or a window for the passphrase.
  static var lingkunganKunci: [String: String] {
    let names = [
      "SSH_AUTH_SOCK", "SSH_SK_PROVIDER", "SSH_ASKPASS", "SSH_ASKPASS_REQUIRE", "DISPLAY", "WAYLAND_DISPLAY", "TERM",
      "HOME", "XDG_RUNTIME_DIR",
    ]
    return names.reduce(into: [:]) { found, name in found[name] = Console.environment(name) }
  }
}

extension DuaBahasa {
  func teks(_ bahasa: Bahasa) -> String { bahasa == .id ? id : en }
}

/// What commands about editions take that do not read the content.
struct EdisiOptions: ParsableArguments, Pelapor {
  @Option(help: ArgumentHelp(kata("Folder isi register.", "The content folder."), valueName: "folder"))
  var content = "content"

  @Option(help: ArgumentHelp(kata("Bentuk laporan: text, json.", "Report format: text, json."), valueName: "bentuk"))
  var format = OutputFormat.text

  @Option(help: ArgumentHelp(kata("Bahasa pesan: id atau en.", "Language of messages: id or en."), valueName: "bahasa"))
  var bahasa = Bahasa.id
}

extension Pelapor {
  /// Says why an edition is not frozen, or not recorded on, with what to do instead.
  func refuse(_ refusal: PenolakanEdisi) -> ExitStatus {
    if case .temuan(let findings) = refusal {
      Console.out(
        Report.render(
          ReportInput(findings: findings, checked: 0), format: format, bahasa: bahasa, color: Console.hasColor(1),
          version: Dip.versi))
      return .findings
    }
    let words = Penolakan.kata(refusal, bahasa)
    Console.err(
      kata(
        "kesalahan: \(words.kalimat)\n  = perbaikan: \(words.perbaikan)\n",
        "error: \(words.kalimat)\n  = help: \(words.perbaikan)\n", bahasa))
    return .findings
  }
}

/// Refusals in words.
private enum Penolakan {
  static func kata(_ refusal: PenolakanEdisi, _ bahasa: Bahasa) -> (kalimat: String, perbaikan: String) {
    let words = semua(refusal)
    return bahasa == .id ? words.id : words.en
  }

  private typealias Kata = (id: (kalimat: String, perbaikan: String), en: (kalimat: String, perbaikan: String))

  private static func semua(_ refusal: PenolakanEdisi) -> Kata {
    switch refusal {
    case .sudahDicatat(let nama):
      (
        (
          "edisi \(nama) sudah memuat pengesahan, sehingga tidak dapat dibekukan ulang",
          "bekukan perubahannya sebagai edisi baru: `dip bekukan \(nama.berikutnya)`"
        ),
        (
          "edition \(nama) bears approvals already, so it cannot be frozen again",
          "freeze the changes as a new edition: `dip freeze \(nama.berikutnya)`"
        )
      )
    case .adaPenerus(let nama, let penerus):
      (
        (
          "edisi \(nama) sudah ditutup oleh edisi \(penerus), yang memuat sidiknya",
          "catat perubahan pada edisi yang baru: `dip bekukan \(penerus.berikutnya)`"
        ),
        (
          "edition \(nama) is closed by edition \(penerus), which holds its digest",
          "put changes into a new edition: `dip freeze \(penerus.berikutnya)`"
        )
      )
    case .tanpaInduk(let nama):
      (
        (
          "edisi \(nama) memutakhirkan edisi \(nama.tahun), padahal edisi itu belum ada",
          "bekukan dahulu edisi tahunannya: `dip bekukan \(nama.tahun)`"
        ),
        (
          "edition \(nama) updates edition \(nama.tahun), which does not exist",
          "freeze the yearly edition first: `dip freeze \(nama.tahun)`"
        )
      )
    case .tidakAda(let nama):
      (
        ("edisi \(nama) tidak ada", "bekukan isinya dahulu: `dip bekukan \(nama)`"),
        ("there is no edition \(nama)", "freeze the content first: `dip freeze \(nama)`")
      )
    case .tanpaKebijakan:
      (
        (
          "kebijakan pengesahan belum ada di folder isi",
          "tulis `kebijakan-pengesahan.yaml`; docs/pengesahan.md memuat contoh yang dapat disalin"
        ),
        (
          "the content folder has no policy of approval",
          "write `kebijakan-pengesahan.yaml`; docs/pengesahan.md has one to copy"
        )
      )
    case .dokumen(let path, let text):
      (
        (
          "dokumen `\(path)` tidak dapat disimpan: \(text.id)",
          "sebut berkas PDF atau hasil pindai yang ada dan dapat dibaca"
        ),
        ("the document `\(path)` cannot be stored: \(text.en)", "name a PDF or a scan that is there and can be read")
      )
    case .langkahSudahAda(let nama, let langkah):
      (
        (
          "\(langkah.rawValue) edisi \(nama) sudah dicatat",
          "bila salah tulis, perbaiki pengesahan.yaml lalu jalankan `dip catat \(nama) --manifest`"
        ),
        (
          "\(langkah.rawValue) of edition \(nama) is recorded already",
          "to correct a slip, edit pengesahan.yaml and run `dip record \(nama) --manifest`"
        )
      )
    case .temuan: (("", ""), ("", ""))
    }
  }
}
