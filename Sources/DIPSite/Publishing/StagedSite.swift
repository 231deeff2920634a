import CSupport
import Glibc
import Synchronization

/// A site being written beside the old one. Nothing of the old one changes before `finish` swaps the two.
///
/// Files are made by several threads at once, each path once. Whatever ends a build early — an error, `abandon`, or
/// letting go of this value — removes what was staged. A build that was killed is cleaned up by the next one.
package final class StagedSite: Sendable {
  /// Puts the second folder in the first one's place and the reverse, in one step: 0, or -1 with errno.
  typealias Exchange = @Sendable (String, String) -> Int32

  let place: OutputPlace
  /// Where the files lie until `finish`: an absolute path, for a program that reads them.
  package let staging: String
  let folders: StagedFolders
  let exchange: Exchange
  private let shares: [Share]
  let isOpen = Atomic<Bool>(true)
  let left: Mutex<[String]>

  /// What one worker has written: for each folder lines of `<bytes> <name>`. Only that worker takes the lock, so no one
  /// waits; a file costs the length of its name and size, some 20 bytes.
  private final class Share: Sendable {
    let lines: Mutex<[[UInt8]]>
    let count = Atomic<Int>(0)
    init(folders: Int) { lines = Mutex(Array(repeating: [], count: folders)) }
  }

  /// Makes the staging folder with its sub-folders, once `inspect` has nothing against the output.
  ///
  /// `folders` are the folders the site will have, relative, without a final `/`; missing parents are added. `sources`
  /// are folders the build reads; the output may neither lie in one nor hold one. Make it before the first thread: it
  /// grows the table of descriptors. Throws `PublishingError`.
  package convenience init(output: String, folders: [String], workers: Int, sources: [String]) throws {
    try self.init(output: output, folders: folders, workers: workers, sources: sources) { dip_rename_exchange($0, $1) }
  }

  init(
    output: String, folders: [String], workers: Int, sources: [String], exchange: @escaping Exchange
  ) throws {
    let place = try OutputPlace(output)
    try StagedSite.inspect(place, sources: sources)
    left = Mutex(Leftovers.clean(place))
    self.place = place
    self.exchange = exchange
    staging = place.beside(Leftovers.new, getpid())
    self.folders = try StagedFolders(staging, names: folders, shown: output)
    let count = self.folders.count
    shares = (0...max(0, workers)).map { _ in Share(folders: count) }
  }

  deinit { abandon() }

  /// How many files have been written.
  package var count: Int { shares.reduce(0) { $0 + $1.count.load(ordering: .relaxed) } }

  /// How many bytes are held for the MANIFEST.
  var kept: Int { shares.reduce(0) { $0 + $1.lines.withLock { $0.reduce(0) { $0 + $1.capacity } } } }

  /// Folders beside the output that earlier builds, or somebody in this one's way, left with files that are not ours.
  package var leftovers: [String] { left.withLock { $0 } }

  /// Writes one file. `worker` picks the list it is noted in, so that workers never wait for each other.
  package func write(path: String, worker: Int, bytes: UnsafeBufferPointer<UInt8>) throws {
    let file = try create(path, worker)
    try file.fill {
      try StagedFile.writeAll(file.descriptor, UnsafeRawBufferPointer(bytes), path)
      return bytes.count
    }
  }

  /// Opens a file that is too large to be made in one piece.
  package func stream(path: String, worker: Int) throws -> StagedStream { StagedStream(try create(path, worker)) }

  /// Copies a plain file byte for byte.
  package func copy(from source: String, to path: String, worker: Int) throws {
    let from = open(source, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard from >= 0 else { throw PublishingError.system(path: source, code: errno) }
    defer { close(from) }
    let file = try create(path, worker)
    try file.fill { try StagedFile.copyAll(from, source, to: file.descriptor, path) }
  }

  /// Writes the MANIFEST, puts the new site in the old one's place, and removes the old one's files.
  ///
  /// One sync of the file system comes before the swap, none for single files: after a power cut either site stands
  /// whole. Throws `PublishingError`; the old site then stands and what was staged is gone.
  package func finish() throws {
    try complete(marked: false)
    do {
      let lock = try PublishingLock(place)
      try withExtendedLifetime(lock) { try swap() }
    } catch {
      abandon()
      throw error
    }
    isOpen.store(false, ordering: .releasing)
    folders.close()
  }

  /// Makes the staged tree whole: its MANIFEST is written and everything is on the disk.
  func complete(marked: Bool) throws {
    guard isOpen.load(ordering: .acquiring) else { throw PublishingError.badPath(Manifest.name) }
    do {
      try writeManifest()
      guard !marked || Backups.putMark(folders.root) else {
        throw PublishingError.system(path: place.shown, code: errno)
      }
      unlinkat(folders.root, Leftovers.unfinished, 0)
      guard dip_sync_file_system(folders.root) == 0 else {
        throw PublishingError.system(path: place.shown, code: errno)
      }
    } catch {
      abandon()
      throw error
    }
  }

  /// Removes what was staged; the old site stays as it was. Does nothing once the site is finished.
  package func abandon() {
    guard isOpen.exchange(false, ordering: .acquiringAndReleasing) else { return }
    for folder in 0..<folders.count {
      guard let descriptor = folders.descriptor(folder) else { continue }
      defer { folders.release(folder, descriptor) }
      for share in shares {
        let lines = share.lines.withLock { $0[folder] }
        for line in lines.split(separator: 0x0A) {
          let name = line.drop { $0 != 0x20 }.dropFirst()
          unlinkat(descriptor, String(decoding: name, as: UTF8.self), 0)
        }
      }
    }
    unlinkat(folders.root, Manifest.name, 0)
    unlinkat(folders.root, Leftovers.unfinished, 0)
    Backups.removeMark(folders.root)
    Tree.removeEmptyFolders(folders.root)
    folders.close()
    rmdir(staging)
  }

  /// Notes a file that stands whole.
  func note(_ folder: Int, _ name: some Collection<UInt8>, _ size: Int, _ worker: Int) {
    let share = shares[min(max(0, worker), shares.count - 1)]
    share.count.add(1, ordering: .relaxed)
    share.lines.withLock { lines in
      lines[folder].append(contentsOf: String(size).utf8)
      lines[folder].append(0x20)
      lines[folder].append(contentsOf: name)
      lines[folder].append(0x0A)
    }
  }

  private func create(_ path: String, _ worker: Int) throws -> StagedFile {
    guard isOpen.load(ordering: .relaxed) else { throw PublishingError.badPath(path) }
    let (folder, name) = try folders.locate(path)
    guard folder > 0 || ![Manifest.name, Leftovers.unfinished, Backups.mark].contains(name) else {
      throw PublishingError.badPath(path)
    }
    guard let parent = folders.descriptor(folder) else { throw PublishingError.system(path: path, code: errno) }
    let file = openat(parent, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    let code = errno
    folders.release(folder, parent)
    guard file >= 0 else {
      throw code == EEXIST ? PublishingError.twice(path) : PublishingError.system(path: path, code: code)
    }
    return StagedFile(site: self, descriptor: file, folder: folder, name: name, path: path, worker: worker)
  }

  private func writeManifest() throws {
    let file = openat(folders.root, Manifest.name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw PublishingError.system(path: Manifest.name, code: errno) }
    defer { Glibc.close(file) }
    var writer = ManifestWriter(file: file, folders: folders)
    try writer.write { folder in
      shares.reduce(into: []) { bytes, share in bytes += share.lines.withLock { $0[folder] } }
    }
  }

  private func swap() throws {
    let old = open(place.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard old >= 0 else {
      guard errno == ENOENT else { throw PublishingError.foreign(folder: place.shown, files: [place.shown]) }
      guard rename(staging, place.path) == 0 else { throw PublishingError.system(path: place.shown, code: errno) }
      return
    }
    defer { Glibc.close(old) }
    // Taken so that no other build takes it for a dead one's while its files go.
    _ = Leftovers.lock(old)
    let listed = Manifest(folder: old)
    let aside = try putInPlace(staging)
    Tree.remove(old, listed: listed)
    if rmdir(aside) != 0, errno != ENOENT { left.withLock { $0.append(aside) } }
  }

  /// Puts a whole site where the old one stands, and says where the old one lies now.
  func putInPlace(_ new: String) throws -> String {
    try Swap(place: place, exchange: exchange).put(new)
  }
}
