/// What the cells of a sheet need to know about the workbook around them.
struct SheetContext {
  /// The shared strings; nil if their part could not be read.
  var strings: [String]?
  /// The formatting of runs, by the index of each shared string that has fonts of its own.
  var formatting: [Int: RunFormatting] = [:]
  var styles = CellFormats()
  var datesFrom1904 = false
  var limits = ReadLimits()
  var usage = Usage()

  /// What was used so far, counted over all sheets of a workbook.
  final class Usage {
    var cells = 0
    var merges = 0
    var formulaBytes = 0
    /// How many values were formatted to find out what people see.
    var formattedValues = 0
  }
}
