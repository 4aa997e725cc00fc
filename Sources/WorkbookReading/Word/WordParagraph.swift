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
