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

  /// Converts a decoding error.
  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(
        path: context.codingPath.text,
        reason: LocalizedText(
          zh: "缺少“\(key.stringValue)”这一项", en: "missing key “\(key.stringValue)”"))
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      self.init(
        path: context.codingPath.text,
        reason: LocalizedText(zh: "应为\(Self.chineseName(of: type))", en: "expected \(type)"))
    case .dataCorrupted(let context):
      self.init(
        path: context.codingPath.text,
        reason: LocalizedText(
          zh: context.codingPath.isEmpty ? "不是有效的 JSON" : "这个值不能用",
          en: context.debugDescription))
    @unknown default:
      self.init(path: "", reason: .unexplained(error))
    }
  }

  /// What a clerk calls a value of a type in JSON.
  private static func chineseName(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "文字（写在引号内）"
    case is Bool.Type: "true 或 false"
    case is any Numeric.Type: "数字（不加引号）"
    case is any Collection.Type where "\(type)".hasPrefix("Array"): "列表（写在 [ ] 内）"
    default: "一组内容（写在 { } 内）"
    }
  }
}

extension LocalizedText {
  /// The reason for an error that nobody expected, which only programmers can understand.
  static func unexplained(_ error: any Error) -> LocalizedText {
    LocalizedText(zh: "无法读取（\(error)）", en: "\(error)")
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
