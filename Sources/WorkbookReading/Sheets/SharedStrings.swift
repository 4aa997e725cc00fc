import Spreadsheet

/// Collects the shared strings of a workbook; cells share their storage, so they are never copied.
struct SharedStrings: XMLEventHandler {
  private(set) var texts: [String] = []
  /// The formatting of runs, by the index of each text that has fonts of its own.
  private(set) var formatting: [Int: RunFormatting] = [:]
  private var current: RichText?
  private var bytes = 0
  private let limits: ReadLimits

  init(limits: ReadLimits) {
    self.limits = limits
  }

  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool {
    guard name.namespace == .spreadsheet else { return false }
    if name.local == "si" {
      current = RichText()
      return false
    }
    return current?.begin(name, attributes) ?? false
  }

  mutating func end(_ name: XMLName, text: String) throws(ReadError) {
    guard name.namespace == .spreadsheet else { return }
    guard name.local == "si" else {
      current?.end(name, text: text)
      return
    }
    let text = current?.text ?? ""
    if let runs = current?.formatting, !runs.isSubset(of: .inherited) {
      formatting[texts.count] = runs
    }
    current = nil
    texts.append(text)
    bytes += text.utf8.count
    guard texts.count <= limits.strings else {
      throw .tooLarge(nil, limit: limits.strings, LocalizedText(zh: "共享字符串数", en: "shared texts"))
    }
    guard bytes <= limits.stringBytes else {
      throw .tooLarge(
        nil, limit: limits.stringBytes, LocalizedText(zh: "共享字符串字节数", en: "bytes of shared texts"))
    }
  }
}
