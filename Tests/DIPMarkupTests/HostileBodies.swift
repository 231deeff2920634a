import DIPMarkup

/// Bodies that make a Markdown parser work out of proportion, filled up to just under the size that is allowed, so that
/// the first guards do not answer for the others.
enum HostileBodies {
  static let size = MarkupLimit.body - 64

  /// A piece again and again, in lines shorter than the limit and without a blank one.
  static func wrapped(_ piece: String) -> String {
    let perLine = max(1, 1900 / piece.utf8.count)
    return lines(String(repeating: piece, count: perLine))
  }

  /// The last line is filled only as far as the body may go.
  static func lines(_ line: String, after head: String = "") -> String {
    var body = head
    body.reserveCapacity(size)
    var bytes = head.utf8.count
    while bytes + line.utf8.count + 1 <= size {
      body += line + "\n"
      bytes += line.utf8.count + 1
    }
    return body
  }

  /// Nothing out of the ordinary, as large as the hostile ones.
  static let plain = lines(
    "Informasi **contoh** tentang *rencana kerja* dan [berkas](berkas/a.pdf).\nKalimat kedua `kode`.\n\n- butir satu\n")

  /// What one of the guards, or the walk after the parser, must answer.
  static let refused: [(name: String, body: String, kind: MarkupIssue.Kind)] = [
    ("brackets", wrapped("["), .tooDeep),
    ("brackets with text", wrapped("[a"), .tooDeep),
    ("a bracket a line", lines("[a"), .tooDeep),
    ("images (CVE-2023-22486)", wrapped("![l"), .tooDeep),
    (
      "brackets within each other", String(repeating: "[", count: 1900) + "a" + String(repeating: "]", count: 90),
      .tooDeep
    ),
    ("quotes (CVE-2023-24824)", wrapped(">"), .tooDeep),
    ("lists on a line (CVE-2023-24824)", wrapped("+ "), .tooDeep),
    ("numbers on a line", wrapped("1. "), .tooDeep),
    ("lists by indentation", indented(step: 2, "- a"), .tooDeep),
    ("eight lists a line by indentation", indented(step: 16, "- - - - - - - - a"), .tooDeep),
    ("processing instructions (CVE-2023-22484)", wrapped("a<?"), .rawHTML),
    ("declarations", wrapped("a <!A "), .rawHTML),
    ("CDATA", wrapped("a<![CDATA["), .rawHTML),
    ("comments", wrapped("a<!--"), .rawHTML),
    ("tags", wrapped("<b>"), .rawHTML),
    ("HTML blocks", lines("<div>\n"), .rawHTML),
    ("wide table (CVE-2023-37463)", lines("a", after: wide(300)), .tableTooWide),
    ("table filled up (CVE-2023-37463)", lines("|a", after: wide(12)), .tooManyTableLines),
    ("table filled up without bars", lines("a", after: wide(12)), .tooManyTableLines),
    ("table in a quote", lines("> a", after: "> |a|b|\n> |-|-|\n"), .tooManyTableLines),
    ("table of one column", lines("a", after: "a\n:-\n"), .tooManyTableLines),
    ("table rules in a paragraph", lines(":-", after: "a|b\n"), .tooManyTableLines),
    ("table after lone carriage returns", lines("a\ra", after: "|a|b|\r|-|-|\r"), .tooManyTableLines),
    ("definition used over and over (CVE-2023-22483)", definition(prefix: ""), .referenceDefinition),
    ("definition after lone carriage returns", definition(prefix: "x\r\r"), .referenceDefinition),
    ("definition behind a false fence", definition(prefix: "    ```\n\n"), .referenceDefinition),
    ("definition behind a comment", definition(prefix: "<!--\n```\n-->\n"), .referenceDefinition),
    ("footnotes", lines("[^a] b"), .footnote),
    ("links without text", wrapped("[](x)"), .linkWithoutText),
    ("links with a bad scheme", wrapped("[a](x:)"), .linkScheme),
  ]

  /// What may be rendered, since the work stays in proportion.
  static let allowed: [(name: String, body: String)] = [
    ("stars (CVE-2023-26485)", wrapped("*")), ("underscores (CVE-2023-26485)", wrapped("_")),
    ("openers", wrapped("*a ")), ("closers", wrapped("a* ")), ("openers of two kinds", wrapped("**a *a ")),
    ("mixed delimiters", wrapped("*_")), ("crossed delimiters", wrapped("*a_ ")),
    ("rule of three", wrapped("a***b** ")),
    ("tildes", wrapped("~a ")), ("backticks", wrapped("`")), ("growing backticks", growingBackticks),
    ("closing brackets", wrapped("]")), ("pairs of brackets", wrapped("[a]")), ("half links", wrapped("[a](")),
    ("half links with an angle", wrapped("[a](<b")), ("half titles", wrapped("[a](b \"")),
    ("nested parentheses", wrapped("[a](((((((((((((((((((((((((")), ("angles", wrapped("<")),
    ("half tags", wrapped("a<a b=\"")), ("half autolinks", wrapped("<a:")), ("half mail addresses", wrapped("<a@")),
    ("ampersands", wrapped("&")), ("long entities", wrapped("&CounterClockwiseContourIntegral;")),
    ("backslashes", wrapped("\\")), ("blanks", wrapped(" ")), ("tabs", wrapped("\t")), ("NUL", wrapped("\0")),
    ("lazy lines", lines("b", after: "> > > > > > > > a\n")), ("lists of eight", lines("- - - - - - - - a")),
    ("empty items", lines("-")), ("tasks", lines("- [x] a")), ("empty headings", lines("#")), ("rules", lines("***")),
    ("underlined headings", lines("a\n-\n")), ("one long paragraph", lines("a")), ("fences", lines("```")),
    ("bare addresses", wrapped("www.a ")), ("starts of addresses", wrapped("www.")), ("links", wrapped("[a](b)")),
    ("images", wrapped("![a](b)")), ("table at its limits", wide(12) + String(repeating: "|a\n", count: 198)),
    ("hard breaks", lines("a  ")), ("escaped bars", wrapped("\\\\")),
  ]

  static func wide(_ columns: Int) -> String {
    "|" + String(repeating: "a|", count: columns) + "\n|" + String(repeating: ":-:|", count: columns) + "\n"
  }

  static func indented(step: Int, _ line: String) -> String {
    var body = ""
    var indent = ""
    while body.utf8.count + indent.utf8.count + line.utf8.count < size, indent.utf8.count < 1900 {
      body += indent + line + "\n"
      indent += String(repeating: " ", count: step)
    }
    return body
  }

  static func definition(prefix: String) -> String {
    let title = String(repeating: String(repeating: "t", count: 1900) + "\n", count: 3)
    let address = String(repeating: "u", count: 1900)
    let head = "\(prefix)[a]: /\(address) '\(title)'\n\n"
    return lines(String(repeating: "[a]", count: 600), after: head)
  }

  static let growingBackticks: String = {
    var body = ""
    var count = 1
    while body.utf8.count + count + 2 < size {
      body += "e" + String(repeating: "`", count: count) + (count.isMultiple(of: 10) ? "\n" : "")
      count += 1
    }
    return body
  }()
}
