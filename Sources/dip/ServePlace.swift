import DIPDiagnostics
import DIPServe
import DIPTools
import Glibc

/// Where a preview is to be had.
struct ServePlace {
  /// The first must be had, the others where the machine has them.
  let addresses: [ListenAddress]
  let ports: ClosedRange<Int>
  let isNetwork: Bool
}

extension ServeCommand {
  private static let usualPort = 8080

  /// This computer's own addresses, or the one that was asked for.
  func place() throws -> ServePlace {
    let ports = port.map { $0...$0 } ?? ServeCommand.usualPort...(ServeCommand.usualPort + 19)
    guard let listen, listen != "localhost" else {
      return ServePlace(addresses: ["127.0.0.1", "::1"].compactMap(ListenAddress.init), ports: ports, isNetwork: false)
    }
    guard let address = ListenAddress(listen) else {
      throw refuse(
        kata("`\(listen)` bukan alamat IP", "`\(listen)` is not an IP address", common.bahasa),
        kata(
          "tulis alamatnya dengan angka, misalnya `--listen 127.0.0.1`",
          "write the address in numbers, for instance `--listen 127.0.0.1`", common.bahasa))
    }
    guard address.isLoopback || allowNetwork else {
      throw refuse(
        kata(
          "`--listen \(listen)` membuka pratinjau, termasuk yang belum disahkan, bagi komputer lain",
          "`--listen \(listen)` opens the preview, with what was never ratified, to other computers", common.bahasa),
        kata(
          "bila itu memang dikehendaki, tambahkan `--izinkan-jaringan`",
          "if that is what you want, add `--allow-network`", common.bahasa))
    }
    return ServePlace(addresses: [address], ports: ports, isNetwork: !address.isLoopback)
  }

  /// Starts the server, and says on which port it answers.
  func start(_ place: ServePlace, _ folder: PreviewFolder) throws -> (Companion, port: Int) {
    let server: Companion
    do throws(ToolError) {
      server = try Toolbox(folders: [Console.ownFolder] + Toolbox.usualFolders).start(
        .dipSajikan,
        [
          folder.path, common.bahasa.rawValue, place.addresses.map(\.text).joined(separator: ","),
          String(place.ports.lowerBound), String(place.ports.upperBound),
        ])
    } catch .notInstalled {
      throw refuse(
        kata(
          "`dip-sajikan`, yang menjawab peramban, tidak ada di samping `dip`",
          "`dip-sajikan`, which answers the browser, does not lie beside `dip`", common.bahasa),
        kata(
          "bangun keduanya dengan `make build`, lalu salin keduanya bersama-sama",
          "build both with `make build`, and copy them together", common.bahasa), .io)
    } catch {
      throw common.fail(Program.dipSajikan.name, kata(error.words.id, error.words.en, common.bahasa))
    }
    let words = (server.answer(milliseconds: 20_000) ?? "").split(separator: " ")
    switch (words.first, words.last.flatMap { Int($0) }) {
    case ("siap", let port?): return (server, port)
    case ("terpakai", _): throw taken(place.ports)
    case ("gagal", let code?): throw common.fail(place.addresses[0].shown, common.words(Int32(code)))
    default: throw common.fail(Program.dipSajikan.name, common.words(ETIMEDOUT))
    }
  }

  func say(_ place: ServePlace, _ bound: Int) {
    var text = ""
    if port == nil, bound != ServeCommand.usualPort {
      let owner = PortOwner.find(port: ServeCommand.usualPort).map { " (\($0.name), \($0.process))" } ?? ""
      text += kata(
        "Port \(ServeCommand.usualPort) sedang dipakai program lain\(owner); dipakai port \(bound).\n",
        "Port \(ServeCommand.usualPort) is in use by another program\(owner); port \(bound) is used.\n",
        common.bahasa)
    }
    let address = "http://\(place.addresses[0].shown):\(bound)/"
    text += kata("Pratinjau: \(address)\n", "Preview: \(address)\n", common.bahasa)
    text += kata(
      "Halamannya berubah sendiri setiap kali berkas disimpan. Tekan Ctrl-C untuk berhenti.\n",
      "Its pages change by themselves whenever a file is saved. Press Ctrl-C to end.\n", common.bahasa)
    if place.isNetwork {
      text += kata(
        "Perhatian: siapa pun di jaringan dapat membacanya, termasuk yang belum disahkan.\n",
        "Note: anybody on the network can read it, with what was never ratified.\n", common.bahasa)
    }
    Console.out(text)
  }

  private func taken(_ ports: ClosedRange<Int>) -> ExitStatus {
    let first = ports.lowerBound
    let owner = PortOwner.find(port: first).map {
      kata(" oleh `\($0.name)` (proses \($0.process))", " by `\($0.name)` (process \($0.process))", common.bahasa)
    }
    Console.err(
      kata(
        "kesalahan: port \(first) sedang dipakai\(owner ?? " program lain")\n  = perbaikan: tutup program itu, atau pilih port lain: `dip sajikan --port \(first < 65535 ? first + 1 : 8080)`\n",
        "error: port \(first) is in use\(owner ?? " by another program")\n  = help: close that program, or choose another port: `dip serve --port \(first < 65535 ? first + 1 : 8080)`\n",
        common.bahasa))
    return .io
  }

  private func refuse(_ why: String, _ remedy: String, _ status: ExitStatus = .usage) -> ExitStatus {
    Console.err(
      kata("kesalahan: \(why)\n  = perbaikan: \(remedy)\n", "error: \(why)\n  = help: \(remedy)\n", common.bahasa))
    return status
  }
}
