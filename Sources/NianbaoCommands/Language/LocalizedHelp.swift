import ArgumentParser
import ReportModel

/// A help text in the language of usage.
func help(_ zh: String, _ en: String) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: LocalizedText(zh: zh, en: en)[.usage])
}

/// A command's summary in the language of usage.
func summary(_ zh: String, _ en: String) -> String {
  LocalizedText(zh: zh, en: en)[.usage]
}
