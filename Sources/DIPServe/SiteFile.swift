import Glibc

/// A plain file of the preview, open for reading, with what its answer says about it.
package final class SiteFile: Sendable {
  private let descriptor: Int32
  package let size: Int
  let modified: timespec
  let name: [UInt8]

  deinit { close(descriptor) }

  private init(descriptor: Int32, info: stat, name: [UInt8]) {
    self.descriptor = descriptor
    size = Int(info.st_size)
    modified = info.st_mtim
    self.name = name
  }

  /// What a path leads to below `root`. Links are followed nowhere.
  enum Found {
    case file(SiteFile)
    /// A folder, asked for without its final `/`.
    case folder
    case nothing
  }

  static func find(_ parts: [[UInt8]], isFolder: Bool, root: String) -> Found {
    var folder = open(root, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return .nothing }
    defer { if folder >= 0 { close(folder) } }
    let parents = isFolder ? parts[...] : parts.dropLast()
    for part in parents {
      let next = openat(folder, cString(part), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      close(folder)
      folder = next
      guard folder >= 0 else { return .nothing }
    }
    let name = isFolder ? Array("index.html".utf8) : parts.last ?? Array("index.html".utf8)
    let file = openat(folder, cString(name), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return .nothing }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      let isDirectory = info.st_mode & S_IFMT == S_IFDIR
      close(file)
      return isDirectory ? .folder : .nothing
    }
    return .file(SiteFile(descriptor: file, info: info, name: name))
  }

  /// A piece of it; nil where it cannot be read, or has become shorter.
  package func piece(from start: Int, count: Int) -> [UInt8]? {
    var piece = [UInt8](repeating: 0, count: count)
    var got = -1
    repeat { got = pread(descriptor, &piece, count, off_t(start)) } while got < 0 && errno == EINTR
    return got > 0 ? Array(piece[..<got]) : nil
  }

  /// The whole file; nil where it cannot be read.
  func bytes() -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = pread(descriptor, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          failed = got < 0
          return
        }
        count += got
      }
    }
    return failed ? nil : bytes
  }

  var isPage: Bool { extensionName == "html" }

  /// Changes with every writing of the file.
  var tag: String { "\"\(modified.tv_sec)-\(modified.tv_nsec)-\(size)\"" }

  /// The media type by the name's ending (IANA), with the encoding that `dip` writes texts in.
  var type: String { SiteFile.types[extensionName] ?? "application/octet-stream" }

  private var extensionName: String {
    guard let dot = name.lastIndex(of: 0x2E) else { return "" }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "jsonld": "application/ld+json", "jsonl": "application/x-ndjson",
    "xml": "application/xml", "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "md": "text/markdown; charset=utf-8", "yaml": "application/yaml", "svg": "image/svg+xml", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "ico": "image/x-icon",
    "woff2": "font/woff2", "pdf": "application/pdf", "zip": "application/zip", "mp3": "audio/mpeg",
    "mp4": "video/mp4", "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ]

  private static func cString(_ bytes: [UInt8]) -> [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }
}

/// A moment as HTTP writes it (RFC 9110, IMF-fixdate), whatever the place and its language.
func httpDate(_ moment: timespec) -> String {
  var seconds = moment.tv_sec
  var parts = tm()
  gmtime_r(&seconds, &parts)
  let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
  let time = "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
  let day = "\(two(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(1900 + parts.tm_year)"
  return "\(days[Int(parts.tm_wday)]), \(day) \(time) GMT"
}
