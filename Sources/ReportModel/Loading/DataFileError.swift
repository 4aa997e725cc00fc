/// A fault in a data file, with the path of the faulty value.
public struct DataFileError: Error, Hashable, Sendable {
  /// The path, such as `tables[1].layout[3][0].row`; `$` for the whole file.
  public var path: String
  /// What is wrong.
  public var reason: String

  /// Makes an error.
  public init(path: String, reason: String) {
    self.path = path.isEmpty ? "$" : path
    self.reason = reason
  }
}

extension DataFileError {
  /// Converts a decoding error.
  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(path: context.codingPath.text, reason: "missing key “\(key.stringValue)”")
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      self.init(path: context.codingPath.text, reason: "expected \(type)")
    case .dataCorrupted(let context):
      self.init(path: context.codingPath.text, reason: context.debugDescription)
    @unknown default:
      self.init(path: "", reason: "\(error)")
    }
  }
}

extension [any CodingKey] {
  /// The path in the usual notation: `tables[1].key`.
  var text: String {
    reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
  }
}
