package import DIPDiagnostics
import DIPSource

extension BacaData {
  /// A file of `content/halaman/`: the office's own page, and where its body lies.
  package static func halaman(
    _ file: SourceFile, sumber: String
  ) -> (halaman: Halaman?, isi: Range<Int>, temuan: [Diagnostic]) {
    var temuan: [Diagnostic] = []
    guard let bagian = BagianDepan.baca(file, &temuan) else { return (nil, 0..<0, temuan) }
    guard let pairs = bagian.pasangan else { return (nil, bagian.isi, temuan) }
    let peta = Peta(pairs, file: file, setelah: bagian.pembuka)
    // Where a page stands among the others, its Indonesian version says.
    let isEnglish = RawEntry.nama(path: file.path).hasSuffix(Halaman.akhiranInggris)
    peta.hanya(["judul", "ringkasan"] + (isEnglish ? [] : ["urutan"]), &temuan)
    let order = peta.teks("urutan", &temuan)
    if let order, Int(order) == nil {
      temuan.append(
        Diagnostic(RuleCode(410), at: peta.at("urutan"), ["kunci": "urutan", "nilai": order, "harapan": "1, 2, 3"]))
    }
    guard let judul = peta.wajib("judul", &temuan) else { return (nil, bagian.isi, temuan) }
    let halaman = Halaman(
      nama: RawEntry.nama(path: file.path), judul: judul, ringkasan: peta.teks("ringkasan", &temuan),
      urutan: order.flatMap { Int($0) } ?? 99, sumber: sumber)
    return (halaman, bagian.isi, temuan)
  }
}
