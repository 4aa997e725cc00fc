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
    case .zh: zh
    case .en: en
    }
  }

  /// The text with others after it, in each language, with nothing between them.
  package func appending(_ texts: LocalizedText...) -> LocalizedText {
    texts.reduce(self) { LocalizedText(zh: $0.zh + $1.zh, en: $0.en + $1.en) }
  }
}
