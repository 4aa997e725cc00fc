/// How a run of text is shown, as far as it changes what the text says.
struct WordRun {
  /// Whether it is not shown.
  var isHidden = false
  /// Whether it is struck out.
  var isStruck = false
  private var isRaised = false
  private var isLowered = false

  /// Takes a property; the answer is whether it is one that counts.
  mutating func take(_ local: String, _ attributes: XMLAttributes) -> Bool {
    switch local {
    case "vanish": isHidden = attributes.isOn
    case "strike", "dstrike": isStruck = isStruck || attributes.isOn
    case "vertAlign":
      isRaised = attributes.value == "superscript"
      isLowered = attributes.value == "subscript"
    default: return false
    }
    return true
  }

  /// The text with its digits raised or lowered where the run is: the mark of a note behind a figure
  /// is no digit of it.
  func shown(_ text: String) -> String {
    guard isRaised || isLowered else { return text }
    let digits = Array(isRaised ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "₀₁₂₃₄₅₆₇₈₉")
    return String(text.map { $0.isASCII ? $0.wholeNumberValue.map { digits[$0] } ?? $0 : $0 })
  }
}
