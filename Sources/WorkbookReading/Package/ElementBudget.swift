import Spreadsheet

/// Counts the XML elements of all parts of a package, of which a small file could hold millions.
///
/// An element takes far longer to read than a byte, so the compression ratio says little: a file of
/// 100 KB may hold a million cells. No program writes such files, since every cell has its address.
package final class ElementBudget {
  private let limits: ReadLimits
  private var elements = 0
  private var allowed: Int

  /// Makes a budget of the elements that any package may have.
  package init(_ limits: ReadLimits) {
    self.limits = limits
    allowed = limits.freeElements
  }

  /// Adds the elements that a part may have for its compressed size.
  package func add(packedBytes: Int) {
    let more = max(packedBytes, 0).multipliedReportingOverflow(by: limits.elementsPerByte)
    let sum = allowed.addingReportingOverflow(more.overflow ? .max : more.partialValue)
    allowed = sum.overflow ? .max : sum.partialValue
  }

  /// Counts an element against the budget.
  func countElement(of part: String) throws(ReadError) {
    elements += 1
    guard elements <= allowed else {
      throw .tooLarge(
        part, limit: allowed, LocalizedText(zh: "相对于压缩大小的元素数", en: "elements for its packed size"))
    }
  }
}
