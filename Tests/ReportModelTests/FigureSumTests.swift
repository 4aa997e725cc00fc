import Foundation
import ReportModel
import Testing

@Suite("Sums of figures")
struct FigureSumTests {
  private let a = FigureKey("t", "a", "x")
  private let b = FigureKey("t", "b", "x")
  private let c = FigureKey("t", "c", "x")

  @Test func `the sum of nothing is zero`() {
    #expect(FigureSum().isZero)
    #expect(FigureSum(constant: 0).isZero)
    #expect(!FigureSum(constant: 1).isZero)
    #expect(!FigureSum(a).isZero)
  }

  @Test func `a figure is counted as often as it is added`() {
    var sum = FigureSum(a)
    sum.add(a)
    sum.add(b, times: 3)
    sum.add(c, times: -2)
    #expect(sum.multiples == [a: 2, b: 3, c: -2])
    #expect(sum.constant == 0)
  }

  @Test func `what is taken away as often as it was added is not there`() {
    var sum = FigureSum(a)
    sum.add(b, times: 2)
    sum.add(a, times: -1)
    #expect(sum.multiples == [b: 2])
    sum.add(b, times: -2)
    #expect(sum.multiples.isEmpty)
    #expect(sum.isZero)
    #expect(sum == FigureSum())
  }

  @Test func `a sum minus itself is zero`() {
    var sum = FigureSum(constant: 7)
    sum.add(a, times: 4)
    sum.add(b, times: -1)
    var difference = sum
    difference.add(sum, times: -1)
    #expect(difference.isZero)
  }

  @Test(arguments: [(1, 5), (2, 10), (-1, -5), (0, 0)])
  func `constants are multiplied too`(times: Int, constant: Decimal) {
    var sum = FigureSum()
    sum.add(FigureSum(constant: 5), times: times)
    #expect(sum.constant == constant)
    #expect(sum.multiples.isEmpty)
  }

  @Test func `the order in which sums are added does not matter`() {
    var inner = FigureSum(a)
    inner.add(b, times: -3)
    var one = FigureSum(c)
    one.add(inner, times: 2)
    var other = FigureSum()
    other.add(b, times: -6)
    other.add(a, times: 2)
    other.add(c)
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
  }

  @Test(arguments: [(1_000_000, false), (1_000_001, true), (-1_000_000, false), (-1_000_001, true)])
  func `a multiple that nobody writes is too large`(times: Int, isTooLarge: Bool) {
    var sum = FigureSum()
    sum.add(a, times: times)
    #expect(sum.isTooLarge == isTooLarge)
  }

  @Test func `a sum stays too large when the multiple is taken away again`() {
    var sum = FigureSum()
    sum.add(a, times: 2_000_000)
    sum.add(a, times: -2_000_000)
    #expect(sum.isTooLarge)
    var outer = FigureSum(b)
    outer.add(sum)
    #expect(outer.isTooLarge)
  }

  @Test func `doubling without end neither traps nor passes unnoticed`() {
    var sum = FigureSum(a)
    for _ in 0..<200 {
      let part = sum
      sum.add(part)
    }
    #expect(sum.isTooLarge)
    var most = FigureSum()
    most.add(a, times: .max)
    most.add(a, times: .max)
    most.add(FigureSum(b), times: .min)
    #expect(most.isTooLarge)
  }
}
