extension WorkbookReader {
  /// The foreign kind of a file, by its content; nil for any other, and where it cannot be opened.
  ///
  /// Only the beginning of the file is looked at, but for the compound files of older programs.
  public func foreignKind(of source: FileSource) -> ForeignKind? {
    guard let file = try? OpenedFile(source, limits: limits) else { return nil }
    switch file.signature {
    case .zip: return Self.openDocument(file.head)
    case .known(.legacyWorkbook): return .workbook(ending: "xls")
    case .known(.richText): return .document(ending: "rtf")
    // Portals hand out pages under the names of workbooks.
    case .known(.webPage): return .document(ending: "html")
    case .known(.otherXML): return Self.officeXML(file.head)
    case .compound:
      return switch try? CompoundFile.kind(file.bytes()) {
      case .legacyWorkbook: .workbook(ending: "xls")
      case .legacyDocument: .document(ending: "doc")
      default: nil
      }
    default: return nil
    }
  }

  /// The kind of an OpenDocument file.
  ///
  /// Its first entry holds its type and nothing else, unpacked, so that it can be told unopened.
  private static func openDocument(_ head: [UInt8]) -> ForeignKind? {
    let mark = Array("mimetypeapplication/vnd.oasis.opendocument.".utf8)
    // The fixed part of the header of an entry is 30 bytes.
    guard head.count > 30 + mark.count, head[30...].starts(with: mark) else { return nil }
    let type = String(decoding: head[(30 + mark.count)...].prefix(20), as: UTF8.self)
    if type.hasPrefix("spreadsheet") { return .workbook(ending: "ods") }
    return type.hasPrefix("text") ? .document(ending: "odt") : nil
  }

  /// The kind of an office file that is one XML text, which portals hand out as .xls or .doc.
  private static func officeXML(_ head: [UInt8]) -> ForeignKind? {
    let text = String(decoding: head.prefix(2048).filter { $0 != 0 }, as: UTF8.self)
    let kinds: [(mark: String, kind: ForeignKind)] = [
      ("\"urn:schemas-microsoft-com:office:spreadsheet\"", .workbook(ending: "xml")),
      ("\"http://schemas.microsoft.com/office/word/2003/wordml\"", .document(ending: "xml")),
      ("\"application/vnd.oasis.opendocument.spreadsheet\"", .workbook(ending: "fods")),
      ("\"application/vnd.oasis.opendocument.text\"", .document(ending: "fodt")),
    ]
    return kinds.first { text.contains($0.mark) }?.kind
  }
}
