import Foundation
import ReportModel
import Testing

/// A form of 2028, made in memory from the data file of 2021: one more row, one more label, one
/// changed equation, and what the form of 2021 says of the way there.
struct NextForm {
  /// The forms with the one of 2028 in force.
  let forms: [ReportForm]

  var next: ReportForm { forms[0] }
  var middle: ReportForm { forms[1] }
  var oldest: ReportForm { forms[2] }

  /// The key of the new row.
  static let row = "unprocessed.automated"

  init() throws {
    let middle = try Self.file("form-2021")
    forms = try ReportForm.forms(json: [
      Data(try Self.next(middle).utf8), Data(try Self.replaced(middle).utf8),
      Data(try Self.file("form-2019").utf8),
    ])
  }

  private static func file(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/ReportModel/Forms").standardized
    return try String(contentsOf: folder.appending(path: "\(name).json"), encoding: .utf8)
  }

  /// The data of 2028.
  private static func next(_ file: String) throws -> String {
    try edited(
      file,
      [
        (#""id": "2021""#, #""id": "2028""#),
        (#""firstYear": 2021,"#, #""firstYear": 2028,"#),
        ("（2021年印发）", "（2028年印发）"),
        ("format of 2021", "format of 2028"),
        // One row, in the groups that it belongs to.
        (#""down": 22"#, #""down": 23"#),
        (#""text": "（五）不予处理", "down": 5"#, #""text": "（五）不予处理", "down": 6"#),
        (
          #"{ "figures": "unprocessed.reconfirmation" }],"#,
          #"{ "figures": "unprocessed.reconfirmation" }], "#
            + #"[{ "text": "6.以程序自动提出的申请", "row": "\#(row)", "align": "left" }, "#
            + #"{ "figures": "\#(row)" }],"#
        ),
        // One label.
        (
          #"[{ "text": "第二十条第（六）项", "across": 4, "align": "left" }],"#,
          #"[{ "text": "行政处罚与行政强制", "across": 4 }], "#
            + #"[{ "text": "第二十条第（六）项", "across": 4, "align": "left" }],"#
        ),
        // One equation.
        (
          #""left": ["in-force", "repealed"], "relation": ">=", "right": ["issued"],"#,
          #""left": ["in-force"], "relation": ">=", "right": ["issued", "repealed"],"#
        ),
      ])
  }

  /// The data of 2021 as it is once there is a newer form.
  private static func replaced(_ file: String) throws -> String {
    let end = try #require(file.lastIndex(of: "}"))
    let upgrade = """
      , "upgrade": {"to": "2028", "moves": [], "dropped": [], "unsourced": [
        {"figures": ["requests/\(row)/*"],
         "reason": {"zh": "原表没有程序自动提出的申请。", "en": "The older form has no such row."}}]}
      """
    return try edited(
      String(file[..<end]) + upgrade + "}",
      [(#""firstYear": 2021,"#, #""firstYear": 2021, "lastYear": 2027,"#)])
  }

  private static func edited(
    _ file: String, _ changes: [(old: String, new: String)]
  ) throws -> String {
    try changes.reduce(file) { text, change in
      try #require(text.contains(change.old), "the data file has no \(change.old)")
      return text.replacing(change.old, with: change.new)
    }
  }
}
