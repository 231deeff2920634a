import CSupport
import Glibc

/// A file that lives in memory, for a program that takes nothing but files: no name in any folder, gone with this value.
package final class MemoryFile {
  private let descriptor: Int32

  /// Nil where the system has no room for it.
  package init?(_ bytes: [UInt8]) {
    descriptor = dip_memory_file("dip")
    guard descriptor >= 0, Run.write(bytes, to: descriptor) else {
      if descriptor >= 0 { close(descriptor) }
      return nil
    }
  }

  deinit { close(descriptor) }

  /// Where a program that we start can open it. Good only while this value lives.
  package var path: String { "/proc/\(getpid())/fd/\(descriptor)" }
}
