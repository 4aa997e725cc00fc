import Dispatch
import Foundation
import Synchronization

/// Work on many items that uses all cores and delivers its results in the order of the items.
///
/// Workers are only a few items ahead of the result delivered next, so memory does not grow with
/// the number of items.
package final class OrderedWork<Result: Sendable>: Sendable {
  private struct State {
    var started = 0
    var finished: [Int: Result] = [:]
  }

  private let state = Mutex(State())
  private let count: Int
  private let workers: Int
  private let work: @Sendable (Int) -> Result
  /// Signalled for each finished item.
  private let finishedSignal = DispatchSemaphore(value: 0)
  /// Signalled for each item that may be started.
  private let startPermits: DispatchSemaphore

  /// Prepares the work on items `0..<count`.
  ///
  /// - Parameters:
  ///   - count: The number of items.
  ///   - workers: The number of items processed at a time.
  ///   - work: Processes one item; called from several threads.
  package init(
    count: Int, workers: Int = ProcessInfo.processInfo.activeProcessorCount,
    work: @escaping @Sendable (Int) -> Result
  ) {
    self.count = count
    self.workers = max(1, min(workers, count))
    self.work = work
    startPermits = DispatchSemaphore(value: 4 * max(1, workers))
  }

  /// Does the work and delivers each result on the caller's thread.
  package func run(_ take: (Int, Result) -> Void) {
    for _ in 0..<workers {
      DispatchQueue.global().async { self.workUntilDone() }
    }
    for index in 0..<count {
      take(index, result(of: index))
      startPermits.signal()
    }
  }

  private func result(of index: Int) -> Result {
    while true {
      if let result = state.withLock({ $0.finished.removeValue(forKey: index) }) { return result }
      finishedSignal.wait()
    }
  }

  private func workUntilDone() {
    while true {
      startPermits.wait()
      let index = state.withLock { state in
        state.started += 1
        return state.started - 1
      }
      guard index < count else {
        startPermits.signal()
        return
      }
      let result = work(index)
      state.withLock { $0.finished[index] = result }
      finishedSignal.signal()
    }
  }
}
