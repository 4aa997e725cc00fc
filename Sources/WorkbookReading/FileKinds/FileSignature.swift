/// The kind of a file, as far as its first bytes tell.
enum FileSignature: Hashable {
  /// A ZIP archive; its content decides.
  case zip
  /// A compound file of older office programs; its content decides.
  case compound
  /// Possibly text; the bytes decide.
  case perhapsText
  /// A kind that is not read, whatever follows.
  case known(ReadError.Code)

  /// Judges a file by its first bytes, its size, and its name if it has one.
  init(head: [UInt8], size: Int, name: String?) {
    if size == 0 {
      self = .known(.emptyFile)
    } else if let kind = Self.magic.first(where: { head.starts(with: $0.bytes) })?.signature {
      self = kind
    } else if Self.isLockFile(head, size: size, name: name) {
      self = .known(.lockFile)
    } else {
      self = Self.laterKind(head).map { .known($0) } ?? .perhapsText
    }
  }

  private static let magic: [(bytes: [UInt8], signature: FileSignature)] = [
    (Array("PK\u{3}\u{4}".utf8), .zip),
    (Array("PK\u{5}\u{6}".utf8), .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound),
    // Excel 2 to 4 wrote their records without a compound file around them.
    ([0x09, 0x00, 0x04, 0x00], .known(.legacyWorkbook)),
    ([0x09, 0x02, 0x06, 0x00], .known(.legacyWorkbook)),
    ([0x09, 0x04, 0x06, 0x00], .known(.legacyWorkbook)),
    (Array("%PDF-".utf8), .known(.pdf)),
    (Array("Rar!\u{1A}\u{7}".utf8), .known(.archive)),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .known(.archive)),
    ([0x1F, 0x8B, 0x08], .known(.archive)),
    (Array("BZh9".utf8), .known(.archive)),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .known(.archive)),
    ([0x89, 0x50, 0x4E, 0x47], .known(.picture)),
    ([0xFF, 0xD8, 0xFF], .known(.picture)),
    (Array("GIF8".utf8), .known(.picture)),
    ([0x49, 0x49, 0x2A, 0x00], .known(.picture)),
    ([0x4D, 0x4D, 0x00, 0x2A], .known(.picture)),
    ([0x49, 0x49, 0x2B, 0x00], .known(.picture)),
    (Array("{\\rtf".utf8), .known(.richText)),
  ]

  /// A lock file holds the user's name twice, in 8 and in 16 bits, padded to a fixed size.
  private static func isLockFile(_ head: [UInt8], size: Int, name: String?) -> Bool {
    let file = name?.split(separator: "/").last ?? ""
    if size <= 1024, file.hasPrefix("~$") || file.hasPrefix(".~") { return true }
    guard size == 165 || size == 162, let length = head.first, (1...54).contains(length) else {
      return false
    }
    return head.count > 56 && head[54] == 0x20 || head.count > 56 && head[55] == length
  }

  /// Kinds that are recognised by more than their first bytes.
  private static func laterKind(_ head: [UInt8]) -> ReadError.Code? {
    let start = head.prefix(16)
    // In each, a size or zeros come before the second mark.
    let isBitmap =
      start.starts(with: Array("BM".utf8)) && head.count > 26 && head[6...9].allSatisfy { $0 == 0 }
    let isWebP =
      start.starts(with: Array("RIFF".utf8))
      && start.dropFirst(8).starts(with: Array("WEBP".utf8))
    let isHEIF =
      start.dropFirst(4).starts(with: Array("ftyp".utf8))
      && ["heic", "heix", "mif1", "avif"].contains(
        String(decoding: start.dropFirst(8).prefix(4), as: UTF8.self))
    if isBitmap || isWebP || isHEIF { return .picture }
    return markup(head)
  }

  private static func markup(_ head: [UInt8]) -> ReadError.Code? {
    let text = String(decoding: head.prefix(2048).filter { $0 != 0 }, as: UTF8.self).lowercased()
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" }
    if start.hasPrefix("%pdf-") { return .pdf }
    if isWebArchive(start) { return .webArchive }
    if isJSON(start) {
      let isOwn = start.prefix(80).filter { !$0.isWhitespace }
        .hasPrefix("{\"tool\":{\"name\":\"nianbao\"")
      return isOwn ? .ownJSON : .json
    }
    guard start.hasPrefix("<") else { return nil }
    let roots = [
      "<workbook", "<ss:workbook", "<w:worddocument", "<pkg:package", "<office:document",
    ]
    if roots.contains(where: { start.contains($0) }) { return .otherXML }
    let tags = [
      "<html", "<!doctype html", "<table", "<head", "<body", "<meta", "<style", "<div", "<script",
      "<span", "<p>", "<p ", "<br", "<h1", "<tr", "<td",
    ]
    if tags.contains(where: { start.contains($0) }) { return .webPage }
    let isTag = start.dropFirst().first.map { $0.isASCII && $0.isLetter || "?!".contains($0) }
    return isTag == true && start.contains(">") ? .otherXML : nil
  }

  /// Whether a text starts like a JSON object or array; words in brackets do not.
  private static func isJSON(_ start: Substring) -> Bool {
    guard let first = start.first, first == "{" || first == "[",
      let next = start.dropFirst().first(where: { !$0.isWhitespace })
    else { return false }
    return first == "{" ? "\"}".contains(next) : "{[\"".contains(next)
  }

  /// Whether a text starts like a web page that a browser or an office program saved with its
  /// images.
  private static func isWebArchive(_ start: Substring) -> Bool {
    start.hasPrefix("mime-version:")
      || start.hasPrefix("from:") && start.contains("mime-version:")
        && start.contains("content-type: multipart/related")
  }
}
