import Foundation
import FoundationXML

/// Collects the texts of a workbook and the cells of its sheets, and does nothing else.
final class FloorCells: NSObject, XMLParserDelegate {
  /// The values of the current sheet by address.
  private(set) var values: [String: String] = [:]
  private var sharedTexts: [String] = []
  private var isSharedTexts = false
  private var text = ""
  private var item = ""
  private var isWanted = false
  private var address = ""
  private var isShared = false

  /// Reads a part; the cells of the sheet before it are forgotten.
  func read(_ part: Data, isSharedTexts: Bool) -> Bool {
    self.isSharedTexts = isSharedTexts
    values.removeAll(keepingCapacity: true)
    let parser = XMLParser(data: part)
    parser.delegate = self
    return parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    switch name {
    case "c":
      address = attributes["r"] ?? ""
      isShared = attributes["t"] == "s"
      item = ""
    case "si": item = ""
    case "v", "t":
      text = ""
      isWanted = true
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isWanted { text += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch name {
    case "v", "t":
      item += text
      isWanted = false
    case "si": sharedTexts.append(item)
    case "c" where !item.isEmpty:
      let place = isShared ? Int(item) : nil
      values[address] = place.map { sharedTexts[$0] } ?? item
    default: break
    }
  }
}
