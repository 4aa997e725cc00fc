package import PackageArchive

/// How much a file may ask of the machine before it is refused.
public struct ReadLimits: Hashable, Sendable {
  /// The bytes of a text file, or of a file that is handed over in memory.
  public var fileBytes = 256 << 20
  /// The entries of a package.
  public var entries = 10_000
  /// The inflated bytes of one part of a package.
  public var partBytes = 512 << 20
  /// The inflated bytes of all parts together.
  public var totalBytes = 2 << 30
  /// How many times larger a part may come out than it is packed, once it is over 8 MB.
  public var ratio = 250
  /// How deep XML elements may stand in one another.
  public var depth = 100
  /// The bytes of one text.
  public var textBytes = 4 << 20
  /// The shared texts of a workbook.
  public var strings = 2_000_000
  /// The bytes of all shared texts together.
  public var stringBytes = 256 << 20
  /// The bytes of all shared formulas together, counted for each cell that shares one.
  public var formulaBytes = 64 << 20
  /// The sheets of a workbook.
  public var sheets = 2_000
  /// The cells that are held in memory at a time.
  public var heldCells = 2_000_000
  /// The bytes of the texts in the cells that are held; one that many cells share counts for each.
  public var heldTextBytes = 32 << 20
  /// The cells of a workbook when they are only passed on.
  public var passedCells = 50_000_000
  /// The bytes that `cells` writes; a text that many cells share is written for each of them.
  public var writtenBytes = 256 << 20
  /// The merged ranges, the defined names and the cell formats of a workbook, each; the paragraphs,
  /// rows and cells of a document together.
  public var items = 500_000

  /// Makes the usual limits.
  public init() {}

  /// The limits that concern the archive.
  package var archive: ArchiveLimits {
    var limits = ArchiveLimits()
    limits.entries = entries
    limits.partBytes = partBytes
    limits.totalBytes = totalBytes
    limits.ratio = ratio
    return limits
  }
}
