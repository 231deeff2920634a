import Glibc

/// An answer, ready to be sent.
struct Answer: ~Copyable {
  enum Body: ~Copyable {
    case bytes([UInt8])
    case file(SiteFile)
    /// News as they come (server-sent events), until the browser goes.
    case news
  }

  var status: Int
  var fields: [(String, String)]
  var body: Body

  /// The head in bytes. `length` is absent where the answer has no end.
  static func head(_ status: Int, _ fields: [(String, String)], length: Int?, keepsAlive: Bool) -> [UInt8] {
    var text = "HTTP/1.1 \(status) \(phrases[status] ?? "")\r\n"
    for (name, value) in fields { text += "\(name): \(value)\r\n" }
    if let length { text += "Content-Length: \(length)\r\n" }
    text += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n"
    // Types are as told; nobody else's page may show this one, or learn where a link was followed from.
    text += "X-Content-Type-Options: nosniff\r\nX-Frame-Options: DENY\r\nReferrer-Policy: no-referrer\r\n"
    text += "Cross-Origin-Resource-Policy: same-origin\r\n\r\n"
    return Array(text.utf8)
  }

  private static let phrases = [
    200: "OK", 302: "Found", 304: "Not Modified", 400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed",
    408: "Request Timeout", 414: "URI Too Long", 421: "Misdirected Request", 431: "Request Header Fields Too Large",
    500: "Internal Server Error", 503: "Service Unavailable", 505: "HTTP Version Not Supported",
  ]
}

/// What a preview answers to a request: files of the site, or what stands in their way.
struct Answers: Sendable {
  let showcase: Showcase

  private static let html = "text/html; charset=utf-8"
  private static let text = "text/plain; charset=utf-8"

  func answer(_ request: Request) -> Answer {
    let now = showcase.now
    let own = ErrorPage(bahasa: showcase.bahasa, version: now.version, host: request.host)
    if request.parts.first == Array(".dip".utf8) { return ours(request, now, own) }
    switch now.outcome {
    case nil: return page(503, own.preparing())
    // Pages say what is wrong; what they are made of stays, for those of the last good preview.
    case .findings(let findings, let checked)? where isPage(request):
      return page(503, own.findings(findings, checked: checked, hasSite: now.hasSite))
    case .failure(let text)? where isPage(request): return page(503, own.failure(text, hasSite: now.hasSite))
    default: return file(request, now, parts: request.parts)
    }
  }

  /// A request that was refused before it was understood.
  func refused(_ refusal: Refusal) -> Answer {
    let words = ErrorPage(bahasa: showcase.bahasa, version: "", host: "").refusal(refusal)
    var fields = [("Content-Type", Answers.text), ("Cache-Control", "no-store")]
    if case .method = refusal { fields.append(("Allow", "GET, HEAD")) }
    return Answer(status: refusal.status, fields: fields, body: .bytes(Array((words + "\n").utf8)))
  }

