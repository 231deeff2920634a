import Glibc

/// The one place that runs other programs: names from a closed list, sought in fixed folders, arguments as a list, no
/// shell, bounded in time and output, with an environment of our own.
package struct Toolbox: Sendable {
  /// How long a program may run and how much it may write.
  package struct Limits: Sendable {
    package var milliseconds: Int
    /// The most bytes of standard output, and of standard error.
    package var output: Int

    package init(milliseconds: Int, output: Int) {
      self.milliseconds = milliseconds
      self.output = output
    }

    /// 30 seconds, a megabyte.
    package static let usual = Limits(milliseconds: 30_000, output: 1 << 20)
    /// For a program that a person answers: five minutes, a megabyte.
    package static let patient = Limits(milliseconds: 300_000, output: 1 << 20)
  }

  /// Whether the program may speak with the person.
  package enum Company: Sendable {
    /// It stands alone: its own process group, no terminal to ask on, standard error kept.
    case alone
    /// It shares our terminal and standard error, so that it can ask for a passphrase or a touch of a key.
    case terminal
  }

  /// Where programs are sought, in this order.
  package static let usualFolders = ["/usr/bin", "/bin", "/usr/local/bin"]

  private let folders: [String]

  package init(folders: [String] = Toolbox.usualFolders) { self.folders = folders }

  /// Where the program lies; nil where it is not installed.
  package func path(of program: Program) -> String? {
    folders.lazy.map { $0 + "/" + program.name }.first { path in
      var info = stat()
      return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }
  }

  /// Runs a program to its end and returns what it left, whatever its status.
  ///
  /// `input` is its standard input. Its environment is `LC_ALL=C`, `TZ=UTC`, `PATH` and what `environment` adds. Throws
  /// where there is no answer: not installed, too slow, too much output, ended by a signal, refused by the system. The
  /// program and what it started in its process group are gone then.
  package func run(
    _ program: Program, _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    limits: Limits = .usual, company: Company = .alone
  ) throws(ToolError) -> Answer {
    guard let path = path(of: program) else { throw ToolError.notInstalled(program) }
    var run = try Run(program, limits: limits, company: company, input: input)
    defer { run.close() }
    try run.start(
      path, arguments: [program.name] + arguments, environment: surroundings(environment))
    return try run.wait()
  }

  /// Starts a program that runs beside us until we are done with it.
  package func start(_ program: Program, _ arguments: [String]) throws(ToolError) -> Companion {
    guard let path = path(of: program) else { throw ToolError.notInstalled(program) }
    return try Companion(program, path: path, [program.name] + arguments, surroundings([:]))
  }

  private func surroundings(_ more: [String: String]) -> [String] {
    var all = ["LC_ALL": "C", "TZ": "UTC", "PATH": folders.joined(separator: ":")]
    all.merge(more) { $1 }
    return all.map { "\($0.key)=\($0.value)" }.sorted()
  }
}
