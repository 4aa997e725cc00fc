import Foundation
import ReportModel
import Spreadsheet
import TestSupport

extension SheetEdit {
  /// Figures are typed in other ways, one by one or in many cells.
  static let spellings =
    texts.map { name, text in
      SheetEdit("figures typed \(name)") { sheet, table, generator in
        sheet.retype(table, &generator) { number in text(number).map { Cell(.text($0)) } }
      }
    }
    + formats.map { name, appearance, shown in
      SheetEdit("figures shown \(name)", in: .sheets) { sheet, table, generator in
        let number = sheet.grid(of: table)
        var cells: [CellAddress: String] = [:]
        let isDone = sheet.retype(table, &generator, note: { cells[$0] = shown($1) }) {
          Cell(.number($0), appearance: appearance)
        }
        for row in sheet.grids[number].rows.indices {
          let index = sheet.grids[number].rows[row].index
          for (cell, text) in cells where cell.row == index {
            sheet.grids[number].rows[row].shown[cell.column] = text
          }
        }
        return isDone
      }
    }
    + [
      SheetEdit("zeros as marks") { sheet, table, generator in
        let mark = Cell.marks.sorted().randomElement(using: &generator) ?? "-"
        let number = sheet.grid(of: table)
        let zeros = sheet.numbers(of: table).filter { $0.number == 0 }.map(\.cell)
        for cell in generator.part(of: zeros) {
          sheet.set(cell, to: Cell(.text(mark)), in: number)
        }
        return !zeros.isEmpty
      }
    ]

  /// The ways in which a number is typed; nil where a number is not typed so.
  private static let texts: [(name: String, text: @Sendable (Double) -> String?)] = [
    ("as text", { $0.plain }),
    ("in full width", { $0.plain.applyingTransform(.fullwidthToHalfwidth, reverse: true) }),
    ("with a unit", { $0.plain + "件" }),
    ("with a space and a unit", { " \($0.plain) 件 " }),
    ("with an apostrophe", { "'" + $0.plain }),
    ("with a decimal", { $0.plain + ".0" }),
    ("with thousands", { $0 < 1000 ? nil : $0.grouped(by: ",") }),
    ("with full-width thousands", { $0 < 1000 ? nil : $0.grouped(by: "，") }),
    ("with a space in it", { $0 < 1000 ? nil : $0.grouped(by: " ") }),
    ("with unseen characters", { "\u{200B}\($0.plain)\u{A0}" }),
    ("with a zero before", { "0" + $0.plain }),
    ("as about", { "约" + $0.plain }),
    ("with a note", { $0.plain + "（含上年2件）" }),
    ("in two lines", { $0.plain + "\n" }),
    ("in Chinese", { $0.inChinese }),
  ]

  /// What number formats and fonts show.
  private static let formats:
    [(name: String, appearance: Cell.Appearance, shown: @Sendable (Double) -> String)] = [
      ("with a unit", [], { $0.plain + "件" }),
      ("tenfold", .shownOtherwise, { $0.plain + "0" }),
      ("as a word", .shownOtherwise, { _ in "无" }),
      ("in thousands", .scaled, { "\($0.plain)%" }),
      ("as nothing", .unseen, { _ in "" }),
    ]
}

extension EditedSheet {
  /// The numbers of a table where its labels had them placed.
  fileprivate func numbers(of table: String) -> [(cell: CellAddress, number: Double)] {
    let grid = grids[grid(of: table)]
    return figures(of: table).compactMap { cell in
      grid[cell].flatMap(TypedNumber.init).map { (cell, $0.double) }
    }
  }

  /// Types a figure, or those of some rows, in another way.
  fileprivate mutating func retype(
    _ table: String, _ generator: inout SeededGenerator,
    note: (CellAddress, Double) -> Void = { _, _ in }, _ change: (Double) -> Cell?
  ) -> Bool {
    let number = grid(of: table)
    let all = numbers(of: table)
    let some =
      Bool.random(using: &generator)
      ? generator.part(of: all) : [generator.part(of: all).first].compactMap(\.self)
    var isDone = false
    for (cell, value) in some {
      guard let typed = change(value) else { continue }
      retype(cell, as: typed, in: number)
      note(cell, value)
      isDone = true
    }
    return isDone
  }
}

extension Double {
  fileprivate var plain: String { "\(Int(self))" }

  fileprivate func grouped(by separator: String) -> String {
    let number = Int(self)
    let rest = "\(number % 1000)"
    return number < 1000
      ? plain
      : Double(number / 1000).grouped(by: separator) + separator
        + String(repeating: "0", count: 3 - rest.count) + rest
  }

  fileprivate var inChinese: String {
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: "zh_CN")
    formatter.numberStyle = .spellOut
    return formatter.string(from: NSNumber(value: self)) ?? plain
  }
}
