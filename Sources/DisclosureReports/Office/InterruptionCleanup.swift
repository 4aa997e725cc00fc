import Dispatch
import Foundation
import Synchronization

/// Removes a folder when the work in it is done, or when our own process is told to end before.
///
/// It holds until `end()`. A signal that is ignored, as under `nohup`, or that the program around
/// the library handles itself, is left alone.
final class InterruptionCleanup {
  /// What is to be ended and removed.
  private final class Work: Sendable {
    let folder: URL
    let group = Mutex<pid_t?>(nil)

    init(folder: URL) { self.folder = folder }

    /// Removes the folder and all that happens in it, and lets the process end by the signal.
    ///
    /// The lock is kept: nobody else is to go on in the folder, or to come to another end.
    func end(by number: CInt) {
      group.withLock { group in
        if let group { kill(-group, SIGKILL) }
        try? FileManager.default.removeItem(at: folder)
        _ = signal(number, SIG_DFL)
        kill(getpid(), number)
        // Whoever started us may have blocked the signal, which then has no effect.
        sleep(1)
        _exit(128 + number)
      }
    }
  }

  private let work: Work
  private let sources: [any DispatchSourceSignal]

  /// Begins to wait for signals.
  init(folder: URL) {
    let work = Work(folder: folder)
    self.work = work
    sources = [SIGINT, SIGTERM, SIGHUP].filter(Self.isLeftToSystem).map { number in
      // The source sees a signal only where its usual effect is off.
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { work.end(by: number) }
      source.resume()
      return source
    }
  }

  /// Tells which group of processes works in the folder; nil for none any more.
  func watch(group: pid_t?) { work.group.withLock { $0 = group } }

  /// Removes the folder, and gives the signals their usual effect again.
  func end() {
    work.group.withLock { _ in try? FileManager.default.removeItem(at: work.folder) }
    for source in sources {
      source.cancel()
      _ = signal(CInt(source.handle), SIG_DFL)
    }
  }

  private static func isLeftToSystem(_ number: CInt) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    return unsafe action.__sigaction_handler.sa_handler == nil
  }
}
