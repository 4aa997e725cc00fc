import ArgumentParser
import ReportModel
import Spreadsheet

/// The help of an argument in the language of usage, with the name of what is to be written.
func help(_ zh: String, _ en: String, value: ValueName? = nil) -> ArgumentHelp {
  ArgumentHelp(LocalizedText(zh: zh, en: en)[.usage], valueName: value?.name[.usage])
}

/// A text about usage in the language of usage.
func summary(_ zh: String, _ en: String) -> String {
  LocalizedText(zh: zh, en: en)[.usage]
}
