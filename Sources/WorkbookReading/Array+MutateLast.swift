extension Array {
  /// Changes the last element in place; nothing where there is none.
  mutating func mutateLast(_ change: (inout Element) -> Void) {
    guard !isEmpty else { return }
    change(&self[count - 1])
  }
}
