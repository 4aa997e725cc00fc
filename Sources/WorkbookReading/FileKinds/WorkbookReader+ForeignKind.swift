extension WorkbookReader {
  /// The foreign kind of a file, by its content; nil if it is of any other kind, or cannot be
  /// opened.
  ///
  /// Only the beginning of the file is read, except for the compound files of older programs.
  package func foreignKind(of source: FileSource) -> ForeignKind? {
    guard let file = try? OpenedFile(source, limits: limits) else { return nil }
    switch file.signature {
    case .zip: return Self.openDocument(file.head)
    case .known(.legacyWorkbook): return .workbook(ending: "xls")
    case .known(.richText): return .document(ending: "rtf")
    // Portals serve web pages under the names of workbooks.
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
  /// Its first entry holds only its type, uncompressed, so it can be recognised without unpacking.
  private static func openDocument(_ head: [UInt8]) -> ForeignKind? {
    let signature = Array("mimetypeapplication/vnd.oasis.opendocument.".utf8)
    // The header of an entry has a fixed part of 30 bytes.
    guard head.count > 30 + signature.count, head[30...].starts(with: signature) else { return nil }
    let type = String(decoding: head[(30 + signature.count)...].prefix(20), as: UTF8.self)
    if type.hasPrefix("spreadsheet") { return .workbook(ending: "ods") }
    return type.hasPrefix("text") ? .document(ending: "odt") : nil
  }

  /// The kind of an office file that is a single XML document, which portals serve as .xls or .doc.
  private static func officeXML(_ head: [UInt8]) -> ForeignKind? {
    let text = String(decoding: head.prefix(2048).filter { $0 != 0 }, as: UTF8.self)
    let kinds: [(signature: String, kind: ForeignKind)] = [
      ("\"urn:schemas-microsoft-com:office:spreadsheet\"", .workbook(ending: "xml")),
      ("\"http://schemas.microsoft.com/office/word/2003/wordml\"", .document(ending: "xml")),
      ("\"application/vnd.oasis.opendocument.spreadsheet\"", .workbook(ending: "fods")),
      ("\"application/vnd.oasis.opendocument.text\"", .document(ending: "fodt")),
    ]
    return kinds.first { text.contains($0.signature) }?.kind
  }
}
