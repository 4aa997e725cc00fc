/// Joins the runs of rich text in shared strings and inline strings.
struct RichText {
  private var joined = ""
  private var phoneticDepth = 0
  private var keepsSpace = false
  /// The formatting of the current run.
  private var runFormatting = RunFormatting.inherited

  /// The formatting of all runs, apart from those that hold only white space.
  private(set) var formatting: RunFormatting = []

  /// The text so far.
  var text: String { joined }

  /// Handles the start of an element; returns whether its own text is wanted.
  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    switch name.local {
    case "rPh":  // the pronunciation, printed above the text and not part of it
      phoneticDepth += 1
      return false
    case "r":
      runFormatting = .inherited
      return false
    case "rPr":
      runFormatting = .plain
      return false
    case "strike":
      if attributes.flag("val") ?? true, runFormatting != .raised { runFormatting = .struck }
      return false
    case "vertAlign":
      if attributes["val"] != "baseline" { runFormatting = .raised }
      return false
    case "t":
      keepsSpace = attributes.keepsSpace
      return phoneticDepth == 0
    default:
      return false
    }
  }

  /// Handles the end of an element.
  mutating func end(_ name: XMLName, text: String) {
    switch name.local {
    case "rPh": phoneticDepth = max(0, phoneticDepth - 1)
    case "t" where phoneticDepth == 0:
      let piece = EscapedText.decode(keepsSpace ? text : text.trimmingXMLSpace)
      if piece.utf8.contains(where: { $0 > 0x20 }) { formatting.insert(runFormatting) }
      if joined.isEmpty { joined = piece } else { joined += piece }
    default: break
    }
  }
}
