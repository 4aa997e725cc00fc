/// Joins the runs of a rich text, as shared strings and inline strings hold them.
struct RichText {
  private var joined = ""
  private var phoneticDepth = 0
  private var keepsSpace = false
  private var isMarked = false
  private var holdsMarked = false

  /// Whether the text is a number of which something is struck out, raised or lowered: a note beside
  /// the number, or what it was before, that the text alone does not tell from it.
  var isDoubtfulNumber: Bool { holdsMarked && NumberText.double(joined) != nil }

  /// The text so far.
  var text: String { joined }

  /// Takes the beginning of an element in the text; the answer is whether its own text is wanted.
  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    switch name.local {
    case "rPh":  // how the text is pronounced, printed above it: not part of it
      phoneticDepth += 1
      return false
    case "r":
      isMarked = false
      return false
    case "strike":
      isMarked = isMarked || attributes.flag("val") ?? true
      return false
    case "vertAlign":
      isMarked = isMarked || attributes["val"] != "baseline"
      return false
    case "t":
      keepsSpace = attributes.keepsSpace
      return phoneticDepth == 0
    default:
      return false
    }
  }

  /// Takes the end of an element in the text.
  mutating func end(_ name: XMLName, text: String) {
    switch name.local {
    case "rPh": phoneticDepth = max(0, phoneticDepth - 1)
    case "t" where phoneticDepth == 0:
      let piece = EscapedText.decode(keepsSpace ? text : text.trimmingXMLSpace)
      holdsMarked = holdsMarked || isMarked
      if joined.isEmpty { joined = piece } else { joined += piece }
    default: break
    }
  }
}
