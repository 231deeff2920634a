/// What a page gets while it is a preview, and only then: one script, and leave to ask this server for news.
///
/// Nothing of it is in the file: the site that is published has neither.
struct Injection {
  let version: String
  let host: String

  static let script = "/.dip/pratinjau.js"
  static let news = "/.dip/kabar"

  /// The page's own policy allows its scripts (`script-src 'self'`) and no connection at all; it gets exactly one.
  func put(into page: [UInt8]) -> [UInt8] {
    var page = page
    let tag = Array("<script src=\"\(Injection.script)\" data-versi=\"\(version)\" defer></script>\n".utf8)
    if let end = page.firstRange(of: "</head>".utf8) { page.insert(contentsOf: tag, at: end.lowerBound) }
    let mark = "http-equiv=\"Content-Security-Policy\" content=\"".utf8
    if let policy = page.prefix(4096).firstRange(of: mark) {
      page.insert(contentsOf: "connect-src http://\(host)\(Injection.news); ".utf8, at: policy.upperBound)
    }
    return page
  }

  /// Asks for news while the page is in sight (a browser opens six connections to one server, and there may be more
  /// tabs), and loads the page again when there are some.
  static let scriptText = """
    (function () {
      "use strict";
      var skrip = document.currentScript, versi = skrip.dataset.versi, sumber = null;
      function dengar() {
        if (document.visibilityState === "hidden") {
          if (sumber) sumber.close();
          sumber = null;
        } else if (!sumber) {
          sumber = new EventSource("\(news)");
          sumber.onmessage = function (kabar) {
            if (kabar.data === versi) return;
            sumber.close();
            location.reload();
          };
        }
      }
      document.addEventListener("visibilitychange", dengar);
      addEventListener("pagehide", function () { if (sumber) sumber.close(); });
      dengar();
    })();

    """
}
