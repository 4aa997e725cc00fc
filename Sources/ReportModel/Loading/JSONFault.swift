import Foundation
import Spreadsheet

/// A fault in a data file, on its way from the faulty value to whoever reads the file.
package struct JSONFault: Error {
  /// What leads to the value, the last step first: `.key`, `[1]`.
  private var steps: [String] = []
  /// What is wrong.
  let reason: LocalizedText

  private init(zh: String, en: String) { reason = LocalizedText(zh: zh, en: en) }

  /// Makes a fault for a value of another type.
  package init(expected type: Any.Type) {
    self.init(zh: "应为\(Self.chineseName(of: type))", en: "expected \(type)")
  }

  /// Makes a fault for a key that an object lacks.
  init(missing key: String) {
    self.init(zh: "缺少“\(key)”这一项", en: "missing key “\(key)”")
  }

  /// Makes a fault for a key that an object should not have.
  init(unknown key: String) {
    self.init(zh: "没有“\(key)”这一项", en: "unknown key “\(key)”")
  }

  /// Makes a fault for a key that an object has twice, of which a decoder would silently pick one.
  init(doubled key: String) {
    self.init(zh: "“\(key)”这一项出现两次", en: "the key “\(key)” stands twice")
  }

  /// Makes a fault for what is no JSON, from Foundation's own words.
  init(noJSON words: String) { self.init(zh: "不是有效的 JSON", en: words) }

  /// Makes a fault for a value that does not fit its type, from Foundation's own words.
  init(unfit words: String) { self.init(zh: "这个值不能用", en: words) }

  /// Decodes a value as Foundation does.
  ///
  /// - Parameters:
  ///   - type: The type of the value.
  ///   - json: The value as written.
  ///   - fault: Makes the fault of a value that cannot be decoded.
  /// - Returns: The value.
  /// - Throws: A fault without a path.
  static func decode<Value: Decodable>(
    _ type: Value.Type, from json: Data, or fault: (_ words: String) -> JSONFault
  ) throws(JSONFault) -> Value {
    do {
      return try JSONDecoder().decode(type, from: json)
    } catch DecodingError.dataCorrupted(let context) {
      throw fault(context.debugDescription)
    } catch {
      throw JSONFault(expected: type)
    }
  }

  /// The path to the value, such as `tables[1].key`; empty for the whole file.
  var path: String {
    let path = steps.reversed().joined()
    return path.hasPrefix(".") ? String(path.dropFirst()) : path
  }

  /// The fault as one of the value that a step leads away from.
  func behind(_ step: String) -> JSONFault {
    var fault = self
    fault.steps.append(step)
    return fault
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
