import ArgumentParser
import DIPDiagnostics
import DIPFormat
import DIPRegister
import DIPSource
import Glibc

extension Bahasa: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}

/// A date on the command line.
struct TanggalOption: ExpressibleByArgument {
  let tanggal: Tanggal
  init?(argument: String) {
    guard let tanggal = Tanggal(argument) else { return nil }
    self.tanggal = tanggal
  }
}

/// What every command that reads a register takes.
struct CommonOptions: ParsableArguments, Pelapor {
  @Option(help: ArgumentHelp(kata("Folder isi register.", "The content folder."), valueName: "folder"))
  var content = "content"

  @Option(
    help: ArgumentHelp(
      kata("Bentuk laporan: text, json, sarif, github.", "Report format: text, json, sarif, github."),
      valueName: "bentuk"))
  var format = OutputFormat.text

  @Option(help: ArgumentHelp(kata("Bahasa pesan: id atau en.", "Language of messages: id or en."), valueName: "bahasa"))
  var bahasa = Bahasa.id

  @Option(
    help: ArgumentHelp(
      kata(
        "Tanggal acuan, menggantikan yang ada di badan-publik.yaml.",
        "Day of reckoning, instead of the one in badan-publik.yaml."),
      valueName: "YYYY-MM-DD"))
  var tanggal: TanggalOption?

  @Option(help: ArgumentHelp(kata("Banyaknya pekerja serentak.", "How many workers run at once."), valueName: "n"))
  var jobs: Int = max(1, min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 64))

  @Flag(help: ArgumentHelp(kata("Anggap peringatan sebagai kesalahan.", "Treat warnings as errors.")))
  var strict = false

  func validate() throws {
    guard (1...64).contains(jobs) else {
      throw ValidationError(kata("--jobs menerima 1 sampai 64.", "--jobs takes 1 to 64."))
    }
  }

  func reader(bodies: String? = nil, coverage: Bool = false, progress: Progress) -> RegisterReader.Options {
    var options = RegisterReader.Options(
      folder: trimmed(content), shownAs: trimmed(content), tanggal: tanggal?.tanggal, jobs: jobs, bodies: bodies,
      coverage: coverage)
    options.progress = { progress.advance($0, of: $1) }
    return options
  }

  /// Prints the report; throws where it holds what must end the run with 1.
  func report(_ findings: [Diagnostic], checked: Int, onlyFindings: Bool = false) throws {
    let input = ReportInput(findings: findings, checked: checked)
    if !(onlyFindings && findings.isEmpty && format == .text) {
      Console.out(Report.render(input, format: format, bahasa: bahasa, color: Console.hasColor(1), version: Dip.versi))
    }
    let errors = findings.contains { $0.severity == .error }
    if errors || (strict && !findings.isEmpty) { throw ExitStatus.findings }
  }
}

/// What every command says in the same way.
protocol Pelapor {
  var content: String { get }
  var format: OutputFormat { get }
  var bahasa: Bahasa { get }
}

extension Pelapor {
  /// Ends with a message where there is no such folder.
  func requireContent() throws {
    var info = stat()
    if stat(content, &info) == 0, info.st_mode & S_IFMT == S_IFDIR { return }
    Console.err(
      kata(
        """
        kesalahan: folder isi register `\(content)` tidak ada
          = perbaikan: jalankan `dip` dari folder yang memuat `content/`, atau sebut tempatnya dengan `--content FOLDER`\n
        """,
        """
        error: there is no content folder `\(content)`
          = help: run `dip` where `content/` is, or name it with `--content DIR`\n
        """, bahasa))
    throw ExitStatus.io
  }

  /// The system's error in words.
  func words(_ code: Int32) -> String { kata(SystemText.indonesian(code), SystemText.english(code), bahasa) }

  /// Says a system's failure in plain words and ends with 74.
  func fail(_ path: String, _ text: String) -> ExitStatus {
    Console.err(
      kata(
        "kesalahan: `\(path)`: \(text)\n  = perbaikan: periksa izin folder dan ruang kosong, lalu jalankan lagi\n",
        "error: `\(path)`: \(text)\n  = help: check the folder's permissions and free space, then run again\n", bahasa))
    return .io
  }
}

func trimmed(_ path: String) -> String {
  var text = path
  while text.count > 1, text.hasSuffix("/") { text.removeLast() }
  while text.hasPrefix("./"), text.count > 2 { text.removeFirst(2) }
  return text
}
