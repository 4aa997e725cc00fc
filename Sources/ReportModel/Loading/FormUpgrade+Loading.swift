import Spreadsheet

extension FormUpgrade {
  /// Expands the moves of a form's file to all columns of the rows concerned.
  init(_ file: FormFile.Upgrade, tables: [FormTable]) throws(DataFileError) {
    target = file.to
    var moves: [Move] = []
    for (index, move) in file.moves.enumerated() {
      let path = "upgrade.moves[\(index)]"
      guard let table = tables.first(where: { $0.key == move.table }) else {
        throw DataFileError(
          path: "\(path).table",
          reason: LocalizedText(zh: "没有表“\(move.table)”", en: "no table “\(move.table)”"))
      }
      let columns = table.figures.filter { $0.key.row == move.from }.map(\.key.column)
      guard !columns.isEmpty else {
        throw DataFileError(
          path: "\(path).from",
          reason: LocalizedText(
            zh: "表中没有行“\(move.from)”", en: "the table has no row “\(move.from)”"))
      }
      moves += columns.map { column in
        Move(
          from: FigureKey(table.key, move.from, column), to: FigureKey(table.key, move.to, column),
          covers: move.covers.map { FigureKey(table.key, $0, column) },
          reason: LocalizedText(move.reason))
      }
    }
    self.moves = moves
    unsourced = try Self.remarks(file.unsourced, path: "upgrade.unsourced")
    dropped = try Self.remarks(file.dropped, path: "upgrade.dropped")
  }

  private static func remarks(
    _ file: [FormFile.Remark], path: String
  ) throws(DataFileError) -> [Remark] {
    var remarks: [Remark] = []
    for (index, remark) in file.enumerated() {
      for (number, text) in remark.figures.enumerated() {
        guard let pattern = FigurePattern(text) else {
          throw DataFileError(
            path: "\(path)[\(index)].figures[\(number)]", expected: ["table/row/column"])
        }
        remarks.append(Remark(figures: pattern, reason: LocalizedText(remark.reason)))
      }
    }
    return remarks
  }

  /// Checks that every figure of both forms is accounted for exactly once.
  ///
  /// - Throws: `DataFileError` for a figure that is neither carried over nor covered by a remark,
  ///   and for a remark about a figure that is carried over or does not exist.
  func check(from form: ReportForm, to other: ReportForm) throws(DataFileError) {
    for move in moves {
      for key in [move.to] + move.covers where other.figure(key) == nil {
        throw DataFileError(
          path: "upgrade.moves",
          reason: LocalizedText(
            zh: "格式 \(other.id) 中没有“\(key)”", en: "form \(other.id) has no “\(key)”"))
      }
    }
    let targets = moves.flatMap { [$0.to] + $0.covers }
    try FormFile.requireUnique(targets.map(\.description), path: "upgrade.moves")
    let taken = Set(targets)
    let moved = Set(moves.map(\.from))
    let shared = Set(form.figureKeys).intersection(other.figureKeys)
    if let doubled = shared.intersection(taken.union(moved)).map(\.description).min() {
      throw DataFileError(
        path: "upgrade.moves",
        reason: LocalizedText(
          zh: "“\(doubled)”已按键名转入", en: "“\(doubled)” is carried over by its key as well"))
    }
    try Self.check(
      unsourced, path: "upgrade.unsourced", form: other, settled: shared.union(taken))
    try Self.check(dropped, path: "upgrade.dropped", form: form, settled: shared.union(moved))
  }

  /// Checks that remarks cover exactly those figures of a form that are not settled otherwise.
  private static func check(
    _ remarks: [Remark], path: String, form: ReportForm, settled: Set<FigureKey>
  ) throws(DataFileError) {
    for remark in remarks {
      let figures = form.figureKeys.filter(remark.figures.contains)
      guard !figures.isEmpty else {
        throw DataFileError(
          path: path,
          reason: LocalizedText(
            zh: "格式 \(form.id) 中没有“\(remark.figures)”",
            en: "form \(form.id) has no “\(remark.figures)”"))
      }
      if let carried = figures.first(where: settled.contains) {
        throw DataFileError(
          path: path,
          reason: LocalizedText(zh: "“\(carried)”已经转入", en: "“\(carried)” is carried over"))
      }
    }
    let open = form.figureKeys.first { !settled.contains($0) && remarks.reason(for: $0) == nil }
    if let open {
      throw DataFileError(
        path: path,
        reason: LocalizedText(zh: "没有说明“\(open)”如何处理", en: "nothing is said of “\(open)”"))
    }
  }
}
