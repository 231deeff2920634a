/// Remembers what words meant a row before: the columns of a table repeat themselves.
final class Ingatan<Value> {
  private var isi: [String: Value] = [:]
  /// A column of free text would otherwise be kept whole.
  private static var batas: Int { 2048 }

  func nilai(_ teks: String, _ buat: () -> Value) -> Value {
    if let known = isi[teks] { return known }
    let made = buat()
    if isi.count >= Ingatan.batas { isi.removeAll(keepingCapacity: true) }
    isi[teks] = made
    return made
  }
}
