/// A paragraph that is being read.
struct WordParagraph {
  /// The text so far.
  var text = ""
  /// The content of text boxes that are anchored to the paragraph.
  var boxes: [WordBlock] = []
  /// The formatting of the current run.
  var run = WordRun()
  /// Whether its paragraph mark was deleted, which joins it to the next.
  var isDeleted = false
  /// The footnotes and endnotes that belong to it.
  var footnotes: [String] = []
  /// The position in a numbered list.
  private(set) var numbering: WordNumbering.Position?

  private var style: String?
  private var list: String?
  private var level: Int?

  /// Applies a property.
  mutating func take(_ local: String, _ value: String?) {
    switch local {
    case "pStyle": style = value
    case "numId": list = value
    case "ilvl": level = value.flatMap(NumberText.integer)
    default: break
    }
  }

  /// Adds what the paragraph inherits from its style.
  mutating func apply(_ styles: WordStyles) {
    let inherited = styles.numbering(of: style)
    guard let list = list ?? inherited?.list, list != "0" else { return }
    numbering = WordNumbering.Position(
      list: list, level: level ?? inherited?.level, style: style ?? styles.standard)
  }
}
