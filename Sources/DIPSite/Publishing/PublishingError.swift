package import DIPDiagnostics
import Glibc

/// Why a site could not be written. The old site stands untouched in every case.
package enum PublishingError: Error, Sendable, Equatable {
  /// The output folder holds files that no MANIFEST of ours lists, or is no folder; the first few are named (rule 708).
  case foreign(folder: String, files: [String])
  /// The output lies in a folder it would be read from, or the reverse (rule 709).
  case overlaps(output: String, other: String)
  /// Two pages want the same file.
  case twice(String)
  /// A path that would leave the site, or that a MANIFEST cannot hold.
  case badPath(String)
  /// Somebody else is publishing to the same target.
  case busy(String)
  /// What the site is made from changed while it was made; the file that shows it.
  case contentChanged(String)
  /// A rollback found no site to return to.
  case noBackup(String)
  /// The system refused; `code` is its errno, `SystemText` says it in words.
  case system(path: String, code: Int32)
}

/// What the system's error numbers mean to the person who runs `dip`.
package enum SystemText {
  package static func indonesian(_ code: Int32) -> String { words(code)?.id ?? String(cString: strerror(code)) }
  package static func english(_ code: Int32) -> String { words(code)?.en ?? String(cString: strerror(code)) }

  private static func words(_ code: Int32) -> (id: String, en: String)? {
    switch code {
    case EACCES, EPERM: ("tidak diizinkan menulis atau membaca di sini", "not allowed to write or read here")
    case ENOENT: ("tidak ditemukan; mungkin folder induknya belum ada", "not found; the parent folder may be missing")
    case ENOTDIR: ("sebagian dari alamatnya bukan folder", "a part of the path is not a folder")
    case EISDIR: ("ini folder, bukan berkas", "this is a folder, not a file")
    case ENOSPC, EDQUOT: ("ruang penyimpanan penuh", "no space left")
    case EROFS: ("tempat ini hanya dapat dibaca", "this place is read-only")
    case EFBIG: ("berkas melewati batas ukuran", "the file exceeds the size limit")
    case ELOOP: ("ini tautan simbolik, yang tidak diikuti", "this is a symbolic link, which is not followed")
    case ENAMETOOLONG: ("nama terlalu panjang", "the name is too long")
    case EMFILE, ENFILE: ("terlalu banyak berkas terbuka", "too many open files")
    case EIO: ("perangkat penyimpanan gagal membaca atau menulis", "the storage device failed to read or write")
    case EBUSY: ("sedang dipakai, atau sebuah titik kait", "in use, or a mount point")
    case EXDEV: ("terletak di sistem berkas lain", "on another file system")
    case EEXIST: ("sudah ada", "exists already")
    default: nil
    }
  }
}

extension PublishingError {
  /// The finding of rule 708 or 709; nil where the trouble is none of a rule's.
  package var finding: Diagnostic? {
    switch self {
    case .foreign(let folder, let files):
      Diagnostic(RuleCode(708), at: Location(path: folder), ["nama": files.joined(separator: ", ")])
    case .overlaps(let output, let other):
      Diagnostic(RuleCode(709), at: Location(path: output), ["nama": other])
    case .twice, .badPath, .busy, .contentChanged, .noBackup, .system: nil
    }
  }
}
