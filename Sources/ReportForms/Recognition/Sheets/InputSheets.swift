import ReportModel
import Spreadsheet

/// The sheets of a workbook, sorted by what they are for.
struct InputSheets {
  /// A sheet that may hold tables and text.
  struct Sheet {
    /// The sheet.
    var view: SheetView
    /// Its position in the workbook.
    var position: Int

    /// The sheet as the tables of a form are looked for on it.
    ///
    /// The lines of a text, and those around the tables of a Word document, are taken apart first.
    func view(_ shape: PastedLines) -> SheetView {
      view.isText ? SheetView(shape.lines(of: view.grid), known: view.known) : view
    }
  }

  /// The sheets that people see.
  private(set) var visible: [Sheet] = []
  /// The sheets that are not shown.
  private(set) var hidden: [Sheet] = []
  /// What stands on 单位信息.
  private(set) var unitInformation: UnitInformation?
  /// What stands on 情况说明.
  private(set) var explanations: [Report.Explanation] = []
  /// What stands on 原表数据.
  private(set) var upgradeNotes: [Report.UpgradeNote] = []
  /// The sheets, nil for a text, of which only the first rows were looked at.
  private(set) var cut: [String?] = []

  /// The rows with text that are looked at on a sheet; a report has a hundred, and each is compared with
  /// every label.
  static let rowLimit = 5000

  /// Looks at every sheet once.
  init(_ workbook: Workbook) {
    let known = KnownTexts()
    for (position, whole) in workbook.grids.enumerated() {
      let grid = whole.cut(toTextRows: Self.rowLimit)
      if grid.rows.count < whole.rows.count { cut.append(grid.name) }
      let view = SheetView(grid, known: known)
      switch BlankSideSheet(view) {
      case .unitInformation: unitInformation = UnitInformation(view)
      case .explanations(let row): explanations += view.explanations(below: row)
      case .upgradeNotes(let row): upgradeNotes += view.upgradeNotes(below: row)
      case .instructions, .verification: break
      case nil:
        let sheet = Sheet(view: view, position: position)
        if grid.visibility == .visible { visible.append(sheet) } else { hidden.append(sheet) }
      }
    }
  }
}

extension Grid {
  /// The grid up to a number of rows that hold text.
  fileprivate func cut(toTextRows limit: Int) -> Grid {
    guard rows.count > limit else { return self }
    var texts = 0
    let end = rows.firstIndex { row in
      let holdsText = row.cells.contains { if case .text? = $0.cell.value { true } else { false } }
      texts += holdsText ? 1 : 0
      return texts > limit
    }
    guard let end else { return self }
    var copy = self
    copy.rows = Array(rows[..<end])
    return copy
  }
}
