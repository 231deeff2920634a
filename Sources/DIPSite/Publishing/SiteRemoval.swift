import Glibc

extension StagedSite {
  /// Removes a whole site that `finish` put there: what its MANIFEST lists, then its folder. Foreign files stay, and
  /// the folder with them. For previews, which nobody published.
  package static func remove(_ output: String) {
    guard let place = try? OutputPlace(output) else { return }
    _ = Leftovers.clean(place)
    let folder = open(place.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return }
    defer { close(folder) }
    guard let listed = Manifest(folder: folder) else { return }
    Tree.remove(folder, listed: listed)
    rmdir(place.path)
  }
}
