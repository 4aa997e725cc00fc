import ReportModel
import Spreadsheet
import TestSupport

extension SheetEdit {
  /// Single labels are changed.
  static let labels = [
    SheetEdit("label cleared") { sheet, table, generator in
      guard let label = sheet.labels(of: table).randomElement(using: &generator) else {
        return false
      }
      sheet.set(label, to: nil, in: sheet.grid(of: table))
      return true
    },
    SheetEdit("label copied over another") { sheet, table, generator in
      let labels = sheet.labels(of: table)
      guard let one = labels.randomElement(using: &generator),
        let other = labels.randomElement(using: &generator), one != other
      else { return false }
      let number = sheet.grid(of: table)
      sheet.set(other, to: sheet.grids[number][one], in: number)
      return true
    },
    SheetEdit("label mistyped") { sheet, table, generator in
      sheet.reword(table, &generator) { words, generator in
        guard words.count > 2 else { return nil }
        var text = Array(words)
        let place = Int.random(in: text.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: text.remove(at: place)
        case 1: text[place] = "某"
        default: text.insert("的", at: place)
        }
        return String(text)
      }
    },
    SheetEdit("label with a remark") { sheet, table, generator in
      sheet.reword(table, &generator) { words, generator in
        let remarks = ["（件）", "(含上年)", "（见附件）", "*", "："]
        return words + (remarks.randomElement(using: &generator) ?? "")
      }
    },
    SheetEdit("label in other words") { sheet, table, generator in
      sheet.reword(table, &generator) { _, generator in
        ["其它情况", "备注", "情形", "分类", "12"].randomElement(using: &generator)
      }
    },
  ]
}

extension EditedSheet {
  /// Writes another text in a label of a table; false if there is none.
  fileprivate mutating func reword(
    _ table: String, _ generator: inout SeededGenerator,
    _ change: (String, inout SeededGenerator) -> String?
  ) -> Bool {
    let number = grid(of: table)
    guard let label = labels(of: table).randomElement(using: &generator),
      let words = grids[number][label]?.words, let text = change(words, &generator)
    else { return false }
    set(label, to: Cell(.text(text)), in: number)
    return true
  }
}
