import Foundation
import Testing

/// The rooms of the house stay apart: who may know whom, and what no room may do. docs/ARCHITECTURE.md draws it.
@Suite struct ImportArrowTests {
  /// Modules each room may import. An arrow that is not here does not exist. Of the system only Glibc, for the rooms
  /// that read, write or run threads, and the standard library's Synchronization; Foundation costs start-up and memory.
  static let panah: [String: Set<String>] = [
    "DIPDiagnostics": ["Synchronization"],
    "DIPSource": ["Glibc", "CCrypto", "CSupport", "CYAML", "DIPDiagnostics"],
    "DIPMarkup": ["Glibc", "Synchronization", "CCMarkGFM", "CSupport"],
    "DIPTemplate": [],
    "DIPArchive": ["CZlib"],
    "DIPTools": ["Glibc", "CSupport"],
    "DIPWorkbook": ["Glibc", "CXLSXWriter", "CMinizip", "CExpat", "CSupport"],
    "DIPFormat": ["DIPDiagnostics", "DIPSource", "DIPMarkup"],
    "DIPRegister": [
      "Glibc", "Synchronization", "CSupport", "DIPDiagnostics", "DIPSource", "DIPMarkup", "DIPFormat",
    ],
    "DIPExchange": [
      "Glibc", "DIPDiagnostics", "DIPSource", "DIPMarkup", "DIPFormat", "DIPRegister", "DIPEdition", "DIPTemplate",
      "DIPWorkbook",
    ],
    "DIPWord": ["Glibc", "CMinizip"],
    "DIPCycle": [
      "Glibc", "DIPDiagnostics", "DIPSource", "DIPFormat", "DIPRegister", "DIPEdition", "DIPTemplate", "DIPWord",
      "DIPWorkbook",
    ],
    "DIPEdition": [
      "DIPTools",
      "Glibc", "Synchronization", "CQREncode", "DIPDiagnostics", "DIPSource", "DIPMarkup", "DIPFormat",
      "DIPRegister",
    ],
    "DIPSite": [
      "Glibc", "Synchronization", "CSupport", "CZlib", "CBrotli", "DIPArchive", "DIPDiagnostics",
      "DIPSource", "DIPMarkup", "DIPFormat", "DIPRegister", "DIPEdition", "DIPTemplate",
    ],
    "DIPServe": ["Glibc", "Synchronization", "CSupport", "DIPDiagnostics"],
    "dip": [
      "Glibc", "Synchronization", "CCMarkGFM", "DIPDiagnostics", "DIPSource", "DIPMarkup", "DIPFormat", "DIPRegister",
      "DIPArchive", "DIPTools", "DIPWord", "DIPWorkbook", "DIPExchange", "DIPCycle", "DIPEdition", "DIPSite",
      "DIPTemplate", "DIPServe",
      "ArgumentParser",
    ],
    "dip-sajikan": [
      "DIPDiagnostics", "DIPServe", "FlyingFox", "FlyingSocks", "Foundation", "Glibc", "Synchronization",
    ],
  ]

