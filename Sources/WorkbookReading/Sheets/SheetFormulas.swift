import Spreadsheet

/// The formulas of a sheet, some of which are shared by many cells.
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

  /// Starts a formula, given the attributes of its element.
  mutating func begin(_ attributes: XMLAttributes) {
    type = attributes["t"]
    group = attributes["si"]
  }

  /// The formula of a cell, from the text of its element; nil if there is none.
  mutating func end(_ text: String, at address: CellAddress) throws(ReadError) -> String? {
    let text = EscapedText.decode(text)
    guard type == "shared", let group else {
      // Excel shows an array formula in braces; its references do not mean what they mean
      // elsewhere.
      if type == "array", !text.isEmpty { return "{\(text)}" }
      // A what-if table has no formula text, but its cells are computed.
      return text.isEmpty && type != "dataTable" ? nil : text
    }
    guard text.isEmpty else {
      shared[group] = SharedFormula(text, at: address)
      return text
    }
    // If the shared formula is missing, the cell is computed, but nobody can tell how.
    let formula = shared[group]?.shifted(to: address) ?? ""
    usage.formulaBytes += formula.utf8.count
    guard usage.formulaBytes <= limits.formulaBytes else {
      throw .tooLarge(
        nil, limit: limits.formulaBytes,
        LocalizedText(zh: "共享公式字节数", en: "bytes of shared formulas"))
    }
    return formula
  }
}
