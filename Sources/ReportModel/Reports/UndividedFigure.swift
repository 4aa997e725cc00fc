package import Spreadsheet

/// A figure of an older form that includes further figures of the current one.
package struct UndividedFigure: Hashable, Sendable {
  /// Its key in the form.
  package var key: FigureKey
  /// The further figures that it includes.
  package var covers: [FigureKey]
  /// What people should know about it.
  package var reason: LocalizedText
  /// The cell that holds it.
  package var cell: CellReference?
}

extension Report {
  /// The figures that include further ones, as long as those have not been filled in.
  ///
  /// Once one of those has a number, somebody has divided the figure, or found that all of it is
  /// where it belongs.
  package var undividedFigures: [UndividedFigure] {
    observations.compactMap { observation in
      guard case .undividedFigure(let covers, let reason) = observation.kind,
        let key = observation.key, !self[key].isVacant, covers.allSatisfy({ self[$0].isVacant })
      else { return nil }
      return UndividedFigure(
        key: key, covers: covers, reason: reason, cell: observation.cells.first)
    }
  }
}
