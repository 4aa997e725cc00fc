import ArgumentParser
import ReportModel
import Spreadsheet

/// The help of an argument in the language of usage.
func help(_ zh: String, _ en: String) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: LocalizedText(zh: zh, en: en)[.usage])
}

/// A text about usage in the language of usage.
func summary(_ zh: String, _ en: String) -> String {
  LocalizedText(zh: zh, en: en)[.usage]
}
