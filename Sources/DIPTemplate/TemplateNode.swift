/// A template's parts as written.
indirect enum TemplateNode: Sendable {
  case text([UInt8])
  case variable(TagName, raw: Bool)
  case section(TagName, inverted: Bool, [TemplateNode])
  case partial(TagName, indent: [UInt8])
  case block(TagName, [TemplateNode])
  case parent(TagName, indent: [UInt8], [TemplateNode])
}

/// A tag's name with its place.
struct TagName: Sendable {
  let text: String
  /// `a.b` is two parts; `.` is none.
  let parts: [String]
  /// The whole tag, in bytes of its source.
  let range: Range<Int>
  /// Which source of the library it stands in.
  let source: Int
}
