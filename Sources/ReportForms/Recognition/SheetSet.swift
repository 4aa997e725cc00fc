import ReportModel
import Spreadsheet

/// The sheets of a workbook, sorted by what they are for.
struct SheetSet {
  /// A sheet that may hold tables and text.
  struct Sheet {
    /// The sheet.
    var view: GridView
    /// Its position in the workbook.
    var position: Int

    /// The sheet as the tables of a form are looked for on it.
    ///
    /// The lines of a text, and those around the tables of a Word document, are taken apart first.
    func view(_ shape: TextShape) -> GridView {
      view.isText ? GridView(shape.lines(of: view.grid)) : view
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

  /// Looks at every sheet once.
  init(_ workbook: Workbook) {
    for (position, grid) in workbook.grids.enumerated() {
      let view = GridView(grid)
      switch CompanionSheet(view) {
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
