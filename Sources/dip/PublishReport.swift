import DIPDiagnostics
import DIPSite

/// What `dip publish` says: what changed, and what stands in public now.
struct PublishReport {
  enum Outcome: String {
    case published
    /// Nothing was swapped: nothing would change.
    case unchanged
    /// Nothing was swapped: only a look was asked for.
    case preview
    case rolledBack
  }

  /// So many names of a kind are shown; the rest is counted.
  private static let shown = 12

  let outcome: Outcome
  let target: String
  /// How many files the site has; nil where nobody counted.
  let files: Int?
  let changes: SiteChanges

  func text(_ bahasa: Bahasa) -> String {
    var text = ""
    for (sign, id, en, paths) in [
      ("+", "berkas baru", "new files", changes.added), ("~", "berkas berubah", "changed files", changes.changed),
      ("-", "berkas dihapus", "removed files", changes.removed),
    ] where !paths.isEmpty {
      text += "  \(sign) \(paths.count) \(kata(id, en, bahasa))\n"
      for path in paths.prefix(PublishReport.shown) { text += "      \(path)\n" }
      let rest = paths.count - PublishReport.shown
      if rest > 0 { text += kata("      … dan \(rest) lagi\n", "      … and \(rest) more\n", bahasa) }
    }
    if changes.siblings > 0 {
      text += kata(
        "  . \(changes.siblings) salinan terkompresi (.br, .gz) ikut berubah\n",
        "  . \(changes.siblings) compressed copies (.br, .gz) change with them\n", bahasa)
    }
    return text + ending(bahasa)
  }

  private func ending(_ bahasa: Bahasa) -> String {
    switch outcome {
    case .published:
      kata(
        "Terbit di \(target)/\(files.map { " (\($0) berkas)" } ?? ""). Untuk kembali ke terbitan sebelumnya: `dip terbit --to \(target) --rollback`.\n",
        "Published to \(target)/\(files.map { " (\($0) files)" } ?? ""). To go back to the site before: `dip publish --to \(target) --rollback`.\n",
        bahasa)
    case .unchanged:
      kata(
        "Tidak ada yang berubah: \(target)/ sudah sama, bita demi bita, jadi tidak ditukar.\n",
        "Nothing changes: \(target)/ is the same already, byte for byte, so it was not swapped.\n", bahasa)
    case .preview:
      kata(
        "Belum diterbitkan. Jalankan lagi tanpa `--dry-run` untuk menerbitkannya.\n",
        "Not published. Run again without `--dry-run` to publish it.\n", bahasa)
    case .rolledBack:
      kata(
        "\(target)/ kembali ke terbitan sebelumnya.\n", "\(target)/ is back at the site before.\n", bahasa)
    }
  }

  /// `{"version":1,"outcome":…,"target":…,"files":…,"added":[…],"changed":[…],"removed":[…],"compressed":…}` on one
  /// line, without `files` where nobody counted; all paths, not the first few.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("version", 1)
      json.member("outcome", outcome.rawValue)
      json.member("target", target)
      if let files { json.member("files", files) }
      for (name, paths) in [("added", changes.added), ("changed", changes.changed), ("removed", changes.removed)] {
        json.key(name)
        json.array { for path in paths { $0.string(path) } }
      }
      json.member("compressed", changes.siblings)
    }
    writer.end()
    return writer.bytes
  }

  /// Folders that stay beside the target because they hold files of others.
  static func leftovers(_ paths: [String], _ bahasa: Bahasa) {
    for path in paths {
      Console.err(
        kata(
          "peringatan: `\(path)` tidak dihapus karena memuat berkas yang bukan buatan dip\n",
          "warning: `\(path)` was not removed because it holds files that dip did not write\n", bahasa))
    }
  }
}
