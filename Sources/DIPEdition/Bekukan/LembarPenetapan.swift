import DIPFormat
package import DIPSource

/// The *lembar penetapan*: one A4 page in HTML that officials sign. It names the edition by its digest.
package enum LembarPenetapan {
  /// `penilai` is the policy that judges the edition: its steps have a place for a signature each.
  package static func html(_ edisi: Edisi, sidik: Sidik, penilai: Kebijakan) -> String {
    let title = "Lembar penetapan Daftar Informasi Publik, edisi \(edisi.nama)"
    return """
      <!DOCTYPE html>
      <html lang="id">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <meta name="dip-sidik-edisi" content="\(sidik.heksa)">
      <title>\(aman(title))</title>
      <style>
      \(gaya)
      </style>
      </head>
      <body>
      <main>
      <header>
      <p class="badan">\(aman(edisi.badanPublik))</p>
      <h1>\(aman(title))</h1>
      \(edisi.contoh ? "<p class=\"contoh\">CONTOH: bukan dokumen resmi.</p>\n" : "")<p>Dibekukan pada \(tanggal(edisi.tanggal)). \(sebelum(edisi))</p>
      </header>
      \(jumlah(edisi))
      <section class="sidik">
      <div>
      <h2>Sidik edisi (SHA-256 dari edisi.json)</h2>
      <p class="heksa">\(kelompok(sidik))</p>
      <p>Kebijakan pengesahan yang menilai edisi ini:</p>
      <p class="heksa kecil">\(kelompok(penilai.sidik))</p>
      <p>Yang ditetapkan adalah daftar dengan sidik di atas. Bila satu huruf saja dalam daftar itu berubah, sidiknya ikut \
      berubah.</p>
      </div>
      \(qr(sidik))
      </section>
      <section>
      <h2>Tanda tangan</h2>
      <table class="tangan">
      <thead><tr><th scope="col">Langkah</th><th scope="col">Jabatan dan nama</th><th scope="col">Nomor, tempat, tanggal</th>\
      <th scope="col">Tanda tangan</th></tr></thead>
      <tbody>
      \(penilai.langkah.map { baris($0, penilai) }.joined(separator: "\n"))
      </tbody>
      </table>
      </section>
      <footer>
      <p>Setelah ditandatangani, pindai lembar ini (atau simpan PDF-nya), lalu catat dengan \
      <code>dip catat \(edisi.nama) --langkah … --dokumen BERKAS</code>.</p>
      </footer>
      </main>
      </body>
      </html>

      """
  }

  /// The digest that a sheet names; nil where it is none of ours.
  package static func sidik(_ html: [UInt8]) -> Sidik? {
    let mark = Array("<meta name=\"dip-sidik-edisi\" content=\"".utf8)
    guard html.count > mark.count + 64 else { return nil }
    for start in 0...(html.count - mark.count - 64) where html[start] == mark[0] {
      guard html[start..<start + mark.count].elementsEqual(mark) else { continue }
      return Sidik(String(decoding: html[start + mark.count..<start + mark.count + 64], as: UTF8.self))
    }
    return nil
  }

  private static func jumlah(_ edisi: Edisi) -> String {
    let names = ["Berkala", "Serta merta", "Setiap saat"]
    let rows = zip(names, edisi.jumlah.perKelas).map { name, count in
      "<tr><th scope=\"row\">\(name)</th><td>\(angka(count))</td></tr>"
    }
    return """
      <table class="jumlah">
      <caption>Banyaknya informasi</caption>
      <tbody>
      \(rows.joined(separator: "\n"))
      <tr class="semua"><th scope="row">Seluruhnya</th><td>\(angka(edisi.jumlah.semua))</td></tr>
      <tr><th scope="row">Dicabut (tetap tercatat)</th><td>\(angka(edisi.jumlah.dicabut))</td></tr>
      </tbody>
      </table>
      """
  }

  private static func sebelum(_ edisi: Edisi) -> String {
    edisi.sebelum.map { "Menggantikan edisi \($0.nama)." } ?? "Edisi pertama."
  }

  private static func baris(_ asked: Kebijakan.Permintaan, _ policy: Kebijakan) -> String {
    let step =
      switch asked.langkah {
      case .koreksi: "Koreksi"
      case .pengesahan: "Pengesahan"
      case .penetapan: "Penetapan"
      }
    var seen: Set<String> = []
    let people = asked.syarat.flatMap(\.dari).filter { seen.insert($0).inserted }.compactMap { policy.orang($0) }
    let names = people.map { "<li>\(aman($0.nama)), \(aman($0.jabatan))</li>" }.joined()
    let conditions = asked.syarat.map { "sekurangnya \($0.sekurangnya) dari \($0.dari.count)" }.joined(separator: "; ")
    return """
      <tr><th scope="row">\(step)</th><td>\(aman(asked.jabatan))\(names.isEmpty ? "" : "<ul>\(names)</ul>")\
      \(conditions.isEmpty ? "" : "<small>\(conditions)</small>")</td><td class="isi"></td><td class="isi"></td></tr>
      """
  }

  private static func kelompok(_ sidik: Sidik) -> String {
    let groups = sidik.berkelompok.split(separator: " ")
    return [groups.prefix(8), groups.suffix(8)].map { $0.joined(separator: " ") }.joined(separator: "<br>")
  }

  private static func qr(_ sidik: Sidik) -> String {
    guard let code = KodeQR.jalur("sha256:" + sidik.heksa) else { return "" }
    return """
      <svg viewBox="0 0 \(code.sisi) \(code.sisi)" role="img" aria-label="Kode QR berisi sidik edisi">\
      <rect width="100%" height="100%" fill="#fff"/><path d="\(code.d)" fill="#000"/></svg>
      """
  }

  private static func angka(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ".")
  }

  private static func tanggal(_ tanggal: Tanggal) -> String {
    let names = [
      "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
      "Desember",
    ]
    return "\(tanggal.hari) \(names[Int(tanggal.bulan) - 1]) \(tanggal.tahun)"
  }

  private static func aman(_ text: String) -> String {
    var safe = ""
    for character in text {
      switch character {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      default: safe.append(character)
      }
    }
    return safe
  }

  private static let gaya = """
    @page { size: A4; margin: 18mm 20mm; }
    body { margin: 0; color: #111; background: #fff; font: 11pt/1.45 "Noto Serif", "Liberation Serif", Georgia, serif; }
    main { max-width: 170mm; margin: 0 auto; padding: 1rem; }
    h1 { font-size: 15pt; line-height: 1.25; margin: .2em 0 .6em; }
    h2 { font-size: 11pt; margin: 0 0 .3em; }
    p { margin: .3em 0; }
    .badan { font-variant: small-caps; }
    .contoh { border: 1px solid #8a1c1c; color: #8a1c1c; padding: .2em .6em; font-weight: bold; }
    table { border-collapse: collapse; width: 100%; margin: .8em 0; }
    caption { text-align: left; font-weight: bold; padding-bottom: .2em; }
    th, td { border: 1px solid #777; padding: .25em .5em; text-align: left; vertical-align: top; font-weight: normal; }
    .jumlah td { text-align: right; width: 30%; font-variant-numeric: tabular-nums; }
    .semua { font-weight: bold; } .semua th { font-weight: bold; }
    .sidik { display: flex; gap: 1.2em; align-items: flex-start; border: 1px solid #111; padding: .8em; }
    .sidik svg { width: 34mm; height: 34mm; flex: none; }
    .heksa { font: bold 11.5pt/1.5 "Liberation Mono", "DejaVu Sans Mono", monospace; }
    .kecil { font-size: 8pt; font-weight: normal; }
    .tangan .isi { width: 24%; height: 20mm; }
    .tangan ul { margin: .2em 0; padding-left: 1.1em; }
    footer { font-size: 9pt; color: #333; }
    @media print { main { padding: 0; max-width: none; } table, section, tr { break-inside: avoid; } }
    @media (max-width: 30rem) { .sidik { flex-direction: column; } .heksa { font-size: 9pt; } }
    """
}
