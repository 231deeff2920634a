/// A line of a file as it can be shown, with the place in it marked underneath.
struct Excerpt {
  /// The line, cut around the mark where it is long.
  let line: String
  /// Spaces before the mark, and its length, in terminal columns.
  let indent: Int
  let length: Int

  static let tabStop = 4
  /// More marks than this on one letter are left out: they would climb over the lines above.
  static let marksPerLetter = 3

  /// One scalar as shown.
  private struct Cell {
    var text: String
    var width: Int
  }

  /// `columns` are scalars of the line, from 0, the end exclusive; `width` is the most terminal columns to use.
  init(_ text: String, columns: Range<Int>, width: Int) {
    let cells = Excerpt.cells(text)
    let from = min(columns.lowerBound, cells.count)
    let to = min(max(columns.upperBound, from), cells.count)
    let start = cells[..<from].reduce(0) { $0 + $1.width }
    let marked = max(1, cells[from..<to].reduce(0) { $0 + $1.width })
    let total = cells.reduce(0) { $0 + $1.width }
    guard total > width else {
      line = cells.map(\.text).joined()
      indent = start
      length = marked
      return
    }
    // A third of the room for what stands before the mark, the rest for the mark and what follows.
    var first = from
    var before = 0
    let room = to == cells.count ? max(width / 3, width - marked - 2) : width / 3
    while first > 0, before + cells[first - 1].width <= room {
      first -= 1
      before += cells[first].width
    }
    var shown = first > 0 ? "…" : ""
    var used = first > 0 ? 1 : 0
    indent = used + before
    var last = first
    while last < cells.count, used + cells[last].width < width {
      shown += cells[last].text
      used += cells[last].width
      last += 1
    }
    if last < cells.count { shown += "…" }
    line = shown
    length = max(1, min(marked, used - indent))
  }

  private static func cells(_ text: String) -> [Cell] {
    var cells: [Cell] = []
    var column = 0
    var marks = 0
    for scalar in text.unicodeScalars {
      var cell: Cell
      if scalar == "\t" {
        let width = tabStop - column % tabStop
        cell = Cell(text: String(repeating: " ", count: width), width: width)
      } else if let shown = SafeText.visible(scalar) {
        cell = Cell(text: String(shown), width: 1)
      } else {
        cell = Cell(text: String(scalar), width: SafeText.width(scalar))
      }
      if cell.width == 0 {
        marks += 1
        if column == 0 { cell = Cell(text: "◌" + cell.text, width: 1) }
        if marks > marksPerLetter { cell.text = "" }
      } else {
        marks = 0
      }
      column += cell.width
      cells.append(cell)
    }
    return cells
  }
}
