public import Spreadsheet

/// The cell in which something was found.
public struct CellReference: Hashable, Sendable {
  /// The name of the sheet, or of the table in a document; nil in a text.
  public var sheet: String?
  /// The address of the cell; in a text, the row is the line and the column is the field.
  public var address: CellAddress

  /// Makes a reference.
  public init(sheet: String?, address: CellAddress) {
    self.sheet = sheet
    self.address = address
  }
}

extension CellReference: CustomStringConvertible {
  /// The reference in Excel's notation, such as `三!H12`, with the sheet name quoted if necessary.
  public var description: String {
    guard let sheet else { return "\(address)" }
    let isPlain =
      sheet.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      && sheet.first.map { $0.isASCII && $0.isNumber } == false && CellAddress(sheet) == nil
    return "\(isPlain ? sheet : sheet.quotedAsSheet)!\(address)"
  }
}
