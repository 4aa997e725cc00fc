extension [Int] {
  /// The positions of the longest run of numbers that grow, which others may stand between.
  var longestIncreasingRun: [Int] {
    var lengths = Array(repeating: 1, count: count)
    var before: [Int?] = Array<Int?>(repeating: nil, count: count)
    for index in indices {
      for earlier in 0..<index
      where self[earlier] < self[index] && lengths[earlier] + 1 > lengths[index] {
        lengths[index] = lengths[earlier] + 1
        before[index] = earlier
      }
    }
    var run: [Int] = []
    var current = lengths.indices.max { lengths[$0] < lengths[$1] }
    while let index = current {
      run.append(index)
      current = before[index]
    }
    return run.reversed()
  }
}
