import Foundation
import PackageArchive
import Spreadsheet

/// An open package: what it holds, and its parts, which are read one by one.
final class PackageParts {
  private let archive: ZipArchive
  private let budget: ElementBudget
  /// The parts whose compressed bytes are already in the budget.
  private var counted: Set<String> = []
  /// How much of the machine's resources the package may use.
  let limits: ReadLimits
  /// The relationships of the package itself.
  private(set) var relationships = Relationships()
  /// What the package holds.
  private(set) var kind = PackageKind.other
  /// Problems that did not stop the reading.
  private(set) var notes: [Workbook.Note] = []
  /// The first failure that did not stop the reading.
  private(set) var firstFailure: ReadError?

  init(_ archive: consuming ZipArchive, limits: ReadLimits) throws(ReadError) {
    self.archive = archive
    self.limits = limits
    budget = ElementBudget(limits)
    var types = ContentTypes.Handler()
    try readSecondary("[Content_Types].xml", into: &types)
    var root = Relationships.Handler(limits: limits)
    let hasRoot = try readSecondary(Relationships.name(for: ""), into: &root)
    relationships = root.relationships
    kind = PackageKind(
      self.archive, relationships: hasRoot ? root.relationships : nil, types: types.types)
  }

  /// Whether a part exists.
  func has(_ part: String) -> Bool { archive.entry(named: part) != nil }

  /// The part that a target refers to, relative to the part with the relationship.
  ///
  /// If there is no such part, the target may have been written relative to the root of the
  /// package, or percent-encoded.
  func part(_ target: String, from part: String) -> String {
    let usual = Relationships.resolve(target, from: part)
    let unescaped = target.removingPercentEncoding ?? target
    let candidates = [
      usual, Relationships.resolve(unescaped, from: part), Relationships.resolve(target, from: ""),
    ]
    return candidates.first(where: has) ?? usual
  }

  /// Records a failure that does not keep the rest from being read.
  func note(_ failure: ReadError) {
    firstFailure = firstFailure ?? failure
    notes.append(failure.note)
  }

  /// Records something worth reporting.
  func add(_ note: Workbook.Note) { notes.append(note) }

  /// Reads an optional part; a failure is recorded.
  @discardableResult
  func readSecondary(
    _ part: String, into handler: inout some XMLEventHandler, isExpected: Bool = false
  ) throws(ReadError) -> Bool {
    do throws(ReadError) {
      try read(part, into: &handler)
      return true
    } catch {
      guard error.code != .tooLarge else { throw error }
      if isExpected || error.code != .missingPart { note(error) }
      return false
    }
  }

  /// Reads a part.
  func read(_ part: String, into handler: inout some XMLEventHandler) throws(ReadError) {
    guard let entry = archive.entry(named: part) else { throw .missing(part) }
    // Sheets that refer to the same part add no bytes of their own.
    if counted.insert(entry.name).inserted { budget.add(packedBytes: entry.packedBytes) }
    do {
      try archive.withStream(of: entry) { stream in
        try XMLEvents.read(stream, part: part, limits: limits, budget: budget, into: &handler)
      }
    } catch let error as ReadError {
      throw error.inPart(part)
    } catch let error as ArchiveError {
      throw ReadError(error)
    } catch {
      throw .malformed(part, line: nil, column: nil)
    }
  }
}
