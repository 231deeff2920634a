/// A page of HTML to print: whole in itself, no script, nothing fetched.
struct HalamanCetak {
  private var body = ""
  private let title: String

  init(judul: String) { title = judul }

  mutating func tambah(_ html: String) { body += html + "\n" }

  /// Text with everything escaped that means something in HTML.
  static func aman(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "\n": safe += "<br>"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  static func unsur(_ name: String, _ text: String, kelas: String = "") -> String {
    "<\(name)\(kelas.isEmpty ? "" : " class=\"\(kelas)\"")>\(aman(text))</\(name)>"
  }

  /// A table with its headings repeated on every printed page.
  static func tabel(_ kepala: [String], _ baris: [[String]], keterangan: String) -> String {
    tabel(kepala, markah: baris.map { $0.map(aman) }, keterangan: keterangan)
  }

  /// The same of cells that are HTML already.
  static func tabel(_ kepala: [String], markah baris: [[String]], keterangan: String) -> String {
    var html = "<table>\n<caption>\(aman(keterangan))</caption>\n<thead><tr>"
    html += kepala.map { "<th scope=\"col\">\(aman($0))</th>" }.joined() + "</tr></thead>\n<tbody>\n"
    for row in baris { html += "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>\n" }
    return html + "</tbody>\n</table>"
  }

  var bytes: [UInt8] {
    Array(
      """
      <!DOCTYPE html>
      <html lang="id">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HalamanCetak.aman(title))</title>
      <style>
      @page { size: A4 landscape; margin: 14mm }
      body { font: 10.5pt/1.4 "Noto Sans", "Liberation Sans", sans-serif; color: #111; background: #fff; margin: 1.5rem auto; max-width: 78rem; padding: 0 1rem }
      h1 { font-size: 1.5em; margin: 0 0 .2em } h2 { font-size: 1.15em; margin: 1.6em 0 .3em }
      table { border-collapse: collapse; width: 100%; margin: .6em 0 } caption { text-align: left; font-weight: bold; padding: .3em 0 }
      th, td { border: 1px solid #777; padding: .3em .45em; vertical-align: top; text-align: left; overflow-wrap: break-word }
      th:first-child, td:first-child { white-space: nowrap } th { background: #eee } thead { display: table-header-group } tr { break-inside: avoid }
      .tanda { display: flex; gap: 3em; margin-top: 2.5em; break-inside: avoid } .tanda > div { flex: 1; padding-bottom: 5em; border-bottom: 1px solid #777 }
      .gulir { overflow-x: auto } .gulir table { min-width: 56rem } .salah { font-weight: bold }
      td p { margin: 0 0 .3em } h3 { font-size: 1em; margin: 1.2em 0 .2em } del { text-decoration: line-through; color: #8a1c1c } ins { text-decoration: underline; font-weight: bold; color: #14532d }
      @media print { body { margin: 0; max-width: none; padding: 0 } .gulir { overflow: visible } .gulir table { min-width: 0 } }
      </style>
      </head>
      <body>
      \(body)</body>
      </html>

      """.utf8)
  }
}
