import DIPMarkup
import Testing

@Suite struct HTMLTests {
  @Test(arguments: [
    ("Kalimat *miring* dan **tebal**.", "<p>Kalimat <em>miring</em> dan <strong>tebal</strong>.</p>\n"),
    ("a < b & \"c\" > d", "<p>a &lt; b &amp; &quot;c&quot; &gt; d</p>\n"),
    ("satu  \ndua", "<p>satu<br>\ndua</p>\n"),
    ("---", "<hr>\n"),
    ("- - - - - - - - - - - -", "<hr>\n"),
    ("3. tiga\n4. empat", "<ol start=\"3\">\n<li>tiga</li>\n<li>empat</li>\n</ol>\n"),
    ("> kutipan", "<blockquote>\n<p>kutipan</p>\n</blockquote>\n"),
    ("```\n<b> & [^x]\n[x]: y\n```", "<pre tabindex=\"0\"><code>&lt;b&gt; &amp; [^x]\n[x]: y\n</code></pre>\n"),
    ("Teks ~~coret~~.", "<p>Teks ~~coret~~.</p>\n"),
    ("Kode `a />` biasa.", "<p>Kode <code>a /&gt;</code> biasa.</p>\n"),
    ("[a](https://kpu.go.id/x?a=1&b=2)", "<p><a href=\"https://kpu.go.id/x?a=1&amp;b=2\">a</a></p>\n"),
    ("<https://kpu.go.id>", "<p><a href=\"https://kpu.go.id\">https://kpu.go.id</a></p>\n"),
    ("<ppid@contoh.go.id>", "<p><a href=\"mailto:ppid@contoh.go.id\">ppid@contoh.go.id</a></p>\n"),
    ("![Peta \"a\"](peta.png)", "<p><img src=\"peta.png\" alt=\"Peta &quot;a&quot;\"></p>\n"),
    (
      "- [x] sudah\n- [ ] belum",
      "<ul>\n<li><span class=\"tugas\" role=\"img\" aria-label=\"Selesai:\">☑</span> sudah</li>\n"
        + "<li><span class=\"tugas\" role=\"img\" aria-label=\"Belum:\">☐</span> belum</li>\n</ul>\n"
    ),
    ("", ""),
    ("\r\n", ""),
  ])
  func rendersAsValidHTML(body: String, html: String) {
    let rendered = Rendered(body)
    #expect(rendered.html == html)
    #expect(rendered.issues.isEmpty)
  }

  @Test func tableScrollsAndHasHeaderScopes() {
    let rendered = Rendered("| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |")
    #expect(
      rendered.html == """
        <div class="tabel-gulir" role="group" aria-label="Tabel" tabindex="0"><table>
        <thead>
        <tr>
        <th scope="col">a</th>
        <th scope="col" class="kiri">b</th>
        <th scope="col" class="tengah">c</th>
        <th scope="col" class="kanan">d</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td class="kiri">2</td>
        <td class="tengah">3</td>
        <td class="kanan">4</td>
        </tr>
        </tbody>
        </table></div>

        """)
  }

  @Test func labelsAreEscapedAndReplaceable() {
    let labels = MarkupEngine.Labels(table: "A \"<&>\"", taskDone: "Done", taskOpen: "Open")
    let engine = MarkupEngine(labels: labels)
    #expect(Rendered("|a|\n|-|", engine: engine).html.contains("aria-label=\"A &quot;&lt;&amp;&gt;&quot;\""))
    #expect(Rendered("- [x] a", engine: engine).html.contains("aria-label=\"Done\""))
  }

  @Test(arguments: [
    ("# a\n# b", [3, 3]),
    ("# a\n#### b\n## c\n### d", [3, 4, 4, 5]),
    ("### a\n# b\n###### c", [3, 3, 4]),
    ("# a\n## b\n### c\n#### d\n##### e\n###### f", [3, 4, 5, 6, 6, 6]),
    ("a\n=\n\nb\n-", [3, 4]),
    ("> # a\n\n- ## b", [3, 4]),
  ])
  func headingsNestWithoutAGap(body: String, levels: [Int]) {
    let html = Rendered(body).html
    let found = html.split(separator: "<h", omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.first?.wholeNumberValue
    }
    #expect(found == levels)
  }

  @Test func headingsBeginAtTheGivenLevel() {
    #expect(Rendered("###### a", base: 2).html == "<h2>a</h2>\n")
    #expect(Rendered("# a", base: 9).html == "<h6>a</h6>\n")
  }

  @Test(arguments: [
    ("# Judul\n\nSatu\ndua  \ntiga", "Judul\nSatu dua tiga\n"),
    ("- a\n- b\n  - c", "a\nb\nc\n"),
    ("| a | b |\n|---|---|\n| 1 | 2 |", "a\tb\n1\t2\n"),
    (
      "Lihat ![peta kantor](peta.png) dan [laman](https://a.b) serta `kode`.",
      "Lihat peta kantor dan laman serta kode.\n"
    ),
    ("```\nbaris\n```\nsesudah", "baris\nsesudah\n"),
    ("A&amp;B \\* é", "A&B * é\n"),
  ])
  func textForSearch(body: String, text: String) {
    #expect(Rendered(body).text == text)
  }

  @Test func appendsAndLeavesWhatStoodThere() {
    var html = Array("<main>".utf8)
    var text = Array("judul\n".utf8)
    var issues: [MarkupIssue] = []
    var references: [LocalReference] = []
    let engine = MarkupEngine()
    for body in ["satu", "<b>dua</b>", "tiga"] {
      Array(body.utf8).withUnsafeBufferPointer {
        engine.render(
          $0, options: MarkupEngine.Options(), html: &html, text: &text, issues: &issues, references: &references)
      }
    }
    #expect(String(decoding: html, as: UTF8.self) == "<main><p>satu</p>\n<p>tiga</p>\n")
    #expect(String(decoding: text, as: UTF8.self) == "judul\nsatu\ntiga\n")
    #expect(issues.map(\.kind) == [.rawHTML, .rawHTML])
  }

  @Test func namesTheLinkedLibrary() {
    #expect(MarkupEngine.libraryVersion.hasPrefix("0."))
  }
}
