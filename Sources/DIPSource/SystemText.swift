import Glibc

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

/// The name of an errno value, the same in every language (`EACCES`).
package func errorName(_ code: Int32) -> String {
  switch code {
  case EACCES: "EACCES"
  case EPERM: "EPERM"
  case ENOENT: "ENOENT"
  case ENOTDIR: "ENOTDIR"
  case EIO: "EIO"
  case EMFILE: "EMFILE"
  case ENFILE: "ENFILE"
  case ENAMETOOLONG: "ENAMETOOLONG"
  case ESTALE: "ESTALE"
  default: "errno \(code)"
  }
}
