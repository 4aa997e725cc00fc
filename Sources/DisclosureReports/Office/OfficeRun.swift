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

  private let lifeline: Lifeline
  private let process: ChildProcess

  /// Runs a program with bounded memory, and ends its whole process group once standard input ends.
  ///
  /// A watching shell that is not needed any more is waited for as well.
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
    // What polling the memory may miss is refused by the system; in KiB.
    let hardLimit = limits.memory / 1024 * 4 / 3
    var environment = ProcessInfo.processInfo.environment
    environment["HOME"] = folder.url.path
    environment["TMPDIR"] = folder.url.path
    lifeline = try Lifeline()
    process = try ChildProcess(
      ["/bin/sh", "-c", Self.script, "sh", "\(hardLimit)", program.path] + arguments,
      environment: environment, input: lifeline.childEnd, output: folder.hold)
  }

  /// Waits for the end of the run, and ends it if it exceeds a limit.
  ///
  /// - Parameters:
  ///   - limits: What it may take.
  ///   - results: The number of results so far.
  /// - Returns: How it ended.
  func ending(limits: Limits, results: () -> Int) -> Ending {
    var count = results()
    var deadline = ContinuousClock.now + limits.first
    var nextLook = ContinuousClock.now
    while !process.hasEnded {
      Thread.sleep(forTimeInterval: 0.02)
      let now = ContinuousClock.now
      if case let newCount = results(), newCount != count {
        count = newCount
        deadline = now + limits.next
      }
      var isTooMuch = now > deadline
      if now > nextLook {
        isTooMuch = isTooMuch || process.memory > limits.memory
        nextLook = now + .milliseconds(250)
      }
      if isTooMuch, !process.hasEnded {
        process.end()
        return .stopped
      }
    }
    // Whatever the program started and did not wait for ends as well.
    return process.end() ? .finished : .brokenOff
  }
}
