import ReportModel
import Spreadsheet
import TestSupport

extension SheetEdit {
  /// Sheets are copied, and tables parted over two sheets.
  static let copies = [
    SheetEdit("sheet copied", in: .sheets) { sheet, _, _ in
      sheet.appendCopy { $0 }
    },
    SheetEdit("sheet copied and filled anew", in: .sheets) { sheet, _, generator in
      let factor = Double(Int.random(in: 2...5, using: &generator))
      return sheet.appendCopy { $0 * factor }
    },
    SheetEdit("sheet copied and corrected", in: .sheets) { sheet, table, generator in
      // The copy comes first, and the filled sheet with the right figures after it.
      guard
        let cell = sheet.figures(of: table)
          .randomElement(using: &generator)
      else { return false }
      return sheet.appendCopy(where: { $0 == cell }) { $0 + 3 }
    },
    SheetEdit("rows of a table on a second sheet", in: .sheets) { sheet, table, generator in
      let rows = sheet.rows(of: table)
      guard rows.count > 2, let start = rows.dropFirst().randomElement(using: &generator) else {
        return false
      }
      let repeatsHeadings = Bool.random(using: &generator)
      return sheet.part(table, from: start, repeatsHeadings: repeatsHeadings)
    },
  ]
}

extension EditedSheet {
  /// Adds a copy of the sheet in which some numbers are others.
  fileprivate mutating func appendCopy(
    where isChanged: (CellAddress) -> Bool = { _ in true }, _ change: (Double) -> Double
  ) -> Bool {
    guard var copy = grids.first else { return false }
    copy.name = "\(copy.name ?? "") (\(grids.count + 1))"
    copy = copy.mapCells { address, cell in
      if isChanged(address), case .number(let number)? = cell.value {
        Cell(.number(change(number)))
      } else {
        cell
      }
    }
    append(copy: copy)
    return true
  }

  /// Moves the rows of a table from one on to a new sheet, below its headings or without them.
  fileprivate mutating func part(_ table: String, from start: Int, repeatsHeadings: Bool) -> Bool {
    let number = grid(of: table)
    let range = range(of: table)
    guard number == 0, let first = rows(of: table).first, grids[number].name != nil else {
      return false
    }
    let headings = repeatsHeadings ? range.lowerBound..<first : 0..<0
    var other = Grid(name: "续表")
    let moved = start...range.upperBound
    for row in grids[number].rows {
      let isHeading = headings.contains(row.index)
      guard isHeading || moved.contains(row.index) else { continue }
      var row = row
      row.index += isHeading ? -headings.lowerBound : headings.count - start
      other.rows.append(row)
    }
    for merge in grids[number].merges {
      let offset =
        headings.contains(merge.first.row)
        ? -headings.lowerBound
        : moved.contains(merge.first.row) ? headings.count - start : nil
      guard let offset, let top = merge.first.moved(rows: offset, columns: 0),
        let end = merge.last.moved(rows: offset, columns: 0)
      else { continue }
      other.merges.append(CellRange(top, end))
    }
    grids.append(other)
    carry(rows: moved, of: number, to: grids.count - 1, by: headings.count - start)
    return true
  }
}
