import ReportModel

/// A form with all the words that identify it in a file, folded once for any number of files.
struct FormWords: Sendable {
  let form: ReportForm
  /// The labels of each table, in every layout that people use.
  let tables: [[TableLabels]]
  let titles: SectionTitles
  /// The wording of the blank itself, as opposed to what people enter.
  let furniture: BlankWording
  /// Normalises tables of the form that arrive as text.
  let shape: PastedLines

  init(_ form: ReportForm) {
    self.form = form
    tables = form.tables.map {
      TableLabels.layouts(of: $0, title: form.section($0.key)?.title ?? "")
    }
    titles = SectionTitles(form)
    furniture = BlankWording(form: form)
    shape = PastedLines(form, labels: tables.compactMap(\.first))
  }
}
