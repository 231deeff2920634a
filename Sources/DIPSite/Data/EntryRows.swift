import DIPRegister
import DIPTemplate
import Synchronization

/// Each entry's JSON, made once by `data/unsur` for its own file and for the lists of data it stands in.
///
/// Workers note what they made; once all have, any may read.
final class EntryRows: Sendable {
  private let spool: Spool
  private let pieces: Mutex<[Spool.Piece]>

  init(_ spool: Spool, count: Int) {
    self.spool = spool
    pieces = Mutex(Array(repeating: Spool.Piece(), count: count))
  }

  func writer() -> Spool.Writer { spool.writer() }

  /// Notes where a worker, which has flushed, put its entries' rows.
  func note(_ found: [(index: Int, piece: Spool.Piece)]) {
    pieces.withLock { pieces in
      for one in found { pieces[one.index] = one.piece }
    }
  }

  /// The row of one entry. Throws `IOFailure`.
  func row(_ index: Int) throws -> SafeMarkup {
    SafeMarkup(trustedBytes: try spool.read(pieces.withLock { $0[index] }))
  }
}
