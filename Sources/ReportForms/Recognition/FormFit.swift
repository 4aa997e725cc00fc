import ReportModel

/// How well a form fits what was found: by the figures whose row and column are known, whatever became
/// of them, then by the year, by what is missing, and by labels in other words.
///
/// By the figures that can be read the wrong form would win as soon as the right one withholds some; by
/// what is missing the shorter form would win over a part of a report.
struct FormFit: Comparable {
  /// The figures whose row and column are known.
  var recognised = 0
  /// The rows and columns of the form that are not there.
  var missing = 0
  /// The labels that are not the official ones to the letter.
  var near = 0
  /// Whether the form is in force in the year.
  var isInForce = false

  /// Nothing was found yet.
  init() {}

  /// Nothing was found of a table.
  init(lacking table: FormTable) { missing = table.rows.count + table.columns.count }

  /// How well a form fits one table.
  init(_ reading: TableReading) {
    let figures = reading.recognised.keys
    recognised = figures.count
    missing =
      reading.table.rows.count - Set(figures.map(\.row)).count + reading.table.columns.count
      - Set(figures.map(\.column)).count
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

  static func < (left: FormFit, right: FormFit) -> Bool {
    (left.recognised, left.isInForce ? 1 : 0, -left.missing, -left.near)
      < (right.recognised, right.isInForce ? 1 : 0, -right.missing, -right.near)
  }
}

extension ReportForm {
  /// Whether a year is reported in the form; with no year, whether it is in force.
  func isInForce(in year: Int?) -> Bool {
    guard let year else { return lastYear == nil }
    return (firstYear ?? year) <= year && year <= (lastYear ?? year)
  }
}
