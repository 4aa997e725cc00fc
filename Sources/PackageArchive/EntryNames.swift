/// The entries of an archive by name.
///
/// Some programs write `xl\workbook.xml`, or a name whose case differs from what its relationships
/// say; so a name that is not there exactly is looked for in a folded form.
struct EntryNames {
  private var exact: [String: Int] = [:]
  private var folded: [String: Int] = [:]

  init(_ entries: [ArchiveEntry]) {
    for (position, entry) in entries.enumerated() {
      // Where a name stands twice, the later entry replaces the earlier one, as for all ZIP tools.
      exact[entry.name] = position
      folded[Self.fold(entry.name)] = position
    }
  }

  /// The position of the entry of that name.
  func position(of name: String) -> Int? {
    exact[name] ?? folded[Self.fold(name)]
  }

  /// The form in which names are compared: `/` between folders, no `/` or `./` before, lower case.
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
