import DisclosureReports

extension String {
  /// The text without characters that a file name cannot contain.
  var fileName: String {
    let clean = printable.map { "/\\:*?\"<>|".contains($0) ? "_" : $0 }
    // A name has at most 255 bytes, and a suffix follows.
    var name = String(clean.drop { $0 == "." }).prefix(80)
    while name.utf8.count > 200 { name = name.dropLast() }
    return String(name)
  }
}
