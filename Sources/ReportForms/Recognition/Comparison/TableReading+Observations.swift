import ReportModel
import Spreadsheet

/// Turns the lines of a table into observations for people; no other code does.
extension TableReading {
  /// All differences from the form.
  var observations: [Observation] {
    slips + unfitRows + counted + missing + moved
      + others(.unknown, Observation.Kind.unknownLabel)
      + others(.repeated, Observation.Kind.repeatedLabel) + displaced
      + others(.added, Observation.Kind.added) + amongHeadings
  }

  private func observation(
    _ kind: Observation.Kind, _ cells: [CellAddress], in block: Block, text: String? = nil
  ) -> Observation {
    Observation(
      kind, text: text ?? block.view.words(in: cells), cells: cells.map(block.view.reference))
  }

  /// Labels and headings that differ from the official wording, each cell once.
  private var slips: [Observation] {
    blocks.flatMap { block in
      var told: Set<CellAddress> = []
      let headings = block.headings.filter(\.isNear).map { ($0.cell, $0.official) }
      let groups = block.headings.compactMap(\.nearGroup).map { ($0.cell, $0.official) }
      let rows = block.rows.flatMap(\.labels).compactMap { label in
        label.quality ?? .exact < .exact
          ? index.row(label.cell.folded).map { (label.cell, $0.official) } : nil
      }
      return (headings + groups + rows).filter { told.insert($0.0.address).inserted }
        .map { cell, official in
          observation(.nearLabel(official: official), [cell.address], in: block, text: cell.text)
        }
    }
  }

  /// Rows whose values could not be separated.
  private var unfitRows: [Observation] {
    blocks.flatMap { block in
      block.rows.compactMap { row -> Observation? in
        let name = row.name
        switch row.fate {
        case .unfit(let found, let expected):
          let label = name?.text.trimmed() ?? index.title
          return observation(
            .wrongCount(table: table.key, label: label, found: found, expected: expected),
            [name?.address].compactMap(\.self) + row.loose, in: block,
            text: block.view.words(in: row.loose))
        case .runTogether:
          let cell = row.labels[0].cell
          let label = index.rowRunTogether(cell.folded) ?? ""
          return observation(
            .runTogether(table: table.key, label: label), [cell.address], in: block,
            text: cell.text.trimmed())
        case .broken:
          return observation(
            .brokenNumber(table: table.key, label: name?.text.trimmed() ?? ""),
            [name?.address].compactMap(\.self) + row.loose, in: block,
            text: block.view.words(in: row.loose))
        case .oneOfSeveral:
          return observation(.severalLines(table: table.key), row.loose, in: block)
        case .read, .repeated, .displaced, .unknown, .added: return nil
        }
      }
    }
  }

  /// The first row in each block whose values were assigned by count.
  private var counted: [Observation] {
    blocks.compactMap { block in
      guard let row = block.rows.first(where: { $0.isCounted && $0.fate == .read }) else {
        return nil
      }
      let cell = row.name?.address ?? CellAddress(row: row.place, column: 0)
      return observation(.assignedByCount(table: table.key), [cell], in: block, text: "")
    }
  }

  /// Rows and columns that may have moved, grouped by row of the sheet.
  private var displaced: [Observation] {
    blocks.flatMap { block in
      let cells = Set(block.lines { $0 == .displaced }.flatMap(\.cells))
      return Dictionary(grouping: cells, by: \.row).sorted { $0.key < $1.key }.map { _, cells in
        observation(.displacedLabels(table: table.key), cells.sorted(), in: block)
      }
    }
  }

  /// Numbers in the rows of headings.
  private var amongHeadings: [Observation] {
    blocks.flatMap { block in
      block.numbersAmongHeadings(in: lane).map { cell in
        observation(.unplaced(text: block.view.words(in: [cell])), [cell], in: block)
      }
    }
  }

  /// Rows and columns with one fate, and contents that belong to no column.
  private func others(
    _ fate: Fate, _ kind: (_ table: String, _ label: String) -> Observation.Kind
  ) -> [Observation] {
    blocks.flatMap { block in
      let lines = block.lines { $0 == fate }.map { ($0?.text.trimmed() ?? "", $1) }
      let loose = fate == (lacksColumns(of: block) ? .unknown : .added) ? block.looseColumns : []
      return (lines + loose).filter { !$1.isEmpty }.map { name, cells in
        observation(kind(table.key, name), cells, in: block)
      }
    }
  }
}
