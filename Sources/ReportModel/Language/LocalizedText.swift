/// A sentence in Chinese and English.
public struct LocalizedText: Hashable, Sendable {
  /// The sentence in Chinese.
  public var zh: String
  /// The sentence in English.
  public var en: String

  /// Makes a text.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The sentence in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}
