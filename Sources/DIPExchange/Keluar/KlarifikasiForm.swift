package import DIPDiagnostics
package import DIPFormat
package import DIPTemplate

/// The names that `templates/klarifikasi/klarifikasi.html.mustache` may use: the findings of one sub bagian on paper
/// (step 8), with what is wrong, how to mend it, and room for the answer.
package struct KlarifikasiForm: Sendable {
  private let temuan = Shape(
    "temuan",
    ["lembar", "sel", "kode", "tanda", "salah", "perbaikan", "dasar"].map { ($0, .text) } + [("berat", .flag)])
  package let shape: Shape

  package init() {
    shape = Shape(
      "klarifikasi",
      [
        ("kantor", .text), ("contoh", .flag), ("tahun", .text), ("unit", .text), ("unit_singkatan", .text),
        ("keadaan", .text), ("batas", .text), ("kesalahan", .text), ("peringatan", .text), ("ada_temuan", .flag),
        ("temuan", .list(temuan)),
      ])
  }

  /// `findings` stand at the cells of the unit's clarification workbook; `batas` is the day by which to answer.
  package func record(
    _ findings: [Diagnostic], unit: BadanPublik.Unit, isi: IsiRegister, tahun: Int, batas: Tanggal?
  ) -> Record {
    let office = isi.konteks.badanPublik
    let sum = FindingCounts(findings)
    return shape.isi([
      ("kantor", .text(office.nama)), ("contoh", .flag(office.contoh)), ("tahun", .text(String(tahun))),
      ("unit", .text(unit.nama)), ("unit_singkatan", .text(unit.singkatan)),
      ("keadaan", .text(isi.konteks.tanggalAcuan.kalimat)), ("batas", .text(batas?.kalimat ?? "")),
      ("kesalahan", .text(String(sum.errors))), ("peringatan", .text(String(sum.warnings))),
      ("ada_temuan", .flag(!findings.isEmpty)), ("temuan", .list(findings.map(baris))),
    ])
  }

  private func baris(_ finding: Diagnostic) -> Record {
    let text = KataSel.kalimat(finding, .id)
    let mark = DaftarTemuan.tanda([finding])
    return temuan.isi([
      ("lembar", .text(finding.location.cell?.sheet ?? "")), ("sel", .text(finding.location.cell?.cell ?? "")),
      ("kode", .text(finding.arguments["entri"] ?? "")), ("tanda", .text(mark.kata)), ("salah", .text(text.salah)),
      ("perbaikan", .text(text.perbaikan)), ("dasar", .text(text.dasar)), ("berat", .flag(mark.berat)),
    ])
  }
}
