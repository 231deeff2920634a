import DIPEdition

/// The commands by which a reader checks one edition with what her computer already has. Each is for exactly that
/// edition's files; nothing has to be filled in.
struct PerintahPeriksa {
  /// A system, with the programs that it brings along.
  enum Sistem: String, CaseIterable {
    case linux
    case macos
    case windows

    var nama: String {
      switch self {
      case .linux: "Linux"
      case .macos: "macOS"
      case .windows: "Windows"
      }
    }

    var pembuka: Sebutan {
      switch self {
      case .linux: .periksaLinux
      case .macos: .periksaMacos
      case .windows: .periksaWindows
      }
    }
  }

  /// What a block of commands is for.
  enum Langkah: String, CaseIterable {
    case unduh
    case berkas
    case daftar
    case segel

    var judul: Sebutan {
      switch self {
      case .unduh: .periksaUnduh
      case .berkas: .periksaBerkas
      case .daftar: .periksaDaftar
      case .segel: .periksaSegel
      }
    }
  }

  let edisi: EdisiTersimpan
  let segel: [PernyataanSegel]
  /// Where the edition's folder is published, with a final `/`.
  let alamat: String

  /// The steps this edition has: seals only where there are any.
  var langkah: [Langkah] { Langkah.allCases.filter { $0 != .segel || !segel.isEmpty } }

  func perintah(_ langkah: Langkah, _ sistem: Sistem) -> String {
    let lines =
      switch langkah {
      case .unduh: unduh(sistem)
      case .berkas: berkas(sistem)
      case .daftar: daftar(sistem)
      case .segel: segel(sistem)
      }
    return lines.joined(separator: "\n")
  }

  /// What a reader sees where all is well.
  func harapan(_ langkah: Langkah, _ sistem: Sistem) -> Sebutan {
    let isWindows = sistem == .windows
    return switch langkah {
    case .unduh: .harapanUnduh
    case .berkas: isWindows ? .harapanBerkasWindows : .harapanBerkas
    case .daftar: isWindows ? .harapanDaftarWindows : .harapanDaftar
    case .segel: isWindows ? .harapanSegelWindows : .harapanSegel
    }
  }

  // MARK: Steps

  private func unduh(_ sistem: Sistem) -> [String] {
    let names = edisi.berkas.map(\.lokasi) + [NamaBerkasEdisi.manifest]
    let plain = names.filter(PerintahPeriksa.polos)
    let curl = sistem == .windows ? "curl.exe" : "curl"
    var lines = ["mkdir edisi-\(edisi.nama)", "cd edisi-\(edisi.nama)"]
    lines.append("\(curl) -fsS --create-dirs -o \"#1\" \"\(alamat){\(plain.joined(separator: ","))}\"")
    for name in names where !PerintahPeriksa.polos(name) {
      lines.append(
        "\(curl) -fsSg --create-dirs -o \(kutip(name, sistem)) \(kutip(alamat + Alamat.bagian(name), sistem))")
    }
    return lines
  }

  private func berkas(_ sistem: Sistem) -> [String] {
    let known = [
      (NamaBerkasEdisi.manifest, edisi.manifest.heksa), (NamaBerkasEdisi.edisi, edisi.sidik.heksa),
    ]
    switch sistem {
    case .linux:
      return ["sha256sum --strict -c MANIFEST"] + known.map { "echo \"\($1)  \($0)\" | sha256sum --strict -c -" }
    case .macos:
      return ["shasum -a 256 -c MANIFEST"] + known.map { "echo \"\($1)  \($0)\" | shasum -a 256 -c -" }
    case .windows:
      return [
        "Get-Content MANIFEST -Encoding UTF8 | ForEach-Object { $sidik, $nama = $_ -split '  ', 2; "
          + "if ((Get-FileHash -Algorithm SHA256 -LiteralPath $nama).Hash -eq $sidik) { \"${nama}: OK\" } "
          + "else { \"${nama}: BERBEDA\" } }"
      ] + known.map { "(Get-FileHash -Algorithm SHA256 \($0)).Hash -eq '\($1)'" }
    }
  }

  /// Files whose digest `edisi.json` holds, the digest that stands on the signed paper.
  private func daftar(_ sistem: Sistem) -> [String] {
    [NamaBerkasEdisi.daftar, NamaBerkasEdisi.kebijakan].map { termuat($0, sistem) }
  }

  private func termuat(_ name: String, _ sistem: Sistem) -> String {
    switch sistem {
    case .linux: "grep -o \"$(sha256sum \(name) | cut -c1-64)\" edisi.json"
    case .macos: "grep -o \"$(shasum -a 256 \(name) | cut -c1-64)\" edisi.json"
    case .windows:
      "Select-String -Quiet -SimpleMatch (Get-FileHash -Algorithm SHA256 \(name)).Hash.ToLower() edisi.json"
    }
  }

  private func segel(_ sistem: Sistem) -> [String] {
    var lines = edisi.berkas(BerkasKunci.penandaTangan) == nil ? [] : [termuat(BerkasKunci.penandaTangan, sistem)]
    for one in segel {
      let file = NamaSegel.pernyataan(one.orang)
      let signature = NamaSegel.tandaTangan(one.orang)
      let isWindows = sistem == .windows
      let claim = "\"sidik\":\"\(edisi.sidik.heksa)\""
      lines.append(
        isWindows ? "Select-String -Quiet -SimpleMatch '\(claim)' \(file)" : "grep -o '\(claim)' \(file)")
      let verify =
        "ssh-keygen -Y verify -f \(BerkasKunci.penandaTangan) -I \(one.orang) -n \(PernyataanSegel.ruangNama)"
        + " -O verify-time=\(EdisiTersimpan.waktuPeriksa(one)) -s \(signature) < \(file)"
      lines.append(isWindows ? "cmd /c \"\(verify)\"" : verify)
      let stamp = NamaSegel.capWaktu(one.orang)
      if edisi.berkas(stamp) != nil, edisi.berkas(BerkasKunci.capWaktu) != nil, sistem == .linux {
        lines.append(
          "openssl ts -verify -no_check_time -in \(stamp) -data \(signature) -CAfile \(BerkasKunci.capWaktu)")
      }
    }
    return lines
  }

  // MARK: Words of a shell

  /// True for what needs no quotes anywhere.
  private static func polos(_ name: String) -> Bool {
    name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x2D...0x39).contains($0) || $0 == 0x5F
    }
  }

  private func kutip(_ text: String, _ sistem: Sistem) -> String {
    let inner = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + inner.joined(separator: sistem == .windows ? "''" : "'\\''") + "'"
  }
}
