// Reads workbooks row by row and counts what is in them: the cost of the reading library alone.
// usage: ReadCells FILE…
import Foundation
import Spreadsheet
import WorkbookReading

/// Counts cells, and forgets them.
final class CellCount: RowSink {
  private var texts = 0
  private var characters = 0
  private var numbers = 0
  private var sum = 0.0

  var summary: String { "\(texts) texts of \(characters) bytes, \(numbers) numbers, sum \(sum)" }

  func begin(sheet: String?, visibility: Grid.Visibility) {}

  func take(_ row: Grid.Row) {
    for (_, cell) in row.cells {
      switch cell.value {
      case .text(let text):
        texts += 1
        characters += text.utf8.count
      case .number(let number):
        numbers += 1
        sum += number
      default: break
      }
    }
  }

  func restart() {}
  func end(merges: [CellRange], hiddenColumns: [ClosedRange<Int>]) {}
  func abandon() {}
}

let paths = CommandLine.arguments.dropFirst()
guard !paths.isEmpty else {
  print("usage: ReadCells FILE…")
  exit(2)
}
let count = CellCount()
for path in paths { try WorkbookReader().readRows(of: .path(path), into: count) }
print(count.summary)
