import ReportModel
import Spreadsheet

/// The sheets of a workbook, sorted by purpose.
struct InputSheets {
  /// A sheet that may hold tables and text.
  struct Sheet {
    var view: SheetView
    var position: Int

    /// The sheet in the shape in which it is searched for tables.
    ///
    /// The lines of a text, and those around the tables of a Word document, are split into fields
    /// first.
    func view(_ shape: PastedLines) -> SheetView {
      view.isText ? SheetView(shape.lines(of: view.grid), known: view.known) : view
    }
  }

  private(set) var visible: [Sheet] = []
  private(set) var hidden: [Sheet] = []
  /// The content of 单位信息.
  private(set) var unitInformation: UnitInformation?
  /// The content of 情况说明.
  private(set) var explanations: [Report.Explanation] = []
  /// The content of 原表数据.
  private(set) var upgradeNotes: [Report.UpgradeNote] = []
  /// The sheets of which only the first rows were read; nil for a text.
  private(set) var cut: [String?] = []

  /// The most rows with text that are read on a sheet.
  ///
  /// A report has a hundred, and each is compared with every label.
  static let rowLimit = 5000

  /// Classifies every sheet, whose texts are added to those that are known.
  init(_ workbook: Workbook, known: KnownTexts) {
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
  /// The grid, cut off after a number of rows with text.
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
