import DIPFormat
import DIPSource
package import DIPTools

/// Judges seals with ssh-keygen and openssl, and asks pdfsig about signatures in PDFs.
package struct PemeriksaSegel: PemeriksaLuar {
  /// A statement is one short line, a signature some hundred bytes.
  static let batas = 64 * 1024

  private let alat: Toolbox

  package init(alat: Toolbox = Toolbox()) { self.alat = alat }

  package func segel(_ edisi: EdisiTersimpan, kebijakan: Kebijakan) -> [SegelTerperiksa]? {
    let names = edisi.berkas.map(\.lokasi).filter { $0.hasPrefix(NamaBerkasEdisi.segel) }
    guard !names.isEmpty else { return [] }
    guard alat.path(of: .sshKeygen) != nil else { return nil }
    let signers = BerkasKunci.tulis(kebijakan).first { $0.lokasi == BerkasKunci.penandaTangan }?.bytes
    let isFrozen = edisi.berkas(BerkasKunci.penandaTangan)?.sidik == signers.map { Sidik.dari($0) }
    return names.filter { $0.hasSuffix(NamaSegel.pernyataan) }.map { path in
      var one = SatuSegel(edisi: edisi, kebijakan: kebijakan, alat: alat, berkas: path)
      guard isFrozen else {
        return one.hasil(
          DuaBahasa(
            "`\(BerkasKunci.penandaTangan)` dalam edisi bukan turunan kebijakan yang menilainya",
            "`\(BerkasKunci.penandaTangan)` in the edition does not follow from the policy that judges it"))
      }
      // First the judging, which fills in what the result tells.
      let why = one.alasanDitolak()
      return one.hasil(why)
    }
  }

  package func tandaTanganPDF(path: String) -> [String]? {
    do {
      // Its status is 0 on a tampered file: what it says is all there is.
      let answer = try alat.run(.pdfsig, ["-nocert", path])
      let lines = (Answer.shown(answer.output) + "\n" + Answer.shown(answer.errors)).split(separator: "\n")
      return lines.map { line in String(line.drop { $0 == " " || $0 == "-" }) }.filter { line in
        !line.hasPrefix("Digital Signature Info of:") && !line.isEmpty
      }
    } catch {
      guard case .notInstalled = error else { return [error.words.id] }
      return nil
    }
  }
}

/// The names of a seal's files.
package enum NamaSegel {
  static let pernyataan = ".json"
  static let tandaTangan = ".sig"

  /// `segel/<orang>.json`; the signature's name follows from it.
  package static func pernyataan(_ orang: String) -> String { NamaBerkasEdisi.segel + orang + pernyataan }
  package static func tandaTangan(_ orang: String) -> String { pernyataan(orang) + tandaTangan }
  package static func capWaktu(_ orang: String) -> String { tandaTangan(orang) + CapWaktu.akhiran }
}

/// One seal under examination. The checks stand in the order in which a person would ask.
struct SatuSegel {
  let edisi: EdisiTersimpan
  let kebijakan: Kebijakan
  let alat: Toolbox
  let berkas: String
  /// Filled as far as it could be read.
  private var isi: PernyataanSegel?
  private var sidikJari: String?

  init(edisi: EdisiTersimpan, kebijakan: Kebijakan, alat: Toolbox, berkas: String) {
    self.edisi = edisi
    self.kebijakan = kebijakan
    self.alat = alat
    self.berkas = berkas
  }

  private var orang: String {
    String(berkas.dropFirst(NamaBerkasEdisi.segel.count).dropLast(NamaSegel.pernyataan.count))
  }

  func hasil(_ alasan: DuaBahasa?) -> SegelTerperiksa {
    SegelTerperiksa(
      orang: orang, langkah: isi?.langkah ?? langkahDiminta, sidikJari: sidikJari, sah: alasan == nil,
      alasan: alasan ?? DuaBahasa("", ""))
  }

  /// Where a statement cannot be read, the step for which the policy asks this person; else the last one. So that it is
  /// told somewhere that the seal does not count.
  private var langkahDiminta: Langkah {
    kebijakan.langkah.first { $0.syarat.contains { $0.dari.contains(orang) } }?.langkah ?? .penetapan
  }

