import Foundation
import ReportModel

/// An equation at one row or column, in terms of the entries that its figures come down to.
struct EntryEquation {
  /// The equation.
  let equation: Equation
  /// The row or column.
  let instance: EquationInstance
  /// The left side less the right.
  let difference: FigureSum
  /// What that is; missing entries count as 0.
  private let value: Decimal
  /// The missing entries on the left.
  private let openLeft: Set<FigureKey>
  /// The missing entries on the right.
  private let openRight: Set<FigureKey>
  /// Whether an entry in it is told at its own cell, so that it is not judged.
  let isInDoubt: Bool

  /// Prepares an equation with what stands in the entries.
  init(_ equation: Equation, _ instance: EquationInstance, _ entries: Entries) {
    self.equation = equation
    self.instance = instance
    var difference = entries.sum(of: instance.left)
    difference.add(entries.sum(of: instance.right), times: -1)
    self.difference = difference
    value = entries.value(of: difference)
    let open = difference.multiples.filter { entries.open.contains($0.key) }
    openLeft = Set(open.filter { $0.value > 0 }.keys)
    openRight = Set(open.filter { $0.value < 0 }.keys)
    isInDoubt = difference.multiples.keys.contains(where: entries.doubtful.contains)
  }

  /// Whether it proves nothing, since both sides come down to the same entries.
  var isEmpty: Bool { difference.isZero }

  /// The entries that it says something about.
  var entries: Dictionary<FigureKey, Int>.Keys { difference.multiples.keys }

  /// Whether entries are missing on the left, and on the right.
  var isOpen: (left: Bool, right: Bool) { (!openLeft.isEmpty, !openRight.isEmpty) }

  /// Whether an entry is missing in it, and no other.
  func lacksOnly(_ key: FigureKey) -> Bool { openLeft.union(openRight) == [key] }

  /// Whether no numbers that are 0 or more, in the entries that are missing, can make it hold.
  var fails: Bool {
    !equation.relation.canHold(
      value, isLeftOpen: !openLeft.isEmpty, isRightOpen: !openRight.isEmpty)
  }

  /// Whether it fails with other numbers, or nothing, in some entries.
  func fails(after changes: [FigureKey: Decimal?], of entries: Entries) -> Bool {
    var value = value
    var left = openLeft
    var right = openRight
    for (key, number) in changes {
      guard let count = difference.multiples[key] else { continue }
      value += ((number ?? 0) - (entries.numbers[key] ?? 0)) * Decimal(count)
      left.remove(key)
      right.remove(key)
      if number == nil { if count > 0 { left.insert(key) } else { right.insert(key) } }
    }
    return !equation.relation.canHold(
      value, isLeftOpen: !left.isEmpty, isRightOpen: !right.isEmpty)
  }

  /// The numbers of an entry with which the equation can hold, all others as they are.
  func range(of key: FigureKey, with entries: Entries) -> NumberRange {
    guard let count = difference.multiples[key] else { return .all }
    let rest = value - (entries.numbers[key] ?? 0) * Decimal(count)
    let balance = -rest / Decimal(count)
    // What is missing may be added to its own side.
    var canBeLess = !openLeft.isSubset(of: [key])
    var canBeMore = !openRight.isSubset(of: [key])
    switch equation.relation {
    case .equal: break
    case .atMost: canBeLess = true
    case .atLeast: canBeMore = true
    }
    if count < 0 { swap(&canBeLess, &canBeMore) }
    return NumberRange(low: canBeLess ? nil : balance, high: canBeMore ? nil : balance)
  }
}
