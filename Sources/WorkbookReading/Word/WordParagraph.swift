/// A paragraph while it is read.
struct WordParagraph {
  /// The text so far.
  var text = ""
  /// What stands in text boxes that are fixed to the paragraph.
  var boxes: [WordBlock] = []
  /// Whether the run that is open is hidden.
  var isHidden = false
  /// Whether its mark was deleted, which joins it to the next.
  var isDeleted = false
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

extension XMLAttributes {
  /// The value that most elements of a document have.
  var value: String? { self["val", .wordprocessing] }

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
