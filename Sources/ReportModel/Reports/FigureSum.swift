public import Foundation

/// A sum of figures, each taken a whole number of times, and a number beside them.
///
/// It is what a formula comes down to, and what the two sides of an equation differ by.
public struct FigureSum: Hashable, Sendable {
  /// How often each figure counts; never 0.
  public private(set) var multiples: [FigureKey: Int] = [:]
  /// The number beside the figures.
  public private(set) var constant: Decimal = 0

  /// Whether a figure counts more often than any form has a use for; the sum then says nothing.
  public private(set) var isTooLarge = false

  /// A figure that counts more often than this comes of formulas that nobody writes.
  private static let largest = 1_000_000

  /// Makes the sum of nothing, which is 0.
  public init() {}

  /// Makes the sum that is one figure.
  public init(_ key: FigureKey) { multiples = [key: 1] }

  /// Makes a number.
  public init(constant: Decimal) { self.constant = constant }

  /// Whether the sum is 0 whatever the figures are.
  public var isZero: Bool { multiples.isEmpty && constant == 0 }

  /// Adds another sum a number of times, which may be negative.
  public mutating func add(_ other: FigureSum, times count: Int = 1) {
    for (key, multiple) in other.multiples { add(key, times: multiple &* count) }
    constant += other.constant * Decimal(count)
    isTooLarge = isTooLarge || other.isTooLarge || abs(count) > Self.largest
  }

  /// Adds a figure a number of times, which may be negative.
  public mutating func add(_ key: FigureKey, times count: Int = 1) {
    let multiple = multiples[key, default: 0] &+ count
    multiples[key] = multiple == 0 ? nil : multiple
    isTooLarge = isTooLarge || multiple.magnitude > UInt(Self.largest)
  }
}
