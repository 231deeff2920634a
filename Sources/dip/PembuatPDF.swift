import ArgumentParser
import DIPDiagnostics
import DIPFormat
import DIPSite
import DIPTools
import Glibc

/// The kinds of PDF, by the standard they keep.
enum VarianPDF: String, ExpressibleByArgument, CaseIterable {
  /// For screen readers (ISO 14289-1).
  case ua1 = "ua-1"
  /// For archives, with the data attached (ISO 19005-3), tagged.
  case a3a = "a-3a"
  /// The same without tags.
  case a3b = "a-3b"

  var membawaData: Bool { self != .ua1 }
}

/// Where the program lies that makes PDFs.
struct PDFOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      kata(
        "Folder tempat program weasyprint, bila bukan .venv/bin atau folder sistem.",
        "Folder of the program weasyprint, if not .venv/bin or a system folder."),
      valueName: "folder"))
  var alat: String?

  var pembuat: PembuatPDF { PembuatPDF(alat: alat) }
}

/// Makes PDFs of pages with WeasyPrint; the same page gives the same bytes.
struct PembuatPDF {
  private let toolbox: Toolbox

  /// `alat` is the folder of the program, where it is neither in `.venv/bin` nor in the system's folders.
  init(alat: String?) {
    toolbox = Toolbox(folders: alat.map { [$0] } ?? [PembuatPDF.workingFolder() + "/.venv/bin"] + Toolbox.usualFolders)
  }

  var ada: Bool { toolbox.path(of: .weasyprint) != nil }

  static func pilihan(_ varian: VarianPDF, nama: String, tanggal: Tanggal) -> [String] {
    ["--quiet", "--pdf-variant", "pdf/" + varian.rawValue, "--pdf-identifier", "dip-\(nama)-\(tanggal)"]
  }

  /// The PDF of the page at a path, dated `tanggal`.
  func buat(_ path: String, _ pilihan: [String], tanggal: Tanggal) throws -> [UInt8] {
    let answer = try toolbox.run(
      .weasyprint, pilihan + [path, "-"], environment: ["SOURCE_DATE_EPOCH": String(PDFTetap.detik(tanggal))],
      limits: Toolbox.Limits(milliseconds: 900_000, output: 512 << 20)
    ).succeeded()
    return PDFTetap.rapikan(answer.output, tanggal: tanggal)
  }

  private static func workingFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }
}

extension CommonOptions {
  /// Why there is no PDF, and what to do instead; `again` is how to run the command for HTML alone.
  func explain(pdf error: ToolError, again: (id: String, en: String)) -> ExitStatus {
    let words = error.words
    var help = (
      "cetak halaman HTML-nya dari peramban (jalankan lagi \(again.id))",
      "print the HTML from a browser (run again \(again.en))"
    )
    if case .notInstalled = error {
      help = (
        "jalankan `scripts/pasang.sh cetak`, sebut foldernya dengan `--alat FOLDER`, atau \(help.0)",
        "run `scripts/pasang.sh cetak`, name its folder with `--alat DIR`, or \(help.1)"
      )
    }
    Console.err(
      kata(
        "kesalahan: PDF tidak dapat dibuat: \(words.id)\n  = perbaikan: \(help.0)\n",
        "error: the PDF cannot be made: \(words.en)\n  = help: \(help.1)\n", bahasa))
    return .io
  }
}
