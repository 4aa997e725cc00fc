/// A kind of file that is not read here, but that an office program turns into one that is.
public enum ForeignKind: Hashable, Sendable {
  /// A workbook, which becomes an .xlsx; with the usual ending of its name.
  case workbook(ending: String)
  /// A word-processing document, which becomes a .docx; with the usual ending of its name.
  case document(ending: String)
}

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
    // Portals hand out pages under the names of workbooks. Those with their pictures packed into one
    // file begin with a head of their own, and LibreOffice does not open them.
    case .known(.webPage): return Self.isPacked(file.head) ? nil : .document(ending: "html")
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

  private static func isPacked(_ head: [UInt8]) -> Bool {
    String(decoding: head.prefix(64), as: UTF8.self).lowercased().contains("mime-version:")
  }
}
