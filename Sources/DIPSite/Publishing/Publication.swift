import CSupport
import Glibc

/// Puts sites in public, one publisher at a time, and takes them back.
///
/// The order of steps is such that a process may be killed between any two of them: the old or the new site stands
/// whole, and the next publisher clears up.
package final class Publication {
  private let place: OutputPlace
  private let lock: PublishingLock
  private let exchange: StagedSite.Exchange
  /// Folders beside the target that stay because they hold files that are not ours.
  package private(set) var leftovers: [String]

  /// Takes the target's lock and clears up after publishers that were killed.
  ///
  /// `sources` are the folders that the site is made from. Throws `PublishingError`: `busy`, `foreign`, `overlaps`, or
  /// what the system says. Nothing but leavings of our own has changed then.
  package convenience init(target: String, sources: [String]) throws {
    try self.init(target: target, sources: sources) { dip_rename_exchange($0, $1) }
  }

  init(target: String, sources: [String], exchange: @escaping StagedSite.Exchange) throws {
    place = try OutputPlace(target)
    self.exchange = exchange
    try StagedSite.inspect(place, sources: sources)
    lock = try PublishingLock(place)
    leftovers = Leftovers.clean(place) + Backups(place).tidy()
  }

  /// Begins the next site, in a folder beside the target.
  package func stage(folders: [String], workers: Int, sources: [String]) throws -> StagedSite {
    try StagedSite(
      output: place.shown, folders: folders, workers: workers, sources: sources, exchange: exchange)
  }

  /// Makes the staged site whole, on the disk, and says how it differs from the one that stands.
  package func compare(_ site: StagedSite) throws -> SiteChanges {
    try site.complete(marked: true)
    let new = site.folders.root
    return Backups.with(place.path) { SiteChanges(from: $0, to: new) } ?? SiteChanges(from: nil, to: new)
  }

  /// Puts a site that `compare` made whole in the old one's place. The old one becomes the newest backup.
  ///
  /// Throws with the old site in its place and the new one gone, unless the disk fails after the swap.
  package func publish(_ site: StagedSite) throws {
    let backups = Backups(place)
    do {
      // Somebody may have put a file there since: it must not vanish into a backup.
      try StagedSite.inspect(place, sources: [])
      try put(site, backups)
    } catch {
      site.abandon()
      throw error
    }
    site.isOpen.store(false, ordering: .releasing)
    defer { site.folders.close() }
    try Swap(place: place, exchange: exchange).settle()
    Backups.removeMark(site.folders.root)
    leftovers += backups.tidy()
  }

  private func put(_ site: StagedSite, _ backups: Backups) throws {
    guard access(place.path, F_OK) == 0 else {
      guard rename(site.staging, place.path) == 0 else {
        throw PublishingError.system(path: place.shown, code: errno)
      }
      return
    }
    // Under the name that the old site is to have: the swap itself makes it a backup.
    let slot = backups.next
    guard rename(site.staging, slot) == 0 else { throw PublishingError.system(path: place.shown, code: errno) }
    do {
      let aside = try Swap(place: place, exchange: exchange).put(slot)
      if aside != slot { rename(aside, slot) }
      // An empty folder that somebody had made for the first site is no site.
      rmdir(slot)
    } catch {
      rename(slot, site.staging)
      throw error
    }
  }

  /// Puts the newest backup in the place of the site that stands, which is then removed. Says how they differ.
  package func rollback() throws -> SiteChanges {
    let swap = Swap(place: place, exchange: exchange)
    guard let backup = Backups(place).newest else { throw PublishingError.noBackup(place.shown) }
    guard access(place.path, F_OK) == 0 else {
      let changes = Backups.with(backup) { SiteChanges(from: nil, to: $0) }
      guard let changes, rename(backup, place.path) == 0 else {
        throw PublishingError.system(path: backup, code: errno)
      }
      try swap.settle()
      return changes
    }
    let current = open(place.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard current >= 0 else { throw PublishingError.system(path: place.shown, code: errno) }
    defer { close(current) }
    guard let changes = Backups.with(backup, { SiteChanges(from: current, to: $0) }), Backups.putMark(current) else {
      throw PublishingError.system(path: place.shown, code: errno)
    }
    let aside: String
    do {
      aside = try swap.put(backup)
    } catch {
      Backups.removeMark(current)
      throw error
    }
    try swap.settle()
    if let stays = Backups.remove(aside) { leftovers.append(stays) }
    return changes
  }
}
