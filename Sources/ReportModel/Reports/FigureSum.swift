package import Foundation

/// A sum of multiples of figures and a constant.
///
/// Formulas are reduced to such sums, and so is the difference between the two sides of an
/// equation.
package struct FigureSum: Hashable, Sendable {
  /// The multiple of each figure; never 0.
  package private(set) var multiples: [FigureKey: Int] = [:]
  /// The constant.
  package private(set) var constant: Decimal = 0

  /// Whether a multiple is too large to be meaningful; the sum must then not be used.
  package private(set) var isTooLarge = false

  /// Formulas that people write never count a figure more often than this.
  private static let largest = 1_000_000

  /// Makes the empty sum, which is 0.
  package init() {}

  /// Makes the sum of a single figure.
  package init(_ key: FigureKey) { multiples = [key: 1] }

  /// Makes a number.
  package init(constant: Decimal) { self.constant = constant }

  /// Whether the sum is 0 for any values of the figures.
  package var isZero: Bool { multiples.isEmpty && constant == 0 }

  /// Adds a multiple of another sum; the count may be negative.
  package mutating func add(_ other: FigureSum, times count: Int = 1) {
    for (key, multiple) in other.multiples { add(key, times: multiple &* count) }
    constant += other.constant * Decimal(count)
    isTooLarge = isTooLarge || other.isTooLarge || abs(count) > Self.largest
  }

  /// Adds a multiple of a figure; the count may be negative.
  package mutating func add(_ key: FigureKey, times count: Int = 1) {
    let multiple = multiples[key, default: 0] &+ count
    multiples[key] = multiple == 0 ? nil : multiple
    isTooLarge = isTooLarge || multiple.magnitude > UInt(Self.largest)
  }
}
