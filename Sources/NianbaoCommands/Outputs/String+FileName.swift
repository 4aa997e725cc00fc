extension String {
  /// The text without what a file name may not hold.
  var fileName: String {
    let clean = printable.map { "/\\:*?\"<>|".contains($0) ? "_" : $0 }
    // A name has 255 bytes at most, and more follows.
    var name = String(clean.drop { $0 == "." }).prefix(80)
    while name.utf8.count > 200 { name = name.dropLast() }
    return String(name)
  }
}
