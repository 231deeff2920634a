package import DIPDiagnostics
import DIPFormat
package import DIPRegister
import DIPSource

/// Locates what was changed in a list after its freeze: to the entry, and where the original is at hand to the field
/// with both values (rule 512).
package enum TelusurPerubahan {
  /// The object of an entry as it stands elsewhere, in the content or in another edition, by code.
  package typealias Pencari = (_ kode: String) -> [NilaiJSON]

  /// Every edition whose list was changed, with what was changed in it.
  package static func cari(
    _ verifikasi: Verifikasi, isi: () -> Register?
  ) -> [(nama: NamaEdisi, temuan: [Diagnostic])] {
    var content: Register??
    return verifikasi.edisi.enumerated().compactMap { index, edition in
      guard let folder = edition.folderBerubah else { return nil }
      let found = cari(folder: folder, shownAs: edition.shownAs) { kode in
        var originals: [NilaiJSON] = []
        for other in verifikasi.edisi where other.nama != edition.nama {
          guard let stored = other.edisi, let place = stored.daftar.cari(kode) else { continue }
          originals.append(EntriJSON.tulis(stored.daftar.entri[place], stored.penamaan))
        }
        let register = content ?? isi()
        content = .some(register)
        if let register, let one = register.beku(kode) { originals.append(one) }
        return originals
      }
      return found.isEmpty ? nil : (edition.nama, found)
    }
  }

  /// Compares `daftar.jsonl` with the digests recorded in `sidik-entri.txt`. Empty where all fit, or where the record
  /// cannot be read. Originals are recognised by their digest, so a wrong one cannot slip in.
  package static func cari(folder: String, shownAs: String, asal: Pencari) -> [Diagnostic] {
    var reader = FileReader()
    guard
      case .success(let record) = reader.read(
        path: folder + "/" + NamaBerkasEdisi.sidikEntri, shownAs: "", limit: 1 << 28),
      case .success(let list) = reader.read(
        path: folder + "/" + NamaBerkasEdisi.daftar, shownAs: shownAs + "/" + NamaBerkasEdisi.daftar, limit: 1 << 30),
      let recorded = try? ManifesEdisi.baca(record.bytes)
    else { return [] }
    var expected = Dictionary(recorded.berkas.map { ($0.lokasi, $0.sidik) }, uniquingKeysWith: { first, _ in first })
    var found: [Diagnostic] = []
    var start = 0
    while start < list.bytes.count {
      let end = list.bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? list.bytes.count
      defer { start = end }
      let line = list.bytes[start..<end]
      var place = list.location(Span(start, start + 1))
      // A line may be long, and the finding says what matters of it.
      place.excerpt = place.excerpt.prefix(72) + " …"
      place.place?.endColumn = 1
      guard let value = try? PembacaJSON.baca(line), let kode = value["kode"]?.teks else { continue }
      guard let wanted = expected.removeValue(forKey: kode) else {
        found.append(Diagnostic(RuleCode(512), at: place, ["kode": kode], variant: "ditambah"))
        continue
      }
      guard Sidik.dari(line) != wanted else { continue }
      guard let original = asal(kode).first(where: { Sidik.dari($0.baris) == wanted }) else {
        found.append(Diagnostic(RuleCode(512), at: place, ["kode": kode], variant: "tanpa_asal"))
        continue
      }
      found += beda(original, value, kode, place)
    }
    let place = Location(path: shownAs + "/" + NamaBerkasEdisi.daftar)
    for kode in expected.keys.sorted() {
      // A line that is no JSON any more was reported as such, without its code.
      if asal(kode).contains(where: { Sidik.dari($0.baris) == expected[kode] }) || !adaBaris(kode, list.bytes) {
        found.append(Diagnostic(RuleCode(512), at: place, ["kode": kode], variant: "dihapus"))
      }
    }
    return found
  }

  private static func adaBaris(_ kode: String, _ bytes: [UInt8]) -> Bool {
    let mark = Array("\"kode\":\"\(kode)\"".utf8)
    guard bytes.count >= mark.count else { return false }
    return (0...(bytes.count - mark.count)).contains {
      bytes[$0] == mark[0] && bytes[$0..<$0 + mark.count].elementsEqual(mark)
    }
  }

  private static func beda(_ lama: NilaiJSON, _ baru: NilaiJSON, _ kode: String, _ place: Location) -> [Diagnostic] {
    let changes = BedaNilai.antara(lama, baru)
    guard !changes.isEmpty else {
      // Same values, another spelling: blanks, the order of keys.
      return [Diagnostic(RuleCode(506), at: place, [:], variant: "kanonik")]
    }
    return changes.map { one in
      Diagnostic(
        RuleCode(512), at: place,
        ["kode": kode, "bidang": one.bidang, "disahkan": one.lama ?? "", "nyata": one.baru ?? ""])
    }
  }
}

extension HasilEdisi {
  /// Its folder, where a finding says that the list is not as it was frozen.
  fileprivate var folderBerubah: String? {
    let isChanged = temuan.contains { finding in
      switch finding.code.number {
      case 504: finding.arguments["berkas"] == NamaBerkasEdisi.daftar
      case 506, 509, 510, 511: true
      case 508: finding.arguments["bidang"] == "daftar.sha256" || finding.arguments["bidang"] == "sidik_entri"
      default: false
      }
    }
    return isChanged ? folder : nil
  }
}

extension Register {
  /// The canonical object of an entry of the content, its Markdown read from its file; nil where there is none.
  package func beku(_ kode: String) -> NilaiJSON? {
    guard let entry = entri.first(where: { $0.kode == kode }) else { return nil }
    var reader = FileReader()
    guard let body = try? IsiEntri.baca(entry, folder: folder, shownAs: folder, &reader) else { return nil }
    return EntriJSON.tulis(
      EntriBeku(entri: entry, isi: body), Penamaan(unit: badanPublik.unit, kosakata: kosakata))
  }
}

/// Where two objects differ, field by field.
package enum BedaNilai {
  package struct Bidang: Sendable, Hashable {
    /// The key; of a nested object `dibuat.waktu`.
    package var bidang: String
    /// As text; nil where the key was not there.
    package var lama: String?
    package var baru: String?
  }

  /// Every field in which the two differ, in order of their keys; lists count as one field.
  package static func antara(_ lama: NilaiJSON, _ baru: NilaiJSON, awalan: String = "") -> [Bidang] {
    let keys = Set((lama.anggota ?? []).map(\.kunci) + (baru.anggota ?? []).map(\.kunci)).sorted()
    var found: [Bidang] = []
    for key in keys {
      let (a, b) = (lama[key], baru[key])
      guard a != b else { continue }
      if a?.anggota != nil, b?.anggota != nil, let a, let b {
        found += antara(a, b, awalan: awalan + key + ".")
      } else {
        found.append(Bidang(bidang: awalan + key, lama: a.map(teks), baru: b.map(teks)))
      }
    }
    return found
  }

  /// A value for people: text as it is, lists with commas, objects as `key value`.
  package static func teks(_ nilai: NilaiJSON) -> String {
    switch nilai {
    case .teks(let text): text
    case .angka(let number): String(number)
    case .saklar(let flag): flag ? "ya" : "tidak"
    case .daftar(let items): items.map(teks).joined(separator: ", ")
    case .objek(let members): members.map { "\($0.kunci) \(teks($0.nilai))" }.joined(separator: ", ")
    }
  }
}
