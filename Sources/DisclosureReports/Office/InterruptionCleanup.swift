import Dispatch
import Foundation
import Synchronization

/// Removes a folder once the work in it is done, or when the process is terminated before that.
///
/// It is in effect until `end()`. A signal that is ignored, as under `nohup`, or that the host
/// program handles itself is left alone.
final class InterruptionCleanup {
  /// What to terminate and remove.
  private final class Work: Sendable {
    let folder: URL
    let group = Mutex<pid_t?>(nil)

    init(folder: URL) { self.folder = folder }

    /// Kills what runs in the folder, removes it, and lets the signal terminate the process.
    ///
    /// The lock is never released: no other thread may continue in the folder or exit differently.
    func end(by number: CInt) {
      group.withLock { group in
        if let group { kill(-group, SIGKILL) }
        try? FileManager.default.removeItem(at: folder)
        _ = signal(number, SIG_DFL)
        kill(getpid(), number)
        // The parent process may have blocked the signal, which then has no effect.
        sleep(1)
        _exit(128 + number)
      }
    }
  }

  private let work: Work
  private let sources: [any DispatchSourceSignal]

  /// Starts waiting for signals.
  init(folder: URL) {
    let work = Work(folder: folder)
    self.work = work
    sources = [SIGINT, SIGTERM, SIGHUP].filter(Self.isLeftToSystem).map { number in
      // A dispatch source receives a signal only if its default action is disabled.
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { work.end(by: number) }
      source.resume()
      return source
    }
  }

  /// Sets the process group that works in the folder; nil once there is none.
  func watch(group: pid_t?) { work.group.withLock { $0 = group } }

  /// Removes the folder and restores the default actions of the signals.
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
