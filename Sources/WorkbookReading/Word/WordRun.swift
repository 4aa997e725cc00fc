/// How a run of text is formatted, as far as that changes what the text says.
struct WordRun {
  var isHidden = false
  var isStruck = false
  private var isRaised = false
  private var isLowered = false

  /// Applies a property; returns whether it is one that counts.
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

  /// The text, with superscript or subscript digits if the run is formatted so: a note mark after a
  /// figure is not one of its digits.
  func shown(_ text: String) -> String {
    guard isRaised || isLowered else { return text }
    let digits = Array(isRaised ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "₀₁₂₃₄₅₆₇₈₉")
    return String(text.map { $0.isASCII ? $0.wholeNumberValue.map { digits[$0] } ?? $0 : $0 })
  }
}
