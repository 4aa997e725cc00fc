import NianbaoCommands
import Synchronization
import Testing

@Suite("Work on many items at a time")
struct OrderedWorkTests {
  @Test(arguments: [0, 1, 2, 7, 500], [1, 2, 8])
  func `results come in the order of the items, each once`(count: Int, workers: Int) {
    // The later of two neighbours is often ready first.
    let work = OrderedWork(count: count, workers: workers) { index in
      (0..<(index.isMultiple(of: 2) ? 20_000 : 1)).reduce(index) { $0 ^ $1 ^ $1 }
    }
    var taken: [Int] = []
    work.run { index, result in
      #expect(index == result)
      taken.append(result)
    }
    #expect(taken == Array(0..<count))
  }

  @Test func `only some items are ahead of the one that is taken`() {
    let started = Mutex(0)
    let workers = 3
    let work = OrderedWork(count: 200, workers: workers) { index in
      started.withLock { $0 += 1 }
      return index
    }
    work.run { index, _ in
      #expect(started.withLock(\.self) <= index + 1 + 5 * workers)
    }
    #expect(started.withLock(\.self) == 200)
  }
}
