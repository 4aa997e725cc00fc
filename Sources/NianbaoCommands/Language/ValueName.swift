import Spreadsheet

/// What is written in the place of an argument.
enum ValueName: String {
  case files, file, folder, path, codes, format, formats, year, unit, form, language

  /// The name in the help.
  var name: LocalizedText {
    let zh =
      switch self {
      case .files, .file: "文件"
      case .folder: "文件夹"
      case .path: "路径"
      case .codes: "代码"
      case .format, .formats: "格式"
      case .year: "年度"
      case .unit: "单位"
      case .form: "格式名"
      case .language: "语言"
      }
    return LocalizedText(zh: zh, en: rawValue)
  }
}
