extension String {
  /// The text with spaces in place of characters that control a terminal.
  package var printable: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          scalar.properties.generalCategory == .control
            || scalar.properties.generalCategory == .format ? " " : scalar
        }))
  }
}
