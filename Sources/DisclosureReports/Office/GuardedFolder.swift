import Foundation

/// A temporary folder that is removed at the latest when this process ends, however it ends.
///
/// A shell of its own waits for that: it sees the end of its standard input when nobody holds the
/// other end any more. So nothing is left behind even if this process is killed, and the signals of
/// the host program are left alone.
final class GuardedFolder {
  /// The folder, which only its owner can enter.
  let url: URL

  private let guardian = Process()
  private let lifeline = Pipe()

  /// Removing fails while something still writes in the folder.
  private static let script = """
    read -r _
    rm -rf -- "$1" || { sleep 1; rm -rf -- "$1"; }
    """

  /// Makes the folder.
  ///
  /// - Throws: An error of the system if it cannot be made or guarded.
  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("nianbao-\(UUID().uuidString)")
    guardian.executableURL = URL(fileURLWithPath: "/bin/sh")
    guardian.arguments = ["-c", Self.script, "sh", url.path]
    guardian.standardInput = lifeline
    guardian.standardOutput = FileHandle.nullDevice
    guardian.standardError = FileHandle.nullDevice
    try guardian.run()
    // Only now: what is made before somebody guards it could be left behind.
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// Keeps the folder from being removed while a process has this as its output.
  var hold: FileHandle { lifeline.fileHandleForWriting }

  /// Removes the folder.
  func remove() {
    try? FileManager.default.removeItem(at: url)
    try? lifeline.fileHandleForWriting.close()
    guardian.waitUntilExit()
  }
}
