package import ReportModel

/// Some places of a form in words, put together by whole columns and by rows.
///
/// `“自然人”整列`, `“（六）3.其他”整行`, `“行政许可 × 上一年项目数量、本年增/减”`: a reader looks for a row once, and
/// twenty cells of one applicant are one thing to do.
package struct PlaceList {
  /// A whole column, a whole row, or some places of one row.
  private struct Item {
    var text: LocalizedText
    var count: Int
  }

  /// At most this many are written out.
  private static let limit = 5

  /// At most this many columns of a row are written out.
  private static let columnLimit = 3

  private let form: ReportForm
  private let keys: [FigureKey]

  /// Makes the list of some places.
  package init(_ keys: [FigureKey], of form: ReportForm) {
    self.keys = keys
    self.form = form
  }

  /// The list; where it is cut, with the number of all places.
  package var text: LocalizedText {
    let byColumn = keys.grouped { [$0.table, $0.column] }
    let whole = byColumn.filter { isWhole($0.elements, of: figures(in: $0.key, by: \.column)) }
    let told = Set(whole.flatMap(\.elements))
    let byRow = keys.filter { !told.contains($0) }.grouped { [$0.table, $0.row] }
    let items = whole.map { column($0.elements) } + byRow.map { row($0.elements) }
    let shown = items.prefix(Self.limit)
    let rest = keys.count - shown.map(\.count).reduce(0, +)
    return LocalizedText(
      zh: shown.map(\.text.zh).joined(separator: "、") + (rest > 0 ? "等 \(keys.count) 处" : ""),
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
        zh: "“\(label) × \(names.joined(separator: "、"))”",
        en: "“\(label) × \(names.joined(separator: ", "))”")
    }
    return Item(text: text, count: found.count)
  }

  /// The figures of a row or a column of a table.
  private func figures(
    in line: [String], by part: KeyPath<FigureKey, String>
  ) -> [FigureKey] {
    form.figureKeys.filter { $0.table == line[0] && $0[keyPath: part] == line[1] }
  }

  /// Whether some places are all of a row or a column, which has three or more.
  private func isWhole(_ found: [FigureKey], of all: [FigureKey]) -> Bool {
    found.count >= 3 && found.count == all.count
  }
}
