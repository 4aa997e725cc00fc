package import Spreadsheet

/// Writes drawings as Excel workbooks.
package enum WorkbookWriter {
  /// Writes a drawing as an `.xlsx` workbook.
  ///
  /// Equal drawings give equal bytes, whatever the folder, time zone and language. The file is
  /// written in place: to keep an old file until the new one is complete, write to a temporary
  /// name. If the call fails, a file that it created is removed.
  ///
  /// Numbers keep 16 significant digits, enough for every decimal of up to 15 digits; a number that
  /// needs 17 (`0.1 + 0.2`) reads back as its neighbour. Formulas are written as they are, so
  /// functions newer than Excel 2007 need their `_xlfn.` prefix.
  package static func write(
    _ drawing: WorkbookDrawing, toPath path: String
  ) throws(WriteError) {
    try DrawingCheck.check(drawing)
    guard !path.utf8.contains(0) else { throw WriteError(.cannotCreateFile, detail: path) }
    var file = try WorkbookFile(path: path)
    try file.setProperties(drawing.properties)
    var styles = FormatCache()
    for (index, sheet) in drawing.sheets.enumerated() {
      try file.draw(sheet, isFirst: index == 0, styles: &styles)
    }
    for name in drawing.definedNames {
      try file.define(name.name, as: name.sheet.quotedAsSheet + "!" + name.range.absolute)
    }
    try file.save()
  }
}
