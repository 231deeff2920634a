import Glibc

/// Where a site goes: its parent folder without links, and its name there.
struct OutputPlace: Sendable {
  /// As the person wrote it.
  let shown: String
  let parent: String
  let name: String

  var path: String { parent == "/" ? "/" + name : parent + "/" + name }

  /// Throws where the path names no place that a folder can be put: the parent is missing, or it is `/` itself.
  init(_ output: String) throws {
    shown = output
    let parts = output.split(separator: "/").map(String.init)
    let isAbsolute = output.utf8.first == 0x2F
    guard let last = parts.last, last != ".", last != ".." else {
      // `.` and the like: the folder has a name of its own.
      guard let real = OutputPlace.real(output.isEmpty ? "." : output) else {
        throw PublishingError.system(path: output, code: errno)
      }
      guard let slash = real.lastIndex(of: "/"), real != "/" else { throw PublishingError.badPath(output) }
      parent = slash == real.startIndex ? "/" : String(real[..<slash])
      name = String(real[real.index(after: slash)...])
      return
    }
    let before = (isAbsolute ? "/" : "") + parts.dropLast().joined(separator: "/")
    // The final slash: what stands there must be a folder.
    guard let real = OutputPlace.real(before.isEmpty ? "." : before + "/") else {
      throw PublishingError.system(path: before, code: errno)
    }
    parent = real
    name = last
  }

  /// The name of a hidden folder beside the output, for one process.
  func beside(_ kind: String, _ process: Int32) -> String { "\(parent)/.\(name).\(kind)-\(process)" }

  /// The path without links; nil where it does not exist, with errno set.
  static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

extension StagedSite {
  /// Whether the output may be replaced: it is absent, empty, or holds only what a MANIFEST of ours lists.
  ///
  /// `sources` are the folders that the build reads. Throws `PublishingError`; changes nothing.
  package static func inspect(_ output: String, sources: [String]) throws {
    try inspect(OutputPlace(output), sources: sources)
  }

  static func inspect(_ place: OutputPlace, sources: [String]) throws {
    for source in sources {
      guard let other = OutputPlace.real(source) else { continue }
      if isWithin(place.path, other) || isWithin(other, place.path) {
        throw PublishingError.overlaps(output: place.shown, other: source)
      }
    }
    guard access(place.parent, W_OK | X_OK) == 0 else {
      throw PublishingError.system(path: place.shown, code: errno)
    }
    let folder = open(place.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else {
      switch errno {
      case ENOENT: return
      // A file or a link stands where the site should: as foreign as a file in it.
      case ENOTDIR, ELOOP: throw PublishingError.foreign(folder: place.shown, files: [place.shown])
      default: throw PublishingError.system(path: place.shown, code: errno)
      }
    }
    defer { close(folder) }
    let foreign = try Tree.foreign(in: folder, shownAs: place.shown, listed: Manifest(folder: folder), limit: 5)
    if !foreign.isEmpty { throw PublishingError.foreign(folder: place.shown, files: foreign) }
  }

  private static func isWithin(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }
}
