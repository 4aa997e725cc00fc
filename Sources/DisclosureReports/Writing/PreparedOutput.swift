import Foundation

/// Outputs that are complete in temporary files and become visible once they are finished.
///
/// They can be prepared on any thread, for many inputs at a time, and finished in the order of the
/// inputs. What is not finished leaves nothing behind.
package final class PreparedOutput: Sendable {
  /// The paths of the outputs.
  package let paths: [String]
  private let temporaries: [String]
  private let files: OutputFile

  init(paths: [String], temporaries: [String], files: OutputFile) {
    self.paths = paths
    self.temporaries = temporaries
    self.files = files
  }

  deinit { TemporaryOutput.remove(temporaries) }

  /// Renames the temporary files, all or none.
  ///
  /// - Throws: `ProcessingError` if a file with other contents exists and may not be replaced, is an
  ///   input, or cannot be written. A file that already has exactly these contents counts as
  ///   written.
  package func finish() throws(ProcessingError) {
    // At once, whatever happens: the process may end before this value is given up.
    defer { TemporaryOutput.remove(temporaries) }
    var moves: [Move] = []
    for (temporary, path) in zip(temporaries, paths) {
      guard FileManager.default.fileExists(atPath: path) else {
        moves.append(Move(temporary: temporary, path: path, isNew: true))
        continue
      }
      if FileManager.default.contentsEqual(atPath: temporary, andPath: path) { continue }
      try files.refuseExistingFile(at: path)
      moves.append(Move(temporary: temporary, path: path, isNew: false))
    }
    try TemporaryOutput.uninterrupted { () throws(ProcessingError) in try Self.rename(moves) }
  }

  /// A temporary file and the path that it gets.
  private struct Move {
    var temporary: String
    var path: String
    var isNew: Bool
  }

  /// Renames the temporary files; if one fails, outputs that did not exist before are removed
  /// again.
  private static func rename(_ moves: [Move]) throws(ProcessingError) {
    for (index, move) in moves.enumerated() {
      guard unsafe Glibc.rename(move.temporary, move.path) != 0 else { continue }
      let reason = unsafe String(cString: strerror(errno))
      for made in moves[..<index] where made.isNew {
        try? FileManager.default.removeItem(atPath: made.path)
      }
      throw OutputFile.unwritable(move.path, reason)
    }
  }
}
