import Spreadsheet

/// The formulas of a sheet, of which one may be shared by many cells.
struct SheetFormulas {
  private var shared: [String: SharedFormula] = [:]
  private var type: String?
  private var group: String?
  private let limits: ReadLimits
  private let usage: SheetContext.Usage

  init(limits: ReadLimits, usage: SheetContext.Usage) {
    self.limits = limits
    self.usage = usage
  }

  /// Takes the attributes of a formula.
  mutating func begin(_ attributes: XMLAttributes) {
    type = attributes["t"]
    group = attributes["si"]
  }

  /// The formula of a cell, from the text of its element; nil where there is none.
  mutating func end(_ text: String, at address: CellAddress) throws(ReadError) -> String? {
    let text = EscapedText.decode(text)
    guard type == "shared", let group else {
      // Excel shows an array formula in braces; its references do not mean what they mean in others.
      if type == "array", !text.isEmpty { return "{\(text)}" }
      // A table of what-if values has no text; still the cell is computed.
      return text.isEmpty && type != "dataTable" ? nil : text
    }
    guard text.isEmpty else {
      shared[group] = SharedFormula(text, at: address)
      return text
    }
    // Where the one that is shared is missing, the cell is computed in a way no one can tell.
    let formula = shared[group]?.shifted(to: address) ?? ""
    usage.formulaBytes += formula.utf8.count
    guard usage.formulaBytes <= limits.formulaBytes else {
      throw .tooLarge(
        nil, limit: limits.formulaBytes, english: "bytes of shared formulas", chinese: "共享公式字节数")
    }
    return formula
  }
}
