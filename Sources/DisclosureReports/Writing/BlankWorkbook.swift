import ReportForms
public import ReportModel
public import Spreadsheet

/// The blank workbook that offices fill in.
public enum BlankWorkbook {
  /// Draws the blank for a year.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - year: The year reported on.
  ///   - unit: The full name of the unit, filled in if it is known.
  /// - Returns: The workbook, ready to be written.
  public static func drawing(form: ReportForm, year: Int, unit: String?) -> WorkbookDrawing {
    BlankDrawing.drawing(form: form, year: year, unit: unit)
  }
}
