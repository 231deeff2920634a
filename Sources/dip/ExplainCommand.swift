import ArgumentParser
import DIPDiagnostics

/// `dip explain CODE`: why a rule is there, and how to follow it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: kata("Menjelaskan satu aturan, misalnya DIP107.", "Explains a rule, such as DIP107."),
    aliases: ["jelaskan"])

  @Argument(help: ArgumentHelp(kata("Kode aturan.", "The rule's code."), valueName: "kode"))
  var code: String

  @Option(help: ArgumentHelp(kata("Bahasa: id atau en.", "Language: id or en."), valueName: "bahasa"))
  var bahasa = Bahasa.id

  func run() throws {
    guard let rule = RuleCode(code), let text = RulePage.text(rule, bahasa) else {
      let near = NearMiss.best(of: RuleCatalogue.all.map(\.code.description), for: code)
      let hint = near.map { kata(" Mungkin maksud Anda \($0).", " Did you mean \($0)?", bahasa) } ?? ""
      Console.err(
        kata(
          "kesalahan: tidak ada aturan berkode `\(code)`.\(hint)\n  = perbaikan: kode aturan ada dalam kurung siku pada tiap temuan, misalnya `dip jelaskan DIP107`\n",
          "error: there is no rule `\(code)`.\(hint)\n  = help: a rule's code stands in brackets in each finding, as in `dip explain DIP107`\n",
          bahasa))
      throw ExitStatus.usage
    }
    Console.out(text)
  }
}
