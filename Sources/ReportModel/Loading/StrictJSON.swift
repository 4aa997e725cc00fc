package import Foundation
import Spreadsheet

/// Decodes JSON strictly: an unknown or duplicate key is an error.
package enum StrictJSON {
  /// Decodes a value.
  ///
  /// - Throws: `DataFileError` with the path of the first fault.
  package static func decode<Value: Decodable>(
    _ type: Value.Type, from json: Data
  ) throws(DataFileError) -> Value {
    do {
      let value = try JSONDecoder().decode(type, from: json)
      try DuplicateKeys.reject(in: json)
      return value
    } catch let error as DataFileError {
      throw error
    } catch let error as DecodingError {
      throw DataFileError(error)
    } catch {
      throw DataFileError(path: "", reason: .unexplained(error))
    }
  }
}

/// Finds duplicate keys in a JSON object, of which a decoder would silently pick one.
private struct DuplicateKeys {
  /// An object or array that is open at the current position.
  private enum Level {
    case object(seen: Set<String>, current: String)
    case array(index: Int)
  }

  private var levels: [Level] = []

  /// Scans JSON that is known to be well formed.
  static func reject(in json: Data) throws(DataFileError) {
    var scan = DuplicateKeys()
    var rest = Array(json)[...]
    var isKeyNext = false
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "{"):
        scan.levels.append(.object(seen: [], current: ""))
        isKeyNext = true
      case UInt8(ascii: "["):
        scan.levels.append(.array(index: 0))
        isKeyNext = false
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = scan.levels.popLast()
        isKeyNext = false
      case UInt8(ascii: ","):
        isKeyNext = scan.step()
      case UInt8(ascii: ":"):
        isKeyNext = false
      case UInt8(ascii: "\""):
        let text = Self.string(&rest)
        if isKeyNext { try scan.enter(text) }
      default:
        break
      }
    }
  }

  /// The text up to the closing quotation mark, with escapes left as they are.
  private static func string(_ rest: inout ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      bytes.append(byte)
      if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() { bytes.append(escaped) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Continues after a comma; true in an object, where a key comes next.
  private mutating func step() -> Bool {
    guard case .array(let index) = levels.last else { return true }
    levels[levels.count - 1] = .array(index: index + 1)
    return false
  }

  /// Records a key of the innermost object.
  private mutating func enter(_ key: String) throws(DataFileError) {
    guard case .object(var seen, _) = levels.last else { return }
    guard seen.insert(key).inserted else {
      throw DataFileError(
        path: path,
        reason: LocalizedText(zh: "“\(key)”这一项出现两次", en: "the key “\(key)” stands twice"))
    }
    levels[levels.count - 1] = .object(seen: seen, current: key)
  }

  /// The path of the innermost object.
  private var path: String {
    levels.dropLast().reduce(into: "") { path, level in
      switch level {
      case .object(_, let current): path += path.isEmpty ? current : ".\(current)"
      case .array(let index): path += "[\(index)]"
      }
    }
  }
}
