/// The name of a unit as it is compared: in half width, without invisible characters.
struct UnitName {
  private let folded: String

  init(_ name: String) { folded = FoldedLabel.fold(name) }

  /// The words that are left out when a place's name means its government.
  private static let governments: Set<String> = ["人民政府", "办事处", "管理委员会", "管委会"]

  /// Whether two names may mean the same unit.
  ///
  /// They may if they are equal, if one has words before it that the other leaves out (`县`,
  /// `附件2：`), or if one names a government by its place alone.
  func mayBe(_ other: UnitName) -> Bool {
    let longer = folded.count > other.folded.count ? folded : other.folded
    let shorter = folded.count > other.folded.count ? other.folded : folded
    guard let place = longer.ranges(of: shorter).last, !shorter.isEmpty else { return false }
    let rest = String(longer[place.upperBound...])
    return rest.isEmpty || Self.governments.contains(rest)
      || !TitleLine.isNameOfOffice(rest)
  }
}
