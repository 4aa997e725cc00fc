/// The kinds of unit that report, as named in a roster.
public enum UnitKind: String, CaseIterable, Sendable {
  /// The office of a government.
  case governmentOffice = "政府办公厅（室）"
  /// A department of a government.
  case department = "部门"
  /// A township or sub-district.
  case township = "乡镇街道"
  /// The aggregate of a lower government.
  case aggregate = "下级政府汇总"
  /// A body under vertical leadership.
  case vertical = "垂直管理"
}
