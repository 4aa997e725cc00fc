import Spreadsheet

/// Upgrades over several forms.
extension FormUpgrade {
  /// What becomes of a figure of the older form.
  private enum Destination {
    /// It is carried over.
    case carried(to: FigureKey, covers: [FigureKey], reason: LocalizedText?)
    /// It has no counterpart.
    case dropped(LocalizedText?)
  }

  /// Upgrades a form to another by way of a third, keeping the reasons of both steps.
  ///
  /// - Parameters:
  ///   - next: The upgrade that follows.
  ///   - form: The older form.
  ///   - middle: The form that this upgrade leads to.
  ///   - other: The form that the next upgrade leads to.
  /// - Returns: The upgrade from the older form to the other.
  func followed(
    by next: FormUpgrade, from form: ReportForm, through middle: ReportForm, to other: ReportForm
  ) -> FormUpgrade {
    var chain = FormUpgrade(to: other)
    /// The figures of the middle form that have a source.
    var sourced: Set<FigureKey> = []
    for key in form.figureKeys {
      switch destination(of: key, in: middle) {
      case .dropped(let reason): chain.drop(key, reason)
      case .carried(let between, let covers, let reason):
        sourced.formUnion([between] + covers)
        switch next.destination(of: between, in: other) {
        case .dropped(let later): chain.drop(key, LocalizedText(reason, later))
        case .carried(let target, let more, let later):
          let all = covers.flatMap { next.targets(of: $0, in: other) } + more
          chain.carry(key, to: target, covers: all, LocalizedText(reason, later))
        }
      }
    }
    for key in middle.figureKeys where !sourced.contains(key) {
      guard case .carried(let target, let covers, let later) = next.destination(of: key, in: other)
      else { continue }
      let reason = LocalizedText(unsourced.reason(for: key), later)
      for figure in [target] + covers { chain.leaveOpen(figure, reason) }
    }
    chain.unsourced += next.unsourced
    return chain
  }

  private func destination(of key: FigureKey, in other: ReportForm) -> Destination {
    if let move = move(from: key) {
      return .carried(to: move.to, covers: move.covers, reason: move.reason)
    }
    return other.figure(key) == nil
      ? .dropped(dropped.reason(for: key)) : .carried(to: key, covers: [], reason: nil)
  }

  /// The figures of the other form that stand for a figure of the older one.
  private func targets(of key: FigureKey, in other: ReportForm) -> [FigureKey] {
    guard case .carried(let target, let covers, _) = destination(of: key, in: other) else {
      return []
    }
    return [target] + covers
  }

  private mutating func carry(
    _ key: FigureKey, to target: FigureKey, covers: [FigureKey], _ reason: LocalizedText?
  ) {
    guard key != target || !covers.isEmpty else { return }
    moves.append(
      Move(
        from: key, to: target, covers: covers, reason: reason ?? LocalizedText(zh: "", en: "")))
  }

  private mutating func drop(_ key: FigureKey, _ reason: LocalizedText?) {
    guard let reason else { return }
    dropped.append(Remark(figures: FigurePattern(key), reason: reason))
  }

  private mutating func leaveOpen(_ key: FigureKey, _ reason: LocalizedText?) {
    guard let reason else { return }
    unsourced.append(Remark(figures: FigurePattern(key), reason: reason))
  }
}

extension FormUpgrade {
  /// The upgrades of a form in which one table comes from another form.
  ///
  /// - Parameters:
  ///   - own: The form itself.
  ///   - other: The form that the table comes from.
  ///   - table: The key of the table.
  /// - Returns: The combined upgrades to each form that the form itself is or leads to.
  static func mixed(_ own: ReportForm, _ other: ReportForm, table: String) -> [FormUpgrade] {
    var targets = own.upgrades.map(\.target)
    targets += other.upgrades.map(\.target).filter { !targets.contains($0) }
    return targets.compactMap { target in
      let rules = own.upgrade(to: target) ?? (own.id == target ? FormUpgrade(to: own) : nil)
      guard var mixed = rules?.filtered(table: table, isKept: false) else { return nil }
      guard let rest = other.upgrade(to: target)?.filtered(table: table, isKept: true) else {
        return mixed
      }
      mixed.moves += rest.moves
      mixed.unsourced += rest.unsourced
      mixed.dropped += rest.dropped
      return mixed
    }
  }
}

extension LocalizedText {
  /// The reasons of two steps; nil if neither step has one.
  fileprivate init?(_ first: LocalizedText?, _ second: LocalizedText?) {
    guard let first, let second, first != second else {
      guard let only = first ?? second else { return nil }
      self = only
      return
    }
    self.init(zh: first.zh + second.zh, en: "\(first.en) \(second.en)")
  }
}
