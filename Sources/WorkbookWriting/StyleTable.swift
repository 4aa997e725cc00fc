import Spreadsheet

/// The formats of a workbook file, one for each style that differs.
struct StyleTable {
  /// The number of cell formats that Excel allows.
  private static let limit = 64_000

  private var formats: [CellStyle: WorkbookFile.Format] = [:]

  /// The format of a style, made when the style comes up first.
  mutating func format(
    of style: CellStyle, in file: inout WorkbookFile
  ) throws(WriteError) -> WorkbookFile.Format {
    if let format = formats[style] { return format }
    guard formats.count < Self.limit else { throw WriteError(.tooManyStyles) }
    let format = try file.addFormat(style)
    formats[style] = format
    return format
  }
}
