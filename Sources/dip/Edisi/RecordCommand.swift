import ArgumentParser
import DIPCycle
import DIPDiagnostics
import DIPEdition
import DIPFormat
import DIPRegister
import DIPSource
import Glibc

/// `dip record 2026`: an approval with its signed document (SOP step 9).
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: kata(
      "Mencatat koreksi, pengesahan, atau penetapan sebuah edisi (langkah 9 SOP).",
      "Records the correction, ratification or determination of an edition (step 9 of the SOP)."),
    discussion: kata(
      "Di terminal, yang belum disebut akan ditanyakan. Dokumen disimpan apa adanya di dalam edisi; tidak ada yang ditulis bila ada aturan yang dilanggar.",
      "On a terminal, what was not given is asked for. The document is stored in the edition as it is; nothing is written where a rule is broken."
    ),
    aliases: ["catat"])

  @Argument(help: ArgumentHelp(kata("Nama edisi.", "The edition."), valueName: "edisi"))
  var nama: NamaEdisi

  @OptionGroup var common: EdisiOptions

  @Option(help: ArgumentHelp("koreksi, pengesahan, penetapan", valueName: "langkah")) var langkah: Langkah?
  @Option(help: ArgumentHelp(kata("Jabatan yang bertindak.", "The office that acted."), valueName: "teks"))
  var jabatan: String?
  @Option(help: ArgumentHelp(kata("Nama pejabatnya.", "Who held it."), valueName: "teks")) var pejabat: String?
  @Option(
    help: ArgumentHelp(
      kata("Tanggal dokumen ditandatangani.", "The day the document was signed."), valueName: "YYYY-MM-DD"))
  var tanggal: TanggalOption?
  @Option(help: ArgumentHelp(kata("Tempat penandatanganan.", "Where it was signed."), valueName: "teks"))
  var tempat: String?
  @Option(help: ArgumentHelp(kata("Nomor dokumen.", "The document's number."), valueName: "teks")) var nomor: String?
  @Option(
    help: ArgumentHelp(
      kata("Dokumen bertanda tangan: PDF atau hasil pindai.", "The signed document: a PDF or a scan."),
      valueName: "berkas"))
  var dokumen: String?
  @Option(
    help: ArgumentHelp(
      kata("Kode orang yang menandatangani; boleh diulang.", "Code of a person who signed; may be repeated."),
      valueName: "kode"))
  var penandaTangan: [String] = []
  @Option(
    help: ArgumentHelp(
      kata(
        "Sidik yang tertulis pada dokumen (bila tidak diisi: sidik edisi).",
        "The digest on the document (default: that of the edition)."), valueName: "sha256"))
  var sidik: String?
  @Flag(
    help: ArgumentHelp(
      kata(
        "Hanya perbarui MANIFEST setelah pengesahan.yaml ditulis dengan tangan.",
        "Only bring MANIFEST up to date after pengesahan.yaml was written by hand.")))
  var manifest = false

  func run() throws {
    try common.requireContent()
    let folder = trimmed(common.content)
    do {
      let verifikasi = Verifikasi.jalankan(
        RantaiEdisi.baca(folder: folder, shownAs: folder), luar: PemeriksaLuarDip.bawaan)
      guard let edition = verifikasi[nama] else { throw PenolakanEdisi.tidakAda(nama) }
      let later = verifikasi.edisi.first { $0.nama > nama }?.nama
      let record = try Pencatatan(edition, penerus: later)
      if manifest {
        try record.segarkan(temuan: edition.temuan)
        Console.out(
          kata(
            "MANIFEST edisi \(nama) diperbarui. Langkah berikut: `dip verifikasi \(nama)`.\n",
            "MANIFEST of edition \(nama) is up to date. Next: `dip verify \(nama)`.\n", common.bahasa))
        return
      }
      let input = try isian(edition)
      try sesudahUsulan(input, edition)
      let done = try record.catat(input, temuan: edition.temuan)
      tell(done)
    } catch let failure as IOFailure {
      throw common.fail(failure.path, common.words(failure.code))
    } catch let failure as ContentWriter.Failure {
      throw writeFailure(failure, common.bahasa)
    } catch let refusal as PenolakanEdisi {
      throw common.refuse(refusal)
    }
  }

  /// Rule 908: where the year's cycle is kept, what approves comes after the step that proposes.
  private func sesudahUsulan(_ input: Pencatatan.Isian, _ edition: HasilEdisi) throws {
    let folder = trimmed(common.content)
    guard let cycle = FolderSiklus.baca(folder, shownAs: folder, diminta: false).0 else { return }
    let place = Location(path: edition.shownAs + "/" + NamaBerkasEdisi.pengesahan)
    if let finding = cycle.temuanPengesahan(edisi: nama.description, tanggal: input.tanggal, at: place) {
      throw PenolakanEdisi.temuan([finding])
    }
  }

  private func isian(_ edition: HasilEdisi) throws -> Pencatatan.Isian {
    guard let stored = edition.edisi, let policy = edition.penilai else { throw PenolakanEdisi.temuan(edition.temuan) }
    var form = Form(bahasa: bahasa, isTerminal: isatty(0) == 1, perintah: kata("dip catat", "dip record", bahasa))
    let missing = policy.langkah.map(\.langkah).filter { stored[$0] == nil }
    let step = try form.choice(
      langkah?.rawValue, "--langkah", kata("Yang dicatat", "What is recorded", bahasa),
      Langkah.allCases.map { ($0.rawValue, policy[$0]?.jabatan ?? "") },
      usual: form.isTerminal ? missing.first?.rawValue ?? "" : "")
    let chosen = Langkah(rawValue: step) ?? .penetapan
    let office = try form.text(
      jabatan, "--jabatan", kata("Jabatan", "Office", bahasa), wanted: (policy[chosen]?.jabatan ?? "").isEmpty,
      usual: policy[chosen]?.jabatan ?? "")
    let person = try form.text(pejabat, "--pejabat", kata("Nama pejabat", "Name", bahasa), wanted: true)
    let date = try day(&form)
    let place = try form.text(
      tempat, "--tempat", kata("Tempat", "Place", bahasa), wanted: false, usual: stored.badanPublik.kota)
    let number = try form.text(nomor, "--nomor", kata("Nomor dokumen", "Number of the document", bahasa), wanted: true)
    let file = try form.text(
      dokumen, "--dokumen", kata("Berkas dokumen (kosongkan bila tidak ada)", "Document file (blank if none)", bahasa),
      wanted: false)
    var signers = penandaTangan.flatMap { $0.split { $0 == "," || $0 == " " }.map(String.init) }
    let asked = policy[chosen]?.syarat.flatMap(\.dari) ?? []
    if signers.isEmpty, !asked.isEmpty, form.isTerminal, !file.isEmpty {
      for code in asked { Console.err("  \(code.padded(20)) \(policy.orang(code)?.nama ?? "")\n") }
      signers = try form.text(
        nil, "--penanda-tangan", kata("Kode para penanda tangan", "Codes of those who signed", bahasa), wanted: true
      ).split { $0 == "," || $0 == " " }.map(String.init)
    }
    return Pencatatan.Isian(
      langkah: chosen, jabatan: office, nama: person, tanggal: date, tempat: place, nomor: number,
      sidik: try digest(stored, &form), dokumen: file.isEmpty ? nil : file, penandaTangan: signers)
  }

  private func day(_ form: inout Form) throws -> Tanggal {
    if let tanggal { return tanggal.tanggal }
    while true {
      let answer = try form.text(
        nil, "--tanggal", kata("Tanggal ditandatangani (YYYY-MM-DD)", "Signed on (YYYY-MM-DD)", bahasa), wanted: true)
      if let date = Tanggal(answer) { return date }
      Console.err(kata("Tulis tanggal seperti 2026-07-01.\n", "Write a date such as 2026-07-01.\n", bahasa))
    }
  }

  private var bahasa: Bahasa { common.bahasa }

  /// What the document says it approves: given, asked for on a terminal, or taken to be this edition.
  private func digest(_ stored: EdisiTersimpan, _ form: inout Form) throws -> Sidik {
    let text = try form.text(
      sidik, "--sidik",
      kata(
        "Sidik pada dokumen; tekan Enter bila sama dengan\n  \(stored.sidik.berkelompok)\n",
        "Digest on the document; Enter if it is\n  \(stored.sidik.berkelompok)\n", bahasa), wanted: false)
    if text.isEmpty { return stored.sidik }
    guard let digest = Sidik(text.filter { $0 != " " }.lowercased()) else {
      throw form.refuse("--sidik", text, [stored.sidik.heksa])
    }
    return digest
  }

  private func tell(_ done: Pencatatan.Hasil) {
    let stored = done.dokumen.map { kata("Dokumen disimpan: \($0)\n", "Document stored: \($0)\n", bahasa) } ?? ""
    Console.out(
      stored
        + kata(
          "Dicatat: \(done.pengesahan)\nLangkah berikut: periksa dengan `dip verifikasi \(nama)`.\n",
          "Recorded: \(done.pengesahan)\nNext: check it with `dip verify \(nama)`.\n", bahasa))
  }
}
