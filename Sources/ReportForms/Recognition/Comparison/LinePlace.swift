/// A line of a table by its place in the reading.
struct LinePlace {
  /// A direction in which lines of a table run.
  enum Axis {
    case row, column
  }

  var block: Int
  var axis: Axis
  var number: Int
}
