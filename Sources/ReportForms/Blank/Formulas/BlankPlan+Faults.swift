import ReportModel
import Spreadsheet

extension BlankPlan.Table {
  /// The number of cells with anything but a possible number, a blank or a mark such as `/`.
  ///
  /// A total with a formula shows what is wrong with its entries; only if those are right was an
  /// impossible number typed over it.
  func faulty(
    _ keys: [FigureKey], _ values: BlankValues, _ notation: CellAreas.Notation
  ) -> String {
    let areas = areas(keys)
    let arguments = areas.arguments(notation)
    let words = "COUNTA(\(arguments))-COUNT(\(arguments))"
    let marks = areas.ranges(notation).flatMap { range in
      BlankValues.marks.map { "-COUNTIF(\(range),\"\($0)\")" }
    }
    let entries = impossible(keys.filter(values.isTypedTotal), notation)
    let totals = impossible(keys.filter { !values.isTypedTotal($0) }, notation)
    let numbers =
      totals == "0" ? entries : entries == "0" ? totals : "IF(\(entries)>0,\(entries),\(totals))"
    return "\(words)\(marks.joined())+\(numbers)"
  }

  /// The number of cells with impossible numbers.
  private func impossible(_ keys: [FigureKey], _ notation: CellAreas.Notation) -> String {
    let kinds = Dictionary(grouping: keys) { key in
      placement.table.figures.first { $0.key == key }?.kind ?? .count
    }
    let parts = kinds.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { kind, keys in
      areas(keys).ranges(notation).map { range in
        // A number divided by TRUE is a number; divided by FALSE it is an error, and so is text.
        "SUMPRODUCT(--ISNUMBER(\(range)/(ISNUMBER(\(range))*(\(kind.impossible(range)))>0)))"
      }
    }
    return parts.isEmpty ? "0" : parts.count == 1 ? parts[0] : "(\(parts.joined(separator: "+")))"
  }
}

extension FormFigure.Kind {
  /// A formula that is greater than 0 if a number is impossible for the kind.
  func impossible(_ cell: String) -> String {
    switch self {
    case .count: "(\(cell)<0)+(INT(\(cell))<>\(cell))"
    case .amount: "(\(cell)<0)+0"
    case .change: "(INT(\(cell))<>\(cell))+0"
    }
  }
}
