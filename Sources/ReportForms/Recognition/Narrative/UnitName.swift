/// The name of a unit as names are compared: in half width, without what nobody sees.
struct UnitName {
  private let folded: String

  /// Folds a name.
  init(_ name: String) { folded = FoldedLabel.fold(name) }

  /// What a place's name is left without where it stands for those who govern it.
  private static let governments: Set<String> = ["人民政府", "办事处", "管理委员会", "管委会"]

  /// Whether two names may be those of one unit: the same, one with words before it that the other
  /// leaves out (`县`, `附件2：`), or a government's by the name of its place alone.
  func mayBe(_ other: UnitName) -> Bool {
    let longer = folded.count > other.folded.count ? folded : other.folded
    let shorter = folded.count > other.folded.count ? other.folded : folded
    guard let place = longer.ranges(of: shorter).last, !shorter.isEmpty else { return false }
    let rest = String(longer[place.upperBound...])
    return rest.isEmpty || Self.governments.contains(rest)
      || !TitleLine.isNameOfOffice(rest)
  }
}
