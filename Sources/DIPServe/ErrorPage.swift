package import DIPDiagnostics

/// The pages that a preview has of its own: what stands in the way, a rule told at length, and short refusals.
package struct ErrorPage: Sendable {
  private let bahasa: Bahasa

  package init(bahasa: Bahasa) { self.bahasa = bahasa }

  /// Findings told in full; how many more there are is said.
  private static let limit = 50
  static let style = "/.dip/gaya.css"
  static let rules = "/.dip/aturan/"
  static let lastGood = "/.dip/terakhir/"

  /// The findings just as the terminal shows them, each with the way to its rule.
  package func findings(_ findings: [Diagnostic], checked: Int, hasSite: Bool) -> [UInt8] {
    var body =
      "<p class=\"jumlah\">\(escaped(Report.summary(ReportInput(findings: findings, checked: checked), bahasa))).</p>\n"
    body += later(hasSite)
    for finding in findings.prefix(ErrorPage.limit) {
      let (headline, place, help, basis) = Report.parts(finding, bahasa)
      let rule = "\(finding.code)"
      body += """
        <article>
        <h2>\(escaped(headline))</h2>
        <pre tabindex="0">\(escaped(place.trimmingEnd()))</pre>

        """
      if !help.isEmpty { body += note(kata("Perbaikan", "Help"), escaped(help)) }
      let link = "<a href=\"\(ErrorPage.rules)\(rule)\">\(kata("Penjelasan aturan", "About rule")) \(rule)</a>"
      body += note(kata("Dasar", "Basis"), escaped(basis) + ". " + link)
      body += "</article>\n"
    }
    let more = findings.count - ErrorPage.limit
    if more > 0 {
      let words = kata(
        "Masih ada \(more) temuan lain; semuanya tampak dengan <code>dip periksa</code>.",
        "There are \(more) more findings; <code>dip check</code> shows them all.")
      body += "<p>\(words)</p>\n"
    }
    return page(kata("Ada yang perlu diperbaiki", "Something needs mending"), body)
  }

  package func failure(_ text: String, hasSite: Bool) -> [UInt8] {
    page(
      kata("Pratinjau tidak dapat dibuat", "The preview could not be made"),
      "<pre>\(escaped(text.trimmingEnd()))</pre>\n" + later(hasSite))
  }

  func preparing() -> [UInt8] {
    page(
      kata("Pratinjau sedang disiapkan", "The preview is being made"),
      "<p>\(kata("Halaman ini terbuka sendiri setelah selesai.", "This page opens by itself when it is done."))</p>\n")
  }

  /// The explanation of a rule; nil where there is no such rule.
  func rule(_ name: String) -> [UInt8]? {
    guard let code = RuleCode(name), let text = RulePage.text(code, bahasa) else { return nil }
    return page("\(code)", "<pre class=\"lipat\">\(escaped(text.trimmingEnd()))</pre>\n")
  }

  /// Why a request was refused, for whoever sent it.
  func refusal(_ refusal: Refusal) -> String {
    switch refusal {
    case .malformed, .body: kata("Permintaan ini tidak dapat dibaca.", "This request cannot be read.")
    case .method: kata("Pratinjau hanya untuk dibaca.", "A preview can only be read.")
    case .address: kata("Alamatnya terlalu panjang.", "The address is too long.")
    case .host:
      kata(
        "Pratinjau hanya menjawab nama localhost dan alamat IP. Buka alamat yang ditulis `dip sajikan` di terminal.",
        "A preview answers only to the name localhost and to IP addresses. Open the address that `dip serve` wrote to the terminal."
      )
    }
  }

  private func note(_ name: String, _ text: String) -> String { "<p><strong>\(name):</strong> \(text)</p>\n" }

  private func later(_ hasSite: Bool) -> String {
    var text =
      "<p>\(kata("Simpan perbaikannya; halaman ini terbuka lagi dengan sendirinya.", "Save the mended file; this page opens again by itself."))"
    if hasSite {
      text +=
        " <a href=\"\(ErrorPage.lastGood)\">\(kata("Lihat pratinjau terakhir yang baik", "See the last good preview"))</a>."
    }
    return text + "</p>\n"
  }

  private func page(_ title: String, _ body: String) -> [UInt8] {
    let html = """
      <!doctype html>
      <html lang="\(bahasa.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(escaped(title)) – dip</title>
      <link rel="stylesheet" href="\(ErrorPage.style)">
      <noscript><meta http-equiv="refresh" content="5"></noscript>
      </head>
      <body>
      <main>
      <p class="asal">\(kata("Pratinjau", "Preview"))</p>
      <h1>\(escaped(title))</h1>
      \(body)</main>
      </body>
      </html>

      """
    return Array(html.utf8)
  }

  private func kata(_ id: String, _ en: String) -> String { bahasa == .id ? id : en }

  private func escaped(_ text: some StringProtocol) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  static let styleText = """
    :root { color-scheme: light dark; }
    body { margin: 0; font: 1rem/1.55 system-ui, sans-serif; }
    main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
    h1 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.25; }
    h2 { margin: 0 0 .75rem; font-size: 1.1rem; overflow-wrap: anywhere; }
    p { max-width: 68ch; overflow-wrap: anywhere; }
    article p { margin: .75rem 0 0; }
    .asal { margin: 0; font-weight: 600; }
    article { margin: 1.5rem 0 0; padding: 1rem; border: 1px solid; border-inline-start-width: .5rem; }
    pre { margin: 0; overflow-x: auto; font: .9rem/1.5 ui-monospace, monospace; }
    .lipat { white-space: pre-wrap; }
    a { color: LinkText; }
    :focus-visible { outline: 3px solid; outline-offset: 2px; }

    """
}

extension String {
  fileprivate func trimmingEnd() -> Substring {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
