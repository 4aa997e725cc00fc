package import Foundation

/// Reads JSON strictly: an unknown or duplicate key is an error.
package enum StrictJSON {
  /// Reads a value.
  ///
  /// - Throws: `DataFileError` with the path of the first fault.
  package static func decode<Value: JSONReadable>(
    _ type: Value.Type, from json: Data
  ) throws(DataFileError) -> Value {
    do throws(JSONFault) {
      // Foundation judges what is JSON. The values are taken from the text: its containers look up
      // types while the program runs, which costs many times the reading itself.
      _ = try JSONFault.decode(WellFormed.self, from: json, or: JSONFault.init(noJSON:))
      var scanner = JSONScanner(json)
      return try Value(json: scanner.value())
    } catch {
      throw DataFileError(path: error.path, reason: error.reason)
    }
  }

  /// Any JSON, of which nothing is taken.
  private struct WellFormed: Decodable {
    init(from decoder: any Decoder) {}
  }
}

/// Takes the values from JSON that is known to be well formed.
private struct JSONScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ json: Data) {
    var bytes = Array(json)
    if bytes.contains(0) {
      // This is UTF-16, which begins with its mark or with a sign in ASCII; UTF-8 has no zeros.
      let isBigEndian = bytes[0] == 0 || bytes[0] == 0xFE
      let text = String(data: json, encoding: isBigEndian ? .utf16BigEndian : .utf16LittleEndian)
      bytes = Array((text ?? "").utf8)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
  }

  /// The next value.
  mutating func value() throws(JSONFault) -> JSONValue {
    switch next() {
    case UInt8(ascii: "{"):
      var entries: [JSONValue.Entry] = []
      while goesOn(to: UInt8(ascii: "}")) {
        let key = try text()
        if next() == UInt8(ascii: ":") { position += 1 }
        entries.append((key, try value()))
      }
      return .object(entries)
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      while goesOn(to: UInt8(ascii: "]")) { elements.append(try value()) }
      return .array(elements)
    case UInt8(ascii: "\""): return .text(try text())
    default: return .word(word())
    }
  }

  /// The byte of the next sign, which is not white space; nil at the end.
  private mutating func next() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        position += 1
      case let sign: return sign
      }
    }
    return nil
  }

  /// Goes to the next part of an object or array, from its bracket or from a comma; false if it
  /// ends here.
  private mutating func goesOn(to end: UInt8) -> Bool {
    if let sign = next(), sign != end { position += 1 }
    guard let sign = next(), sign != end else {
      position = min(position + 1, bytes.count)
      return false
    }
    return true
  }

  /// The text between quotation marks.
  private mutating func text() throws(JSONFault) -> String {
    let start = position
    position += 1
    var isPlain = true
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      let isEscape = bytes[position] == UInt8(ascii: "\\")
      // Escapes are for Foundation to read, and control characters for it to refuse.
      isPlain = isPlain && !isEscape && bytes[position] >= UInt8(ascii: " ")
      position += isEscape ? 2 : 1
    }
    position = min(position + 1, bytes.count)
    let quoted = bytes[start..<position]
    if isPlain, let text = String(validating: quoted.dropFirst().dropLast(), as: UTF8.self) {
      return text
    }
    return try JSONFault.decode(String.self, from: Data(quoted), or: JSONFault.init(noJSON:))
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word() -> String {
    let word = bytes[position...].prefix { !" \n\r\t,]}".utf8.contains($0) }
    position = word.endIndex
    return String(decoding: word, as: UTF8.self)
  }
}
