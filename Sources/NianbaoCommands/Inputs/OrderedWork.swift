import Dispatch
import Foundation
import Synchronization

/// Work on many items that uses all cores and hands its results over in the order of the items.
///
/// Only a few items are ahead of the one that is handed over next, so that memory does not grow
/// with their number.
package final class OrderedWork<Result: Sendable>: Sendable {
  private struct State {
    var started = 0
    var finished: [Int: Result] = [:]
  }

  private let state = Mutex(State())
  private let count: Int
  private let workers: Int
  private let work: @Sendable (Int) -> Result
  /// Signalled for every item that is finished.
  private let finishedSignal = DispatchSemaphore(value: 0)
  /// Signalled for every item that may be begun.
  private let startPermits: DispatchSemaphore

  /// Prepares the work on items `0..<count`.
  ///
  /// - Parameters:
  ///   - count: How many items there are.
  ///   - workers: How many are worked on at a time.
  ///   - work: Does one; called from several threads.
  package init(
    count: Int, workers: Int = ProcessInfo.processInfo.activeProcessorCount,
    work: @escaping @Sendable (Int) -> Result
  ) {
    self.count = count
    self.workers = max(1, min(workers, count))
    self.work = work
    startPermits = DispatchSemaphore(value: 4 * max(1, workers))
  }

  /// Does the work, and hands over each result on the thread of the caller.
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
