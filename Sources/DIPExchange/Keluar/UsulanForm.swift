package import DIPEdition
import DIPFormat
package import DIPTemplate

/// The names that `templates/klarifikasi/usulan.html.mustache` may use: the proposal of the whole office (*usulan DIP*), for
/// the superior of the PPID.
package struct UsulanForm: Sendable {
  private let baris = Shape(
    "baris",
    ["urut", "kode", "judul", "ringkasan", "menguasai", "penanggung_jawab", "waktu", "tempat", "bentuk", "retensi"]
      .map { ($0, .text) })
  private let kelas: Shape
  private let nihil = Shape("nihil", ["kode", "label", "alasan"].map { ($0, .text) })
  private let beda = BedaForm()
  private let peran = Shape("peran", ["nama", "jabatan"].map { ($0, .text) })
  package let shape: Shape

  package init() {
    kelas = Shape("kelas", [("nama", .text), ("jumlah", .text), ("ada_baris", .flag), ("baris", .list(baris))])
    shape = Shape(
      "usulan",
      [
        ("kantor", .text), ("kantor_pendek", .text), ("contoh", .flag), ("tahun", .text), ("keadaan", .text),
        ("jumlah", .text), ("kelas", .list(kelas)), ("ada_tanpa_kelas", .flag), ("tanpa_kelas", .list(baris)),
        ("ada_nihil", .flag), ("nihil", .list(nihil)), ("beda", .record(beda.shape)), ("menunggu", .text),
        ("salah", .text),
        ("peran", .list(peran)),
      ])
  }

  /// `perubahan` is nil where no edition is ratified; `menunggu` names one that waits to be.
  package func record(
    _ isi: IsiRegister, tahun: Int, perubahan: PerubahanUsulan?, menunggu: NamaEdisi?
  ) -> Record {
    let office = isi.konteks.badanPublik
    let rows = isi.entri.map { BarisLembar($0, isi.konteks) }.filter { !$0.dicabut }
    let byClass = Dictionary(grouping: rows) { Kelas(kode: TeksKolom.teks(.kelas, $0.ada.pairs)) }
    let unclassed = byClass[nil] ?? []
    return shape.isi([
      ("kantor", .text(office.nama)), ("kantor_pendek", .text(office.namaPendek)), ("contoh", .flag(office.contoh)),
      ("tahun", .text(String(tahun))), ("keadaan", .text(isi.konteks.tanggalAcuan.kalimat)),
      ("jumlah", .text(String(rows.count))),
      (
        "kelas",
        .list(
          Kelas.allCases.map { one in
            let own = byClass[one] ?? []
            return kelas.isi([
              ("nama", .text(isi.konteks.kosakata.penjelasan(one).nama)), ("jumlah", .text(String(own.count))),
              ("ada_baris", .flag(!own.isEmpty)), ("baris", .list(bernomor(own))),
            ])
          })
      ),
      ("ada_tanpa_kelas", .flag(!unclassed.isEmpty)), ("tanpa_kelas", .list(bernomor(unclassed))),
      ("ada_nihil", .flag(!isi.nihil.isEmpty)), ("nihil", .list(nihil(isi))),
      ("beda", perubahan.map { .record(beda.record($0)) } ?? .none), ("menunggu", .text(menunggu?.description ?? "")),
      ("salah", .text(isi.terbaca().salah.joined(separator: ", "))),
      (
        "peran",
        .list(
          office.peran.filter { ["ppid", "atasan_ppid"].contains($0.kunci) }
            .map { peran.isi([("nama", .text($0.nama)), ("jabatan", .text($0.jabatan))]) })
      ),
    ])
  }

  private func bernomor(_ rows: [BarisLembar]) -> [Record] { rows.enumerated().map { satu($1, urut: $0 + 1) } }

  /// The legal elements 2 to 7 as they stand in the list.
  private func satu(_ row: BarisLembar, urut: Int) -> Record {
    let title = row.sel(.judul)
    let summary = row.sel(.ringkasan)
    return baris.isi([
      ("urut", .text(String(urut))), ("kode", .text(row.ada.kode)), ("judul", .text(title)),
      ("ringkasan", .text(summary == title ? "" : summary)), ("menguasai", .text(row.sel(.menguasai))),
      ("penanggung_jawab", .text(row.sel(.penanggungJawab))),
      ("waktu", .text(NilaiWaktu.kalimat(row.sel(.waktu)))), ("tempat", .text(row.sel(.tempat))),
      ("bentuk", .text(row.sel(.bentuk))), ("retensi", .text(UsulanForm.retensi(row))),
    ])
  }

  private static func retensi(_ row: BarisLembar) -> String {
    let parts: [(String, Kolom)] = [
      ("aktif ", .aktif), ("inaktif ", .inaktif), ("dihitung sejak ", .sejak), ("nasib akhir: ", .nasib),
    ]
    let known = parts.compactMap { label, kolom in
      let text = row.sel(kolom)
      return text.isEmpty ? nil : label + text
    }
    return known.isEmpty ? row.sel(.asli) : known.joined(separator: "; ")
  }

  private func nihil(_ isi: IsiRegister) -> [Record] {
    isi.nihil.map { one in
      let sub = isi.konteks.kosakata[one.nihil.subkategori]
      return nihil.isi([("kode", .text(sub.kode)), ("label", .text(sub.label)), ("alasan", .text(one.nihil.alasan))])
    }
  }
}
