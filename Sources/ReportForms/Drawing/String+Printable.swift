extension String {
  /// The text without the control characters that XML forbids, and thus workbooks and pages as
  /// well.
  var printable: String {
    let isForbidden = { (scalar: Unicode.Scalar) in
      scalar.value < 0x20 && scalar != "\t" && scalar != "\n" && scalar != "\r"
        || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
    guard unicodeScalars.contains(where: isForbidden) else { return self }
    return String(unicodeScalars.filter { !isForbidden($0) })
  }
}
