import Foundation
import Synchronization

/// The temporary files of outputs, which are renamed once they are complete: none of them stays.
enum TemporaryOutput {
  /// What is at work in this process.
  private struct State {
    /// The temporary files that exist.
    var paths: Set<String> = []
    /// The number of the last one; their names must not get longer with those of the outputs.
    var number = 0
    /// The folders that were cleared of what killed runs have left.
    var cleared: Set<String> = []
  }

  private static let state = Mutex(State())
  private static let prefix = ".nianbao-"

  /// Creates an empty file in a folder.
  ///
  /// - Returns: Its path; nil if it cannot be created, for which `errno` gives the reason.
  static func create(in folder: URL) -> String? {
    state.withLock { state in
      if state.cleared.insert(folder.path).inserted { clear(folder) }
      while true {
        state.number += 1
        let name = "\(prefix)\(ProcessInfo.processInfo.processIdentifier)-\(state.number)"
        let path = folder.appendingPathComponent(name).path
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        if file >= 0 {
          close(file)
          state.paths.insert(path)
          return path
        }
        // A killed run may have left a file with this name.
        guard errno == EEXIST else { return nil }
      }
    }
  }

  /// Removes files, as far as they have not been renamed.
  static func remove(_ paths: [String]) {
    state.withLock { state in
      for path in paths where state.paths.remove(path) != nil { _ = unsafe unlink(path) }
    }
  }

  /// Does something that the end of the process must not interrupt, such as renaming several files.
  static func uninterrupted<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try state.withLock { _ throws(Failure) in try body() }
  }

  /// Removes all files, and ends the process before there can be another one.
  static func removeAll(thenEnd end: () -> Void) {
    state.withLock { state in
      for path in state.paths { _ = unsafe unlink(path) }
      end()
    }
  }

  /// Removes the files that runs have left that were killed.
  ///
  /// A folder may be shared with another computer, whose processes are not seen here: what is less
  /// than an hour old stays.
  private static func clear(_ folder: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let path = folder.appendingPathComponent(name).path
      let age =
        (try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
        .flatMap { $0?.timeIntervalSinceNow }
      guard
        let process = name.dropFirst(prefix.count).split(separator: "-").first.flatMap({ pid_t($0) }
        ),
        process > 0, kill(process, 0) != 0, errno == ESRCH, age ?? 0 < -3600
      else { continue }
      _ = unsafe unlink(path)
    }
  }
}
