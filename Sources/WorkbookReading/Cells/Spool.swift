import Foundation

/// Buffers bytes until it is certain that they are wanted: in memory at first, then in a temporary
/// file without a name.
package final class Spool {
  private var held: [UInt8] = []
  private var file: FileHandle?
  private let heldLimit: Int

  /// Makes an empty spool that holds at most `heldLimit` bytes in memory.
  package init(heldLimit: Int = 8 << 20) {
    self.heldLimit = heldLimit
  }

  /// Adds bytes.
  package func append(_ bytes: [UInt8]) throws {
    if held.count + bytes.count > heldLimit {
      let file = try file ?? Self.namelessFile()
      self.file = file
      try file.write(contentsOf: held)
      held.removeAll(keepingCapacity: true)
    }
    held.append(contentsOf: bytes)
  }

  /// Discards all bytes.
  package func clear() throws {
    held.removeAll(keepingCapacity: true)
    try file?.truncate(atOffset: 0)
  }

  /// Passes all bytes on and discards them.
  package func drain(to sink: ([UInt8]) throws -> Void) throws {
    if let file {
      try file.seek(toOffset: 0)
      while let chunk = try file.read(upToCount: 1 << 18), !chunk.isEmpty {
        try sink([UInt8](chunk))
      }
    }
    if !held.isEmpty { try sink(held) }
    try clear()
  }

  /// A file that only this process can open, and that disappears when it is closed.
  private static func namelessFile() throws -> FileHandle {
    let folder = FileManager.default.temporaryDirectory
    let url = folder.appendingPathComponent(".nianbao-\(UUID().uuidString)")
    try Data().write(to: url, options: .withoutOverwriting)
    defer { try? FileManager.default.removeItem(at: url) }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
    return try FileHandle(forUpdating: url)
  }
}
