import Spreadsheet

/// What a document holds besides plain text and tables, and how it was read.
struct WordRemarks {
  /// Whether there are tracked changes that nobody has accepted or rejected.
  var hasTrackedChanges = false
  /// Whether there is hidden text.
  var hasHiddenText = false
  /// Whether there is struck-out text.
  var hasStruckText = false
  /// Whether there is content that is not read: an equation, a drop-down list, an inserted
  /// document.
  var hasUnreadContent = false

  /// The remarks as notes.
  func notes(part: String) -> [Workbook.Note] {
    [
      (hasTrackedChanges, Self.trackedChanges), (hasHiddenText, Self.hiddenText),
      (hasStruckText, Self.struckText), (hasUnreadContent, Self.unreadContent),
    ].filter(\.0).map { Workbook.Note(part: part, $1) }
  }

  private static let trackedChanges = LocalizedText(
    zh: "文档中有未处理的修订，已按“接受所有修订”后的内容读取。请接受或拒绝修订后另存。",
    en: "The document holds tracked changes; it was read as if all were accepted. "
      + "Accept or refuse them, and save it anew.")

  private static let hiddenText = LocalizedText(
    zh: "文档中有隐藏文字，没有读取。", en: "The document holds hidden text, which was not read.")

  private static let struckText = LocalizedText(
    zh: "文档中有加了删除线的文字，没有读取。请核对这些位置。",
    en: "The document holds struck-out text, which was not read. Check these places.")

  private static let unreadContent = LocalizedText(
    zh: "文档中有公式、下拉选项或插入的文档，没有读取。请改为普通文字后另存。",
    en: "The document holds equations, drop-down fields or inserted documents, which "
      + "were not read. Turn them into plain text and save it anew.")
}
