import Foundation

/// The report in `examples/yanjin-2023` as pasted text, with lines of it changed.
///
/// Its figures are right as they are, so that a test sees exactly the fault that it makes.
struct SampleText {
  /// The name that tests give the file.
  static let name = "年报.txt"

  /// The text.
  private(set) var text: String

  init() throws { text = try Package.text("examples/yanjin-2023/网页文字.txt") }

  /// The text with a wrong figure, which is an error.
  static func withError() throws -> SampleText {
    try SampleText().replacing("行政许可\t0", with: "行政许可\t-3")
  }

  /// The text with a mark for zero, which is a warning.
  static func withWarning() throws -> SampleText {
    try SampleText().replacing("行政处罚\t5", with: "行政处罚\t/")
  }

  /// The text with blanks that its totals force to be 0.
  static func withForcedBlank() throws -> SampleText {
    try SampleText().replacing(
      "(五) 不予处理\t1. 信访举报投诉类申请\t0", with: "(五) 不予处理\t1. 信访举报投诉类申请\t/")
  }

  /// The text with the first occurrence of some words replaced.
  func replacing(_ old: String, with new: String) throws -> SampleText {
    guard let range = text.range(of: old) else { throw MissingWords(words: old) }
    var copy = self
    copy.text.replaceSubrange(range, with: new)
    return copy
  }

  /// The sample no longer has the words that a test changes.
  struct MissingWords: Error {
    var words: String
  }
}

extension TemporaryFolder {
  /// A folder that holds a sample.
  convenience init(_ sample: SampleText) throws {
    try self.init()
    try write(sample.text, to: SampleText.name)
  }

  /// Runs the program in the folder.
  func run(
    _ arguments: String..., input: String = "", locale: [String: String] = [:]
  ) async throws -> NianbaoProcess.Outcome {
    try await NianbaoProcess(folder: path, locale: locale).run(arguments, input: input)
  }
}
