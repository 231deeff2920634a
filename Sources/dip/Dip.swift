import ArgumentParser
import DIPDiagnostics
import DIPMarkup
import Glibc

/// The command. Everything it does is done by the rooms below; here arguments are read, and lines printed.
@main
struct Dip: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dip",
    abstract: kata(
      "Membuat, memeriksa, dan menerbitkan Daftar Informasi Publik.",
      "Makes, checks and publishes the list of public information."),
    version: "dip \(versi) (cmark-gfm \(MarkupEngine.libraryVersion))",
    // In the order in which an office meets them: the content, the year, the approval, the public.
    subcommands: [
      NewCommand.self, ImportCommand.self, CheckCommand.self, ExplainCommand.self,
      CycleCommand.self, LetterCommand.self, WorksheetCommand.self, ClarifyCommand.self, ReportCommand.self,
      MonevCommand.self, NewYearCommand.self,
      FreezeCommand.self, RecordCommand.self, SealCommand.self, VerifyCommand.self, StatusCommand.self,
      DiffCommand.self,
      ServeCommand.self, BuildCommand.self, PublishCommand.self, PrintCommand.self, BundleCommand.self,
    ],
    helpNames: [.short, .long])

  static let versi = "0.1.0"

  static func main() {
    // A closed pipe (`dip periksa | head`) is a failed write, not a silent death.
    signal(SIGPIPE, SIG_IGN)
    refuseUnknownCommand()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      Glibc.exit(status.rawValue)
    } catch {
      let code = exitCode(for: error)
      let isScript = CommandLine.arguments.contains {
        $0.hasPrefix("--generate-completion-script") || $0.hasPrefix("--experimental")
      }
      let text = isScript ? fullMessage(for: error) : Console.translated(fullMessage(for: error))
      if code.isSuccess {
        Console.out(text + "\n")
        Glibc.exit(0)
      }
      Console.err(text + "\n")
      // The parser says 64 for a wrong use; ours is 2.
      Glibc.exit(code.rawValue == 64 ? ExitStatus.usage.rawValue : ExitStatus.fault.rawValue)
    }
  }
}

extension Dip {
  /// A mistyped command gets the nearest one; the parser alone would only say that it is unexpected.
  private static func refuseUnknownCommand() {
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-") else { return }
    let known =
      configuration.subcommands.flatMap { [$0.configuration.commandName ?? ""] + $0.configuration.aliases } + ["help"]
    guard !known.contains(word) else { return }
    let near = NearMiss.best(of: known, for: word)
    let hint = near.map { kata(" Mungkin maksud Anda `\($0)`.", " Did you mean `\($0)`?") } ?? ""
    Console.err(
      kata(
        "kesalahan: tidak ada perintah `\(word)`.\(hint)\n  = perbaikan: jalankan `dip --help` untuk melihat semua perintah\n",
        "error: there is no command `\(word)`.\(hint)\n  = help: run `dip --help` to see all commands\n"))
    Glibc.exit(ExitStatus.usage.rawValue)
  }
}

/// How the command ends.
enum ExitStatus: Int32, Error {
  /// Errors were found, or with `--strict` warnings.
  case findings = 1
  case usage = 2
  /// An edition is not whole, or its approvals do not meet the policy.
  case approval = 3
  /// The output would swallow files that `dip` did not write.
  case refused = 4
  case fault = 70
  case io = 74
}

/// The language of help texts, which must be known before the arguments are parsed.
let bahasaBantuan: Bahasa = {
  let words = CommandLine.arguments
  for (index, word) in words.enumerated() {
    if word == "--bahasa=en" || (word == "--bahasa" && index + 1 < words.count && words[index + 1] == "en") {
      return .en
    }
  }
  return .id
}()

/// One text in both languages.
func kata(_ id: String, _ en: String, _ bahasa: Bahasa = bahasaBantuan) -> String { bahasa == .id ? id : en }
