import ReportModel

/// How well a form fits what was found.
///
/// Forms are compared by the number of figures whose row and column are known, whatever became of
/// them, then by whether the form is there completely, by whether it is in force in the year, by
/// what is missing, and by labels with different wording. So a report in a form to which a newer one
/// only adds rows is read in its own form.
///
/// Counting only readable figures would let the wrong form win as soon as the right one withholds
/// some; counting what is missing first would let a shorter form win over part of a report.
struct FormFit: Comparable {
  /// The number of figures whose row and column are known.
  var recognised = 0
  /// The number of rows and columns of the form that are missing.
  var missing = 0
  /// The number of labels and headings that differ from the official wording.
  var near = 0
  var isInForce = false

  /// Makes the fit of a form of which nothing has been found yet.
  init() {}

  /// Makes the fit of a form in which a whole table is missing.
  init(lacking table: FormTable) { missing = table.rows.count + table.columns.count }

  /// Works out how well a form fits one table.
  init(_ reading: TableReading) {
    let figures = reading.recognised
    recognised = figures.count
    missing =
      reading.table.rows.count - figures.rowCount + reading.table.columns.count
      - figures.columnCount
    near = reading.blocks.flatMap { $0.rows + $0.columns }.flatMap(\.labels).count {
      $0.quality == .near
    }
  }

  static func + (left: FormFit, right: FormFit) -> FormFit {
    var sum = left
    sum.recognised += right.recognised
    sum.missing += right.missing
    sum.near += right.near
    return sum
  }

  private var ranks: [Int] {
    [recognised, missing == 0 ? 1 : 0, isInForce ? 1 : 0, -missing, -near]
  }

  static func < (left: FormFit, right: FormFit) -> Bool {
    left.ranks.lexicographicallyPrecedes(right.ranks)
  }
}

extension ReportForm {
  /// Whether reports for a year use the form; without a year, whether it is in force today.
  func isInForce(in year: Int?) -> Bool {
    guard let year else { return lastYear == nil }
    return (firstYear ?? year) <= year && year <= (lastYear ?? year)
  }
}
