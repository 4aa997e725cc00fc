import ReportModel
import Spreadsheet

/// What may be typed into a table, and how its cells change their colours with their content.
struct TableValidation {
  private let plan: BlankPlan
  private let table: BlankPlan.Table

  init(_ plan: BlankPlan, _ table: BlankPlan.Table) {
    self.plan = plan
    self.table = table
  }

  /// The data validation of a figure's cell, with its messages.
  func rule(for figure: FormFigure) -> DataValidation? {
    guard let cell = table.cells[figure.key] else { return nil }
    var validation: DataValidation
    let range = CellRange(origin: cell)
    let place = figure.place.zh
    if let total = plan.form.totalEquation(for: figure.key) {
      let sum = table.areas(total.right).sum()
      let equation = plan.form.equations.first { $0.code == total.code }
      validation = DataValidation(range, .custom(formula: "\(cell)=\(sum)"))
      validation.inputTitle = BlankText.Entry.totalTitle
      validation.inputMessage = BlankText.Entry.total(place, of: equation?.rightName.zh ?? "")
      validation.errorTitle = BlankText.Alert.totalTitle
      validation.errorMessage = BlankText.Alert.total
    } else {
      switch figure.kind {
      case .count:
        validation = DataValidation(range, .wholeNumber(minimum: 0))
        validation.errorTitle = BlankText.Alert.countTitle
        validation.errorMessage = BlankText.Alert.count
      case .change:
        validation = DataValidation(range, .wholeNumber(minimum: -99_999_999))
        validation.errorTitle = BlankText.Alert.countTitle
        validation.errorMessage = BlankText.Alert.change
      case .amount:
        validation = DataValidation(range, .decimal(minimum: 0))
        validation.errorTitle = BlankText.Alert.amountTitle
        validation.errorMessage = BlankText.Alert.amount(unit: figure.unit)
      }
      validation.inputTitle = BlankText.Entry.title(figure)
      validation.inputMessage = BlankText.Entry.message(figure, place)
      if let undivided = plan.undivided.first(where: { $0.key == figure.key }) {
        validation.inputMessage = "\(place)\n\(BlankText.Upgrade.hint(undivided.reason))"
      }
    }
    // A limit of spreadsheet programs; no official label comes near it.
    validation.inputMessage = String(validation.inputMessage.prefix(200))
    return validation
  }

  /// The conditional formats, in order of precedence.
  var formats: [ConditionalFormat] {
    SheetVerdict.formats(TableSheet.verdictCell) + faultFormats + equationFormats(.error)
      + undividedFormats
      + equationFormats(.warning) + emptyTotalFormats
  }

  /// Amber for all cells of an equation that does not hold: one of them is wrong, but it is unknown
  /// which.
  ///
  /// The formulas repeat those of 校验 instead of referring to its results, because older programs
  /// reject conditional formats that refer to another sheet.
  private func equationFormats(_ severity: Equation.Severity) -> [ConditionalFormat] {
    plan.lines.lazy
      .filter { table.checkRows.contains($0.row) && $0.equation.severity == severity }
      .flatMap { line in
        let formula = EquationFormula(line, plan, .absolute).isBroken
        return table.areas(line.instance.terms).ranges.map {
          BlankStyle.Signal.warning.format($0, when: formula)
        }
      }
  }

  /// Red for impossible content, which can only be pasted; amber for a mark.
  private var faultFormats: [ConditionalFormat] {
    let words = table.allCells.ranges.map {
      BlankStyle.Signal.wrong.format($0, when: "ISTEXT(\($0.first))")
    }
    let marks = table.allCells.ranges.map { range in
      // A mark for “not applicable” may stand for 0: it needs review, but is not an error.
      BlankStyle.Signal.warning.format(
        range,
        when: "OR(\(BlankValues.marks.map { "\(range.first)=\"\($0)\"" }.joined(separator: ",")))")
    }
    let kinds = Dictionary(grouping: table.placement.table.figures, by: \.kind)
    return marks + words
      + kinds.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { kind, figures in
        table.areas(figures.map(\.key)).ranges.map {
          BlankStyle.Signal.wrong.format(
            $0, when: "AND(ISNUMBER(\($0.first)),\(kind.impossible("\($0.first)"))>0)")
        }
      }
  }

  /// Amber for a figure that includes others, and for those, until one of them is filled in.
  private var undividedFormats: [ConditionalFormat] {
    plan.undivided.filter {
      $0.key.table == table.section.key && plan.form.totalEquation(for: $0.key) == nil
    }.flatMap { figure in
      let formula = "\(table.areas(figure.covers).numbers(.absolute))=0"
      return table.areas([figure.key] + figure.covers).ranges.map {
        BlankStyle.Signal.warning.format($0, when: formula)
      }
    }
  }

  /// A total of blanks only is not shown, so that a blank on paper has no zeros.
  private var emptyTotalFormats: [ConditionalFormat] {
    table.placement.table.figures.compactMap { figure in
      guard let total = plan.form.totalEquation(for: figure.key),
        let cell = table.cells[figure.key], !plan.values.isTypedTotal(figure.key)
      else { return nil }
      let entries = table.areas(plan.values.entries(under: total.right))
      return ConditionalFormat(
        CellRange(origin: cell), formula: "\(entries.numbers(.absolute))=0",
        fontColor: BlankStyle.totalFill)
    }
  }
}
