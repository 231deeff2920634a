import DIPEdition

/// A QR code as an image of its own.
enum GambarQR {
  /// An SVG of 16 by 16 mm, black on white. Empty where the text is too long for any code.
  static func svg(_ text: String) -> String {
    guard let code = KodeQR.jalur(text) else { return "" }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="16mm" height="16mm" viewBox="0 0 \(code.sisi) \(code.sisi)" \
      shape-rendering="crispEdges"><path fill="#fff" d="M0 0h\(code.sisi)v\(code.sisi)H0z"/><path d="\(code.d)"/></svg>

      """
  }
}
