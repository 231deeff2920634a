import Glibc
import Testing

@testable import DIPTools

/// A folder with one program of the test's own making.
private final class Workshop {
  let folder: String
  let tools: Toolbox

  init() throws {
    var template = Array("/tmp/dip-alat-XXXXXX".utf8CString)
    folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    tools = Toolbox(folders: [folder, "/usr/bin", "/bin"])
  }

  deinit {
    unlink(folder + "/alat")
    unlink(folder + "/catatan")
    rmdir(folder)
  }

  func program(_ script: String, mode: mode_t = 0o755) throws -> Program {
    let file = open(folder + "/alat", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    try #require(file >= 0)
    let bytes = Array(("#!/bin/sh\n" + script + "\n").utf8)
    #expect(write(file, bytes, bytes.count) == bytes.count)
    #expect(close(file) == 0)
    return Program(name: "alat", package: "paket-alat")
  }

  func note() -> String? {
    let file = open(folder + "/catatan", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    return String(decoding: buffer[..<max(0, read(file, &buffer, buffer.count))], as: UTF8.self)
  }
}

@Suite struct ToolboxTests {
  @Test func givesInputAndTakesBothStreamsAndTheStatus() throws {
    let shop = try Workshop()
    let program = try shop.program(#"cat; echo "keluhan $1" >&2; exit 7"#)
    let input = [UInt8](repeating: 0x61, count: 300_000)
    let answer = try shop.tools.run(program, ["satu dua; $(touch x)"], input: input)
    #expect(answer.status == 7)
    #expect(answer.output == input)
    #expect(answer.words == "keluhan satu dua; $(touch x)")
    #expect(throws: ToolError.failed(program, status: 7, words: "keluhan satu dua; $(touch x)")) {
      try answer.succeeded()
    }
  }

  @Test func aProgramThatReadsNothingIsNoTrouble() throws {
    let shop = try Workshop()
    let program = try shop.program("exit 0")
    #expect(try shop.tools.run(program, [], input: [UInt8](repeating: 0x61, count: 1 << 20)).succeeded().output == [])
  }

  @Test func theEnvironmentIsOurs() throws {
    let shop = try Workshop()
    #expect(setenv("DIP_UJI_BOCOR", "rahasia", 1) == 0)
    defer { unsetenv("DIP_UJI_BOCOR") }
    let program = try shop.program("env | grep -v -e ^PWD= -e ^SHLVL= -e ^_=")
    let answer = try shop.tools.run(program, [], environment: ["SSH_AUTH_SOCK": "/tmp/agen"])
    #expect(
      answer.text.split(separator: "\n").sorted() == [
        "LC_ALL=C", "PATH=\(shop.folder):/usr/bin:/bin", "SSH_AUTH_SOCK=/tmp/agen", "TZ=UTC",
      ])
  }

  @Test func noDescriptorOfOursLeaksIn() throws {
    let shop = try Workshop()
    // Without O_CLOEXEC on purpose.
    let open = Glibc.open("/etc/hostname", O_RDONLY)
    defer { close(open) }
    let program = try shop.program("ls -l /proc/$$/fd")
    let seen = try shop.tools.run(program, []).text
    #expect(seen.contains(" 2 -> pipe:") && !seen.contains("hostname"), "\(seen)")
  }

  @Test func aProgramThatHangsIsStoppedWithItsChildren() throws {
    let shop = try Workshop()
    let program = try shop.program("(sleep 1; echo hidup > \(shop.folder)/catatan) & sleep 60")
    let limits = Toolbox.Limits(milliseconds: 200, output: 1000)
    let error = ToolError.timedOut(program, milliseconds: 200)
    #expect(throws: error) { try shop.tools.run(program, [], limits: limits) }
    #expect(error.words.id == "`alat` tidak selesai dalam 0,2 detik dan dihentikan")
    usleep(1_200_000)
    #expect(shop.note() == nil, "the child died with it")
  }

  @Test func aProgramThatClosesItsStreamsAndHangsIsStopped() throws {
    let shop = try Workshop()
    let program = try shop.program("exec >&- 2>&-; sleep 60")
    #expect(throws: ToolError.timedOut(program, milliseconds: 200)) {
      try shop.tools.run(program, [], limits: .init(milliseconds: 200, output: 1000))
    }
  }

