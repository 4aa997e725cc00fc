import Spreadsheet

/// The formats of a workbook file, one for each distinct style.
struct FormatCache {
  /// The number of cell formats that Excel allows.
  private static let limit = 64_000

  private var formats: [CellStyle: WorkbookFile.Format] = [:]
  /// The last one asked for: neighbouring cells often have the same style.
  private var last: (style: CellStyle, format: WorkbookFile.Format)?

  /// The format for the style of a cell; a style is checked and its format made when it first
  /// occurs.
  mutating func format(
    of style: CellStyle, at address: CellAddress, on sheet: String, in file: inout WorkbookFile
  ) throws(WriteError) -> WorkbookFile.Format {
    if let last, last.style == style { return last.format }
    if let format = formats[style] {
      last = (style, format)
      return format
    }
    guard formats.count < Self.limit else {
      throw WriteError(.tooManyStyles, sheet: sheet, cell: address)
    }
    if let fault = StyleCheck.fault(in: style) {
      throw WriteError(.illegalStyle, sheet: sheet, cell: address, detail: fault)
    }
    let format = try file.addFormat(style)
    formats[style] = format
    return format
  }
}
