/// A paragraph while it is read.
struct WordParagraph {
  /// The text so far.
  var text = ""
  /// What stands in text boxes that are fixed to the paragraph.
  var boxes: [WordBlock] = []
  /// How the run that is open is shown.
  var run = WordRun()
  /// Whether its mark was deleted, which joins it to the next.
  var isDeleted = false
  /// The notes at the foot or the end of the document that belong to it.
  var footnotes: [String] = []
  /// The place in a numbered list.
  private(set) var numbering: WordNumbering.Place?

  private var style: String?
  private var list: String?
  private var level: Int?

  /// Takes a property.
  mutating func take(_ local: String, _ value: String?) {
    switch local {
    case "pStyle": style = value
    case "numId": list = value
    case "ilvl": level = value.flatMap(NumberText.integer)
    default: break
    }
  }

  /// Adds what the paragraph has from its style.
  mutating func apply(_ styles: WordStyles) {
    let inherited = styles.numbering(of: style)
    guard let list = list ?? inherited?.list, list != "0" else { return }
    numbering = WordNumbering.Place(
      list: list, level: level ?? inherited?.level, style: style ?? styles.standard)
  }
}

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

extension XMLAttributes {
  /// The value that most elements of a document have.
  var value: String? { self["val", .wordprocessing] }

  /// The character that a symbol stands for.
  ///
  /// Symbols of fonts with signs of their own stand where Unicode leaves room for private use, 0xF000
  /// above their places in the font. Only the font Symbol has digits where others have them; a
  /// telephone of another one must not become part of a number.
  var symbol: String {
    let code = self["char", .wordprocessing].flatMap { UInt32($0, radix: 16) } ?? 0xFFFD
    let place = (0xF000...0xF0FF).contains(code) ? code - 0xF000 : code
    let isLetter = place > 0x7F || self["font", .wordprocessing] == "Symbol" || place == 0x20
    let scalar = place < 0x20 ? nil : Unicode.Scalar(isLetter ? place : 0xF000 + place)
    return String(Character(scalar ?? "\u{FFFD}"))
  }

  /// Whether a property that is on or off is on; it is where it only stands there.
  var isOn: Bool { !["0", "false", "off", "none"].contains(value ?? "") }

  /// A number of columns.
  func columns(atLeast least: Int) -> Int {
    // One more than a sheet can have is refused where the cell is placed.
    min(max(value.flatMap(NumberText.integer) ?? least, least), 1 << 15)
  }
}

extension Array {
  /// Changes the last element in place; nothing where there is none.
  mutating func mutateLast(_ change: (inout Element) -> Void) {
    guard !isEmpty else { return }
    change(&self[count - 1])
  }
}
