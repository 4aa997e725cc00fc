import ReportModel

/// The columns of a sheet with several tables, refined so that each table keeps its own widths.
struct ColumnGrid {
  /// A pixel at 96 dots per inch, in points: spreadsheet programs round each column to whole
  /// pixels, and many roundings would make the sheet wider than its page.
  static let pixel = 0.75

  /// Boundaries of different tables that are closer than this, in points, are merged.
  private static let tolerance = 2.25

  /// The widths of the columns in points.
  let widths: [Double]
  /// For each table, the column in which each of its columns starts, and the end of the last one.
  let starts: [[Int]]

  /// Refines the columns of tables that are all scaled to the same width in points.
  init(_ tables: [FormTable], width: Double) {
    let total = (width / Self.pixel).rounded(.down) * Self.pixel
    var inner: [Boundary] = []
    for (index, table) in tables.enumerated() {
      var position = 0.0
      for (number, part) in table.columnWidths(filling: total).dropLast().enumerated() {
        position += part
        inner.append(Boundary(table: index, number: number + 1, position: position))
      }
    }
    let clusters = Self.clusters(of: inner.sorted { $0.position < $1.position })
    var positions = [0.0]
    for cluster in clusters {
      let mean = cluster.map(\.position).reduce(0, +) / Double(cluster.count)
      let snapped = (mean / Self.pixel).rounded() * Self.pixel
      positions.append(max(snapped, (positions.last ?? 0) + Self.pixel))
    }
    positions.append(max(total, (positions.last ?? 0) + Self.pixel))
    widths = zip(positions.dropFirst(), positions).map { $0 - $1 }
    var starts = tables.map { Array(repeating: 0, count: $0.widths.count) + [clusters.count + 1] }
    for (index, cluster) in clusters.enumerated() {
      for boundary in cluster { starts[boundary.table][boundary.number] = index + 1 }
    }
    self.starts = starts
  }

  /// The widths of a table's columns on the sheet, in points.
  func widths(ofTable table: Int) -> [Double] {
    zip(starts[table], starts[table].dropFirst()).map { widths[$0..<$1].reduce(0, +) }
  }

  /// A boundary between two columns of a table.
  private struct Boundary {
    var table: Int
    var number: Int
    var position: Double
  }

  /// Groups boundaries to merge, which are never of the same table.
  private static func clusters(of boundaries: [Boundary]) -> [[Boundary]] {
    var clusters: [[Boundary]] = []
    for boundary in boundaries {
      if let last = clusters.last, let first = last.first,
        boundary.position - first.position < tolerance,
        !last.contains(where: { $0.table == boundary.table })
      {
        clusters[clusters.count - 1].append(boundary)
      } else {
        clusters.append([boundary])
      }
    }
    return clusters
  }
}
