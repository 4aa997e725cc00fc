import Spreadsheet

/// Finds the year that a text, a title or a sheet's name speaks of.
enum YearHint {
  /// The first year from 2008, when disclosure began, to 2099 that stands before 年.
  static func year(in text: some StringProtocol) -> Int? {
    guard text.contains("年") else { return nil }
    return years(in: text) { $0 == "年" }
  }

  /// The year in a sheet's name, where 年 may be left out.
  static func year(inSheetName name: String) -> Int? {
    year(in: name) ?? years(in: name) { $0 != "月" }
  }

  /// The first run of four digits that is a year and is followed by what is asked for.
  private static func years(
    in text: some StringProtocol, before isFollower: (Character?) -> Bool
  ) -> Int? {
    let folded = FoldedLabel.fold(text)
    var rest = folded[...]
    while let start = rest.firstIndex(where: \.isASCIIDigit) {
      let digits = rest[start...].prefix(while: \.isASCIIDigit)
      rest = rest[digits.endIndex...]
      if digits.count == 4, let year = Int(digits), (2008...2099).contains(year),
        isFollower(rest.first)
      {
        return year
      }
    }
    return nil
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
