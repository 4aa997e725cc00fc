/// The bytes that came out of an archive so far.
final class Ledger {
  var totalBytes = 0
  private var packedBytes = 0
  private var counted: Set<UInt64> = []

  /// Counts an entry that is going to be read; one that was read before brings no more bytes in.
  func open(_ entry: ArchiveEntry) {
    guard counted.insert(entry.index).inserted else { return }
    packedBytes = max(packedBytes, packedBytes &+ max(entry.packedBytes, 0))
  }

  /// Whether all that was read is too many times larger than it went in: many entries may each stay
  /// below the floor of one.
  func isOver(_ limits: ArchiveLimits) -> Bool {
    totalBytes > limits.totalRatioFloor && totalBytes / max(packedBytes, 1) > limits.ratio
  }
}
