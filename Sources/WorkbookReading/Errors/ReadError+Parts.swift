import PackageArchive
import Spreadsheet

// The problems inside a package, each with its own message. The messages speak of a file, because a
// part may belong to a workbook or to a document.
extension ReadError {
  private static let repair = (
    english: "Open the file in Excel, Word or WPS, let it be repaired, and save it anew.",
    chinese: "请用 Excel、Word 或 WPS 打开修复后另存，再重试。"
  )

  private static let saveAnew = (
    english: "Open the file in Excel, Word or WPS and save it anew.",
    chinese: "请用 Excel、Word 或 WPS 打开后另存。"
  )

  static func malformed(
    _ part: String, line: Int?, column: Int?
  ) -> ReadError {
    let place = line.map { " (line \($0), column \(column ?? 0))" } ?? ""
    let chinesePlace = line.map { "（第 \($0) 行第 \(column ?? 0) 列）" } ?? ""
    return ReadError(
      .malformedXML, part: part, line: line, column: column,
      english: "The part \(part) of the file is damaged: it is not well-formed XML\(place). "
        + "\(repair.english)",
      chinese: "文件的组成部分 \(part) 已损坏，不是完整的 XML\(chinesePlace)。"
        + "\(repair.chinese)")
  }

  static func documentType(_ part: String) -> ReadError {
    ReadError(
      .documentType, part: part,
      english: "The part \(part) holds a document type declaration, which no office program "
        + "writes; it was not read. \(saveAnew.english)",
      chinese: "文件的组成部分 \(part) 含有文档类型声明（DOCTYPE），办公软件不会写入此内容，"
        + "为安全起见未读取。\(saveAnew.chinese)")
  }

  static func unknownEncoding(_ part: String) -> ReadError {
    ReadError(
      .unknownEncoding, part: part,
      english: "The part \(part) is in an unknown character encoding. "
        + "\(saveAnew.english)",
      chinese: "文件的组成部分 \(part) 使用了不支持的字符编码。\(saveAnew.chinese)")
  }

  static func missing(_ part: String) -> ReadError {
    ReadError(
      .missingPart, part: part,
      english: "The part \(part) is missing from the file. "
        + "\(repair.english)",
      chinese: "文件缺少组成部分 \(part)。\(repair.chinese)")
  }

  /// The workbook has no sheet that could be read.
  static var noSheet: ReadError { noSheet(because: nil) }

  static func noSheet(because reason: ReadError?) -> ReadError {
    ReadError(
      .noSheet, part: reason?.part, line: reason?.line, column: reason?.column,
      english: "The workbook has no sheet that could be read."
        + (reason.map { " " + $0.english } ?? " Check that it is the right file."),
      chinese: "工作簿中没有可以读取的工作表。" + (reason?.chinese ?? "请确认文件是否正确。"))
  }

  /// A limit was exceeded; `what` names the unit of `limit`.
  static func tooLarge(
    _ part: String?, limit: Int, english what: String, chinese name: String
  ) -> ReadError {
    let place = part.map { "The part \($0)" } ?? "The file"
    let chinesePlace = part.map { "组成部分 \($0)" } ?? "文件"
    return ReadError(
      .tooLarge, part: part,
      english: "\(place) is larger than is read: \(what), at most \(limit). "
        + "Copy what matters into a new file and use that.",
      chinese: "\(chinesePlace)超出读取上限：\(name)（上限 \(limit)）。"
        + "请把需要的内容复制到新文件后再试。")
  }

  init(_ error: ArchiveError) {
    switch error {
    case .unreadable(let reason):
      self = .unreadableFile(reason)
    case .notAnArchive:
      self = .brokenZip
    case .missing(let entry):
      self = .missing(entry)
    case .encrypted(let entry):
      self = ReadError(
        .encryptedPart, part: entry,
        english: "The part \(entry) is encrypted. "
          + "Unpack the file with its password, or save the file without one.",
        chinese: "组成部分 \(entry) 已加密。请用密码解压，或取消密码后另存，再重试。")
    case .unknownCompression(let entry):
      self = ReadError(
        .unknownCompression, part: entry,
        english: "The part \(entry) is packed in an unknown way. "
          + "\(Self.saveAnew.english)",
        chinese: "组成部分 \(entry) 使用了不支持的压缩方式。\(Self.saveAnew.chinese)")
    case .damaged(let entry):
      self = ReadError(
        .damagedPart, part: entry,
        english: "The part \(entry) is damaged: it breaks off or fails its checksum. "
          + "Copy or download the file again, or open it in an office program and save it anew.",
        chinese: "组成部分 \(entry) 已损坏（不完整或校验不符）。"
          + "请重新复制或下载文件，或用办公软件打开修复后另存。")
    case .tooManyEntries(let limit):
      self = .tooLarge(nil, limit: limit, english: "entries in the package", chinese: "包内文件数")
    case .partTooLarge(let entry, let limit):
      self = .tooLarge(entry, limit: limit, english: "bytes unpacked", chinese: "解压后的字节数")
    case .totalTooLarge(let limit):
      self = .tooLarge(
        nil, limit: limit, english: "bytes unpacked in all", chinese: "解压后的总字节数")
    case .ratioTooHigh(let entry, let limit):
      self = .tooLarge(
        entry, limit: limit, english: "times larger unpacked than packed", chinese: "解压倍数")
    }
  }
}
