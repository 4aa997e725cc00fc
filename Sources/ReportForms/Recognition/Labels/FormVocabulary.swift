import ReportModel

/// The words of a form for the reading of one file.
struct FormVocabulary {
  private let words: FormWords
  /// The labels of each table, in every layout in which it is found.
  let tables: [[LabelIndex]]

  /// The labels of all tables in all layouts.
  var indexes: [LabelIndex] { tables.flatMap(\.self) }
  var form: ReportForm { words.form }
  var titles: SectionTitles { words.titles }
  var furniture: BlankWording { words.furniture }
  var shape: PastedLines { words.shape }

  /// Begins a reading.
  init(_ words: FormWords) {
    self.words = words
    tables = words.tables.map { $0.map { LabelIndex($0) } }
  }
}
