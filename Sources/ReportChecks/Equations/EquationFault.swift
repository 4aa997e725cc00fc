import Foundation
import ReportModel

/// A fault that equations show, with what can be said of where it lies.
struct EquationFault {
  /// Where the fault lies, as far as the equations tell.
  enum Cause {
    /// A total whose formula leaves out some figures, counts others too often, or adds a number.
    case formula(leftOut: [FigureKey], tooOften: [FigureKey])
    /// One entry alone can be wrong; with the numbers that would be right there.
    case entry(NumberRange)
    /// Any of several entries may be the wrong one.
    case entries
    /// Some figures beside each other may have slipped by one cell, or else another entry is wrong.
    case slip([FigureKey])
    /// No single entry explains it; with the figures where failing rows and columns cross.
    case several(crossings: [FigureKey])
  }

  /// Where it lies.
  var cause: Cause
  /// The figures of which one is wrong, the one to look at first before the others; or the total of an
  /// equation where nothing can be said.
  var suspects: [FigureKey]
  /// The other figures of the failing equations.
  var compared: [FigureKey]
  /// The number that belongs in place of the first suspect, where only one does.
  var expected: Decimal?
  /// The failing equations that the fault explains, in the order of the form; never none.
  var equations: [EntryEquation]
}
