/// How much of the machine's resources an archive may use before it is refused.
///
/// The sizes that an archive states are not trusted: bytes are counted as they are inflated.
package struct ArchiveLimits: Hashable, Sendable {
  /// The number of entries.
  package var entries = 10_000
  /// The inflated bytes of one entry.
  package var partBytes = 512 << 20
  /// The inflated bytes of all entries together, counted again each time an entry is read.
  package var totalBytes = 2 << 30
  /// The highest compression ratio of one entry, and of all entries that are read.
  package var ratio = 150
  /// The inflated bytes of an entry below which its ratio is not checked.
  package var ratioFloor = 8 << 20
  /// The same for all entries together.
  package var totalRatioFloor = 64 << 20

  /// Makes the default limits.
  package init() {}
}
