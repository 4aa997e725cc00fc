import ReportModel

/// A form with all words by which it is found in a file, folded once for any number of files.
struct FormWords: Sendable {
  /// The form.
  let form: ReportForm
  /// The labels of each table, in every layout in which it is found.
  let tables: [[TableLabels]]
  /// The titles of its sections.
  let titles: SectionTitles
  /// The words of its blank, which are nobody's own.
  let furniture: BlankWording
  /// The shapes in which it arrives as text.
  let shape: PastedLines

  /// Learns the words of a form.
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
