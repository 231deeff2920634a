import ArgumentParser
import DIPDiagnostics
import DIPEdition
import DIPRegister
import DIPSource
import DIPTools

/// `dip seal 2026 --as PERSON --key FILE`: a person's digital seal on an edition.
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: kata(
      "Membubuhkan segel digital seseorang pada sebuah edisi.", "Puts a person's digital seal on an edition."),
    discussion: kata(
      """
      Segel menyatakan bahwa seseorang menyetujui edisi itu sebagaimana tercatat, dan dibuat oleh `ssh-keygen -Y sign` \
      dengan kunci miliknya: berkas, agen (ssh-agent), atau kunci perangkat keras. Segel melengkapi dokumen yang \
      ditandatangani, tidak menggantikannya. Bila kuncinya ada di komputer lain: `--statement` menuliskan pernyataannya, \
      dan `--signature` menyimpan tanda tangan yang dibuat di sana dengan ssh-keygen.
      """,
      """
      A seal states that a person approves the edition as it is recorded. `ssh-keygen -Y sign` makes it with her key: a \
      file, an agent's, or a hardware key. A seal goes on top of the signed document, it does not take its place. Where \
      the key is on another computer: `--statement` writes the statement, and `--signature` stores the signature that \
      ssh-keygen made there.
      """),
    aliases: ["segel"])

  @Argument(help: ArgumentHelp(kata("Nama edisi.", "The edition."), valueName: "edisi"))
  var nama: NamaEdisi

  @OptionGroup var common: EdisiOptions

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(kata("Kode orang menurut kebijakan.", "The person's code in the policy."), valueName: "kode"))
  var orang: String

  @Option(
    help: ArgumentHelp(
      kata(
        "Kunci SSH; kunci publik bila yang memegangnya agen.", "The SSH key; the public one where an agent holds it."),
      valueName: "berkas"))
  var key: String?

  @Option(help: ArgumentHelp("koreksi, pengesahan, penetapan", valueName: "langkah")) var langkah: Langkah?

  @Flag(
    help: ArgumentHelp(
      kata("Hanya tulis pernyataan yang akan disegel ke keluaran.", "Only write the statement to be sealed.")))
  var statement = false

  @Option(
    help: ArgumentHelp(
      kata(
        "Simpan tanda tangan yang sudah dibuat dengan ssh-keygen.", "Store a signature that ssh-keygen made already."),
      valueName: "berkas"))
  var signature: String?

  @Flag(help: ArgumentHelp(kata("Ganti segel orang ini yang sudah ada.", "Replace this person's seal.")))
  var replace = false

  func validate() throws {
    guard [key != nil, statement, signature != nil].count(where: { $0 }) == 1 else {
      throw ValidationError(
        kata(
          "Isilah salah satu dari --key, --statement, dan --signature.",
          "Give one of --key, --statement and --signature."))
    }
  }

  func run() throws {
    try common.requireContent()
    let folder = trimmed(common.content)
    do {
      let verifikasi = Verifikasi.jalankan(
        RantaiEdisi.baca(folder: folder, shownAs: folder), luar: PemeriksaLuarDip.bawaan)
      guard let edition = verifikasi[nama] else { throw PenolakanEdisi.tidakAda(nama) }
      let seal = try Penyegelan(edition, penerus: verifikasi.edisi.first { $0.nama > nama }?.nama)
      let words = try seal.pernyataan(orang: orang, langkah: langkah)
      if statement {
        Console.out(words.json.baris)
        return
      }
      let made = try signature.map { try read($0) } ?? sign(words)
      let files = try seal.simpan(words, tandaTangan: made, ganti: replace, alat: PemeriksaLuarDip.alat)
      let names = files.joined(separator: ", ")
      Console.out(
        kata(
          "Segel disimpan: \(names)\nLangkah berikut: periksa dengan `dip verifikasi \(nama)`.\n",
          "Seal stored: \(names)\nNext: check it with `dip verify \(nama)`.\n", bahasa))
    } catch let failure as IOFailure {
      throw common.fail(failure.path, common.words(failure.code))
    } catch let failure as ContentWriter.Failure {
      throw writeFailure(failure, bahasa)
    } catch let refusal as PenolakanEdisi {
      throw common.refuse(refusal)
    } catch let refusal as PenolakanSegel {
      throw KataSegel(bahasa: bahasa).refuse(refusal)
    } catch let error as ToolError {
      throw KataSegel(bahasa: bahasa).fail(error)
    }
  }

  private var bahasa: Bahasa { common.bahasa }

  /// The signature over the statement. ssh-keygen may ask for a passphrase, or for a touch of a hardware key.
  private func sign(_ words: PernyataanSegel) throws -> [UInt8] {
    let answer = try PemeriksaLuarDip.alat.run(
      .sshKeygen, ["-Y", "sign", "-f", trimmed(key ?? ""), "-n", PernyataanSegel.ruangNama], input: words.json.baris,
      environment: PemeriksaLuarDip.lingkunganKunci, limits: .patient, company: .terminal)
    return try answer.succeeded().output
  }

  private func read(_ path: String) throws -> [UInt8] {
    var reader = FileReader()
    switch reader.read(path: path, shownAs: path, limit: 64 * 1024) {
    case .success(let file): return file.bytes
    case .failure(let failure): throw PenolakanEdisi.temuan([failure.finding])
    }
  }
}
