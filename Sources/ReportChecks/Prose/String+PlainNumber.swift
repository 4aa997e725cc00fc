extension String {
  /// Whether the text could be a figure: a number, perhaps with commas or a unit.
  var isPlainNumber: Bool {
    foldedForRules.wholeMatch(of: /-?[0-9][0-9,.]*(件|条|元|万元)?/) != nil
  }
}
