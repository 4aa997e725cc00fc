/// What a cell holds, as stored in the file.
package enum CellValue: Hashable, Sendable {
  /// A number, exactly as its digits in the file read.
  case number(Double)
  /// Text; rich text runs are joined, phonetic runs left out.
  case text(String)
  /// `TRUE` or `FALSE`.
  case boolean(Bool)
  /// A date or a date with a time, in ISO 8601 (`2020-01-01T00:00:00`), and the serial number it
  /// came from; nil if the file held the ISO text itself.
  case date(String, serial: Double?)
  /// An error value such as `#REF!`.
  case error(String)
}
