import Foundation
import ReportModel
import Spreadsheet
import Testing

@Suite("Data files are read strictly")
struct StrictJSONTests {
  /// A value with all that a data file may hold.
  struct Item: JSONReadable, Equatable {
    var name: String
    var number: Int?
    var parts: [Item]

    enum Keys: String { case name, number, parts }

    init(json: JSONValue) throws(JSONFault) {
      let object = try JSONObject(json, keys: Keys.self)
      name = try object.read(.name)
      number = try object.readIfPresent(.number)
      parts = try object.readIfPresent(.parts) ?? []
    }
  }

  private func item(_ json: String) throws -> Item {
    try StrictJSON.decode(Item.self, from: Data(json.utf8))
  }

  @Test func `what is complete is read`() throws {
    let read = try item(#"{"name": "a", "number": 1, "parts": [{"name": "b"}, {"name": "c"}]}"#)
    #expect(read.name == "a")
    #expect(read.number == 1)
    #expect(read.parts.map(\.name) == ["b", "c"])
  }

  @Test(arguments: [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian], ["", "\u{FEFF}"])
  func `any encoding of Unicode is read`(encoding: String.Encoding, mark: String) throws {
    let json = try #require((mark + #"{"name": "甲\u4E59\n"}"#).data(using: encoding))
    #expect(try StrictJSON.decode(Item.self, from: json).name == "甲乙\n")
  }

  @Test(arguments: [("0", 0), ("12", 12), ("-3", -3), ("1e2", 100), ("4.0", 4), ("null", nil)])
  func `a whole number may be written in any way`(written: String, number: Int?) throws {
    #expect(try item(#"{"name": "", "number": \#(written)}"#).number == number)
  }

  @Test(arguments: [
    #"{"name": "{\"name\": 1}"}"#,
    #"{"name": "a, \"name\": b"}"#,
    #"{"name": "\\", "number": 1}"#,
    #"{"name": "[", "parts": []}"#,
    #"{"name": "]}", "parts": [{"name": "}"}]}"#,
    #"{"name": "name", "parts": [{"name": "parts"}]}"#,
    #"{"parts": [{"name": "a"}, {"name": "a"}], "name": "a"}"#,
    "{\n\t\"name\" : \"a\" ,\r\n \"number\" : 1 }",
  ])
  func `what a text holds is no structure`(json: String) throws {
    _ = try item(json)
  }

  @Test(arguments: [
    (#"{"name": "a", "name": "b"}"#, "$", "the key “name” stands twice"),
    (#"{"name": "a", "parts": [], "name": "a"}"#, "$", "the key “name” stands twice"),
    (
      #"{"name": "a", "parts": [{"name": "b"}, {"name": "c", "name": "d"}]}"#, "parts[1]",
      "the key “name” stands twice"
    ),
    (
      #"{"name": "a", "parts": [{"name": "b", "parts": [{"number": 1, "name": "", "number": 1}]}]}"#,
      "parts[0].parts[0]", "the key “number” stands twice"
    ),
    (
      #"{"name": "a", "parts": [{"name": "[,{"}, {"name": "c", "name": "d"}]}"#, "parts[1]",
      "the key “name” stands twice"
    ),
    (#"{"name": "a", "colour": 1}"#, "$", "unknown key “colour”"),
    (#"{"name": "a", "b": 1, "a": 1}"#, "$", "unknown key “a”"),
    (#"{"name": "a", "parts": [{"name": "b", "Name": 1}]}"#, "parts[0]", "unknown key “Name”"),
    (#"{"number": 1}"#, "$", "missing key “name”"),
    (#"{"name": "a", "parts": [{}]}"#, "parts[0]", "missing key “name”"),
    (#"{"name": 1}"#, "name", "expected String"),
    (#"{"name": "a", "number": "1"}"#, "number", "expected Int"),
    (#"{"name": null}"#, "name", "expected String"),
  ])
  func `a fault is named with its path`(json: String, path: String, reason: String) {
    let error = #expect(throws: DataFileError.self) { try item(json) }
    #expect(error?.path == path)
    #expect(error?.reason.en == reason)
  }

  @Test(arguments: [
    "", " ", "{", "}", "{\"name\"}", "[", "nul", "{\"name\": \"a\"", "{\"name\": \"a\"} x",
    "{\"name\": \"a\nb\"}", "{'name': 'a'}",
  ])
  func `what is no JSON is refused`(json: String) {
    let error = #expect(throws: DataFileError.self) { try item(json) }
    #expect(error?.path == "$")
    #expect(error?.reason.en.isEmpty == false)
  }

  @Test func `bytes that are no text are refused`() {
    let bytes = Data([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D])
    #expect(throws: DataFileError.self) { try StrictJSON.decode(Item.self, from: bytes) }
  }

  @Test func `the whole file is the path where there is none`() {
    #expect(DataFileError(path: "", reason: LocalizedText(zh: "r", en: "r")).path == "$")
    #expect(DataFileError(path: "a", reason: LocalizedText(zh: "r", en: "r")).path == "a")
  }
}
