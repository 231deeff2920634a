/// One template file.
public struct TemplateSource: Sendable {
  /// The path people see in messages.
  public let path: String
  /// The name partials and parents are called by.
  public let name: String
  /// The file's bytes.
  public let bytes: [UInt8]
  /// True for a piece of a sentence: whatever stands in it, the place behind it is the place before it, so that it
  /// cannot open a tag or close an attribute of the template that holds it.
  public let isPhrase: Bool

  /// A file with its path for people and its name for templates.
  public init(path: String, name: String, bytes: [UInt8], isPhrase: Bool = false) {
    self.path = path
    self.name = name
    self.bytes = bytes
    self.isPhrase = isPhrase
  }
}

/// A set of templates that call each other, compiled strictly: a name nobody declared is an error, not an empty text.
public final class TemplateLibrary: Sendable {
  let sources: [TemplateSource]
  let nodes: [[TemplateNode]]
  let index: [String: Int]
  /// Faults of reading, found before anything is compiled.
  public let errors: [TemplateError]
  let allowsAddress: @Sendable (String) -> Bool

  /// Parses every template. `allowsAddress` judges what stands at the start of `href` and `src` when rendered.
  public init(sources: [TemplateSource], allowsAddress: @escaping @Sendable (String) -> Bool) {
    self.sources = sources
    self.allowsAddress = allowsAddress
    var nodes: [[TemplateNode]] = []
    var errors: [TemplateError] = []
    for (number, source) in sources.enumerated() {
      var parser = TemplateParser(source.bytes, source: number, path: source.path)
      nodes.append(parser.parse())
      errors += parser.errors
    }
    self.nodes = nodes
    self.errors = errors
    index = Dictionary(sources.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The names of all partials and parents that the sources call, and those that these call in turn; what only a phrase
  /// calls that nobody calls is not among them.
  public var calledNames: Set<String> {
    var called: Set<String> = []
    var open = sources.indices.filter { !sources[$0].isPhrase }
    while let number = open.popLast() {
      for name in TemplateNode.calls(nodes[number]) where called.insert(name).inserted {
        if let next = index[name], sources[next].isPhrase { open.append(next) }
      }
    }
    return called
  }

  /// Compiles the template of that name for records of that shape.
  ///
  /// Throws `TemplateErrors` with every fault found.
  public func compile(_ name: String, kind: DocumentKind, shape: Shape) throws -> CompiledTemplate {
    var compiler = TemplateCompiler(library: self, kind: kind, shape: shape)
    let operations = compiler.compile(name)
    guard compiler.errors.isEmpty else { throw TemplateErrors(errors: compiler.errors) }
    return CompiledTemplate(operations, allowsAddress: allowsAddress)
  }
}

/// A template ready to render: a row of small steps, the literal text beside it.
public struct CompiledTemplate: Sendable {
  private let operations: [Operation]
  private let program: Program
  private let allowsAddress: @Sendable (String) -> Bool

  init(_ operations: [Operation], allowsAddress: @escaping @Sendable (String) -> Bool) {
    self.operations = operations
    program = Program(operations)
    self.allowsAddress = allowsAddress
  }

  /// The same template for records that have in `slots` what `record` has there: that part is rendered once, now.
  public func settled(_ slots: [Int], of record: Record) -> CompiledTemplate {
    let settling = Settling(record: record, slots: Set(slots), allowsAddress: allowsAddress)
    return CompiledTemplate(settling.settle(operations), allowsAddress: allowsAddress)
  }

  /// Appends what the template makes of the record; throws only what the output's flush throws.
  public func render(_ record: Record, into output: TemplateOutput) throws {
    try output.fill { bytes in
      var renderer = StrictRenderer(program: program, allowsAddress: allowsAddress, output: output)
      try renderer.render(record, &bytes)
    }
  }
}
