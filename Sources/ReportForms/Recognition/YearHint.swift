import Spreadsheet

/// Finds the year that a text, a title or a sheet's name speaks of.
enum YearHint {
  /// The first year from 2008, when disclosure began, to 2099 that stands before 年.
  static func year(in text: some StringProtocol) -> Int? {
    let folded = FoldedLabel.fold(text)
    for match in folded.matches(of: /(?:^|[^0-9])(20[0-9]{2})年/) {
      if let year = Int(match.1), year >= 2008 { return year }
    }
    return nil
  }

  /// The year in a sheet's name, where 年 may be left out.
  static func year(inSheetName name: String) -> Int? {
    if let year = year(in: name) { return year }
    guard let match = FoldedLabel.fold(name).firstMatch(of: /(?:^|[^0-9])(20[0-9]{2})(?:$|[^0-9])/)
    else { return nil }
    return Int(match.1)
  }

  /// The year in the nearest short text above a row, or in the name of the sheet.
  static func above(_ row: Int, in view: GridView) -> Int? {
    for candidate in view.textRows.reversed() where candidate <= row {
      for cell in view.texts[candidate] ?? [] where cell.text.count <= 60 {
        if let year = year(in: cell.text) { return year }
      }
    }
    return view.grid.name.flatMap { year(inSheetName: $0) }
  }
}
