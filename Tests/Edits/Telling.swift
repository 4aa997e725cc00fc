import ReportChecks
import ReportModel
import Spreadsheet

/// What the findings about a sheet say of its cells.
struct Telling {
  /// The cells that findings on where things stand name; those on equations are others.
  private var named: Set<CellReference> = []
  /// The cells that findings on how numbers are written name.
  private var spelt: Set<CellReference> = []
  /// The cells that errors about lines of a table name.
  private var lines: Set<CellReference> = []
  /// The cells of failing equations.
  private var summed: Set<CellReference> = []
  /// The cells of failing equations that say that figures may have moved.
  private var moved: Set<CellReference> = []
  /// Every cell that any finding names.
  private(set) var all: Set<CellReference> = []

  /// The infos that list figures to look at.
  private static let lists: Set = ["figure-not-placed", "unchecked-figure"]

  /// The words of an equation's finding that says that figures or labels may have moved.
  private static let moves = ["错了一格", "错了位", "错位", "移动"]

  init(_ findings: [Finding]) {
    for finding in findings {
      let cells = Set([finding.location].compactMap(\.self) + finding.related)
      let isError = finding.severity == .error
      all.formUnion(cells)
      if !finding.equations.isEmpty {
        guard isError else { continue }
        summed.formUnion(cells)
        if Self.moves.contains(where: finding.message.zh.contains) { moved.formUnion(cells) }
      } else if finding.code.hasPrefix("RDR1") {
        spelt.formUnion(cells)
      } else if finding.severity != .info || Self.lists.contains(finding.name) {
        named.formUnion(cells)
        if isError, finding.code.hasPrefix("FRM2") { lines.formUnion(cells) }
      }
    }
  }

  /// Whether findings tell that a figure was read wrong from a cell.
  ///
  /// Labels are the cells of those that it was read by and that may be what moved. It is misread if
  /// what was filled in for it stands in the cell. Where its labels place the cell, as where those of
  /// the table are whole, nothing but equations can tell.
  func tells(
    _ cell: CellReference, labels: [CellReference], isMisread: Bool, isPlaced: Bool
  ) -> Bool {
    named.contains(cell) || moved.contains(cell) || isMisread && spelt.contains(cell)
      || isPlaced && summed.contains(cell) || labels.contains(where: lines.contains)
  }
}
