import Spreadsheet

/// Drawings that several tests write.
enum Sample {
  static let plain = CellStyle(fontName: "宋体", fontSize: 10.5)

  /// A sheet with some cells in a plain style.
  static func sheet(_ contents: [String: CellDrawing.Content] = [:]) -> SheetDrawing {
    var sheet = SheetDrawing(name: "表")
    for (address, content) in contents {
      if let address = CellAddress(address) { sheet.cells[address] = CellDrawing(content, plain) }
    }
    return sheet
  }

  /// A workbook that uses everything a drawing can hold.
  static var everything: WorkbookDrawing {
    var workbook = WorkbookDrawing(sheets: [official, entry, names])
    workbook.definedNames = [
      DefinedName(
        "nb.requests.newly_received.natural_person", sheet: "三、申请'A'表",
        range: CellRange(origin: CellAddress(row: 3, column: 1))),
      DefinedName(
        "类别", sheet: "2021", range: CellRange(origin: CellAddress(row: 0, column: 0), rows: 5)),
    ]
    workbook.properties.title = "2021年政府信息公开工作年度报告"
    workbook.properties.subject = "年报 & <附表>"
    workbook.properties.author = "某某县人民政府"
    workbook.properties.company = "某某县"
    workbook.properties.custom = [.init("nianbao.form", "2021"), .init("nianbao.version", "1.0")]
    return workbook
  }

  /// A sheet like the official one: merged headings, borders, figures, a page set up.
  private static var official: SheetDrawing {
    var sheet = SheetDrawing(name: "年报")
    let bordered = plain.with {
      $0.hasBorder = true
      $0.horizontal = .center
      $0.wraps = true
    }
    sheet.columnWidths = [Double](repeating: 487.0 / 14, count: 14)
    let title = CellStyle(fontName: "方正小标宋简体", fontSize: 22).with { $0.horizontal = .center }
    sheet.cells[CellAddress(row: 0, column: 0)] = CellDrawing(.text("某某县2021年年度报告"), title)
    sheet.merges.append(CellRange(origin: CellAddress(row: 0, column: 0), columns: 14))
    sheet.rowHeights = [0: 42, 1: 120, 2: 15]
    sheet.cells[CellAddress(row: 1, column: 0)] = CellDrawing(
      .text("　　根据《条例》，现公布年报。\n　　=1+1 不是公式，http://example.com 不是链接，_x000D_ 不是换行。"),
      CellStyle(fontName: "仿宋_GB2312", fontSize: 16).with {
        $0.wraps = true
        $0.vertical = .top
        $0.horizontal = .left
      })
    sheet.merges.append(CellRange(origin: CellAddress(row: 1, column: 0), columns: 14))
    for row in 3..<9 {
      for column in 0..<14 {
        let style =
          row == 3
          ? bordered.with { $0.isBold = true }
          : bordered.with {
            $0.shrinks = true; $0.wraps = false
          }
        let content: CellDrawing.Content =
          row == 3 || column == 0 ? .text("第\(column)栏") : .number(Double(row * 12345678 + column))
        sheet.cells[CellAddress(row: row, column: column)] = CellDrawing(content, style)
      }
    }
    sheet.cells[CellAddress(row: 3, column: 2)]?.content = .blank
    sheet.merges.append(CellRange(origin: CellAddress(row: 3, column: 1), columns: 2))
    sheet.page.printArea = CellRange(origin: CellAddress(row: 0, column: 0), rows: 9, columns: 14)
    sheet.page.repeatedRows = 3...3
    sheet.page.rowBreaks = [7, 5]
    sheet.page.fit = .init(wide: 1, high: 0)
    sheet.page.footer = "&C第 &P 页，共 &N 页"
    sheet.showsGridLines = false
    sheet.tabColor = 0xC00000
    return sheet
  }

  /// A sheet like one of the blank's: protected, with formulas, messages and looks that change.
  private static var entry: SheetDrawing {
    var sheet = SheetDrawing(name: "三、申请'A'表")
    sheet.columnWidths = [120, 60, 60, 80]
    sheet.hiddenColumns = [2, 6]
    let open = plain.with {
      $0.isLocked = false
      $0.hasBorder = true
      $0.fill = 0xFFFFE0
      $0.numberFormat = "0"
    }
    let label = plain.with { $0.hasBorder = true }
    let link = plain.with {
      $0.fontColor = 0x0563C1
      $0.isUnderlined = true
    }
    sheet.cells[CellAddress(row: 0, column: 0)] = CellDrawing(
      .formula("IF(B6>0,\"有误\",\"通过\")", stored: .text("通过")), label)
    sheet.cells[CellAddress(row: 1, column: 0)] = CellDrawing(
      .link("返回", sheet: "年报", cell: CellAddress(row: 3, column: 1)), link)
    for row in 3..<6 {
      sheet.cells[CellAddress(row: row, column: 0)] = CellDrawing(.text("自然人"), label)
      sheet.cells[CellAddress(row: row, column: 1)] = CellDrawing(.blank, open)
    }
    sheet.cells[CellAddress(row: 5, column: 1)] = CellDrawing(
      .formula("SUM(B4:B5)", stored: .number(0)), open)
    let figures = CellRange(origin: CellAddress(row: 3, column: 1), rows: 2)
    var whole = DataValidation(figures, .wholeNumber(minimum: 0))
    whole.inputTitle = "本年新收 × 自然人"
    whole.inputMessage = "=填写整数；\n没有的填 0。"
    whole.errorTitle = "不是整数"
    whole.errorMessage = "请填写不小于 0 的整数。"
    var total = DataValidation(
      CellRange(origin: CellAddress(row: 5, column: 1)), .custom(formula: "=B6=SUM(B4:B5)"))
    total.errorMessage = "与各项之和不符。"
    var note = DataValidation(CellRange(origin: CellAddress(row: 0, column: 0)), .any)
    note.inputMessage = "本表状态"
    sheet.validations = [
      whole, total, note,
      DataValidation(
        CellRange(origin: CellAddress(row: 7, column: 1)), .list(formula: "'2021'!$A$1:$A$5")),
      DataValidation(CellRange(origin: CellAddress(row: 8, column: 1)), .list(formula: "\"是,否\"")),
      DataValidation(CellRange(origin: CellAddress(row: 9, column: 1)), .decimal(minimum: 0)),
    ]
    sheet.conditionalFormats = [
      ConditionalFormat(
        figures, formula: "B4<0", fontColor: 0xC00000, fill: 0xFFC7CE, isBold: true),
      ConditionalFormat(figures, formula: "ISTEXT(B4)", fill: 0xFFEB9C),
    ]
    sheet.frozen = CellAddress(row: 3, column: 1)
    sheet.isProtected = true
    sheet.page.isLandscape = true
    sheet.page.fit = .init(wide: 1, high: 1)
    return sheet
  }

  /// A sheet whose name would read as a number if it were not quoted.
  private static var names: SheetDrawing {
    var sheet = SheetDrawing(name: "2021")
    for (row, name) in ["部门", "乡镇街道", "政府办公厅（室）", "下级政府汇总", "垂直管理"].enumerated() {
      sheet.cells[CellAddress(row: row, column: 0)] = CellDrawing(.text(name), plain)
    }
    sheet.page.printArea = CellRange(origin: CellAddress(row: 0, column: 0), rows: 5)
    sheet.page.repeatedRows = 0...1
    return sheet
  }
}
