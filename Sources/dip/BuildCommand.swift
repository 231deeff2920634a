import ArgumentParser

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "build", aliases: ["bangun"])
  @OptionGroup var common: CommonOptions
  func run() throws {}
}
