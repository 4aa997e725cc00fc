/// The position of a row or column in a table reading.
struct LinePlace: Hashable {
  enum Axis {
    case row, column
  }

  var block: Int
  var axis: Axis
  var number: Int
}
