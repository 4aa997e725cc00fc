import Foundation
import ReportModel

/// Why a file could not be converted.
struct FloorError: Error {
  var file: String
  var reason: String
}

/// Reads reports whose places are known.
enum FloorReader {
  /// The parts without any cells that a reader needs.
  private static let frameParts: Set<String> = [
    "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
  ]

  /// Reads a workbook of a kind whose places are known.
  static func report(at path: String, form: ReportForm, places: FloorPlaces) throws -> Report {
    guard let archive = FloorArchive(path: path) else {
      throw FloorError(file: path, reason: "no archive")
    }
    let names = archive.names
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let parts = places.parts(of: name.split(separator: "-").last.map(String.init) ?? "")
    var report = Report(form: form)
    let cells = FloorCells()
    let texts = "xl/sharedStrings.xml"
    // Cells refer to shared texts.
    for part in [texts] + names where part == texts || isRead(part) {
      guard let bytes = archive.bytes(of: part), cells.read(bytes, isSharedTexts: part == texts)
      else { throw FloorError(file: path, reason: part) }
      for (address, content) in parts[part] ?? [] {
        guard let value = cells.values[address] else { continue }
        take(value, as: content, into: &report)
      }
    }
    return report
  }

  private static func isRead(_ part: String) -> Bool {
    frameParts.contains(part) || part.hasPrefix("xl/worksheets/sheet")
  }

  private static func take(
    _ value: String, as content: FloorPlaces.Content, into report: inout Report
  ) {
    switch content {
    case .figure(let key):
      guard let number = Decimal(string: value) else { return }
      report.figures[key] = Figure(key, .number(number), raw: value)
    case .text("title", let suffix):
      report.title = Report.Paragraph(value + suffix)
    case .text(let section, let suffix):
      report.sections[section, default: []].append(Report.Paragraph(value + suffix))
    }
  }
}
