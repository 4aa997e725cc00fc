package import Spreadsheet

/// A formula that several cells share, ready to be shifted to each of them.
package struct SharedFormula {
  private enum Piece {
    case plain(String)
    case cell(column: Int, fixesColumn: Bool, row: Int, fixesRow: Bool)
    case column(Int, isFixed: Bool)
    case row(Int, isFixed: Bool)
  }

  private let origin: CellAddress
  private let text: String
  private let pieces: [Piece]

  /// Parses a formula as written in the cell at `origin`.
  package init(_ text: String, at origin: CellAddress) {
    self.origin = origin
    self.text = text
    pieces = Self.pieces(FormulaTokens.split(text))
  }

  /// The formula as it reads in another cell; references that leave the sheet become `#REF!`.
  package func shifted(to address: CellAddress) -> String {
    let rows = address.row - origin.row
    let columns = address.column - origin.column
    guard rows != 0 || columns != 0 else { return text }
    var shifted = ""
    shifted.reserveCapacity(text.utf8.count + 8)
    for piece in pieces { Self.add(piece, to: &shifted, rows: rows, columns: columns) }
    return shifted
  }

  private static func add(_ piece: Piece, to text: inout String, rows: Int, columns: Int) {
    switch piece {
    case .plain(let plain):
      text += plain
    case .cell(let column, let fixesColumn, let row, let fixesRow):
      let column = shift(column, fixesColumn, by: columns, below: CellAddress.columnLimit)
      let row = shift(row, fixesRow, by: rows, below: CellAddress.rowLimit)
      guard let column, let row else {
        text += "#REF!"
        return
      }
      add(column: column, fixesColumn, to: &text)
      add(row: row, fixesRow, to: &text)
    case .column(let column, let isFixed):
      let column = shift(column, isFixed, by: columns, below: CellAddress.columnLimit)
      if let column { add(column: column, isFixed, to: &text) } else { text += "#REF!" }
    case .row(let row, let isFixed):
      let row = shift(row, isFixed, by: rows, below: CellAddress.rowLimit)
      if let row { add(row: row, isFixed, to: &text) } else { text += "#REF!" }
    }
  }

  private static func shift(_ index: Int, _ isFixed: Bool, by shift: Int, below limit: Int) -> Int?
  {
    let shifted = isFixed ? index : index + shift
    return (0..<limit).contains(shifted) ? shifted : nil
  }

  private static func add(column: Int, _ isFixed: Bool, to text: inout String) {
    if isFixed { text += "$" }
    text += CellAddress.letters(ofColumn: column)
  }

  private static func add(row: Int, _ isFixed: Bool, to text: inout String) {
    if isFixed { text += "$" }
    text += String(row + 1)
  }

  private static func pieces(_ tokens: [FormulaTokens.Token]) -> [Piece] {
    tokens.indices.map { index in
      let token = tokens[index]
      let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
      guard token.isWord, !next.hasPrefix("("), !next.hasPrefix("!") else {
        return .plain(token.text)
      }
      if let address = CellAddress(token.text) {
        let rest = token.text.dropFirst()
        return .cell(
          column: address.column, fixesColumn: token.text.hasPrefix("$"),
          row: address.row, fixesRow: rest.contains("$"))
      }
      // `A:C` and `1:3` are whole columns and rows; alone, such words are names and numbers.
      let other = otherEnd(of: index, in: tokens)
      let isFixed = token.text.hasPrefix("$")
      let bare = isFixed ? String(token.text.dropFirst()) : token.text
      if let column = column(bare), Self.column(other.replacing("$", with: "")) != nil {
        return .column(column, isFixed: isFixed)
      }
      if let row = row(bare), Self.row(other.replacing("$", with: "")) != nil {
        return .row(row, isFixed: isFixed)
      }
      return .plain(token.text)
    }
  }

  /// The word at the other end of a range that the token at an index begins or ends.
  private static func otherEnd(of index: Int, in tokens: [FormulaTokens.Token]) -> String {
    if index + 2 < tokens.count, tokens[index + 1].text == ":" { return tokens[index + 2].text }
    if index > 1, tokens[index - 1].text == ":" { return tokens[index - 2].text }
    return ""
  }

  private static func column(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 3 else { return nil }
    return CellAddress(text + "1")?.column
  }

  private static func row(_ text: String) -> Int? {
    guard let number = NumberText.integer(text), number > 0, number <= CellAddress.rowLimit else {
      return nil
    }
    return number - 1
  }
}
