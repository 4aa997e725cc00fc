import ReportModel
import Spreadsheet

/// The contents of a sheet or text outside the tables.
struct OutsideTables {
  /// A piece of content outside the tables.
  enum Piece {
    /// Words; a signature label comes together with the contents of the cell after it.
    case words(SheetView.TextCell)
    /// A number, stored as a number or as text, which may be a figure that belongs elsewhere.
    case number(SheetView.TextCell, isText: Bool)

    var cell: SheetView.TextCell {
      switch self {
      case .words(let cell), .number(let cell, _): cell
      }
    }

    fileprivate var isNumber: Bool {
      if case .number = self { true } else { false }
    }
  }

  let view: SheetView
  let areas: [TableArea]
  /// The cells that have already been reported.
  var told: Set<CellReference> = []

  /// The pieces in a row, from left to right; the fields of a line of text form one piece.
  func pieces(in row: Grid.Row, withWords: Bool = true) -> [Piece] {
    let pieces = row.cells.compactMap { piece(CellAddress(row: row.index, column: $0), $1) }
    let hasWords = pieces.contains { !$0.isNumber }
    if view.isText, hasWords {
      return withWords ? view.line(row.index).map { [.words($0)] } ?? [] : []
    }
    return withWords ? withValues(pieces) : pieces.filter(\.isNumber)
  }

  private func piece(_ address: CellAddress, _ cell: Cell) -> Piece? {
    guard !cell.isVacant, !areas.contains(where: { $0.contains(address) }),
      !told.contains(view.reference(address))
    else { return nil }
    switch cell.value {
    case nil: return nil
    case .number:
      // A sheet may hold a million numbers, and none of their texts is a label, so they are not
      // folded.
      let text = cell.displayText
      let words = SheetView.TextCell(address: address, text: text, folded: FoldedLabel(""))
      return .number(words, isText: false)
    case .text:
      return view.text(at: address).map {
        Self.isNumber($0.text) ? .number($0, isText: true) : .words($0)
      }
    case .boolean, .date, .error:
      let text = cell.displayText
      return .words(SheetView.TextCell(address: address, text: text, folded: FoldedLabel(text)))
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    if case .number = FigureText(text).state { true } else { false }
  }

  /// The pieces, with each label of a signature or of the year joined to what follows it.
  private func withValues(_ pieces: [Piece]) -> [Piece] {
    var joined: [Piece] = []
    var rest = pieces[...]
    while let piece = rest.popFirst() {
      guard case .words(var label) = piece, let next = rest.first?.cell,
        SignatureFields.isLabel(label.folded) && !SignatureFields.beginsWithLabel(next.folded)
          || label.folded.endsInYear && YearHint.year(inSheetName: next.text) != nil
      else {
        joined.append(piece)
        continue
      }
      rest.removeFirst()
      let words = label.text.trimmed()
      let hasColon = words.hasSuffix("：") || words.hasSuffix(":")
      label.text = words + (hasColon ? "" : "：") + next.text.trimmed()
      label.folded = FoldedLabel(label.text)
      joined.append(.words(label))
    }
    return joined
  }
}
