/// What a template may name, and of what kind each name is. Declared once, before templates are compiled.
public final class Shape: Sendable {
  /// The kinds of value.
  public enum Kind: Sendable {
    /// Text, escaped for its place.
    case text
    /// An address, judged by the library's policy and escaped.
    case address
    /// Markup made safe elsewhere; the only kind that may be put out raw.
    case safe
    /// JSON that another template has made; put out raw, and only between JSON's own marks.
    case json
    /// A whole number.
    case number
    /// True or false; for sections, and bare in JSON.
    case flag
    /// One record, or none.
    case record(Shape)
    /// Records, one after the other.
    case list(Shape)
    /// Texts, named `.` inside the section.
    case texts
  }

  struct Member: Sendable {
    let slot: Int
    let kind: Kind
  }

  /// For messages.
  public let name: String
  let members: [String: Member]

  /// Declares the names; each gets the slot of its place in the list.
  public init(_ name: String, _ members: [(String, Kind)]) {
    self.name = name
    var table: [String: Member] = [:]
    for (slot, member) in members.enumerated() { table[member.0] = Member(slot: slot, kind: member.1) }
    self.members = table
    count = members.count
    var seen: Set<String> = []
    repeated = members.map(\.0).filter { !seen.insert($0).inserted }
  }

  /// Names declared more than once. Only one of the declarations is heeded, so a sound shape has none.
  public let repeated: [String]

  /// How many slots a record of this shape has.
  public let count: Int

  /// The slot of a name; 0 for a name that was not declared.
  public func slot(_ name: String) -> Int { members[name]?.slot ?? 0 }
}

/// Bytes of markup, or of JSON, that another room or template has made safe.
public struct SafeMarkup: Sendable {
  let bytes: [UInt8]
  /// Vouches for the bytes: they are put out as they are.
  public init(trustedBytes: [UInt8]) { bytes = trustedBytes }
}

/// The values of one record, by slot.
public struct Record: Sendable {
  /// A value at render time.
  public enum Value: Sendable {
    /// Nothing: empty and false.
    case none
    /// Text or an address.
    case text(String)
    /// Text as UTF-8 bytes.
    case bytes([UInt8])
    /// Markup or JSON made safe.
    case safe(SafeMarkup)
    /// A whole number.
    case number(Int)
    /// A truth value.
    case flag(Bool)
    /// One record.
    case record(Record)
    /// Records at hand.
    case list([Record])
    /// Texts at hand.
    case texts([String])
    /// Records made one at a time, so that long lists need not be in memory.
    indirect case sequence(count: Int, make: @Sendable (Int) throws -> Record)
  }

  var values: [Value]

  /// A record with nothing in it.
  public init(_ shape: Shape) { values = Array(repeating: .none, count: shape.count) }

  /// The value in a slot.
  public subscript(slot: Int) -> Value {
    get { values[slot] }
    set { values[slot] = newValue }
  }
}

/// Where rendered bytes go; can hand them on as they come, so that huge documents stay small in memory.
public final class TemplateOutput {
  /// Told of a piece of the document; the bytes are valid during the call only.
  public typealias Flush = (UnsafeBufferPointer<UInt8>) throws -> Void

  private var buffer = ByteBuffer()
  private let threshold: Int
  private let flush: Flush?

  /// Keeps everything.
  public init() {
    threshold = .max
    flush = nil
  }

  /// Hands the bytes on whenever more than `threshold` have gathered.
  public init(threshold: Int, flush: @escaping Flush) {
    self.threshold = threshold
    self.flush = flush
  }

  /// A copy of what has been rendered and not handed on.
  public var bytes: [UInt8] { Array(buffer.bytes) }

  /// What has been rendered and not handed on, in place.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(buffer.bytes)
  }

  /// Forgets what has been rendered; its memory is used again.
  public func removeAll() { buffer.removeAll() }

  /// Hands on what is left.
  public func finish() throws {
    guard let flush else { return }
    try flush(buffer.bytes)
    buffer.removeAll()
  }

  func fill(_ body: (inout ByteBuffer) throws -> Void) rethrows { try body(&buffer) }

  /// Hands on what a renderer has made so far, where it is much.
  func handOn(_ rendered: inout ByteBuffer) throws {
    guard rendered.count > threshold, let flush else { return }
    try flush(rendered.bytes)
    rendered.removeAll()
  }
}
