import Foundation
import ReportModel

/// A fault that equations reveal, with what is known about its location.
struct EquationFault {
  /// The location of the fault, as far as equations tell.
  enum Cause {
    /// A total whose formula leaves out figures, counts figures too often, or adds a constant.
    case formula(leftOut: [FigureKey], tooOften: [FigureKey])
    /// Only one entry can be wrong; with the numbers that would be right.
    case entry(NumberRange)
    /// Any one of several entries may be wrong.
    case entries
    /// Adjacent figures may have slipped by one cell, or else another entry is wrong.
    case slip([FigureKey])
    /// No single entry explains the fault; with the figures where failing rows and columns cross.
    case several(crossings: [FigureKey])
  }

  var cause: Cause
  /// The figures of which one is wrong, most likely first, or the total of an equation if nothing
  /// is known.
  var suspects: [FigureKey]
  /// The other figures of the failing equations.
  var compared: [FigureKey]
  /// The right number for the first suspect, if only one is possible.
  var expected: Decimal?
  /// The failing equations that the fault explains, in the order of the form; never empty.
  var equations: [EntryEquation]
}
