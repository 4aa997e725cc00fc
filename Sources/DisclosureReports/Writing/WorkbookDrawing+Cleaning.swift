import Spreadsheet

extension WorkbookDrawing {
  /// The drawing without characters that cannot occur in XML, and thus in a workbook.
  ///
  /// A workbook can encode them as `_x001B_`, so texts that are passed on may contain them.
  var clean: WorkbookDrawing {
    var drawing = self
    for index in sheets.indices {
      for (address, cell) in sheets[index].cells where cell.content != cell.content.clean {
        drawing.sheets[index].cells[address]?.content = cell.content.clean
      }
    }
    drawing.properties.title = properties.title.withoutForbidden
    drawing.properties.subject = properties.subject.withoutForbidden
    drawing.properties.author = properties.author.withoutForbidden
    drawing.properties.company = properties.company.withoutForbidden
    return drawing
  }
}

extension CellDrawing.Content {
  fileprivate var clean: CellDrawing.Content {
    switch self {
    case .blank, .number, .formula(_, .number): self
    case .text(let text): .text(text.withoutForbidden)
    case .formula(let formula, .text(let text)):
      .formula(formula, stored: .text(text.withoutForbidden))
    case .link(let text, let sheet, let cell):
      .link(text.withoutForbidden, sheet: sheet, cell: cell)
    }
  }
}

extension String {
  /// The text without the characters that XML 1.0 forbids.
  fileprivate var withoutForbidden: String {
    guard unicodeScalars.contains(where: Self.isForbidden) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !Self.isForbidden($0) }))
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar)
      || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }
}
