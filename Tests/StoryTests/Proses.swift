import Foundation

/// What a command of a story did.
struct Hasil {
  var status: Int32
  var keluar: String
  var galat: String
}

struct GagalMenjalankan: Error, CustomStringConvertible {
  var description: String
}

/// Runs `/bin/sh -c` commands in a folder with a clean environment, on pipes or on a terminal of their own.
///
/// posix_spawn rather than Foundation's Process: it gives the child a session and a controlling terminal, and lets a
/// command that hangs be ended with everything it started.
struct Proses {
  var folder: URL
  var lingkungan: [String: String]
  var batasDetik = 120

  func jalankan(_ perintah: String, masukan: [String], terminal: Bool) throws -> Hasil {
    terminal ? try diTerminal(perintah, masukan) : try diPipa(perintah, masukan)
  }

  private func diPipa(_ perintah: String, _ masukan: [String]) throws -> Hasil {
    let ruang = FileManager.default.temporaryDirectory.appendingPathComponent("dip-proses-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: ruang, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: ruang) }
    let (masuk, keluar, galat) = (
      ruang.appendingPathComponent("0"), ruang.appendingPathComponent("1"), ruang.appendingPathComponent("2")
    )
    try masukan.map { $0 + "\n" }.joined().write(to: masuk, atomically: false, encoding: .utf8)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, masuk.path, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, keluar.path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, galat.path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let pid = try lahir(perintah, &actions)
    let status = try tunggu(pid, perintah) { usleep(2000) }
    return Hasil(status: status, keluar: try teks(Data(contentsOf: keluar)), galat: try teks(Data(contentsOf: galat)))
  }

  private func diTerminal(_ perintah: String, _ masukan: [String]) throws -> Hasil {
    // Linux's own way to a pseudo-terminal: posix_openpt and its kin are out of Swift's sight.
    let (bukaKunci, nomorTerminal): (UInt, UInt) = (0x4004_5431, 0x8004_5430)  // TIOCSPTLCK, TIOCGPTN
    let induk = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard induk >= 0 else { throw GagalMenjalankan(description: "tidak ada terminal semu") }
    defer { close(induk) }
    var terkunci: Int32 = 0
    var nomor: Int32 = -1
    guard ioctl(induk, bukaKunci, &terkunci) == 0, ioctl(induk, nomorTerminal, &nomor) == 0 else {
      throw GagalMenjalankan(description: "terminal semu terkunci")
    }
    let nama = "/dev/pts/\(nomor)"
    let anak = open(nama, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard anak >= 0 else { throw GagalMenjalankan(description: "terminal semu tidak terbuka") }
    defer { close(anak) }
    // Without echo and newline translation the transcript holds exactly what the program wrote, whatever the timing.
    var mode = termios()
    tcgetattr(anak, &mode)
    mode.c_lflag &= ~tcflag_t(ECHO)
    mode.c_oflag &= ~tcflag_t(OPOST)
    tcsetattr(anak, TCSANOW, &mode)
    var ukuran = winsize(ws_row: 40, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(anak, UInt(TIOCSWINSZ), &ukuran)

    // Every answer waits in the line buffer; then "end of input", often enough for any question that follows.
    let jawaban = Array(masukan.map { $0 + "\n" }.joined().utf8) + [UInt8](repeating: 4, count: 16)
    guard jawaban.count < 4000, write(induk, jawaban, jawaban.count) == jawaban.count else {
      throw GagalMenjalankan(description: "jawaban terlalu panjang untuk terminal")
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal a session leader opens becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, nama, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    let pid = try lahir(perintah, &actions)
    var data = Data()
    let status = try tunggu(pid, perintah) { baca(induk, 5, &data) }
    baca(induk, 0, &data)
    return Hasil(status: status, keluar: try teks(data), galat: "")
  }

  private func baca(_ berkas: Int32, _ milidetik: Int32, _ data: inout Data) {
    var siap = pollfd(fd: berkas, events: Int16(POLLIN), revents: 0)
    var buffer = [UInt8](repeating: 0, count: 8192)
    while poll(&siap, 1, milidetik) == 1, siap.revents & Int16(POLLIN) != 0 {
      let jumlah = read(berkas, &buffer, buffer.count)
      guard jumlah > 0 else { return }
      data.append(contentsOf: buffer[0..<jumlah])
    }
  }

  private func lahir(_ perintah: String, _ actions: inout posix_spawn_file_actions_t) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, 0x80)  // POSIX_SPAWN_SETSID
    // Glibc's addchdir_np is out of Swift's sight: the shell itself goes to the folder.
    let kata = ["/bin/sh", "-c", #"cd -- "$0" && eval "$1""#, folder.path, perintah]
    var argumen: [UnsafeMutablePointer<CChar>?] = kata.map { strdup($0) } + [nil]
    var alam: [UnsafeMutablePointer<CChar>?] =
      lingkungan.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argumen + alam).forEach { free($0) } }
    var pid: pid_t = 0
    let kode = posix_spawn(&pid, "/bin/sh", &actions, &attributes, &argumen, &alam)
    guard kode == 0 else { throw GagalMenjalankan(description: "posix_spawn: \(String(cString: strerror(kode)))") }
    return pid
  }

  /// Exit status, or 128 + signal as a shell would say.
  private func tunggu(_ pid: pid_t, _ perintah: String, _ sementara: () -> Void) throws -> Int32 {
    let batas = Date().addingTimeInterval(Double(batasDetik))
    var status: Int32 = 0
    while waitpid(pid, &status, WNOHANG) == 0 {
      sementara()
      if Date() > batas {
        kill(-pid, SIGKILL)
        waitpid(pid, &status, 0)
        throw GagalMenjalankan(description: "dihentikan setelah \(batasDetik) detik: \(perintah)")
      }
    }
    let isyarat = status & 0x7F
    return isyarat == 0 ? (status >> 8) & 0xFF : 128 + isyarat
  }

  private func teks(_ data: Data) throws -> String {
    guard let teks = String(data: data, encoding: .utf8) else {
      throw GagalMenjalankan(description: "keluaran bukan UTF-8: \(data.prefix(200).map { String($0, radix: 16) })")
    }
    return teks
  }
}
