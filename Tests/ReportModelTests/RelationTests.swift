import Foundation
import ReportModel
import Testing

@Suite("Relations between the two sides of an equation")
struct RelationTests {
  /// A relation with its outcome for a left side that is less, equal and more.
  struct Case: CustomStringConvertible, Sendable {
    var relation: Equation.Relation
    var isLeftOpen: Bool
    var isRightOpen: Bool
    var outcome: [Bool]

    init(_ relation: Equation.Relation, _ open: String, _ less: Bool, _ equal: Bool, _ more: Bool) {
      self.relation = relation
      isLeftOpen = open.contains("left")
      isRightOpen = open.contains("right")
      outcome = [less, equal, more]
    }

    var description: String {
      "\(relation.rawValue) open: \(isLeftOpen ? "left" : "") \(isRightOpen ? "right" : "")"
    }
  }

  @Test(arguments: [
    Case(.equal, "", false, true, false),
    // What is missing on the left can only make it more.
    Case(.equal, "left", true, true, false),
    Case(.equal, "right", false, true, true),
    Case(.equal, "left right", true, true, true),
    Case(.atMost, "", true, true, false),
    Case(.atMost, "left", true, true, false),
    Case(.atMost, "right", true, true, true),
    Case(.atMost, "left right", true, true, true),
    Case(.atLeast, "", false, true, true),
    Case(.atLeast, "left", true, true, true),
    Case(.atLeast, "right", false, true, true),
    Case(.atLeast, "left right", true, true, true),
  ])
  func `a relation can hold if some numbers make it hold`(example: Case) {
    let outcome = [-1, 0, 1].map { (difference: Decimal) in
      example.relation.canHold(
        difference, isLeftOpen: example.isLeftOpen, isRightOpen: example.isRightOpen)
    }
    #expect(outcome == example.outcome)
  }

  /// The table above, found by trying numbers.
  @Test(arguments: [Equation.Relation.equal, .atMost, .atLeast])
  func `trying all small numbers comes to the same`(relation: Equation.Relation) {
    for difference in -3...3 {
      for (isLeftOpen, isRightOpen) in [(false, false), (true, false), (false, true), (true, true)]
      {
        let left = isLeftOpen ? Array(0...6) : [0]
        let right = isRightOpen ? Array(0...6) : [0]
        let isPossible = left.contains { more in
          right.contains { less in
            switch relation {
            case .equal: difference + more - less == 0
            case .atMost: difference + more - less <= 0
            case .atLeast: difference + more - less >= 0
            }
          }
        }
        let canHold = relation.canHold(
          Decimal(difference), isLeftOpen: isLeftOpen, isRightOpen: isRightOpen)
        #expect(canHold == isPossible)
      }
    }
  }

  @Test(arguments: [("=", Equation.Relation.equal), ("<=", .atMost), (">=", .atLeast)])
  func `a relation has the sign that the data files use`(
    sign: String, relation: Equation.Relation
  ) {
    #expect(Equation.Relation(rawValue: sign) == relation)
  }

  @Test(arguments: ["", "==", "<", ">", "≤", "=<", "≠"])
  func `any other sign is none`(sign: String) {
    #expect(Equation.Relation(rawValue: sign) == nil)
  }

  @Test func `a difference smaller than a cent counts`() throws {
    let small = try #require(Decimal(string: "0.000000000001"))
    #expect(!Equation.Relation.equal.canHold(small))
    #expect(!Equation.Relation.atMost.canHold(small))
    #expect(Equation.Relation.atLeast.canHold(small))
  }
}

@Suite("The place of an equation")
struct EquationPlaceTests {
  @Test func `it is the row or column that all terms share`() throws {
    for equation in try ReportForm.bundled().flatMap(\.equations) {
      for instance in equation.instances {
        let place = instance.place
        #expect(place.code == equation.code)
        #expect(place.table == equation.table)
        #expect(instance.terms == instance.left + instance.right)
        let rows = Set(instance.terms.map(\.row))
        let columns = Set(instance.terms.map(\.column))
        #expect(place.row == (rows.count == 1 ? rows.first : nil))
        #expect(place.column == (columns.count == 1 ? columns.first : nil))
      }
    }
  }

  @Test func `no two equations of a form have the same place`() throws {
    for form in try ReportForm.bundled() {
      let places = form.equations.flatMap(\.instances).map(\.place)
      #expect(Set(places).count == places.count)
      // Every one of them is along a row or along a column.
      #expect(places.allSatisfy { ($0.row == nil) != ($0.column == nil) })
    }
  }
}
