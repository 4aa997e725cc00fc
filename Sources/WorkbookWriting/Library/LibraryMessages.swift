@unsafe @preconcurrency import Glibc
import Synchronization

/// What libxlsxwriter prints to standard error where it fails to write; its status says as much.
enum LibraryMessages {
  @safe
  private struct State {
    var depth = 0
    var stream: UnsafeMutablePointer<FILE>?
  }

  private static let state = Mutex(State())

  /// Runs something while C has nowhere to print errors to; Swift still has.
  static func without<Result>(_ body: () -> Result) -> Result {
    state.withLock { state in
      state.depth += 1
      guard state.depth == 1, let nowhere = unsafe fopen("/dev/null", "w") else { return }
      unsafe state.stream = unsafe stderr
      unsafe stderr = unsafe nowhere
    }
    defer {
      state.withLock { state in
        state.depth -= 1
        guard state.depth == 0, let stream = unsafe state.stream else { return }
        unsafe fclose(stderr)
        unsafe stderr = unsafe stream
        unsafe state.stream = nil
      }
    }
    return body()
  }
}
