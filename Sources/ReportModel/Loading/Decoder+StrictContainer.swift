import Spreadsheet

extension Decoder {
  /// A container that accepts only the keys of the given type.
  ///
  /// - Throws: `DataFileError` for an unknown key.
  package func strictContainer<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    let all = try container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
    if let unknown = all.filter({ Key(stringValue: $0) == nil }).min() {
      throw DataFileError(
        path: codingPath.text,
        reason: LocalizedText(zh: "没有“\(unknown)”这一项", en: "unknown key “\(unknown)”"))
    }
    return try container(keyedBy: type)
  }
}

/// A key of any name.
private struct AnyKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = String(intValue)
    self.intValue = intValue
  }
}
