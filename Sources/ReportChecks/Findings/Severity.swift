public import Spreadsheet

/// The severity of a finding.
public enum Severity: String, CaseIterable, Comparable, Sendable {
  /// For information; nothing needs to be done.
  case info
  /// The report may be right, but needs an explanation or a correction.
  case warning
  /// The report cannot be right.
  case error

  /// The name for people.
  public var name: LocalizedText {
    switch self {
    case .error: LocalizedText(zh: "错误", en: "error")
    case .warning: LocalizedText(zh: "提示", en: "warning")
    case .info: LocalizedText(zh: "说明", en: "info")
    }
  }

  /// Orders severities from mild to severe.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
