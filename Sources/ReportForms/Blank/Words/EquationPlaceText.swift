import ReportModel

/// The row and the column that an equation holds for, in words.
struct EquationPlaceText {
  /// The label of the row, or that it is a whole column.
  let row: String
  /// The label of the column, or that it is a whole row.
  let column: String

  /// Finds what the terms of an equation have in common.
  init(_ instance: EquationInstance, in form: ReportForm) {
    let figure = instance.terms.first.flatMap { form.figure($0) }
    let place = instance.place
    row = place.row != nil ? figure?.fullRowLabel ?? "" : BlankText.Check.wholeColumn
    column = place.column != nil ? figure?.columnLabel ?? "" : BlankText.Check.wholeRow
  }
}
