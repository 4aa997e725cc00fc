package import PackageArchive

/// How much of the machine's resources a file may use before it is refused.
public struct ReadLimits: Hashable, Sendable {
  /// The bytes of a file that is given in memory, or read to find out its kind.
  public var fileBytes = 256 << 20
  /// The bytes of a text file.
  public var textFileBytes = 8 << 20
  /// The entries of a package.
  public var entries = 10_000
  /// The inflated bytes of one part of a package.
  public var partBytes = 512 << 20
  /// The inflated bytes of all parts together.
  public var totalBytes = 2 << 30
  /// The highest compression ratio of a part, checked once it inflates to over 8 MB.
  public var ratio = 150
  /// The XML elements that all parts together may have, however well they are compressed.
  public var freeElements = 250_000
  /// The XML elements that a package may have in addition for each compressed byte of its parts;
  /// sheets of zeros have one.
  public var elementsPerByte = 4
  /// How deep XML elements may be nested.
  public var depth = 100
  /// The bytes of one text.
  public var textBytes = 4 << 20
  /// The shared strings of a workbook.
  public var strings = 2_000_000
  /// The bytes of all shared strings together.
  public var stringBytes = 256 << 20
  /// The bytes of all shared formulas together, counted for each cell that shares one.
  public var formulaBytes = 32 << 20
  /// The sheets of a workbook.
  public var sheets = 2_000
  /// The cells that are held in memory at a time.
  public var heldCells = 2_000_000
  /// The bytes of text in the cells that are held; a text that many cells share counts for each of
  /// them.
  public var heldTextBytes = 32 << 20
  /// The cells of a workbook that are only passed on.
  public var passedCells = 50_000_000
  /// The bytes that `cells` writes; a text that many cells share is written for each of them.
  public var writtenBytes = 256 << 20
  /// The cells of a sheet whose rows are not in order.
  public var disorderedCells = 500_000
  /// The merged ranges of a workbook.
  public var merges = 200_000
  /// The number formats, the fonts and the cell formats of a workbook, each.
  public var formats = 100_000
  /// The relationships of one part.
  public var relationships = 20_000
  /// The defined names of a workbook; the styles of a document; its paragraphs, rows and cells
  /// together.
  public var items = 500_000

  /// Makes the default limits.
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
