extension Sequence {
  /// The elements grouped by key, in the order of the first element of each group.
  package func grouped<Key: Hashable>(by key: (Element) -> Key) -> [(key: Key, elements: [Element])]
  {
    var groups: [(key: Key, elements: [Element])] = []
    var places: [Key: Int] = [:]
    var last = 0
    for element in self {
      let key = key(element)
      // Neighbours often have the same key: comparing is quicker than hashing.
      if last >= groups.count || groups[last].key != key {
        last = places[key] ?? groups.count
      }
      if last == groups.count {
        groups.append((key, []))
        places[key] = last
      }
      groups[last].elements.append(element)
    }
    return groups
  }

  /// The elements, each where it occurs first.
  package func withoutRepeats() -> [Element] where Element: Hashable {
    var known = Set<Element>(minimumCapacity: underestimatedCount)
    return filter { known.insert($0).inserted }
  }
}
