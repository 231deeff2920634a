import DIPFormat
package import DIPRegister

/// Makes one annex outside a site: the document with its style and code, and its rows as data.
package struct Cetakan: Sendable {
  /// File name of the document, without its ending.
  package var nama: String { cetak.nama }
  package var jumlah: Int { cetak.entri.count }
  private let cetak: CetakPlan
  private let konteks: KonteksSitus
  private let bentuk: BentukCetak

  /// `edisi` where `register` is made from that edition's own files (`Gabungan.persis`).
  package init(
    _ register: Register, templates: TemplateSet, _ isi: IsiCetak, _ bentuk: BentukCetak, edisi: EdisiCetak? = nil
  ) {
    let plan = SitePlan(register)
    let whole = CetakPlan(isi, register, plan)
    cetak = edisi.map { whole.edisi($0) } ?? whole
    konteks = KonteksSitus(register, plan, templates, .kosong)
    self.bentuk = bentuk
  }

  private init(_ whole: Cetakan, _ cetak: CetakPlan) {
    self.cetak = cetak
    konteks = whole.konteks
    bentuk = whole.bentuk
  }

  /// The entries of `rentang` alone, as part `nomor` (from 1) with that number in its name; the whole where `rentang`
  /// holds every entry.
  package func bagian(_ nomor: Int, _ rentang: Range<Int>) -> Cetakan {
    Cetakan(self, cetak.bagian(nomor, rentang))
  }

  /// Code of the entry at a place of the annex.
  package func kode(_ place: Int) -> String { konteks.register.entri[Int(cetak.entri[place])].kode }

  /// Writes `<nama>.html` and what it needs into the root of `sink`.
  package func tulis<Sink: OutputSink>(into sink: Sink) throws {
    try renderer(sink).annex(cetak, folder: "", bentuk)
    for file in konteks.templates.aset where file.path == CetakPlan.gayaDasar {
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      try file.bytes.withUnsafeBufferPointer { try sink.write(path: name, worker: 0, bytes: $0) }
    }
  }

  /// Writes the same rows as `<nama>.csv` and `<nama>.json`, which a PDF can carry. Returns their names.
  package func tulisData<Sink: OutputSink>(into sink: Sink) throws -> [String] {
    let table = try sink.stream(path: nama + ".csv", worker: 0)
    try BerkasCSV.tulis(konteks, cetak.entri[...]) { try table.write($0) }
    try table.close()
    var renderer = renderer(sink)
    try renderer.dataCetak(cetak)
    return [nama + ".csv", nama + ".json"]
  }

  private func renderer<Sink: OutputSink>(_ sink: Sink) -> PageRenderer<Sink> {
    PageRenderer(
      konteks, SemuaHalaman.kosong, EntryRows(konteks.register.spool, count: konteks.register.entri.count),
      sink: sink, catatan: CatatanBerkas(), worker: 0)
  }
}
