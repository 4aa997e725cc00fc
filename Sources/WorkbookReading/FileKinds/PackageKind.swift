import PackageArchive
import Spreadsheet

/// What a package holds, and which of its parts is the main one.
enum PackageKind: Hashable {
  case workbook(part: String)
  case wordDocument(part: String)
  /// A package that is not read, with the code that says why.
  case unread(ReadError.Code)

  /// A package without anything that an office program would open.
  static let other = PackageKind.unread(.zipWithoutWorkbook)

  /// Finds the main part: by the package's relationships, by content types, by the usual names.
  ///
  /// Each of the three may be missing or wrong in files that office programs open.
  init(
    _ archive: borrowing ZipArchive, relationships: Relationships?, types: ContentTypes
  ) {
    let byRelationship = relationships?.first("officeDocument").map {
      Relationships.resolve($0.target, from: "")
    }
    let byType = types.part(ofType: [
      "sheet.main+xml", "template.main+xml", "sheet.macroEnabled.main", "addin.macroEnabled.main",
      "template.macroEnabled.main",
    ])
    for candidate in [byRelationship, byType] {
      guard let part = candidate, let entry = archive.entry(named: part) else { continue }
      let kind = Self.kind(of: entry.name, type: types.type(of: part))
      if kind != .other {
        self = kind
        return
      }
    }
    self = Self.kind(byNamesIn: archive)
  }

  private static func kind(of part: String, type: String?) -> PackageKind {
    let type = (type ?? "").lowercased()
    let name = part.lowercased()
    if type.has("wordprocessingml") { return .wordDocument(part: part) }
    if type.has("presentationml") { return .unread(.presentation) }
    if type.has("sheet.binary") || name.hasSuffix("workbook.bin") {
      return .unread(.binaryWorkbook)
    }
    if type.has("spreadsheetml") || type.has("ms-excel") { return .workbook(part: part) }
    return kind(byName: name, part: part)
  }

  private static func kind(byName name: String, part: String) -> PackageKind {
    let file = name.replacing("\\", with: "/").split(separator: "/").last
    return switch file {
    case "workbook.xml": .workbook(part: part)
    case "workbook.bin": .unread(.binaryWorkbook)
    case "document.xml" where name.contains("word"): .wordDocument(part: part)
    case "presentation.xml": .unread(.presentation)
    default: .other
    }
  }

  private static func kind(byNamesIn archive: borrowing ZipArchive) -> PackageKind {
    if let entry = archive.entry(named: "xl/workbook.xml") { return .workbook(part: entry.name) }
    for index in archive.entries.indices {
      let name = archive.entries[index].name
      let kind = kind(byName: name.lowercased(), part: name)
      if kind != .other { return kind }
    }
    let isOpenDocument =
      archive.entry(named: "mimetype") != nil && archive.entry(named: "content.xml") != nil
    return isOpenDocument ? .unread(.openDocument) : .other
  }
}
