import Spreadsheet

/// The footnotes or the endnotes of a document, by id.
struct WordFootnotes {
  private(set) var texts: [String: String] = [:]

  /// Collects the notes from the events of their part.
  struct Handler: XMLEventHandler {
    private(set) var notes = WordFootnotes()
    private var id: String?
    private var text = ""
    private var textBytes = 0
    private let limits: ReadLimits

    init(limits: ReadLimits) {
      self.limits = limits
    }

    mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool {
      guard name.namespace == .wordprocessing else { return false }
      switch name.local {
      case "footnote", "endnote":
        // The line that separates the notes from the text is listed among them, with a type of its
        // own.
        let isNote = ["normal", nil].contains(attributes["type", .wordprocessing])
        id = isNote ? attributes["id", .wordprocessing] : nil
        text = ""
        guard notes.texts.count < limits.items else {
          throw .tooLarge(nil, limit: limits.items, LocalizedText(zh: "脚注数", en: "notes"))
        }
      case "p": if !text.isEmpty { text += " " }
      case "t": return id != nil
      default: break
      }
      return false
    }

    mutating func end(_ name: XMLName, text piece: String) throws(ReadError) {
      guard name.namespace == .wordprocessing else { return }
      switch name.local {
      case "t":
        text += piece
        textBytes += piece.utf8.count
        guard textBytes <= limits.textBytes else {
          throw .tooLarge(
            nil, limit: limits.textBytes, LocalizedText(zh: "脚注文字字节数", en: "bytes of notes"))
        }
      case "footnote", "endnote":
        if let id, !text.isEmpty { notes.texts[id] = text }
        id = nil
      default: break
      }
    }
  }
}
