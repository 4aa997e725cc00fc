package import PackageArchive

/// How much of the machine's resources a file may use before it is refused.
package struct ReadLimits: Hashable, Sendable {
  /// The bytes of a file that is given in memory, or read to find out its kind.
  package var fileBytes = 256 << 20
  /// The bytes of a text file.
  package var textFileBytes = 8 << 20
  /// The entries of a package.
  package var entries = 10_000
  /// The inflated bytes of one part of a package.
  package var partBytes = 512 << 20
  /// The inflated bytes of all parts together.
  package var totalBytes = 2 << 30
  /// The highest compression ratio of a part, checked once it inflates to over 8 MB.
  package var ratio = 150
  /// The XML elements that all parts together may have, however well they are compressed.
  package var freeElements = 250_000
  /// The XML elements that a package may have in addition for each compressed byte of its parts;
  /// sheets of zeros have one.
  package var elementsPerByte = 4
  /// How deep XML elements may be nested.
  package var depth = 100
  /// The bytes of one text.
  package var textBytes = 4 << 20
  /// The shared strings of a workbook.
  package var strings = 2_000_000
  /// The bytes of all shared strings together.
  package var stringBytes = 256 << 20
  /// The bytes of all shared formulas together, counted for each cell that shares one.
  package var formulaBytes = 32 << 20
  /// The sheets of a workbook.
  package var sheets = 2_000
  /// The cells that are held in memory at a time.
  package var heldCells = 2_000_000
  /// The bytes of text in the cells that are held; a text that many cells share counts for each of
  /// them.
  package var heldTextBytes = 32 << 20
  /// The cells of a workbook that are only passed on.
  package var passedCells = 50_000_000
  /// The bytes that `cells` writes; a text that many cells share is written for each of them.
  package var writtenBytes = 256 << 20
  /// The cells of a sheet whose rows are not in order.
  package var disorderedCells = 500_000
  /// The merged ranges of a workbook.
  package var merges = 200_000
  /// The number formats, the fonts and the cell formats of a workbook, each.
  package var formats = 100_000
  /// The relationships of one part.
  package var relationships = 20_000
  /// The defined names of a workbook; the styles of a document; its paragraphs, rows and cells
  /// together.
  package var items = 500_000

  /// Makes the default limits.
  package init() {}

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
