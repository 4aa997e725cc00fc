import Foundation

/// A temporary folder that is removed at the latest when this process ends, however it ends.
///
/// A shell waits for that at the end of a lifeline. So nothing is left behind even if this process
/// is killed, and the signals of the host program are left alone.
final class GuardedFolder {
  /// The folder, which only its owner can enter.
  let url: URL

  private let lifeline: Lifeline
  private let guardian: ChildProcess

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
    lifeline = try Lifeline()
    guardian = try ChildProcess(
      ["/bin/sh", "-c", Self.script, "sh", url.path],
      environment: ProcessInfo.processInfo.environment, input: lifeline.childEnd)
    // Only now: what is made before somebody guards it could be left behind.
    do {
      try FileManager.default.createDirectory(
        at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      guardian.end()
      throw error
    }
  }

  /// Keeps the folder from being removed while a process has this as its output.
  var hold: CInt { lifeline.ownEnd }

  /// Removes the folder.
  func remove() {
    try? FileManager.default.removeItem(at: url)
    guardian.end()
  }
}
