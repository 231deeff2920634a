package import DIPDiagnostics
import Glibc

/// An answer, ready to be sent.
package struct Answer: Sendable {
  package enum Body: Sendable {
    case bytes([UInt8])
    case file(SiteFile)
    /// News as they come (server-sent events), until the browser goes.
    case news
  }

  package var status: Int
  package var fields: [(String, String)]
  package var body: Body

  /// What every answer says: types are as told; nobody else's page may show this one, or learn where a link was followed
  /// from.
  package static let common = [
    ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
  ]
}

/// What a preview answers to a request: files of the site, or what stands in their way.
package struct Answers: Sendable {
  private let showcase: Showcase
  private let hosts: HostPolicy
  private let own: ErrorPage

  package init(_ showcase: Showcase, hosts: HostPolicy, bahasa: Bahasa) {
    self.showcase = showcase
    self.hosts = hosts
    own = ErrorPage(bahasa: bahasa)
  }

  private static let html = "text/html; charset=utf-8"
  private static let text = "text/plain; charset=utf-8"

  package func answer(_ request: Request) -> Answer {
    guard hosts.admits(request.host) else { return refused(.host) }
    let now = showcase.now
    if request.parts.first == Array(".dip".utf8) { return ours(request, now) }
    switch now.state {
    case .preparing: return page(503, own.preparing(), request, now)
    // Pages say what is wrong; what they are made of stays, for those of the last good preview.
    case .broken where isPage(request): return page(503, showcase.brokenPage ?? own.preparing(), request, now)
    default: return file(request, now, parts: request.parts)
    }
  }

  /// A request that was refused before it was understood.
  package func refused(_ refusal: Refusal) -> Answer {
    let words = own.refusal(refusal)
    var fields = [("Content-Type", Answers.text), ("Cache-Control", "no-store")]
    if case .method = refusal { fields.append(("Allow", "GET, HEAD")) }
    return Answer(status: refusal.status, fields: fields, body: .bytes(Array((words + "\n").utf8)))
  }

  /// Addresses under `/.dip/`, where a site has none.
  private func ours(_ request: Request, _ now: Showcase.Now) -> Answer {
    let name = request.parts.count > 1 ? String(decoding: request.parts[1], as: UTF8.self) : ""
    let isWhole = request.parts.count == 2 && !request.isFolder
    switch name {
    case "kabar" where isWhole:
      return Answer(
        status: 200, fields: [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")], body: .news)
    case "pratinjau.js" where isWhole: return fixed("text/javascript; charset=utf-8", Injection.scriptText)
    case "gaya.css" where isWhole: return fixed("text/css; charset=utf-8", ErrorPage.styleText)
    case "aturan" where request.parts.count == 3 && !request.isFolder:
      if let rule = own.rule(String(decoding: request.parts[2], as: UTF8.self)) { return page(200, rule, request, now) }
    case "terakhir":
      // Mended: the page itself again, not its last good state.
      if now.state == .good { return redirect(now.base + address(request.parts.dropFirst(2), request.isFolder)) }
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

  private func found(_ file: SiteFile, _ request: Request, _ now: Showcase.Now) -> Answer {
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
    return Answer(status: 200, fields: fields, body: .bytes(injected(bytes, request, now)))
  }

  /// The site's own page for what is not there.
  private func missing(_ request: Request, _ now: Showcase.Now) -> Answer {
    let name = Array("404.html".utf8)
    if case .file(let file) = SiteFile.find([name], isFolder: false, root: showcase.root), let bytes = file.bytes() {
      return page(404, bytes, request, now)
    }
    return Answer(
      status: 404, fields: [("Content-Type", Answers.text), ("Cache-Control", "no-store")],
      body: .bytes(Array("404\n".utf8)))
  }

  private func page(_ status: Int, _ bytes: [UInt8], _ request: Request, _ now: Showcase.Now) -> Answer {
    Answer(
      status: status, fields: [("Content-Type", Answers.html), ("Cache-Control", "no-store")],
      body: .bytes(injected(bytes, request, now)))
  }

  private func injected(_ page: [UInt8], _ request: Request, _ now: Showcase.Now) -> [UInt8] {
    Injection(version: now.version, host: request.host).put(into: page)
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
