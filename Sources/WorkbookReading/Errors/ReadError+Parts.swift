import PackageArchive
import Spreadsheet

// The problems inside a package, each with its own message. The messages speak of a file, because a
// part may belong to a workbook or to a document.
extension ReadError {
  private static let repair = LocalizedText(
    zh: "请用 Excel、Word 或 WPS 打开修复后另存，再重试。",
    en: "Open the file in Excel, Word or WPS, let it be repaired, and save it anew.")

  private static let saveAnew = LocalizedText(
    zh: "请用 Excel、Word 或 WPS 打开后另存。",
    en: "Open the file in Excel, Word or WPS and save it anew.")

  static func malformed(
    _ part: String, line: Int?, column: Int?
  ) -> ReadError {
    let place = line.map {
      LocalizedText(
        zh: "（第 \($0) 行第 \(column ?? 0) 列）", en: " (line \($0), column \(column ?? 0))")
    }
    return ReadError(
      .malformedXML, part: part, line: line, column: column,
      LocalizedText(
        zh: "文件的组成部分 \(part) 已损坏，不是完整的 XML\(place?.zh ?? "")。\(repair.zh)",
        en:
          "The part \(part) of the file is damaged: it is not well-formed XML\(place?.en ?? ""). \(repair.en)"
      ))
  }

  static func documentType(_ part: String) -> ReadError {
    ReadError(
      .documentType, part: part,
      LocalizedText(
        zh: "文件的组成部分 \(part) 含有文档类型声明（DOCTYPE），办公软件不会写入此内容，"
          + "为安全起见未读取。\(saveAnew.zh)",
        en: "The part \(part) holds a document type declaration, which no office program "
          + "writes; it was not read. \(saveAnew.en)"))
  }

  static func unknownEncoding(_ part: String) -> ReadError {
    ReadError(
      .unknownEncoding, part: part,
      LocalizedText(
        zh: "文件的组成部分 \(part) 使用了不支持的字符编码。\(saveAnew.zh)",
        en: "The part \(part) is in an unknown character encoding. \(saveAnew.en)"))
  }

  static func missing(_ part: String) -> ReadError {
    ReadError(
      .missingPart, part: part,
      LocalizedText(
        zh: "文件缺少组成部分 \(part)。\(repair.zh)",
        en: "The part \(part) is missing from the file. \(repair.en)"))
  }

  /// The workbook has no sheet that could be read.
  static var noSheet: ReadError { noSheet(because: nil) }

  static func noSheet(because reason: ReadError?) -> ReadError {
    ReadError(
      .noSheet, part: reason?.part, line: reason?.line, column: reason?.column,
      LocalizedText(
        zh: "工作簿中没有可以读取的工作表。" + (reason?.message.zh ?? "请确认文件是否正确。"),
        en: "The workbook has no sheet that could be read."
          + (reason.map { " " + $0.message.en } ?? " Check that it is the right file.")))
  }

  /// A limit was exceeded; `what` names the unit of `limit`.
  static func tooLarge(
    _ part: String?, limit: Int, _ what: LocalizedText
  ) -> ReadError {
    let place =
      part.map { LocalizedText(zh: "组成部分 \($0)", en: "The part \($0)") }
      ?? LocalizedText(zh: "文件", en: "The file")
    return ReadError(
      .tooLarge, part: part,
      LocalizedText(
        zh: "\(place.zh)超出读取上限：\(what.zh)（上限 \(limit)）。"
          + "请把需要的内容复制到新文件后再试。",
        en: "\(place.en) is larger than is read: \(what.en), at most \(limit). "
          + "Copy what matters into a new file and use that."))
  }

  private static func encrypted(_ part: String) -> ReadError {
    ReadError(
      .encryptedPart, part: part,
      LocalizedText(
        zh: "组成部分 \(part) 已加密。请用密码解压，或取消密码后另存，再重试。",
        en: "The part \(part) is encrypted. "
          + "Unpack the file with its password, or save the file without one."))
  }

  private static func unknownCompression(_ part: String) -> ReadError {
    ReadError(
      .unknownCompression, part: part,
      LocalizedText(
        zh: "组成部分 \(part) 使用了不支持的压缩方式。\(saveAnew.zh)",
        en: "The part \(part) is packed in an unknown way. \(saveAnew.en)"))
  }

  private static func damaged(_ part: String) -> ReadError {
    ReadError(
      .damagedPart, part: part,
      LocalizedText(
        zh: "组成部分 \(part) 已损坏（不完整或校验不符）。"
          + "请重新复制或下载文件，或用办公软件打开修复后另存。",
        en: "The part \(part) is damaged: it breaks off or fails its checksum. "
          + "Copy or download the file again, or open it in an office program and save it anew."))
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
      self = .encrypted(entry)
    case .unknownCompression(let entry):
      self = .unknownCompression(entry)
    case .damaged(let entry):
      self = .damaged(entry)
    case .tooManyEntries(let limit):
      self = .tooLarge(nil, limit: limit, LocalizedText(zh: "包内文件数", en: "entries in the package"))
    case .partTooLarge(let entry, let limit):
      self = .tooLarge(entry, limit: limit, LocalizedText(zh: "解压后的字节数", en: "bytes unpacked"))
    case .totalTooLarge(let limit):
      self = .tooLarge(
        nil, limit: limit, LocalizedText(zh: "解压后的总字节数", en: "bytes unpacked in all"))
    case .ratioTooHigh(let entry, let limit):
      self = .tooLarge(
        entry, limit: limit, LocalizedText(zh: "解压倍数", en: "times larger unpacked than packed"))
    }
  }
}
