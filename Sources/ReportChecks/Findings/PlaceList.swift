package import ReportModel
package import Spreadsheet

/// A description of some figures of a form, combined into whole columns and rows.
///
/// For example `“自然人”整列`, `“（六）3.其他”整行`, `“行政许可”行“上一年项目数量”、“本年增/减”列`, `“自然人”列的“（一）予以公开”、“（二）部分公开”`:
/// readers look up a row once, and twenty cells of one kind of applicant are a single task.
package struct PlaceList {
  /// A whole column, a whole row, or some figures of one row.
  private struct Item {
    var text: LocalizedText
    var count: Int
  }

  /// The maximum number of items that are listed.
  private static let limit = 5

  /// The maximum number of columns of a row that are listed.
  private static let columnLimit = 3

  private let form: ReportForm
  private let keys: [FigureKey]

  /// Makes the list of some figures.
  package init(_ keys: [FigureKey], of form: ReportForm) {
    self.keys = keys
    self.form = form
  }

  /// The list; if it is cut, with the total number of figures.
  package var text: LocalizedText {
    if let column = onlyColumn { return column }
    let byColumn = keys.grouped { [$0.table, $0.column] }
    let whole = byColumn.filter { isWhole($0.elements, of: figures(in: $0.key, by: \.column)) }
    let reported = Set(whole.flatMap(\.elements))
    let byRow = keys.filter { !reported.contains($0) }.grouped { [$0.table, $0.row] }
    let items = whole.map { column($0.elements) } + byRow.map { row($0.elements) }
    let shown = items.prefix(Self.limit)
    let rest = keys.count - shown.map(\.count).reduce(0, +)
    return LocalizedText(
      zh: shown.map(\.text.zh).joined(separator: "、") + (rest > 0 ? "等 \(keys.count) 格" : ""),
      en: shown.map(\.text.en).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""))
  }

  private func column(_ found: [FigureKey]) -> Item {
    let label = found.first.flatMap(form.figure)?.columnLabel ?? ""
    return Item(
      text: LocalizedText(zh: "“\(label)”整列", en: "all of column “\(label)”"), count: found.count)
  }

  private func row(_ found: [FigureKey]) -> Item {
    let label = found.first.flatMap(form.figure)?.fullRowLabel ?? ""
    let text: LocalizedText
    if let first = found.first,
      isWhole(found, of: figures(in: [first.table, first.row], by: \.row))
    {
      text = LocalizedText(zh: "“\(label)”整行", en: "all of row “\(label)”")
    } else if found.count > Self.columnLimit {
      text = LocalizedText(
        zh: "“\(label)”行 \(found.count) 格", en: "\(found.count) cells of row “\(label)”")
    } else {
      let names = found.compactMap { form.figure($0)?.columnLabel }
      text = LocalizedText(
        zh: "“\(label)”行\(quoted(names, "、"))列",
        en: "“\(label)”, column\(names.count > 1 ? "s" : "") \(quoted(names, ", "))")
    }
    return Item(text: text, count: found.count)
  }

  /// Several figures of one column, which is not whole: its label, then those of the rows.
  private var onlyColumn: LocalizedText? {
    guard keys.count > 1, let first = keys.first.flatMap(form.figure),
      keys.allSatisfy({ $0.table == first.key.table && $0.column == first.key.column }),
      !isWhole(keys, of: figures(in: [first.key.table, first.key.column], by: \.column))
    else { return nil }
    let rows = LocalizedText.list(
      keys.map { form.figure($0)?.fullRowLabel ?? "" }, limit: Self.limit, counter: "格")
    return LocalizedText(
      zh: "“\(first.columnLabel)”列的\(rows.zh)", en: "in column “\(first.columnLabel)” \(rows.en)")
  }

  private func quoted(_ labels: [String], _ separator: String) -> String {
    labels.map { "“\($0)”" }.joined(separator: separator)
  }

  /// The figures of a row or a column of a table.
  private func figures(
    in line: [String], by part: KeyPath<FigureKey, String>
  ) -> [FigureKey] {
    form.figureKeys.filter { $0.table == line[0] && $0[keyPath: part] == line[1] }
  }

  /// Whether some figures are an entire row or column of at least three.
  private func isWhole(_ found: [FigureKey], of all: [FigureKey]) -> Bool {
    found.count >= 3 && found.count == all.count
  }
}
