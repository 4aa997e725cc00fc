/// How much an archive may ask of the machine before it is refused.
///
/// What an archive says of itself counts for nothing: bytes are counted as they come out.
package struct ArchiveLimits: Hashable, Sendable {
  /// The number of entries.
  package var entries = 10_000
  /// The inflated bytes of one entry.
  package var partBytes = 512 << 20
  /// The inflated bytes of all entries that are read, each time they are read.
  package var totalBytes = 2 << 30
  /// How many times larger an entry, or all that are read, may come out than it went in.
  package var ratio = 150
  /// The inflated bytes of an entry below which the ratio does not matter.
  package var ratioFloor = 8 << 20
  /// The same for all entries that are read.
  package var totalRatioFloor = 64 << 20

  /// Makes the usual limits.
  package init() {}
}
