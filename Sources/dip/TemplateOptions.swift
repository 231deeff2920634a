import ArgumentParser
import DIPSite
import DIPTemplate

/// Where a command takes its templates from.
struct TemplateOptions: ParsableArguments {
  @Option(help: ArgumentHelp(kata("Folder templat.", "The templates folder."), valueName: "folder"))
  var templates = "templates"

  var folder: String { trimmed(templates) }

  /// A page that stands by itself, in a folder below the templates. What is wrong with it is reported, and ends the command.
  func halaman(_ place: String, _ name: String, _ shape: Shape, _ common: CommonOptions) throws -> CompiledTemplate {
    let below = folder + "/" + place
    let (template, findings) = LooseTemplate.load(folder: below, shownAs: below, name: name, shape: shape)
    guard let template else {
      try common.report(findings, checked: 0)
      throw ExitStatus.findings
    }
    return template
  }
}

extension CompiledTemplate {
  /// The bytes of the page with these values.
  func halaman(_ record: Record) throws -> [UInt8] {
    let output = TemplateOutput()
    try render(record, into: output)
    return output.bytes
  }
}
