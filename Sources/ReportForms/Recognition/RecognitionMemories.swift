import Synchronization

/// The memories that no file is using.
final class RecognitionMemories: Sendable {
  private let idle = Mutex<[Shelved]>([])
  private let words: [FormWords]

  /// A memory on its way from one file to the next.
  ///
  /// Unchecked, because the compiler cannot see that a memory is never shared: `withMemory` takes it
  /// out under the lock and puts it back when its file is read, and nothing keeps it any longer.
  private struct Shelved: @unchecked Sendable {
    let memory: RecognitionMemory
  }

  init(_ words: [FormWords]) { self.words = words }

  /// Lends a memory for reading one file; the result must not refer to it.
  func withMemory<Result, Failure>(
    _ read: (RecognitionMemory) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let memory = idle.withLock { $0.popLast() }?.memory ?? RecognitionMemory(words)
    defer {
      if !memory.isFull {
        let shelved = Shelved(memory: memory)
        idle.withLock { $0.append(shelved) }
      }
    }
    return try read(memory)
  }
}
