package import Spreadsheet

/// Why a workbook could not be written, and where.
package struct WriteError: Error, Hashable, Sendable {
  /// What is wrong; the raw value is the stable code for programs.
  package var code: Code
  /// The sheet that it concerns.
  package var sheet: String?
  /// The cell that it concerns.
  package var cell: CellAddress?
  /// The text, number or range at fault, or the reason that the system gave.
  package var detail: String?

  /// Makes an error.
  package init(
    _ code: Code, sheet: String? = nil, cell: CellAddress? = nil, detail: String? = nil
  ) {
    self.code = code
    self.sheet = sheet
    self.cell = cell
    self.detail = detail
  }

  /// What is wrong and where.
  package var message: LocalizedText {
    place.appending(
      code.wording,
      LocalizedText(
        zh: (detail.map { "（\($0)）" } ?? "") + "。", en: (detail.map { " (\($0))" } ?? "") + "."))
  }

  private var place: LocalizedText {
    let places = [
      sheet.map { LocalizedText(zh: "工作表“\($0)”", en: "sheet \"\($0)\"") },
      cell.map { LocalizedText(zh: "单元格 \($0)", en: "cell \($0)") },
    ].compactMap(\.self)
    guard !places.isEmpty else { return LocalizedText(zh: "", en: "") }
    return LocalizedText(
      zh: places.map(\.zh).joined() + "：", en: places.map(\.en).joined(separator: ", ") + ": ")
  }
}

extension WriteError: CustomStringConvertible {
  /// The English sentence.
  package var description: String { message.en }
}

extension WriteError {
  /// What can be wrong with a drawing or with the file it is written to.
  package enum Code: String, CaseIterable, Sendable {
    /// The workbook has no sheet.
    case noSheet = "no-sheet"
    /// A sheet name that Excel refuses.
    case illegalSheetName = "illegal-sheet-name"
    /// Two sheets with the same name, ignoring case.
    case duplicateSheetName = "duplicate-sheet-name"
    /// A link or defined name that refers to a sheet that does not exist.
    case unknownSheet = "unknown-sheet"
    /// A cell, row, column or range beyond the limits of a sheet.
    case outsideSheet = "outside-sheet"
    /// NaN or an infinity.
    case numberNotFinite = "number-not-finite"
    /// A character that is not allowed in XML, or not in this place.
    case illegalCharacter = "illegal-character"
    /// A text longer than a cell can hold.
    case textTooLong = "text-too-long"
    /// An empty formula, or one with characters that would be lost.
    case illegalFormula = "illegal-formula"
    /// A formula over 8,192 characters.
    case formulaTooLong = "formula-too-long"
    /// A link whose text or sheet the file format cannot represent.
    case illegalLink = "illegal-link"
    /// Merged ranges that share a cell.
    case overlappingMerges = "overlapping-merges"
    /// Content that a merged range would hide.
    case hiddenByMerge = "hidden-by-merge"
    /// A row height that is not above 0 and at most 409 points.
    case illegalRowHeight = "illegal-row-height"
    /// A column width that is not above 0 and at most 255 characters.
    case illegalColumnWidth = "illegal-column-width"
    /// A font, size, colour or number format that a style cannot have.
    case illegalStyle = "illegal-style"
    /// More styles than a workbook can hold.
    case tooManyStyles = "too-many-styles"
    /// Margins, pages, breaks or a footer that Excel refuses.
    case illegalPage = "illegal-page"
    /// A drop-down list over 255 bytes.
    case listTooLong = "list-too-long"
    /// A message's title over 32 or its text over 255 characters.
    case messageTooLong = "message-too-long"
    /// A defined name that Excel refuses.
    case illegalDefinedName = "illegal-defined-name"
    /// Two defined names that are the same, ignoring case.
    case duplicateDefinedName = "duplicate-defined-name"
    /// A document property that has no name, occurs twice or is over 255 characters, or a year out
    /// of range.
    case illegalProperty = "illegal-property"
    /// The file cannot be created or written.
    case cannotCreateFile = "cannot-create-file"
    /// libxlsxwriter failed.
    case libraryFailed = "library-failed"
  }
}
