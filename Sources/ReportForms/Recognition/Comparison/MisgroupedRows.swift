import ReportModel
import Spreadsheet

/// Finds rows whose labels stand beside or below the label of a group that is not theirs.
///
/// People may print rows in another order, but each with its group, or exchange two that stand
/// apart. Where labels were sorted or dragged without their figures, neighbours leave their groups,
/// and no row out of order can be trusted.
struct MisgroupedRows {
  private let reading: TableReading
  private let groups: [RowGroup]

  /// A label on the sheet, in reading order.
  private enum Word {
    case group(Int)
    case row(Int, LinePlace)
    case other
  }

  /// The most rows from one to another that a sort of a few labels may exchange.
  private static let nearness = 3

  /// The most rows from the label above a group to the headings below it.
  private static let reach = 2

  init(_ reading: TableReading) {
    self.reading = reading
    groups = reading.index.labels.rowGroups
  }

  /// The rows that cannot be trusted: on each sheet, from the first out of order to the last.
  var lines: [LinePlace] {
    let strangers = Set(misgrouped)
    guard !strangers.isEmpty else { return [] }
    let sheets = Dictionary(grouping: reading.rowPlaces) { reading.blocks[$0.block].view.grid.name }
    return sheets.values.flatMap { places in
      let places = places.sorted { reading[$0].place < reading[$1].place }
      let known = places.indices.filter { rank(of: places[$0]) != nil }
      let ranks = known.compactMap { rank(of: places[$0]) }
      let inverted = ranks.inverted.map { known[$0] }
      // Two rows under the same headings may have been exchanged with their figures; those near each
      // other change places as well when their labels are sorted or dragged.
      let astray = zip(ranks, ranks.sorted()).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
      let isExchange =
        astray.count == 2 && astray[1] - astray[0] > Self.nearness
        && Set(astray.map { places[known[$0]].block }).count == 1
      guard !isExchange, inverted.contains(where: { strangers.contains(places[$0]) }),
        let first = inverted.min(), let last = inverted.max()
      else { return [LinePlace]() }
      return Array(places[first...last])
    }
  }

  private func rank(of place: LinePlace) -> Int? {
    reading[place].fate == .repeated ? nil : reading[place].position?.row
  }

  /// The rows under a label of another group, or of none, although the label of theirs is there.
  private var misgrouped: [LinePlace] {
    let words = words
    let present = Set(words.compactMap { if case .group(let group) = $0 { group } else { nil } })
    var path: [Int]? = []
    var found: [LinePlace] = []
    for word in words {
      switch word {
      case .group(let group):
        let around = (path ?? present.sorted()).filter {
          groups[$0].rows.isStrictSuperset(of: groups[group].rows)
        }
        path = around + [group]
      case .row(let row, let place):
        let own = groups.indices.filter { groups[$0].rows.contains(row) }
        // A row beside a group, such as its total, ends it.
        path = path?.filter { groups[$0].level < own.count }
        if let path, path != own.filter(present.contains) { found.append(place) }
      case .other:
        path = nil
      }
    }
    return found
  }

  /// The labels on the sheets, in reading order; of a row, up to its own label.
  private var words: [Word] {
    var rows: [CellReference: Word] = [:]
    for place in reading.rowPlaces {
      for label in reading[place].labels {
        guard let row = label.position?.row else { continue }
        rows[reading.blocks[place.block].view.reference(label.cell.address)] = .row(row, place)
      }
    }
    return reading.blocks.flatMap { words(of: $0, rows: rows) }
  }

  private func words(of block: Block, rows: [CellReference: Word]) -> [Word] {
    let view = block.view
    let end = block.order == .places ? block.columns.first?.place ?? 0 : Int.max
    let top = block.range.lowerBound - Self.reach
    return view.textRows(below: top - 1, before: block.range.upperBound + 1).flatMap { row in
      var words: [Word] = []
      for cell in view.texts[row] ?? [] {
        guard block.lane.contains(cell.address.column), cell.address.column < end else { continue }
        if let word = rows[view.reference(cell.address)] { return words + [word] }
        if let group = groups.firstIndex(where: { $0.label == cell.folded }) {
          words.append(.group(group))
        } else if !reading.index.isLabel(cell.folded), FigureText(cell.text).state == .unreadable {
          // It may be the label of a group in other words.
          words.append(.other)
        }
      }
      return words
    }
  }
}
