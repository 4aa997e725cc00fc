import ReportModel
enum BlankFurniture {
  static func contains(_ text: String, form: ReportForm) -> Bool {
    form.sections.contains { $0.hint == text }
  }
}
