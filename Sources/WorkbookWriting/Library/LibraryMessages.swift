@unsafe @preconcurrency import Glibc
import Synchronization

/// The messages that libxlsxwriter prints to standard error when it fails to write; its status says
/// the same.
enum LibraryMessages {
  @safe
  private struct State {
    var depth = 0
    var stream: UnsafeMutablePointer<FILE>?
    /// Never closed: another thread may have taken it for standard error and still write to it.
    var nowhere: UnsafeMutablePointer<FILE>?
  }

  private static let state = Mutex(State())

  /// Runs `body` with C's `stderr` redirected to /dev/null; Swift's output to standard error still
  /// appears.
  static func without<Result>(_ body: () -> Result) -> Result {
    state.withLock { state in
      state.depth += 1
      guard state.depth == 1 else { return }
      if unsafe state.nowhere == nil { unsafe state.nowhere = unsafe fopen("/dev/null", "we") }
      guard let nowhere = unsafe state.nowhere else { return }
      unsafe state.stream = unsafe stderr
      unsafe stderr = unsafe nowhere
    }
    defer {
      state.withLock { state in
        state.depth -= 1
        guard state.depth == 0, let stream = unsafe state.stream else { return }
        unsafe stderr = unsafe stream
        unsafe state.stream = nil
      }
    }
    return body()
  }
}
