extension String {
  /// The text in pieces that fit in a cell, even if some characters have to be escaped.
  var cellPieces: [String] {
    guard utf16.count > Self.cellLimit else { return [self] }
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      piece.append(scalar)
      guard piece.count == Self.cellLimit / 2 else { continue }
      pieces.append(String(piece))
      piece = String.UnicodeScalarView()
    }
    return piece.isEmpty ? pieces : pieces + [String(piece)]
  }

  /// Half of the capacity of a cell.
  private static let cellLimit = 16_000
}
