package import DIPRegister
import DIPSource
import DIPTemplate

/// The whole register as one file, for those who cannot publish a folder.
package struct SatuBerkas: Sendable {
  private let konteks: KonteksSitus
  private let cetak: CetakPlan

  package init(_ register: Register, templates: TemplateSet) {
    let plan = SitePlan(register)
    konteks = KonteksSitus(register, plan, templates, .kosong)
    cetak = CetakPlan(.semua, register, plan)
  }

  package var jumlah: Int { cetak.entri.count }

  /// A page that needs nothing beside it, search included. Its style and script stand inside, and its content security
  /// policy lets exactly those two run, by their digests.
  package func halaman() throws -> [UInt8] {
    let style = konteks.templates.paket["paket/tunggal.css"] ?? []
    let script = try skrip()
    let body = try isi(.paketTunggal)
    let title = Escape(konteks.kantor.namaPendek)
    var page: [UInt8] = []
    page += Array(
      """
      <!doctype html>
      <html lang="id">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-\(SatuBerkas.sidik(style))'; script-src 'sha256-\(SatuBerkas.sidik(script))'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>Daftar Informasi Publik \(title.teks)</title>
      <style>
      """.utf8)
    page += style
    page += Array("</style>\n</head>\n<body>\n".utf8)
    page += body
    page += Array("<script>".utf8)
    page += script
    page += Array("</script>\n</body>\n</html>\n".utf8)
    return page
  }

  /// The site's own search, its index, and what shows the results here: one script, so that one digest names it.
  private func skrip() throws -> [UInt8] {
    guard let engine = konteks.templates.aset.first(where: { $0.path == "aset/cari.js" })?.bytes else { return [] }
    var words = PengumpulKata()
    var body = BodyBuffer()
    for (index, one) in konteks.register.entri.enumerated() {
      try konteks.register.isiEntri(index, &body)
      words.entri(index, one, text: body.text)
    }
    let index = MemorySink()
    try PenulisCari(konteks, [words]).tulis(index, worker: 0, berisi: false)
    let parts = index.files.sorted { $0.key < $1.key }.map(\.value)
    let all = [engine] + parts + [konteks.templates.paket["paket/tunggal.js"] ?? []]
    // Each was a script of its own, and need not end as a statement does.
    return Array(all.joined(separator: ";\n".utf8))
  }

  /// Tables to paste into a page of a content management system: no style, no script, addresses in full.
  package func potongan() throws -> [UInt8] { try isi(.paketPotongan) }

  /// Plain text in lines of at most 40 characters, for a braille display or a reader.
  package func teks() -> [UInt8] { TeksRegister.tulis(konteks, cetak) }

  private func isi(_ template: TemplateSet.Nama) throws -> [UInt8] {
    let output = TemplateOutput()
    try konteks.templates[template].render(konteks.cetak(cetak, folder: ""), into: output)
    return output.withBytes { Array($0) }
  }

  /// SHA-256 in base64, as a content security policy names a style or a script (CSP 3, 2.3.1).
  private static func sidik(_ bytes: [UInt8]) -> String {
    let digest = Sidik.dari(bytes).bita
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: digest.count, by: 3) {
      let group = digest[start..<min(start + 3, digest.count)]
      let number = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? letters[number >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Text between tags.
  private struct Escape {
    let teks: String
    init(_ text: String) {
      teks = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
  }
}