  @Test func aChildThatKeepsTheStreamsOpenHoldsNobodyUp() throws {
    let shop = try Workshop()
    let program = try shop.program("sleep 60 & echo selesai")
    let answer = try shop.tools.run(program, [], limits: .init(milliseconds: 20_000, output: 1000))
    #expect(answer.text == "selesai\n")
  }

  @Test(arguments: ["yes", "yes >&2"])
  func aProgramThatFloodsIsStopped(_ script: String) throws {
    let shop = try Workshop()
    let program = try shop.program(script)
    #expect(throws: ToolError.tooMuchOutput(program, limit: 100_000)) {
      try shop.tools.run(program, [], limits: .init(milliseconds: 20_000, output: 100_000))
    }
  }

  @Test func exactlyTheLimitIsAllowed() throws {
    let shop = try Workshop()
    let program = try shop.program("head -c 100000 /dev/zero")
    #expect(
      try shop.tools.run(program, [], limits: .init(milliseconds: 20_000, output: 100_000)).output.count == 100_000)
  }

  @Test(arguments: [(SIGKILL, "KILL"), (SIGSEGV, "SEGV"), (SIGTERM, "TERM")])
  func aProgramThatASignalEndsGaveNoAnswer(_ signal: Int32, _ name: String) throws {
    let shop = try Workshop()
    let program = try shop.program("ulimit -c 0; echo setengah; kill -\(name) $$")
    #expect(throws: ToolError.killed(program, signal: signal)) { try shop.tools.run(program, []) }
  }

  @Test func aBrokenPipeEndsAProgramAsItExpects() throws {
    let shop = try Workshop()
    let old = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, old) }
    let program = try shop.program("(yes; echo $? >&2) | head -n 1")
    #expect(try shop.tools.run(program, []).words == "141", "yes died of the signal and complained of nothing")
  }

  @Test func whatIsNotThereIsSaidSo() throws {
    let shop = try Workshop()
    let absent = Program(name: "alat", package: "paket-alat")
    #expect(shop.tools.path(of: absent) == nil)
    #expect(throws: ToolError.notInstalled(absent)) { try shop.tools.run(absent, []) }
    #expect(ToolError.notInstalled(absent).words.en == "`alat` is not installed (on Debian: package `paket-alat`)")
    // A file that may not be run, and a folder of that name, are no program.
    _ = try shop.program("exit 0", mode: 0o644)
    #expect(shop.tools.path(of: absent) == nil)
  }

  @Test func whatTheSystemRefusesIsSaidSo() throws {
    let shop = try Workshop()
    let program = try shop.program("exit 0")
    let file = open(shop.folder + "/alat", O_WRONLY | O_TRUNC | O_CLOEXEC)
    let text = Array("#!/tidak/ada\n".utf8)
    #expect(write(file, text, text.count) == text.count)
    close(file)
    #expect(throws: ToolError.system(program, code: ENOENT)) { try shop.tools.run(program, []) }
  }

  @Test func theWordsCanBeShownOnATerminal() throws {
    let shop = try Workshop()
    let program = try shop.program(#"printf '\n\033[2Jbaris satu\r\nbaris dua \377\n\n'; exit 3"#)
    #expect(try shop.tools.run(program, []).words == "[2Jbaris satu\nbaris dua \u{FFFD}")
  }

  @Test func nothingIsLeftOpen() throws {
    let shop = try Workshop()
    let program = try shop.program("echo a")
    _ = try shop.tools.run(program, [])
    let before = openDescriptors()
    for _ in 0..<20 { _ = try shop.tools.run(program, []) }
    _ = try? shop.tools.run(Program(name: "tiada", package: "-"), [])
    #expect(openDescriptors() <= before + 5, "other tests open some of their own, 20 runs would show")
  }

  private func openDescriptors() -> Int { (0..<1024).count { fcntl(Int32($0), F_GETFD) >= 0 } }

  @Test func theHousesProgramsAreKnownByTheirFileNames() throws {
    #expect(
      [Program.sshKeygen, .openssl, .pdfsig, .weasyprint].map(\.name) == [
        "ssh-keygen", "openssl", "pdfsig", "weasyprint",
      ])
    #expect(Toolbox().path(of: .sshKeygen) == "/usr/bin/ssh-keygen")
  }
}
