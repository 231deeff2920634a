import Glibc
import Synchronization

/// Threads that share a row of numbered pieces of work.
package enum Workers {
  /// How many pieces a worker takes at a time: enough to keep the counter cool, few enough to end together.
  private static let chunk = 32

  /// Runs `body` on `jobs` threads; each call gets the worker's number and a range of pieces.
  ///
  /// With one job everything runs on the calling thread. The first error stops the others at their next range and is
  /// thrown once all have ended.
  package static func run(
    count: Int, jobs: Int, _ body: @escaping @Sendable (_ worker: Int, _ next: () -> Range<Int>?) throws -> Void
  ) throws {
    let shared = Shared(count: count, body: body)
    let threads = max(1, min(jobs, (count + chunk - 1) / chunk))
    var handles: [pthread_t] = []
    for worker in 1..<max(threads, 1) {
      let job = Unmanaged.passRetained(Job(shared: shared, worker: worker))
      var handle = pthread_t()
      let status = pthread_create(
        &handle, nil,
        { raw in
          raw.map { Unmanaged<Job>.fromOpaque($0).takeRetainedValue().run() }
          return nil
        }, job.toOpaque())
      if status == 0 { handles.append(handle) } else { job.release() }
    }
    Job(shared: shared, worker: 0).run()
    for handle in handles { pthread_join(handle, nil) }
    if let error = shared.failure.withLock({ $0 }) { throw error }
  }

  private final class Shared: Sendable {
    let count: Int
    let next = Atomic<Int>(0)
    let failure = Mutex<(any Error)?>(nil)
    let stopped = Atomic<Bool>(false)
    let body: @Sendable (Int, () -> Range<Int>?) throws -> Void

    init(count: Int, body: @escaping @Sendable (Int, () -> Range<Int>?) throws -> Void) {
      self.count = count
      self.body = body
    }
  }

  private final class Job: Sendable {
    private let shared: Shared
    private let worker: Int

    init(shared: Shared, worker: Int) {
      self.shared = shared
      self.worker = worker
    }

    func run() {
      do {
        try shared.body(worker) {
          guard !shared.stopped.load(ordering: .relaxed) else { return nil }
          let start = shared.next.add(Workers.chunk, ordering: .relaxed).oldValue
          return start < shared.count ? start..<min(start + Workers.chunk, shared.count) : nil
        }
      } catch {
        shared.stopped.store(true, ordering: .relaxed)
        shared.failure.withLock { if $0 == nil { $0 = error } }
      }
    }
  }
}
