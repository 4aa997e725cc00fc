import Foundation

/// A process that this one starts, with all that it starts in turn, as far as they stay together.
///
/// It leads a process group of its own, which does not receive Ctrl-C. (Foundation's `Process`
/// counts as running as long as one of its descendants does.)
struct ChildProcess {
  private let identifier: pid_t

  /// Starts a program with nothing open but its standard streams; errors are discarded.
  ///
  /// - Parameters:
  ///   - arguments: The path of the program, and its arguments.
  ///   - environment: The environment variables.
  ///   - input: What it gets as standard input.
  ///   - output: What it gets as standard output; nil to discard it.
  /// - Throws: `POSIXError` if it cannot be run.
  init(
    _ arguments: [String], environment: [String: String], input: CInt, output: CInt? = nil
  ) throws {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    if let output {
      unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    } else {
      unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    for descriptor in Self.otherDescriptors {
      unsafe posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // A worker thread blocks signals, without which a shell would wait for ever.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    var identifier: pid_t = 0
    let words = CStrings(arguments)
    let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
    let code = unsafe posix_spawn(
      &identifier, arguments[0], &actions, &attributes, words.pointers, variables.pointers)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    self.identifier = identifier
  }

  /// The open descriptors besides those of the standard streams; most are not inherited anyway.
  private static var otherDescriptors: [CInt] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return names.compactMap { CInt($0) }.filter { $0 > STDERR_FILENO }
  }

  /// Whether the process itself has ended.
  ///
  /// Its number stays taken until `end()`, so that no other process can be meant by it.
  var hasEnded: Bool {
    var status = unsafe siginfo_t()
    let result = unsafe waitid(P_PID, id_t(identifier), &status, WEXITED | WNOHANG | WNOWAIT)
    return unsafe result != 0 || status.si_signo != 0
  }

  /// Ends whatever of the group still runs.
  ///
  /// - Returns: Whether the process itself had ended before, and successfully.
  @discardableResult
  func end() -> Bool {
    kill(-identifier, SIGKILL)
    var status: CInt = 0
    var result: pid_t
    repeat { result = unsafe waitpid(identifier, &status, 0) } while result < 0 && errno == EINTR
    return result == identifier && status == 0
  }

  /// The memory in use by all processes of the group, in bytes; 0 where the system does not tell.
  var memory: Int {
    let folder = "/proc"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.reduce(into: 0) { sum, name in
      guard name.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let status = try? String(contentsOfFile: "\(folder)/\(name)/stat", encoding: .utf8)
      else { return }
      sum += Self.memory(status, inGroupOf: identifier) ?? 0
    }
  }

  /// The resident memory that a line of `/proc/PID/stat` gives; nil for another group.
  private static func memory(_ status: String, inGroupOf leader: pid_t) -> Int? {
    // The name of the program is in parentheses and may contain spaces and parentheses itself.
    guard let end = status.lastIndex(of: ")") else { return nil }
    let fields = status[status.index(after: end)...].split(separator: " ")
    guard fields.count > 21, pid_t(fields[2]) == leader, let pages = Int(fields[21]) else {
      return nil
    }
    return pages * Int(sysconf(CInt(_SC_PAGESIZE)))
  }
}

/// Texts as C wants them, freed together.
@safe private final class CStrings {
  /// The texts, and a null pointer at the end.
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ texts: [String]) {
    unsafe pointers = texts.map { unsafe strdup($0) } + [nil]
  }

  deinit { unsafe pointers.forEach { unsafe free($0) } }
}
