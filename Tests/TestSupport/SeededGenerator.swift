/// A generator of the same numbers in every run.
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Makes a generator that begins at a number.
  package init(state: UInt64) {
    self.state = state
  }

  /// The next number.
  package mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 33
  }
}
