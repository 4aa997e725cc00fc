// The least that a program in Swift has to do to convert workbooks: libzip, XMLParser, and
// libxlsxwriter for the official sheet as this package draws it. Nothing is recognised or checked.
// usage: SwiftFloor PLACES FOLDER FILE…     (a file is named <anything>-<kind>.xlsx)
import Foundation
import ReportForms
import ReportModel
import WorkbookWriting

let arguments = CommandLine.arguments
guard arguments.count > 3 else {
  print("usage: SwiftFloor PLACES FOLDER FILE…")
  exit(2)
}
let places = try FloorPlaces(path: arguments[1])
let form = try ReportForm.current()
for path in arguments[3...] {
  let report = try FloorReader.report(at: path, form: form, places: places)
  let stem = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  try WorkbookWriter.write(
    OfficialDrawing.drawing(of: report), toPath: "\(arguments[2])/\(stem).xlsx")
}
