import ReportModel

/// The labels of the row and the column at which an equation holds.
struct EquationPlaceText {
  /// The label of the row; 全列 for a column.
  let row: String
  /// The label of the column; 全行 for a row.
  let column: String

  init(_ instance: EquationInstance, in form: ReportForm) {
    let figure = instance.terms.first.flatMap { form.figure($0) }
    let place = instance.place
    row = place.row != nil ? figure?.fullRowLabel ?? "" : BlankText.Check.wholeColumn
    column = place.column != nil ? figure?.columnLabel ?? "" : BlankText.Check.wholeRow
  }
}
