package import Spreadsheet

extension Grid {
  /// A grid of the fields of a text, as a text file is read.
  package init(text: String, name: String? = nil) {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      index, line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return Row(
        index: index,
        cells: fields.enumerated().compactMap { column, field in
          field.isEmpty ? nil : (column, Cell(.text(String(field))))
        }, fieldCount: name == nil ? fields.count : nil)
    }
    self.init(name: name, rows: rows)
  }
}
