/// A language of messages.
public enum Language: String, CaseIterable, Sendable {
  /// Chinese, the language of the users.
  case zh
  /// English, the language of the contributors.
  case en
}
