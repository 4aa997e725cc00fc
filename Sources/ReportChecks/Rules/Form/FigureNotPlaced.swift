import ReportModel
import Spreadsheet

/// Reports the cells that may hold figures of the form but were not read, row by row or column by column.
///
/// The fault of the table is reported once, by the rules on missing rows and columns and on lines
/// of text. This rule lists each unread number, so that none is overlooked.
struct FigureNotPlaced: Rule {
  let metadata = RuleMetadata(
    code: "FRM210", name: "figure-not-placed", severity: .info, catalogue: ["F-06"],
    basis: "inferred",
    zh: "行名、列名认不出或个数不符时，其中的数字不读取，逐行逐列列出；表格不全时，表外的数字也列出。",
    en:
      "Where a label is not known or a count does not fit, the cells not read are listed by row or "
      + "column; so is each number outside the tables while one of them lacks figures.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "the row of 三!D7 and E7 is called 来访接待场次 and a row is missing",
            .unknownLabel(table: "requests", label: "来访接待场次"), at: ["D7", "E7"])
        ],
        [
          .seen(
            "a line of the text has 2 values for 7 columns",
            .wrongCount(table: "requests", label: "2.重复申请", found: 2, expected: 7),
            sheet: nil, at: ["A12", "B12", "C12"])
        ],
        [
          .seen(
            "two lines of figures stand in table four, in rows 52 and 53",
            .severalLines(table: "reviews-and-suits"), sheet: "四", at: ["A52", "A53"])
        ],
        [
          .seen(
            "行政许可 is 5 at B8 of sheet 二 and 7 at B8 of its copy",
            .differentCopies(table: "disclosure"), sheet: "二", at: ["B8"])
        ],
        [LabelsDisplaced.example],
        [
          .seen("a table is not there", .tableMissing(table: "reviews-and-suits"), at: []),
          .seen("四!C7 holds “17” in no table", .unplaced(text: "17"), sheet: "四", at: ["C7"]),
        ],
        [
          .seen(
            "two rows of 三, 7 and 8, are both called 2.重复申请",
            .repeatedLabel(table: "requests", label: "2.重复申请"), at: ["D7", "D8"])
        ],
      ],
      good: [
        [], [.seen("三!M9 holds “17” beside a whole table", .unplaced(text: "17"), at: ["M9"])],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let lacksFigures = lacksFigures(context)
    let labels = labels(of: tablesWithUnknownLabels(context), in: context)
    var reported: Set<CellReference> = []
    return context.report.observations.compactMap { seen in
      let cells = isLabelled(seen, in: context) ? seen.cells.dropFirst() : seen.cells[...]
      let new = cells.filter { !reported.contains($0) }
      guard !new.isEmpty,
        let message = message(
          for: seen, Cells(count: new.count), labels: labels, lacksFigures: lacksFigures,
          in: context)
      else { return nil }
      reported.formUnion(new)
      return metadata.finding(message, cells: Array(new))
    }
  }

  /// The words for the cells of a row or column.
  private struct Cells {
    let count: Int

    var zh: String { count == 1 ? "此格" : "这 \(count) 格" }
    var en: String { count == 1 ? "The cell" : "These \(count) cells" }
    /// The verb after them.
    func verb(_ one: String, _ several: String) -> String { count == 1 ? one : several }
  }

  private func tablesWithUnknownLabels(_ context: CheckContext) -> Set<String> {
    Set(
      context.report.observations.compactMap { seen in
        if case .unknownLabel(let table, _) = seen.kind { table } else { nil }
      })
  }

  /// The folded labels of the rows and columns of some tables, by the tables' keys.
  private func labels(of tables: Set<String>, in context: CheckContext) -> [String: Set<String>] {
    let known = tables.compactMap { context.form.table($0) }.map { table in
      let figures = table.figures.flatMap { [$0.rowLabel, $0.fullRowLabel, $0.columnLabel] }
      return (table.key, Set(figures.map(\.foldedForRules)))
    }
    return Dictionary(uniqueKeysWithValues: known)
  }

  /// Whether the first cell of the observation is that of the line's label.
  private func isLabelled(_ seen: Observation, in context: CheckContext) -> Bool {
    switch seen.kind {
    case .wrongCount(let table, let label, _, _): label != context.title(ofTable: table)
    case .brokenNumber: true
    default: false
    }
  }

  private func message(
    for seen: Observation, _ cells: Cells, labels: [String: Set<String>], lacksFigures: Bool,
    in context: CheckContext
  ) -> LocalizedText? {
    switch seen.kind {
    case .unknownLabel(let table, let label):
      labels[table]?.contains(label.foldedForRules) == true
        ? unknownHeading(label, cells) : unknownLabel(label, cells)
    case .repeatedLabel(_, let label): repeatedLabel(label, cells)
    case .wrongCount(_, let label, _, _): wrongCount(label, cells)
    case .brokenNumber(_, let label): broken(label, cells)
    case .severalLines: severalLines
    case .displacedLabels: displaced(cells)
    case .differentCopies(let table): differs(table, cells, in: context)
    case .unplaced(let text) where lacksFigures && text.isPlainNumber: outside
    default: nil
    }
  }

  /// Whether some of the form's figures were not found in the file.
  private func lacksFigures(_ context: CheckContext) -> Bool {
    context.report.observations.contains { seen in
      switch seen.kind {
      case .tableMissing, .rowMissing, .columnMissing: true
      default: false
      }
    }
  }

  private func displaced(_ cells: Cells) -> LocalizedText {
    LocalizedText(
      zh: "这一带的名称或数字可能错了位，分不清\(cells.zh)的数字属于哪个名称，没有读取。请把名称与数字逐一对齐。",
      en: "The labels or figures around here may have moved. Nobody can tell which one "
        + cells.verb(
          "this figure belongs to, so it was",
          "these \(cells.count) figures belong to, so they were")
        + " not read. Put each label at its figures.")
  }

  private let severalLines = LocalizedText(
    zh: "这张表应只有一行数字，现有几行，分不清哪一行是本年度的，都没有读取。请只留一行，或在行前写明年度。",
    en: "This table has one line of figures; several stand here, and nobody can tell which is this "
      + "year's, so none was read. Keep one, or write the year before each.")

  private func differs(
    _ table: String, _ cells: Cells, in context: CheckContext
  ) -> LocalizedText {
    LocalizedText(
      zh: "\(context.tableName(table))有几份，\(cells.zh)的数字各份不同。请核对哪一份是本年度的。",
      en: "The table of “\(context.title(ofTable: table))” stands several times. \(cells.en) "
        + cells.verb("differs", "differ")
        + " between the copies. Check which copy is this year's.")
  }

  private let outside = LocalizedText(
    zh: "此格的数字不在任何一行一列之内，而表格有缺少的部分，没有读取。如是应填的数字，请补上它的行名、列名。",
    en:
      "The number in this cell stands in no row and column of a table, while parts of a table are "
      + "missing, and was not read. If it is a figure, add the labels of its row and column.")

  private func unknownLabel(_ label: String, _ cells: Cells) -> LocalizedText {
    let name = label.isEmpty ? "（无名称）" : label
    return LocalizedText(
      zh: "\(cells.zh)属于“\(name)”，官方格式没有这个名称，没有读取。请把名称改为缺少的行名或列名。",
      en:
        "\(cells.en) \(cells.verb("belongs", "belong")) to “\(name)”, which is no label of the form, "
        + "and \(cells.verb("was", "were")) not read. Change the label to the missing one.")
  }

  private func unknownHeading(_ label: String, _ cells: Cells) -> LocalizedText {
    LocalizedText(
      zh: "\(cells.zh)在“\(label)”的行或列，但认不出与它交叉的名称，没有读取。请核对表头和行名。",
      en: "\(cells.en) \(cells.verb("stands", "stand")) at “\(label)”, but the label that crosses "
        + "\(cells.verb("it", "them")) is not known, and nothing was read. Check the headings and row labels."
    )
  }

  private func repeatedLabel(_ label: String, _ cells: Cells) -> LocalizedText {
    LocalizedText(
      zh: "\(cells.zh)属于“\(label)”，这个名称在表里不止一处，分不清哪一处是它的，都没有读取。请改正写错的名称。",
      en:
        "\(cells.en) \(cells.verb("belongs", "belong")) to “\(label)”, which stands at several places of the table, "
        + "none of which was read. Correct the label that is wrong.")
  }

  private func broken(_ label: String, _ cells: Cells) -> LocalizedText {
    LocalizedText(
      zh: "\(cells.zh)在“\(label)”一行，该行的一个数可能断成了两行，没有读取。",
      en:
        "\(cells.en) \(cells.verb("stands", "stand")) in the line “\(label)”, in which a number may be "
        + "broken, and \(cells.verb("was", "were")) not read.")
  }

  private func wrongCount(_ label: String, _ cells: Cells) -> LocalizedText {
    LocalizedText(
      zh: "\(cells.zh)在“\(label)”一行，该行数字的个数不对，没有读取。",
      en:
        "\(cells.en) \(cells.verb("stands", "stand")) in the line “\(label)”, whose number of values "
        + "is not right, and \(cells.verb("was", "were")) not read.")
  }
}
