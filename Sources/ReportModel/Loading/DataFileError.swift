public import Spreadsheet

/// A fault in a data file, with the path of the faulty value.
public struct DataFileError: Error, Hashable, Sendable {
  /// The path, such as `tables[1].layout[3][0].row`; `$` for the whole file.
  public var path: String
  /// What is wrong.
  public var reason: LocalizedText

  /// Makes an error.
  package init(path: String, reason: LocalizedText) {
    self.path = path.isEmpty ? "$" : path
    self.reason = reason
  }
}

extension DataFileError {
  /// Makes an error for a value that is none of those allowed.
  package init(path: String, expected values: [String]) {
    let lists = [("、", " 或 "), (", ", " or ")].map { comma, or in
      [values.dropLast().joined(separator: comma), values.last ?? ""]
        .filter { !$0.isEmpty }.joined(separator: or)
    }
    self.init(
      path: path, reason: LocalizedText(zh: "应为 \(lists[0])", en: "expected \(lists[1])"))
  }
}
