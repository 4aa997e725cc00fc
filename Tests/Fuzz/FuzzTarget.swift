// The target of libFuzzer: Tests/fuzz builds and runs it. It is not named main.swift, since libFuzzer
// brings the main function.
import PackageArchive
import ReportChecks
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import WorkbookReading

/// What the first byte of an input says about the rest.
///
/// A mutated ZIP archive hardly ever comes past its checksums, so most inputs are single parts that
/// are packed anew.
private enum Target: UInt8, CaseIterable {
  case file, sheet, sharedStrings, styles, workbook, document, numbering, text

  /// Whether an input may become a report.
  var holdsReport: Bool {
    switch self {
    case .file, .sheet, .document, .text: true
    case .sharedStrings, .styles, .workbook, .numbering: false
    }
  }

  /// The file that an input stands for.
  func file(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .file: Array(bytes)
    case .sheet: FuzzPackages.workbook(replacing: "xl/worksheets/sheet1.xml", with: bytes)
    case .sharedStrings: FuzzPackages.workbook(replacing: "xl/sharedStrings.xml", with: bytes)
    case .styles: FuzzPackages.workbook(replacing: "xl/styles.xml", with: bytes)
    case .workbook: FuzzPackages.workbook(replacing: "xl/workbook.xml", with: bytes)
    case .document: TestDocument("").bytes(document: Array(bytes))
    case .numbering: FuzzPackages.document(numbering: bytes)
    // A form feed is nothing that a file of another kind begins with.
    case .text: Array("\u{C}\n".utf8) + bytes
    }
  }
}

private let limits: ReadLimits = {
  var limits = ReadLimits()
  limits.partBytes = 4 << 20
  limits.totalBytes = 16 << 20
  limits.heldCells = 200_000
  return limits
}()

private let recogniser = Recogniser(forms: (try? ReportForm.bundled()) ?? [])
private let checker = Checker()

/// Reads, recognises and checks one input; whatever it is, that must end in a value or an error.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first,
    let target = Target(rawValue: first % UInt8(Target.allCases.count))
  else { return 0 }
  let file = target.file(bytes.dropFirst())
  guard let workbook = try? WorkbookReader(limits: limits).read(bytes: file), target.holdsReport,
    let report = try? recogniser.report(from: workbook)
  else { return 0 }
  _ = checker.findings(in: report)
  return 0
}
