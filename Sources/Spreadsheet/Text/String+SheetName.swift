extension String {
  /// This sheet name as written in references: always in quotation marks, which are always allowed.
  package var quotedAsSheet: String {
    // By bytes, because an apostrophe with a combining mark is a different character to Swift.
    "'" + String(decoding: utf8.flatMap { $0 == 0x27 ? [0x27, 0x27] : [$0] }, as: UTF8.self) + "'"
  }
}
