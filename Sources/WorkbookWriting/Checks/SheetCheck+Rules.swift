import Spreadsheet

extension SheetCheck {
  /// Throws the first problem in the validations and the conditional formats.
  func checkRules() throws(WriteError) {
    for validation in sheet.validations {
      try checkInside(validation.range)
      try check(validation.criterion, at: validation.range.first)
      let messages = [
        (validation.inputTitle, 32), (validation.inputMessage, 255),
        (validation.errorTitle, 32), (validation.errorMessage, 255),
      ]
      for (message, limit) in messages {
        try check(message: message, limit: limit, at: validation.range.first)
      }
    }
    for conditional in sheet.conditionalFormats {
      try checkInside(conditional.range)
      try check(formula: conditional.formula, at: conditional.range.first)
      for color in [conditional.fontColor, conditional.fill] {
        guard let color, !StyleCheck.isColor(color) else { continue }
        throw failure(
          .illegalStyle, at: conditional.range.first, "0x" + String(color, radix: 16))
      }
    }
  }

  private func check(
    _ criterion: DataValidation.Criterion, at address: CellAddress
  ) throws(WriteError) {
    switch criterion {
    case .any, .wholeNumber:
      break
    case .decimal(let minimum):
      guard minimum.isFinite else { throw failure(.numberNotFinite, at: address, "\(minimum)") }
    case .list(let formula):
      guard formula.utf8.count <= 255 else {
        throw failure(.listTooLong, at: address, TextCheck.excerpt(formula))
      }
      try check(formula: formula, at: address)
    case .custom(let formula):
      try check(formula: formula, limit: 255, at: address)
    }
  }

  private func check(
    message: String, limit: Int, at address: CellAddress
  ) throws(WriteError) {
    if let character = TextCheck.illegalCharacter(in: message, allowing: .lines) {
      throw failure(.illegalCharacter, at: address, character)
    }
    // A leading equals sign is written twice, because the library removes one.
    let extra = message.utf8.first == UInt8(ascii: "=") ? 1 : 0
    guard !TextCheck.isLonger(message.escapedForWorkbook, than: limit - extra) else {
      throw failure(.messageTooLong, at: address, TextCheck.excerpt(message))
    }
  }

  /// Throws the first problem in the view and the page setup.
  func checkPage() throws(WriteError) {
    let page = sheet.page
    if let frozen = sheet.frozen { try checkInside(CellRange(origin: frozen)) }
    if let color = sheet.tabColor, !StyleCheck.isColor(color) {
      throw failure(.illegalStyle, "0x" + String(color, radix: 16))
    }
    let margins = page.margins
    for margin in [margins.left, margins.right, margins.top, margins.bottom] {
      guard margin >= 0, margin <= 20 else { throw failure(.illegalPage, "\(margin)") }
    }
    if let fit = page.fit {
      for pages in [fit.wide, fit.high] where !(0...32_767).contains(pages) {
        throw failure(.illegalPage, "\(pages)")
      }
    }
    if let area = page.printArea { try checkInside(area) }
    let rows = 0..<CellAddress.rowLimit
    if let repeated = page.repeatedRows {
      guard rows.contains(repeated.lowerBound), rows.contains(repeated.upperBound) else {
        throw failure(.outsideSheet, "\(repeated)")
      }
    }
    for row in page.rowBreaks where !rows.contains(row) || row == 0 {
      throw failure(.illegalPage, "\(row)")
    }
    guard page.rowBreaks.count <= 1023 else {
      throw failure(.illegalPage, "\(page.rowBreaks.count)")
    }
    try check(footer: page.footer ?? "")
  }

  private func check(footer: String) throws(WriteError) {
    // A picture code without a picture would make the library free its text twice.
    let marks = ["&G", "&g", "&[Picture]"]
    guard !TextCheck.isLonger(footer, than: 255), !footer.holdsEscape,
      TextCheck.illegalCharacter(in: footer, allowing: .lines) == nil,
      !marks.contains(where: { footer.contains($0) })
    else { throw failure(.illegalPage, TextCheck.excerpt(footer)) }
  }
}
