/// What the cells of a sheet need to know of the workbook around them.
struct SheetContext {
  /// The shared texts; nil where their part could not be used.
  var strings: [String]?
  /// How the runs of shared texts are shown, by the positions of those that have fonts of their own.
  var formatting: [Int: RunFormatting] = [:]
  var styles = CellFormats()
  var datesFrom1904 = false
  var limits = ReadLimits()
  /// What all sheets together have used.
  var usage = Usage()

  /// What was used so far, counted over all sheets of a workbook.
  final class Usage {
    var cells = 0
    var merges = 0
    var formulaBytes = 0
    /// The values of which it was worked out how their formats show them.
    var formattedValues = 0
  }
}
