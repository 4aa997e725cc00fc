import Foundation
import ReportModel

/// An equation at one row or column, in terms of entries.
struct EntryEquation {
  let equation: Equation
  let instance: EquationInstance
  /// The left side minus the right.
  let difference: FigureSum
  /// The value of the difference; missing entries count as 0.
  private let value: Decimal
  /// The missing entries on the left.
  private let openLeft: Set<FigureKey>
  /// The missing entries on the right.
  private let openRight: Set<FigureKey>
  /// Whether one of its entries is in doubt, so that it is not judged.
  let isInDoubt: Bool
  /// Whether one of its entries shares a merged cell, which may hide another one.
  private let isMerged: Bool

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
    isMerged = isInDoubt && difference.multiples.keys.contains(where: entries.merged.contains)
  }

  /// Whether it proves nothing, because both sides are sums of the same entries.
  var isEmpty: Bool { difference.isZero }

  /// The entries that it involves.
  var entries: Dictionary<FigureKey, Int>.Keys { difference.multiples.keys }

  /// Whether entries are missing on the left and on the right.
  var isOpen: (left: Bool, right: Bool) { (!openLeft.isEmpty, !openRight.isEmpty) }

  /// Whether an entry is the only one missing.
  func lacksOnly(_ key: FigureKey) -> Bool { openLeft.union(openRight) == [key] }

  /// Whether no numbers of 0 or more in place of the missing entries can make it hold.
  var fails: Bool {
    !equation.relation.canHold(
      value, isLeftOpen: !openLeft.isEmpty, isRightOpen: !openRight.isEmpty)
  }

  /// What keeps a wrong number in it from being noticed.
  enum Gap {
    /// An entry that is told at its own cell.
    case doubt
    /// Blanks that may be any number, figures that were not read, or merged cells that may hide one.
    case missing
  }

  /// What keeps a wrong number in it from being noticed; nil if it fails, or no missing entry can
  /// make up for the number.
  ///
  /// `zeros` are the blanks that can only be 0, `blanks` those that stand on the sheet; whatever else
  /// is missing may be any number.
  func gap(zeros: Set<FigureKey>, blanks: Set<FigureKey>) -> Gap? {
    let (left, right) = (openLeft.subtracting(zeros), openRight.subtracting(zeros))
    guard left.union(right).isSubset(of: blanks) else {
      return isInDoubt || !fails ? .missing : nil
    }
    if isInDoubt { return isMerged ? .missing : .doubt }
    // Where the numbers balance by themselves, blanks on one side can only be 0.
    let isBalanced = left.isEmpty && right.isEmpty || value == 0 && (left.isEmpty || right.isEmpty)
    return fails || isBalanced ? nil : .missing
  }

  /// Whether it fails if some entries are changed; nil stands for a missing entry.
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

  /// The numbers of an entry with which the equation can hold if all others are unchanged.
  func range(of key: FigureKey, with entries: Entries) -> NumberRange {
    guard let count = difference.multiples[key] else { return .all }
    let rest = value - (entries.numbers[key] ?? 0) * Decimal(count)
    let balance = -rest / Decimal(count)
    // Missing entries may increase their own side.
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
