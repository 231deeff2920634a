import ArgumentParser

@main
struct Dip: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "dip", abstract: "Daftar Informasi Publik")
}
