import Foundation

/// A process with all that it starts, as far as they stay together.
struct ProcessGroup {
  /// The process that leads the group.
  let leader: pid_t

  /// Ends all processes at once.
  func kill() { _ = Foundation.kill(-leader, SIGKILL) }

  /// The memory in use by all processes, in bytes; 0 where the system does not tell.
  var memory: Int {
    let folder = "/proc"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.reduce(into: 0) { sum, name in
      guard name.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let status = try? String(contentsOfFile: "\(folder)/\(name)/stat", encoding: .utf8)
      else { return }
      sum += Self.memory(status, inGroupOf: leader) ?? 0
    }
  }

  /// The resident memory that a line of `/proc/PID/stat` gives; nil for another group.
  private static func memory(_ status: String, inGroupOf leader: pid_t) -> Int? {
    // The name of the program stands in parentheses and may hold blanks and parentheses itself.
    guard let end = status.lastIndex(of: ")") else { return nil }
    let fields = status[status.index(after: end)...].split(separator: " ")
    guard fields.count > 21, pid_t(fields[2]) == leader, let pages = Int(fields[21]) else {
      return nil
    }
    return pages * Int(sysconf(CInt(_SC_PAGESIZE)))
  }
}
