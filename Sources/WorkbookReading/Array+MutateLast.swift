extension Array {
  /// Changes the last element in place; does nothing if the array is empty.
  mutating func mutateLast(_ change: (inout Element) -> Void) {
    guard !isEmpty else { return }
    change(&self[count - 1])
  }
}
