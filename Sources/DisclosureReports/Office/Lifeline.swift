import Foundation

/// A connection by which a child process learns that this process has let go of it, or is gone.
final class Lifeline {
  /// The end that the child has as its standard input, where it reads the end of file.
  let childEnd: CInt
  /// The end that keeps the line open, as does every copy that another process has.
  let ownEnd: CInt

  /// Opens a connection that other child processes do not inherit.
  ///
  /// - Throws: `POSIXError` if there is none to be had.
  init() throws {
    var ends: [CInt] = [-1, -1]
    let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    childEnd = ends[0]
    ownEnd = ends[1]
  }

  deinit {
    close(childEnd)
    close(ownEnd)
  }
}
