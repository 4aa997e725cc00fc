/// How bad a finding is.
public enum Severity: String, CaseIterable, Comparable, Sendable {
  /// Worth knowing; nothing needs to be done.
  case info
  /// The report may be right, and should be explained or changed.
  case warning
  /// The report cannot be right.
  case error

  /// Orders severities from harmless to bad.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
