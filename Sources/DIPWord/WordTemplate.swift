/// A letter typed in Word, with Mustache names in it: `{{nama}}`, `{{#daftar}} … {{/daftar}}`, `{{^daftar}} … {{/daftar}}`
/// and `{{! remark }}`. Compiled once: a name nobody declared is an error, not an empty place in a letter.
package final class WordTemplate {
  private let container: WordPackage
  private let parts: [WordPart]

  /// Reads the document, its headers, footers, footnotes and endnotes. Throws `WordErrors` with every fault found.
  package init(path: String, form: WordForm) throws {
    let opened: WordPackage
    do throws(WordError) {
      opened = try WordPackage(path: path)
    } catch {
      throw WordErrors([error])
    }
    container = opened
    let wanted = opened.entries.filter { WordTemplate.isText($0.name) }
    guard wanted.contains(where: { $0.name == "word/document.xml" }) else {
      throw WordErrors([WordError(.notWord("word/document.xml"))])
    }
    var parts: [WordPart] = []
    var errors: [WordError] = []
    for entry in wanted {
      do throws(WordError) {
        let part = WordPart(name: entry.name, bytes: try opened.read(entry), form: form)
        errors += part.errors
        parts.append(part)
      } catch {
        errors.append(error)
      }
    }
    guard errors.isEmpty else { throw WordErrors(errors) }
    self.parts = parts
  }

  /// What is wrong with a document's main part alone.
  package static func check(document: [UInt8], form: WordForm) -> [WordError] {
    WordPart(name: "word/document.xml", bytes: document, form: form).errors
  }

  private static func isText(_ name: String) -> Bool {
    guard name.hasPrefix("word/"), name.hasSuffix(".xml") else { return false }
    let part = name.dropFirst("word/".count)
    return ["document.xml", "footnotes.xml", "endnotes.xml"].contains(part) || part.hasPrefix("header")
      || part.hasPrefix("footer")
  }

  /// Writes the letter, filled in, as a new file at `path`.
  package func write(_ values: [String: WordValue], to path: String) throws {
    var replaced: [String: [UInt8]] = [:]
    for part in parts where !part.isPlain { replaced[part.name] = part.render(values) }
    do throws(WordError) {
      try container.write(to: path, replacing: replaced)
    } catch {
      throw WordErrors([error])
    }
  }
}
