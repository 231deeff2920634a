/// A list cut into pages of 200.
struct Paging: Sendable, Equatable {
  static let size = 200

  let jumlah: Int

  init(_ jumlah: Int) { self.jumlah = jumlah }

  /// At least 1: an empty list has a page that says so.
  var halaman: Int { max(1, (jumlah + Paging.size - 1) / Paging.size) }

  /// The items of page `number`, from 1.
  func isi(_ number: Int) -> Range<Int> {
    let start = min(jumlah, max(0, number - 1) * Paging.size)
    return start..<min(jumlah, start + Paging.size)
  }

  /// The page numbers worth showing on page `kini`: the first, the last, and those near.
  func nomor(kini: Int) -> [Int] {
    (1...halaman).filter { $0 == 1 || $0 == halaman || abs($0 - kini) <= 2 }
  }
}

/// Items sorted into numbered boxes, kept as one array.
struct Buckets: Sendable {
  private let starts: [UInt32]
  private let items: [UInt32]

  /// Puts each of `order` into the boxes that `boxes` names; within a box the order stays.
  init(count: Int, order: [UInt32], boxes: (_ item: Int, _ put: (Int) -> Void) -> Void) {
    var sizes = [UInt32](repeating: 0, count: count + 1)
    for item in order { boxes(Int(item)) { box in sizes[box + 1] += 1 } }
    for box in 0..<count { sizes[box + 1] += sizes[box] }
    var next = sizes
    var filled = [UInt32](repeating: 0, count: Int(sizes[count]))
    for item in order {
      boxes(Int(item)) { box in
        filled[Int(next[box])] = item
        next[box] += 1
      }
    }
    starts = sizes
    items = filled
  }

  subscript(box: Int) -> ArraySlice<UInt32> { items[Int(starts[box])..<Int(starts[box + 1])] }
}