  /// Why the seal does not count; nil where it does.
  mutating func alasanDitolak() -> DuaBahasa? {
    guard let bytes = baca(berkas) else {
      return DuaBahasa("pernyataannya tidak terbaca", "its statement cannot be read")
    }
    guard let parsed = try? PembacaJSON.bacaBaris(bytes[...]), parsed.kanonik,
      let statement = try? PernyataanSegel.baca(parsed.nilai)
    else {
      return DuaBahasa("pernyataannya bukan pernyataan segel yang baku", "its statement is not a canonical one")
    }
    isi = statement
    if let why = cocok(statement) { return why }
    guard let orang = kebijakan.orang(statement.orang) else {
      return DuaBahasa("orang ini tidak ada dalam kebijakan", "the policy knows no such person")
    }
    do {
      return try tandaTangan(statement, orang, bytes)
    } catch {
      return DuaBahasa(error.words.id, error.words.en)
    }
  }

  private func baca(_ path: String) -> [UInt8]? {
    var reader = FileReader()
    let read = reader.read(
      path: edisi.folder + "/" + path, shownAs: edisi.shownAs + "/" + path, limit: PemeriksaSegel.batas)
    guard case .success(let file) = read, Sidik.dari(file.bytes) == edisi.berkas(path)?.sidik else { return nil }
    return file.bytes
  }

  /// The statement against the edition and against the approval that was recorded.
  private func cocok(_ isi: PernyataanSegel) -> DuaBahasa? {
    func beda(_ id: String, _ en: String, _ segel: String, _ catatan: String) -> DuaBahasa? {
      guard segel != catatan else { return nil }
      return DuaBahasa(
        "segel menyatakan \(id) `\(segel)`, padahal tercatat `\(catatan)`",
        "the seal states the \(en) `\(segel)`, the record has `\(catatan)`")
    }
    if let why = beda("orang", "person", isi.orang, orang)
      ?? beda("edisi", "edition", isi.edisi.description, edisi.nama.description)
      ?? beda("sidik edisi", "edition's digest", isi.sidik.heksa, edisi.sidik.heksa)
    {
      return why
    }
    guard let approval = edisi[isi.langkah] else {
      return DuaBahasa(
        "belum ada \(isi.langkah.rawValue) yang dicatat", "no \(isi.langkah.rawValue) has been recorded")
    }
    return beda("tanggal", "date", isi.tanggal.description, approval.tanggal.description)
      ?? beda("nomor", "number", isi.nomor, approval.nomor)
      ?? beda("sidik dokumen", "document's digest", isi.dokumen?.heksa ?? "-", approval.dokumen?.sidik.heksa ?? "-")
      ?? kebijakan.orang(isi.orang).flatMap { beda("jabatan", "office", isi.jabatan, $0.jabatan) }
  }

  private mutating func tandaTangan(
    _ isi: PernyataanSegel, _ orang: Kebijakan.Orang, _ bytes: [UInt8]
  ) throws(ToolError) -> DuaBahasa? {
    let path = NamaSegel.tandaTangan(isi.orang)
    guard baca(path) != nil else { return DuaBahasa("tanda tangan SSH-nya tidak ada", "its SSH signature is missing") }
    let signature = edisi.folder + "/" + path
    let ssh = TandaTanganSSH(alat: alat)
    guard let print = try ssh.pembuat(pernyataan: bytes, tandaTangan: signature) else {
      return SatuSegel.bukanAtasPernyataan
    }
    sidikJari = print
    guard let kunci = orang.kunci.first(where: { $0.sidikJari == print }) else {
      return SatuSegel.bukanKunciOrangIni(print)
    }
    if let why = masa(isi.tanggal, orang, kunci) ?? pensiun(isi.tanggal, kunci) { return why }
    let cap = try capWaktu(signature)
    if case .ditolak(let why)? = cap { return why }
    if let why = bocor(kunci, cap: cap) { return why }
    // Last, exactly what the page tells citizens to run; it must agree.
    guard
      try ssh.sah(
        pernyataan: bytes, tandaTangan: signature, orang: isi.orang,
        penandaTangan: edisi.folder + "/" + BerkasKunci.penandaTangan, pada: isi.tanggal) == print
    else {
      return SatuSegel.ditolakSSH
    }
    return nil
  }

