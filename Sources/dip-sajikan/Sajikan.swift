import DIPDiagnostics
import DIPServe
import FlyingFox
import FlyingSocks
import Foundation

/// The server of `dip serve`, a program of its own: FlyingFox brings Foundation's networking, which no other command
/// should load. `dip` starts it, tells it a line whenever there is something else to show (`Notice`), and ends it by
/// closing its standard input.
///
///     dip-sajikan FOLDER id|en ADDRESS[,ADDRESS] FIRST-PORT LAST-PORT
///
/// The first address must be had, on the first port of these that is free; the others on the same port where there are
/// such. It answers `siap PORT`, `terpakai PORT` where none is free, or `gagal ERRNO`; and `Notice.shown` to each line.
@main
struct Sajikan {
  private let folder: PreviewFolder
  private let bahasa: Bahasa
  private let addresses: [ListenAddress]
  private let ports: ClosedRange<UInt16>

  static func main() async {
    guard let program = Sajikan(CommandLine.arguments.dropFirst()) else {
      say("dip-sajikan dijalankan oleh `dip sajikan`. / dip-sajikan is started by `dip serve`.", to: STDERR_FILENO)
      exit(2)
    }
    await program.run()
  }

  private init?(_ arguments: ArraySlice<String>) {
    let given = Array(arguments)
    guard given.count == 5, let bahasa = Bahasa(rawValue: given[1]), let first = UInt16(given[3]),
      let last = UInt16(given[4]), first <= last
    else { return nil }
    addresses = given[2].split(separator: ",").compactMap { ListenAddress(String($0)) }
    guard !addresses.isEmpty else { return nil }
    folder = PreviewFolder(given[0])
    self.bahasa = bahasa
    ports = first...last
  }

  private func run() async {
    let showcase = Showcase(folder)
    guard let port = await listen(showcase) else { exit(1) }
    Sajikan.say("siap \(port)", to: STDOUT_FILENO)
    // Reading waits, so it has a thread of its own; the end of the lines is the end of the program.
    await withUnsafeContinuation { (done: UnsafeContinuation<Void, Never>) in
      Thread.detachNewThread {
        while let line = readLine() {
          if let notice = Notice(line) { showcase.show(notice) }
          Sajikan.say(Notice.shown, to: STDOUT_FILENO)
        }
        done.resume()
      }
    }
    exit(0)
  }

  /// The port on which the first address is served, and the others as well where they can be.
  private func listen(_ showcase: Showcase) async -> UInt16? {
    for port in ports {
      do {
        let bound = try await serve(addresses[0], port, showcase)
        for more in addresses.dropFirst() { _ = try? await serve(more, bound, showcase) }
        return bound
      } catch SocketError.failed(_, EADDRINUSE, _) {
        continue
      } catch SocketError.failed(_, let code, _) {
        Sajikan.say("gagal \(code)", to: STDOUT_FILENO)
        return nil
      } catch {
        Sajikan.say("gagal \(EINVAL)", to: STDOUT_FILENO)
        return nil
      }
    }
    Sajikan.say("terpakai \(ports.lowerBound)", to: STDOUT_FILENO)
    return nil
  }

  private func serve(_ address: ListenAddress, _ port: UInt16, _ showcase: Showcase) async throws -> UInt16 {
    let handler = PreviewHandler(showcase, bahasa: bahasa)
    // How long a page may take to be found; what listens to news stays as long as it likes.
    let server =
      switch address.family {
      case .four:
        HTTPServer(
          address: try sockaddr_in.inet(ip4: address.text, port: port), timeout: 30, logger: .disabled, handler: handler
        )
      case .six:
        HTTPServer(
          address: try sockaddr_in6.inet6(ip6: address.text, port: port), timeout: 30, logger: .disabled,
          handler: handler)
      }
    // A server that cannot listen never says that it does: whichever comes first.
    let (news, source) = AsyncStream.makeStream(of: Result<Void, any Error>.self)
    Task {
      do { try await server.run() } catch { source.yield(.failure(error)) }
    }
    Task {
      do {
        try await server.waitUntilListening()
        source.yield(.success(()))
      } catch { source.yield(.failure(error)) }
    }
    for await first in news {
      try first.get()
      break
    }
    switch await server.listeningAddress {
    case .ip4(_, let bound)?, .ip6(_, let bound)?:
      handler.answers(on: bound)
      return bound
    default: throw SocketError.unsupportedAddress
    }
  }

  static func say(_ line: String, to file: Int32) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  }
}
