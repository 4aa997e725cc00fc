import Spreadsheet

// The errors for files of a kind that is not read, each with its own message.
extension ReadError {
  static func unreadableFile(_ reason: String) -> ReadError {
    let reason = reason.hasSuffix(".") ? String(reason.dropLast()) : reason
    return ReadError(
      .unreadableFile,
      LocalizedText(
        zh: "文件无法读取（\(reason)）。请检查路径和权限。",
        en: "The file could not be read: \(reason). Check its path and permissions."))
  }

  static let notAFile = ReadError(
    .notAFile,
    LocalizedText(
      zh: "这不是文件，而是管道或设备。请先把内容保存为文件，或送到标准输入并以“-”作为文件名。",
      en: "This is no file but a pipe or a device. Save what comes from it as a file, "
        + "or hand it to standard input and give - as the name."))

  static let brokenZip = ReadError(.brokenZip)

  /// The error for a kind of file that is not read.
  init(_ code: Code) { self.init(code, Self.messages[code] ?? Self.unknownKind) }

  private static let messages = [workbooks, documents, archives, markup]
    .reduce(into: [:]) { $0.merge($1) { first, _ in first } }

  private static let unknownKind = LocalizedText(
    zh: "无法识别该文件的类型。请提供 .xlsx 工作簿、.docx 文档或文本文件。",
    en: "The file is of an unknown kind. Hand over a workbook (.xlsx), a Word document (.docx) or "
      + "a text.")

  private static let saveAs = LocalizedText(
    zh: "请用 Excel 或 WPS 打开后另存为 .xlsx 工作簿。",
    en: "Open it in Excel or WPS and save it as an Excel workbook (.xlsx).")

  private static let install = LocalizedText(
    zh: "安装 LibreOffice 后，nianbao 可直接打开此类文件。",
    en: " With LibreOffice installed, nianbao opens it by itself.")

  /// Workbooks and what is mistaken for them.
  private static let workbooks: [Code: LocalizedText] = [
    .encryptedWorkbook: LocalizedText(
      zh: "文件设有打开密码（已加密）。请打开后取消密码，保存后再试。",
      en: "The file is encrypted with a password. Open it, remove the password, and save it "
        + "again."),
    .legacyWorkbook: LocalizedText(
      zh: "文件是旧版工作簿（.xls 或 WPS 的 .et 格式）。",
      en: "The file is a workbook of the older kind (.xls or .et). "
    ).appending(saveAs, install),
    .binaryWorkbook: LocalizedText(
      zh: "文件是二进制工作簿（.xlsb）。",
      en: "The file is a binary workbook (.xlsb). "
    ).appending(saveAs),
    .openDocument: LocalizedText(
      zh: "文件是 OpenDocument 格式（.ods、.odt）。",
      en: "The file is an OpenDocument file (.ods, .odt). "
    ).appending(saveAs, install),
    .lockFile: LocalizedText(
      zh: "这是工作簿打开时产生的临时锁定文件（~$），不是工作簿本身。请关闭工作簿，并使用文件名前没有 ~$ 的文件。",
      en: "The file is only the mark of a workbook that is open in Excel or WPS. Close the "
        + "workbook, and use the file without ~$ before its name."),
    .legacyOther: LocalizedText(
      zh: "文件是旧版办公软件格式，其中没有找到工作簿，文件也可能不完整。请重新复制或下载。",
      en: "The file is of an older office kind, and no workbook was found in it; perhaps it is "
        + "cut off. Copy or download it again. "
    ).appending(saveAs),
  ]

  /// Documents, presentations and pictures.
  private static let documents: [Code: LocalizedText] = [
    .legacyDocument: LocalizedText(
      zh: "文件是旧版文字文档（.doc 或 .wps）。请另存为 .docx 文档。",
      en: "The file is a Word or WPS document of the older kind (.doc, .wps). Save it as a Word "
        + "document (.docx)."
    ).appending(install),
    .richText: LocalizedText(
      zh: "文件是 RTF 文档。请另存为 .docx 文档。",
      en: "The file is a rich text (.rtf). Save it as a Word document (.docx)."
    ).appending(install),
    .presentation: LocalizedText(
      zh: "文件是演示文稿。请改为提供 .xlsx 工作簿。",
      en: "The file is a presentation. Hand over the workbook (.xlsx) instead."),
    .pdf: LocalizedText(
      zh: "文件是 PDF。请提供原始的 .xlsx 工作簿。",
      en: "The file is a PDF. Hand over the workbook (.xlsx) that it was made from."),
    .picture: LocalizedText(
      zh: "文件是图片。请提供 .xlsx 工作簿。",
      en: "The file is a picture. Hand over the workbook (.xlsx) instead."),
  ]

  /// Empty files and archives.
  private static let archives: [Code: LocalizedText] = [
    .emptyFile: LocalizedText(
      zh: "文件是空的（0 字节）。请重新复制或下载。",
      en: "The file is empty. Copy or download it again."),
    .archive: LocalizedText(
      zh: "文件是压缩包（.rar、.7z、.gz 等）。请解压后使用其中的文件。",
      en: "The file is an archive (.rar, .7z, .gz and the like). Unpack it and use the files in "
        + "it."),
    .zipWithoutWorkbook: LocalizedText(
      zh: "文件是 ZIP 压缩包，但不是工作簿。请解压后使用其中的文件。",
      en: "The file is a ZIP archive without a workbook. Unpack it and use the files in it."),
    .brokenZip: LocalizedText(
      zh: "文件不完整或已损坏（缺少压缩包目录）。请重新复制或下载。",
      en: "The file is incomplete or damaged: its directory is broken or cut off. Copy or "
        + "download it again."),
  ]

  /// Web pages, JSON and XML.
  private static let markup: [Code: LocalizedText] = [
    .webPage: LocalizedText(
      zh: "文件实际是网页（HTML），与扩展名无关。",
      en: "The file is a web page, whatever its name says. "
    ).appending(saveAs, install),
    .webArchive: LocalizedText(
      zh: "文件实际是单文件网页（.mht），与扩展名无关。",
      en: "The file is a web page saved in one file (.mht), whatever its name says. "
    ).appending(saveAs),
    .ownJSON: LocalizedText(
      zh: "文件是本程序写出的 JSON，不能再读入。请改用原来的文件，或同时写出的 .tidy.tsv、.official.xlsx。",
      en: "The file is JSON that nianbao itself wrote, which it does not read again. Use the "
        + "file that it was made of, or the tidy text (.tidy.tsv) or the official workbook made "
        + "beside it."),
    .json: LocalizedText(
      zh: "文件是 JSON（供程序使用的数据）。请提供 .xlsx 工作簿。",
      en: "The file is JSON, which is data for programs. Hand over the workbook (.xlsx) instead."),
    .otherXML: LocalizedText(
      zh: "文件是 XML 文件（可能是 2003 版 XML 表格）。",
      en: "The file is an XML file (perhaps an XML workbook of 2003). "
    ).appending(saveAs),
  ]
}
