import DisclosureReports
import Foundation

/// The signals that end the program, such as that of Ctrl-C.
enum Termination {
  /// Has a thread of its own wait for the signals, which removes unfinished outputs before one of
  /// them ends the process.
  ///
  /// Call it before there are other threads. They inherit that the signals are blocked, and so do
  /// not end the process in the midst of a file. It does not matter whether the parent process has
  /// blocked them: to have a signal ignored, it sets it to be ignored, as `nohup` does.
  static func leaveNothingBehind() {
    let numbers = [SIGINT, SIGTERM, SIGHUP].filter(isLeftToSystem)
    var signals = set(of: numbers)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    Thread.detachNewThread {
      var signals = set(of: numbers)
      var number: CInt = 0
      while unsafe sigwait(&signals, &number) != 0 {}
      OutputFile.removeUnfinished {
        _ = signal(number, SIG_DFL)
        kill(getpid(), number)
        unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      }
    }
  }

  private static func set(of numbers: [CInt]) -> sigset_t {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in numbers { unsafe sigaddset(&signals, number) }
    return signals
  }

  private static func isLeftToSystem(_ number: CInt) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    return unsafe action.__sigaction_handler.sa_handler == nil
  }
}