  /// Words that may stand nowhere, or only in `dip`: a broken input is a finding, and only `dip` prints, exits, or
  /// reads the environment or the clock.
  static let terlarang: [(pola: String, kecuali: Set<String>)] = [
    (#"\bfatalError\("#, []),
    (#"\bpreconditionFailure\("#, []),
    (#"\bprecondition\("#, []),
    (#"\bassertionFailure\("#, []),
    (#"\btry!"#, []),
    (#"\bas!"#, []),
    (#"\bunsafeFlags\b"#, []),
    (#"\bMirror\("#, []),
    (#"\bDate\(\)"#, []),
    (#"(?<![\w.])print\("#, ["dip"]),
    (#"(?<![\w.])exit\("#, ["dip", "dip-sajikan"]),
    (#"(?<![\w.])(secure_)?getenv\("#, ["dip"]),
    (#"(?<![\w.])(time|gettimeofday|clock_gettime|localtime|localtime_r)\("#, ["dip"]),
  ]

  struct Baris: CustomStringConvertible {
    var ruang: String
    var tempat: String
    var isi: String
    var description: String { "\(tempat): \(isi)" }
  }

  /// Every line of every Swift file under Sources, without comments.
  static func sumber() throws -> [Baris] {
    let akar = Rumah.akar.appendingPathComponent("Sources")
    var hasil: [Baris] = []
    for nama in FileManager.default.enumerator(atPath: akar.path)?.allObjects.compactMap({ $0 as? String }) ?? []
    where nama.hasSuffix(".swift") {
      let teks = try String(contentsOf: akar.appendingPathComponent(nama), encoding: .utf8)
      hasil += baris(nama, teks)
    }
    return hasil
  }

  static func baris(_ nama: String, _ teks: String) -> [Baris] {
    let ruang = String(nama.prefix { $0 != "/" })
    return teks.components(separatedBy: "\n").enumerated().map { nomor, isi in
      Baris(ruang: ruang, tempat: "Sources/\(nama):\(nomor + 1)", isi: tanpaKomentar(isi))
    }
  }

  static func tanpaKomentar(_ isi: String) -> String {
    guard isi.contains("//") else { return isi }
    return isi.replacing(/(^|\s)\/\/.*$/, with: "")
  }

  static func modul(_ isi: String) -> String? {
    guard isi.contains("import ") else { return nil }
    let pola =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
    return isi.firstMatch(of: pola).map { String($0.1) }
  }

  static func panahTerlarang(_ baris: [Baris]) -> [Baris] {
    baris.filter { satu in
      guard let modul = modul(satu.isi) else { return false }
      return panah[satu.ruang]?.contains(modul) != true
    }
  }

  static func kataTerlarang(_ baris: [Baris]) throws -> [Baris] {
    try Set(terlarang.map(\.kecuali)).flatMap { kecuali in
      let pola = terlarang.filter { $0.kecuali == kecuali }.map(\.pola).joined(separator: "|")
      let regex = try NSRegularExpression(pattern: pola)
      return baris.filter { satu in
        !kecuali.contains(satu.ruang)
          && regex.firstMatch(in: satu.isi, range: NSRange(satu.isi.startIndex..., in: satu.isi)) != nil
      }
    }
  }

  @Test func everyArrowIsAllowed() throws {
    let sumber = try Self.sumber()
    #expect(sumber.count > 1000)
    #expect(Self.panahTerlarang(sumber).map(\.description) == [])
    // Every room is in the table, and no arrow turns back.
    #expect(Set(sumber.map(\.ruang)).subtracting(Self.panah.keys) == [])
    for (dari, tujuan) in Self.panah {
      for ke in tujuan { #expect(Self.panah[ke]?.contains(dari) != true, "\(dari) dan \(ke) saling mengenal") }
    }
  }

  @Test func nothingForbiddenStandsInTheHouse() throws {
    #expect(try Self.kataTerlarang(try Self.sumber()).map(\.description) == [])
  }

  @Test func theManifestHasNoUnsafeFlags() throws {
    let manifest = try String(contentsOf: Rumah.akar.appendingPathComponent("Package.swift"), encoding: .utf8)
    #expect(!manifest.contains("unsafeFlags"))
  }

  @Test(arguments: [
    ("DIPTemplate/A.swift", "import DIPFormat"), ("DIPSource/A.swift", "package import DIPFormat"),
    ("DIPMarkup/A.swift", "import DIPDiagnostics"), ("DIPFormat/A.swift", "@preconcurrency import Foundation"),
    ("DIPSite/A.swift", "import struct Foundation.URL"), ("DIPDiagnostics/A.swift", "import Glibc"),
    ("Baru/A.swift", "import DIPSource"), ("dip/A.swift", "internal import Foundation"),
  ])
  func aForbiddenArrowIsSeen(_ nama: String, _ isi: String) {
    #expect(Self.panahTerlarang(Self.baris(nama, isi)).count == 1)
  }

  @Test(arguments: [
    ("DIPSource/A.swift", "  fatalError(\"x\")"), ("dip/A.swift", "let a = try! b()"),
    ("DIPFormat/A.swift", "precondition(a > 0)"), ("DIPSite/A.swift", "print(\"x\")"),
    ("DIPRegister/A.swift", "if getenv(\"X\") != nil {"), ("DIPSource/A.swift", "exit(1)"),
  ])
  func aForbiddenWordIsSeen(_ nama: String, _ isi: String) throws {
    #expect(try Self.kataTerlarang(Self.baris(nama, isi)).count == 1)
  }

  @Test(arguments: [
    ("dip/A.swift", "print(\"x\"); exit(1)"), ("DIPSite/A.swift", "writer.print(x) // print(\"x\")"),
    ("DIPSite/A.swift", "/// Never `fatalError(`."), ("DIPSource/A.swift", "import Glibc"),
  ])
  func anAllowedWordIsNot(_ nama: String, _ isi: String) throws {
    let baris = Self.baris(nama, isi)
    #expect(try Self.kataTerlarang(baris).isEmpty)
    #expect(Self.panahTerlarang(baris).isEmpty)
  }
}
