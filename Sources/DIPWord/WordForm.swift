/// What a letter may name: text, a flag, or rows with names of their own. Declared once, so that a misspelt name is
/// found even where there are no rows.
package struct WordForm: Sendable {
  package indirect enum Kind: Sendable {
    case text
    case flag
    case rows(WordForm)
  }

  package let members: [String: Kind]

  package init(_ members: [String: Kind]) { self.members = members }
}

/// The value of one name.
package indirect enum WordValue: Sendable {
  /// Lines are separated by `\n`; they become lines in Word.
  case text(String)
  case flag(Bool)
  case rows([[String: WordValue]])
}

/// What is wrong with a letter's template.
package struct WordError: Error, Sendable, Hashable {
  package enum Fault: Sendable, Hashable {
    /// No file stands there.
    case missing
    /// Not a DOCX: no ZIP (then the part is ""), no `word/document.xml`, or more in it than a letter can hold.
    case notWord(String)
    /// A document of Word 97–2003, or one locked with a password: both are OLE files, whatever their name.
    case oldWord
    /// A part of the package whose XML cannot be read.
    case badXML(part: String)
    case unknownName(String, known: [String])
    /// A section that is not closed, or closed without being opened.
    case section(String)
    /// A tag that Word letters do not know, such as a partial.
    case unknownTag(String)
    /// A list used as text, or a text used as a list.
    case wrongKind(String)
    case system(String)
  }

  package let fault: Fault
  /// The text of the paragraph it stands in.
  package let paragraph: String

  package init(_ fault: Fault, paragraph: String = "") {
    self.fault = fault
    self.paragraph = paragraph
  }
}

package struct WordErrors: Error, Sendable {
  package let errors: [WordError]
  package init(_ errors: [WordError]) { self.errors = errors }
}