  /// The office and the key on the approval's day.
  func masa(_ tanggal: Tanggal, _ orang: Kebijakan.Orang, _ kunci: Kebijakan.Kunci) -> DuaBahasa? {
    if !orang.menjabat(pada: tanggal) {
      return DuaBahasa(
        "\(orang.nama) tidak menjabat pada \(tanggal)", "\(orang.nama) was not in office on \(tanggal)")
    }
    if tanggal < kunci.sejak {
      return DuaBahasa(
        "kuncinya baru berlaku sejak \(kunci.sejak)", "its key is valid only from \(kunci.sejak) on")
    }
    if let sampai = kunci.sampai, sampai < tanggal {
      return DuaBahasa("kuncinya hanya berlaku sampai \(sampai)", "its key was valid only until \(sampai)")
    }
    return nil
  }

  /// A retired key is good before its day.
  func pensiun(_ tanggal: Tanggal, _ kunci: Kebijakan.Kunci) -> DuaBahasa? {
    let one = kebijakan.pencabutan.first {
      $0.sidikJari == kunci.sidikJari && $0.sebab == .pensiun && $0.tanggal <= tanggal
    }
    return one.map {
      DuaBahasa(
        "kuncinya dipensiunkan pada \($0.tanggal) (\($0.alasan))", "its key was retired on \($0.tanggal) (\($0.alasan))"
      )
    }
  }

  /// A compromised key is good only for what a trusted time stamp proves older than that day.
  func bocor(_ kunci: Kebijakan.Kunci, cap: CapWaktu.Hasil?) -> DuaBahasa? {
    for one in kebijakan.pencabutan where one.sidikJari == kunci.sidikJari && one.sebab == .bocor {
      if case .sah(_, let hari)? = cap, hari < one.tanggal { continue }
      return DuaBahasa(
        "kuncinya bocor pada \(one.tanggal) (\(one.alasan)), dan tidak ada cap waktu tepercaya dari sebelumnya",
        "its key was compromised on \(one.tanggal) (\(one.alasan)), and no trusted time stamp is older")
    }
    return nil
  }

  /// The time stamp's verdict; nil where there is none.
  private func capWaktu(_ tandaTangan: String) throws(ToolError) -> CapWaktu.Hasil? {
    let token = berkas + NamaSegel.tandaTangan + CapWaktu.akhiran
    guard edisi.berkas(token) != nil else { return nil }
    guard baca(token) != nil else {
      return .ditolak(DuaBahasa("cap waktunya tidak terbaca", "its time stamp cannot be read"))
    }
    let anchors = BerkasKunci.tulis(kebijakan).first { $0.lokasi == BerkasKunci.capWaktu }
    let isFrozen = anchors.map { Sidik.dari($0.bytes) } == edisi.berkas(BerkasKunci.capWaktu)?.sidik
    return try CapWaktu(alat: alat).periksa(
      token: edisi.folder + "/" + token, data: tandaTangan,
      jangkar: isFrozen && anchors != nil ? edisi.folder + "/" + BerkasKunci.capWaktu : nil)
  }
}

extension SatuSegel {
  static let bukanAtasPernyataan = DuaBahasa(
    "tanda tangannya bukan atas pernyataan ini, atau dibuat untuk keperluan lain",
    "the signature is not over this statement, or was made for another purpose")
  static let ditolakSSH = DuaBahasa("ssh-keygen menolaknya", "ssh-keygen refuses it")

  static func bukanKunciOrangIni(_ sidikJari: String) -> DuaBahasa {
    DuaBahasa(
      "kunci \(sidikJari) bukan kunci orang ini menurut kebijakan",
      "key \(sidikJari) is not this person's by the policy")
  }
}
