/// Counts the bytes inflated from an archive so far.
final class Ledger {
  var totalBytes = 0
  private var packedBytes = 0
  private var counted: Set<UInt64> = []

  /// Counts the compressed bytes of an entry that is about to be read, once per entry.
  func open(_ entry: ArchiveEntry) {
    guard counted.insert(entry.index).inserted else { return }
    packedBytes = max(packedBytes, packedBytes &+ max(entry.packedBytes, 0))
  }

  /// Whether the ratio of everything read so far is too high: many entries can each stay below the
  /// floor for one.
  func isOver(_ limits: ArchiveLimits) -> Bool {
    totalBytes > limits.totalRatioFloor && totalBytes / max(packedBytes, 1) > limits.ratio
  }
}
