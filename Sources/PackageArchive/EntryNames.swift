/// Looks up the entries of an archive by name.
///
/// Some programs write `xl\workbook.xml`, or a name whose case differs from what the relationships
/// say, so a name without an exact match is looked up in a normalised form.
struct EntryNames {
  private var exact: [String: Int] = [:]
  private var folded: [String: Int] = [:]

  init(_ entries: [ArchiveEntry]) {
    for (position, entry) in entries.enumerated() {
      // If a name occurs twice, the later entry wins, as in all ZIP tools.
      exact[entry.name] = position
      folded[Self.fold(entry.name)] = position
    }
  }

  /// The position of the entry with that name.
  func position(of name: String) -> Int? {
    exact[name] ?? folded[Self.fold(name)]
  }

  /// The normalised form in which names are compared: `/` between folders, no leading `/` or `./`,
  /// lower case.
  static func fold(_ name: String) -> String {
    var rest = Substring(name.replacing("\\", with: "/"))
    while true {
      if rest.hasPrefix("/") {
        rest = rest.dropFirst()
      } else if rest.hasPrefix("./") {
        rest = rest.dropFirst(2)
      } else {
        return rest.lowercased()
      }
    }
  }
}
