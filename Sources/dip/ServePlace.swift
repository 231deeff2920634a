import DIPDiagnostics
import DIPServe
import Glibc

extension ServeCommand {
  private static let usualPort = 8080

  /// The sockets to listen on: this computer's own addresses, or the one that was asked for.
  func openListeners() throws -> [Listener] {
    guard let listen, listen != "localhost" else { return try openLoopback() }
    guard Listener.isAddress(listen) else {
      throw refuse(
        kata("`\(listen)` bukan alamat IP", "`\(listen)` is not an IP address", common.bahasa),
        kata(
          "tulis alamatnya dengan angka, misalnya `--listen 127.0.0.1`",
          "write the address in numbers, for instance `--listen 127.0.0.1`", common.bahasa))
    }
    guard Listener.isLoopback(listen) || allowNetwork else {
      throw refuse(
        kata(
          "`--listen \(listen)` membuka pratinjau, termasuk yang belum disahkan, bagi komputer lain",
          "`--listen \(listen)` opens the preview, with what was never ratified, to other computers", common.bahasa),
        kata(
          "bila itu memang dikehendaki, tambahkan `--izinkan-jaringan`",
          "if that is what you want, add `--allow-network`", common.bahasa))
    }
    return [try open(listen, ports: ports)]
  }

  func say(_ listeners: [Listener]) {
    guard let first = listeners.first else { return }
    let isNetwork = listen.map { $0 != "localhost" && !Listener.isLoopback($0) } ?? false
    var text = ""
    if port == nil, first.port != ServeCommand.usualPort {
      let owner = PortOwner.find(port: ServeCommand.usualPort).map { " (\($0.name), \($0.process))" } ?? ""
      text += kata(
        "Port \(ServeCommand.usualPort) sedang dipakai program lain\(owner); dipakai port \(first.port).\n",
        "Port \(ServeCommand.usualPort) is in use by another program\(owner); port \(first.port) is used.\n",
        common.bahasa)
    }
    text += kata(
      "Pratinjau: http://\(first.shown):\(first.port)/\n", "Preview: http://\(first.shown):\(first.port)/\n",
      common.bahasa)
    text += kata(
      "Halamannya berubah sendiri setiap kali berkas disimpan. Tekan Ctrl-C untuk berhenti.\n",
      "Its pages change by themselves whenever a file is saved. Press Ctrl-C to end.\n", common.bahasa)
    if isNetwork {
      text += kata(
        "Perhatian: siapa pun di jaringan dapat membacanya, termasuk yang belum disahkan.\n",
        "Note: anybody on the network can read it, with what was never ratified.\n", common.bahasa)
    }
    Console.out(text)
  }

  private var ports: [Int] {
    port.map { [$0] } ?? Array(ServeCommand.usualPort..<(ServeCommand.usualPort + 20))
  }

  /// 127.0.0.1, and [::1] with the same port where there is such an address.
  private func openLoopback() throws -> [Listener] {
    let four = try open("127.0.0.1", ports: ports)
    guard let six = try? Listener.open("::1", port: four.port) else { return [four] }
    return [four, six]
  }

  /// The first port of these that nobody listens on.
  private func open(_ address: String, ports: [Int]) throws -> Listener {
    for port in ports {
      do throws(Listener.Failure) {
        return try Listener.open(address, port: port)
      } catch .taken {
        continue
      } catch .system(let code) {
        throw common.fail("\(address):\(port)", common.words(code))
      } catch {
        throw common.fail("\(address):\(port)", common.words(EINVAL))
      }
    }
    throw taken(ports)
  }

  private func taken(_ ports: [Int]) -> ExitStatus {
    let first = ports.first ?? ServeCommand.usualPort
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

  private func refuse(_ why: String, _ remedy: String) -> ExitStatus {
    Console.err(
      kata("kesalahan: \(why)\n  = perbaikan: \(remedy)\n", "error: \(why)\n  = help: \(remedy)\n", common.bahasa))
    return .usage
  }
}
