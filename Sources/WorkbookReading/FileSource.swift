import Foundation

/// Where the bytes of a file come from.
public enum FileSource: Sendable {
  /// A file at a path.
  case path(String)
  /// Bytes in memory, as from standard input.
  case bytes([UInt8])
}

extension FileSource {
  /// Whether opening the source cannot block: a pipe waits for a writer that may never come, and a
  /// device may never end.
  package var mayBeOpened: Bool {
    guard case .path(let path) = self else { return true }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return true }
    return [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }
}
