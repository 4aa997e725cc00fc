import Foundation

/// One run of LibreOffice, with all the processes that it consists of.
struct OfficeRun {
  /// How a run ended.
  enum Ending {
    /// By itself, after it had tried all files.
    case finished
    /// By itself, before it had tried all files, or perhaps so.
    case brokenOff
    /// It was stopped because it took too long, or too much memory.
    case stopped
  }

  /// What a run may take.
  struct Limits {
    /// The time until the first result.
    var first: Duration
    /// The time from one result to the next.
    var next: Duration
    /// The memory of all its processes, in bytes.
    var memory: Int
  }

  private let process = Process()
  private let lifeline = Pipe()

  /// Runs a program with bounded memory, and ends it with all its processes once standard input
  /// ends: when this process closes its side, or is gone.
  ///
  /// The program, the shell and the watching shell form one process group, which does not receive
  /// Ctrl-C. A watching shell that is not needed any more is waited for as well.
  private static let script = """
    ulimit -d "$1" || :
    shift
    exec 3<&0
    "$@" </dev/null >/dev/null 3<&- &
    office=$!
    { read -r _ <&3; kill -KILL 0; } >/dev/null &
    watch=$!
    exec 3<&-
    wait $office
    status=$?
    kill -KILL $watch
    wait $watch
    exit $status
    """

  /// Starts a run.
  ///
  /// - Throws: An error of the system if it cannot be run.
  init(
    _ program: OfficeProgram, _ arguments: [String], in folder: GuardedFolder, limits: Limits
  ) throws {
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // What polling the memory may miss is refused by the system; in KiB.
    let hardLimit = limits.memory / 1024 * 4 / 3
    process.arguments = ["-c", Self.script, "sh", "\(hardLimit)", program.path] + arguments
    var environment = ProcessInfo.processInfo.environment
    environment["HOME"] = folder.url.path
    environment["TMPDIR"] = folder.url.path
    process.environment = environment
    process.standardInput = lifeline
    process.standardOutput = folder.hold
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Waits for the end of the run, and ends it if it exceeds a limit.
  ///
  /// - Parameters:
  ///   - limits: What it may take.
  ///   - results: The number of results so far.
  /// - Returns: How it ended.
  func ending(limits: Limits, results: () -> Int) -> Ending {
    let group = ProcessGroup(leader: process.processIdentifier)
    var count = results()
    var deadline = ContinuousClock.now + limits.first
    var nextLook = ContinuousClock.now
    while process.isRunning {
      Thread.sleep(forTimeInterval: 0.02)
      let now = ContinuousClock.now
      if case let newCount = results(), newCount != count {
        count = newCount
        deadline = now + limits.next
      }
      var isTooMuch = now > deadline
      if now > nextLook {
        isTooMuch = isTooMuch || group.memory > limits.memory
        nextLook = now + .milliseconds(250)
      }
      if isTooMuch, process.isRunning {
        group.kill()
        process.waitUntilExit()
        return .stopped
      }
    }
    process.waitUntilExit()
    // Whatever the program started and did not wait for.
    group.kill()
    return process.terminationStatus == 0 ? .finished : .brokenOff
  }
}
