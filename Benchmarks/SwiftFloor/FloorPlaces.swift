import Foundation
import ReportModel

/// Where figures and texts stand in the workbooks of each kind: the floor does not look for them.
struct FloorPlaces {
  /// What a cell holds.
  enum Content {
    case figure(FigureKey)
    /// A paragraph of a section, or the title, with the words that the cell leaves out.
    case text(section: String, suffix: String)
  }

  /// The contents by kind, part and address.
  private var cells: [String: [String: [(address: String, content: Content)]]] = [:]

  /// Reads lines of kind, part, address, and a key or the name of a text.
  init(path: String) throws {
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let content: Content =
        fields[3] == "figure"
        ? .figure(FigureKey(fields[4], fields[5], fields[6]))
        : .text(section: fields[4], suffix: fields[6])
      cells[fields[0], default: [:]][fields[1], default: []].append((fields[2], content))
    }
  }

  /// The parts of a kind of workbook that hold something, with their cells.
  func parts(of kind: String) -> [String: [(address: String, content: Content)]] {
    cells[kind] ?? [:]
  }
}
