import Foundation
import ReportModel
import Spreadsheet
import Testing

@Suite("Faults of data files in words")
struct DataFileErrorTests {
  /// A value of every type that data files have.
  private struct Item: JSONReadable {
    enum Keys: String { case word, isSet, count, amount, list, names, inner }

    init(json: JSONValue) throws(JSONFault) {
      let object = try JSONObject(json, keys: Keys.self)
      let _: String? = try object.readIfPresent(.word)
      let _: Bool? = try object.readIfPresent(.isSet)
      let _: Int? = try object.readIfPresent(.count)
      let _: Double? = try object.readIfPresent(.amount)
      let _: [Int]? = try object.readIfPresent(.list)
      let _: [String: String]? = try object.readIfPresent(.names)
      let _: [Inner]? = try object.readIfPresent(.inner)
    }

    struct Inner: JSONReadable {
      enum Keys: String { case name, parts }

      init(json: JSONValue) throws(JSONFault) {
        let object = try JSONObject(json, keys: Keys.self)
        let _: String = try object.read(.name)
        let _: [[Int]]? = try object.readIfPresent(.parts)
      }
    }
  }

  private func fault(_ json: String) -> DataFileError? {
    #expect(throws: DataFileError.self) {
      try StrictJSON.decode(Item.self, from: Data(json.utf8))
    }
  }

  @Test(arguments: [
    (["a"], "应为 a", "expected a"), (["a", "b"], "应为 a 或 b", "expected a or b"),
    (["a", "b", "c"], "应为 a、b 或 c", "expected a, b or c"),
    (["=", "<=", ">=", "≠"], "应为 =、<=、>= 或 ≠", "expected =, <=, >= or ≠"),
  ])
  func `all that is allowed is named`(values: [String], zh: String, en: String) {
    #expect(
      DataFileError(path: "a", expected: values)
        == DataFileError(path: "a", reason: LocalizedText(zh: zh, en: en)))
  }

  @Test(arguments: [
    (#"{"word": 1}"#, "word", "文字"), (#"{"word": []}"#, "word", "文字"),
    (#"{"isSet": 1}"#, "isSet", "true 或 false"),
    (#"{"isSet": "true"}"#, "isSet", "true 或 false"), (#"{"count": "1"}"#, "count", "数字"),
    (#"{"count": true}"#, "count", "数字"), (#"{"amount": "1.5"}"#, "amount", "数字"),
    (#"{"list": 1}"#, "list", "列表"),
    (#"{"list": {}}"#, "list", "列表"), (#"{"names": []}"#, "names", "一组内容"),
    (#"{"inner": [1]}"#, "inner[0]", "一组内容"),
  ])
  func `a value of another type is told as clerks would call it`(
    json: String, path: String, words: String
  ) {
    let fault = fault(json)
    #expect(fault?.path == path)
    #expect(fault?.reason.zh.hasPrefix("应为\(words)") == true)
    #expect(fault?.reason.en.hasPrefix("expected ") == true)
  }

  @Test(arguments: [
    (#"{"inner": [{"name": "a"}, {"name": 1}]}"#, "inner[1].name"),
    (#"{"inner": [{"name": "a", "parts": [[1], [2, "3"]]}]}"#, "inner[0].parts[1][1]"),
    (#"{"names": {"甲 乙": 1}}"#, "names.甲 乙"), (#"{"list": [1, null]}"#, "list[1]"), ("[]", "$"),
    ("null", "$"),
  ])
  func `the path leads to the value`(json: String, path: String) {
    #expect(fault(json)?.path == path)
  }

  @Test func `a missing part is named at the one that lacks it`() {
    let fault = fault(#"{"inner": [{"name": "a"}, {}]}"#)
    #expect(fault?.path == "inner[1]")
    #expect(fault?.reason.zh.contains("“name”") == true)
  }

  @Test(arguments: [#"{"count": 1.5}"#, #"{"count": 1e400}"#, #"{"count": 99999999999999999999}"#])
  func `a number that does not fit is refused`(json: String) {
    #expect(fault(json)?.reason.zh.isEmpty == false)
  }

  @Test func `the first of several faults is told`() {
    #expect(fault(#"{"word": 1, "count": "2"}"#)?.path == "word")
    #expect(fault(#"{"word": "a", "word": 1}"#) != nil)
  }
}

extension Bool: JSONReadable {}