  /// Addresses under `/.dip/`, where a site has none.
  private func ours(_ request: Request, _ now: Showcase.Now, _ own: ErrorPage) -> Answer {
    let name = request.parts.count > 1 ? String(decoding: request.parts[1], as: UTF8.self) : ""
    let isWhole = request.parts.count == 2 && !request.isFolder
    switch name {
    case "kabar" where isWhole:
      return Answer(
        status: 200, fields: [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")], body: .news)
    case "pratinjau.js" where isWhole: return fixed("text/javascript; charset=utf-8", Injection.scriptText)
    case "gaya.css" where isWhole: return fixed("text/css; charset=utf-8", ErrorPage.styleText)
    case "aturan" where request.parts.count == 3 && !request.isFolder:
      if let rule = own.rule(String(decoding: request.parts[2], as: UTF8.self)) { return page(200, rule) }
    case "terakhir":
      // Mended: the page itself again, not its last good state.
      if case .good? = now.outcome { return redirect(now.base + address(request.parts.dropFirst(2), request.isFolder)) }
      return file(request, now, parts: parts(of: now.base) + request.parts.dropFirst(2))
    default: break
    }
    return Answer(
      status: 404, fields: [("Content-Type", Answers.text), ("Cache-Control", "no-store")],
      body: .bytes(Array("404\n".utf8)))
  }

  /// A file of the site. Its address begins as the site's own will, since the not-found page's links do.
  private func file(_ request: Request, _ now: Showcase.Now, parts: [[UInt8]]) -> Answer {
    let base = self.parts(of: now.base)
    guard parts.starts(with: base) else {
      return parts.isEmpty ? redirect(now.base) : missing(request, now)
    }
    switch SiteFile.find(
      Array(parts.dropFirst(base.count)), isFolder: request.isFolder || parts.count == base.count, root: showcase.root)
    {
    case .file(let file): return found(file, request, now)
    case .folder: return redirect("/" + address(request.parts[...], true))
    case .nothing: return missing(request, now)
    }
  }

  private func found(_ file: consuming SiteFile, _ request: Request, _ now: Showcase.Now) -> Answer {
    // A page changes with the version that it bears.
    let tag = file.isPage ? "\"\(now.version)-\(request.host.utf8.count)\"" : file.tag
    let date = httpDate(file.modified)
    var fields = [("Content-Type", file.type), ("Cache-Control", "no-cache"), ("ETag", tag), ("Last-Modified", date)]
    let isKnown =
      request.ifNoneMatch.map { known in
        known == "*" || known.split(separator: ",").contains { $0.drop { $0 == " " || $0 == "W" || $0 == "/" } == tag }
      } ?? (!file.isPage && request.ifModifiedSince == date)
    if isKnown {
      fields.removeFirst()
      return Answer(status: 304, fields: fields, body: .bytes([]))
    }
    guard file.isPage else { return Answer(status: 200, fields: fields, body: .file(file)) }
    guard let bytes = file.bytes() else { return missing(request, now) }
    let page = Injection(version: now.version, host: request.host).put(into: bytes)
    return Answer(status: 200, fields: fields, body: .bytes(page))
  }

  /// The site's own page for what is not there.
  private func missing(_ request: Request, _ now: Showcase.Now) -> Answer {
    let name = Array("404.html".utf8)
    if case .file(let file) = SiteFile.find([name], isFolder: false, root: showcase.root), let bytes = file.bytes() {
      return page(404, Injection(version: now.version, host: request.host).put(into: bytes))
    }
    return Answer(
      status: 404, fields: [("Content-Type", Answers.text), ("Cache-Control", "no-store")],
      body: .bytes(Array("404\n".utf8)))
  }

  private func page(_ status: Int, _ bytes: [UInt8]) -> Answer {
    Answer(
      status: status, fields: [("Content-Type", Answers.html), ("Cache-Control", "no-store")], body: .bytes(bytes))
  }

  private func fixed(_ type: String, _ text: String) -> Answer {
    Answer(
      status: 200, fields: [("Content-Type", type), ("Cache-Control", "no-store")], body: .bytes(Array(text.utf8)))
  }

  private func redirect(_ target: String) -> Answer {
    Answer(status: 302, fields: [("Location", target), ("Cache-Control", "no-store")], body: .bytes([]))
  }

  private func isPage(_ request: Request) -> Bool {
    request.isFolder || request.parts.last?.suffix(5).elementsEqual(".html".utf8) ?? true
  }

  private func parts(of base: String) -> [[UInt8]] { base.utf8.split(separator: 0x2F).map(Array.init) }

  /// Parts as an address, with everything escaped that is not plain.
  private func address(_ parts: ArraySlice<[UInt8]>, _ isFolder: Bool) -> String {
    let digits = Array("0123456789ABCDEF")
    var text = ""
    for part in parts {
      if !text.isEmpty { text += "/" }
      for byte in part {
        let isPlain =
          (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x2D...0x2E).contains(byte)
          || (0x30...0x39).contains(byte) || byte == 0x5F
        text += isPlain ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return text + (isFolder && !text.isEmpty ? "/" : "")
  }
}
