import DisclosureReports
import ReportModel
import Spreadsheet

extension ReportForm {
  /// The bundled forms, the one in force first.
  static func known() throws(ProcessingError) -> [ReportForm] {
    do {
      return try bundled()
    } catch {
      throw ProcessingError(error, file: "forms")
    }
  }

  /// The form with the given name.
  ///
  /// Without a name, the form for reports on `year`: an older one if that was in force in the year, and
  /// the current one otherwise.
  static func named(_ id: String?, year: Int? = nil) throws(ProcessingError) -> ReportForm {
    let forms = try known()
    let older = forms.last { form in form.lastYear.map { $0 >= year ?? Int.max } ?? false }
    guard let form = id == nil ? older ?? forms.first : forms.first(where: { $0.id == id }) else {
      let known = forms.map(\.id).joined(separator: "、")
      throw ProcessingError(
        code: "unknown-form",
        message: LocalizedText(
          zh: "没有格式“\(id ?? "")”。认识的格式：\(known)。",
          en: "There is no form “\(id ?? "")”. Known forms: \(known)."))
    }
    return form
  }
}
