import Spreadsheet

extension WorkbookDrawing.Properties {
  /// The years that a creation date can have; the library takes 1970 for "not set".
  static let legalYears = 1971...9999

  /// The start of the creation year in UTC, in seconds since 1970.
  var createdSeconds: Int {
    let year = min(max(createdYear, Self.legalYears.lowerBound), Self.legalYears.upperBound)
    let before = year - 1
    let leapDays = before / 4 - before / 100 + before / 400 - 477  // 477 of them before 1970
    return ((year - 1970) * 365 + leapDays) * 86_400
  }
}
