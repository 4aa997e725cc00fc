/// A figure of an older form that stands for further places as well.
public struct UndividedFigure: Hashable, Sendable {
  /// Its place in the form.
  public var key: FigureKey
  /// The places that it stands for as well.
  public var covers: [FigureKey]
  /// What people should know of it.
  public var reason: LocalizedText
  /// The cell that holds it.
  public var cell: CellReference?
}

extension Report {
  /// The figures that stand for further places as well, as long as nobody has filled those in.
  ///
  /// Once one of the places has a number, somebody has divided the figure or found that all of it
  /// stands where it belongs.
  public var undividedFigures: [UndividedFigure] {
    observations.compactMap { observation in
      guard case .undividedFigure(let covers, let reason) = observation.kind,
        let key = observation.key, !self[key].isVacant, covers.allSatisfy({ self[$0].isVacant })
      else { return nil }
      return UndividedFigure(
        key: key, covers: covers, reason: reason, cell: observation.cells.first)
    }
  }
}
