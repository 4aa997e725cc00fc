import ReportForms

extension String {
  /// The text as a field of a tab-separated line that no spreadsheet program takes for a formula.
  package var separatedField: String { SeparatedField.text(replacingControls) }

  /// The text with a space for each control character other than tabs and line feeds.
  ///
  /// People look at tables on terminals, and control characters would act on the terminal.
  package var replacingControls: String {
    let isControl = { (scalar: Unicode.Scalar) in
      scalar.properties.generalCategory == .control && scalar != "\t" && scalar != "\n"
    }
    guard unicodeScalars.contains(where: isControl) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { isControl($0) ? " " : $0 }))
  }
}
