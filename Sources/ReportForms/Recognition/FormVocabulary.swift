import ReportModel

/// The words of a form, with what texts were found to name among them.
struct FormVocabulary {
  private let words: FormWords
  /// The labels of each table, in every layout that people use.
  let tables: [[LabelIndex]]

  /// The labels of all tables in all layouts.
  var indexes: [LabelIndex] { tables.flatMap(\.self) }
  var form: ReportForm { words.form }
  var titles: SectionTitles { words.titles }
  var furniture: BlankWording { words.furniture }
  var shape: PastedLines { words.shape }

  /// Starts with empty caches of look-ups.
  init(_ words: FormWords) {
    self.words = words
    tables = words.tables.map { $0.map { LabelIndex($0) } }
  }
}
