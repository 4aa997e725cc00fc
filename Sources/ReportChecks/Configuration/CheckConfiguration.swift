public import Foundation
public import ReportModel
import Spreadsheet

/// An office's configuration: severities, thresholds, and accepted findings.
public struct CheckConfiguration: Hashable, Sendable {
  /// A finding that the office accepts, as long as the value does not change.
  package struct Acceptance: Hashable, Sendable {
    /// The full name of the unit.
    package var unit: String
    /// The code of the rule.
    package var code: String
    /// The figure; nil for a finding that is not about a figure.
    package var key: FigureKey?
    /// The content; nil for a blank.
    package var value: FindingValue?
    /// Why it is right.
    package var reason: String
  }

  /// How a rule's severity is configured.
  enum Setting: Hashable {
    case asFound
    case fixed(Severity)
  }

  /// The default configuration.
  public static let `default` = CheckConfiguration()

  /// The severities by code; nil for a rule that is off.
  private var severities: [String: Severity?] = [:]
  /// The thresholds by name.
  let thresholds: [String: Decimal]
  /// The accepted findings.
  package let accepted: [Acceptance]

  private init() {
    thresholds = [:]
    accepted = []
  }

  /// Reads a configuration from JSON.
  ///
  /// - Throws: `DataFileError` for an unknown key, code, threshold or figure, an acceptance without
  ///   a reason, or an acceptance of an arithmetic error.
  public init(json: Data) throws(DataFileError) {
    let file = try StrictJSON.decode(ConfigurationFile.self, from: json)
    let rules = Dictionary(
      RuleCatalogue.all.map { ($0.metadata.code, $0.metadata) }
    ) { first, _ in first }
    for (code, word) in file.severity.sorted(by: { $0.key < $1.key }) {
      let path = "severity.\(code)"
      guard rules[code] != nil else {
        throw DataFileError(
          path: path, reason: LocalizedText(zh: "没有代码“\(code)”", en: "unknown code “\(code)”"))
      }
      guard word == "off" || Severity(rawValue: word) != nil else {
        throw DataFileError(path: path, expected: ["error", "warning", "info", "off"])
      }
      severities[code] = .some(Severity(rawValue: word))
    }
    let known = Set(rules.values.flatMap(\.thresholds.keys))
    if let unknown = file.thresholds.keys.filter({ !known.contains($0) }).min() {
      throw DataFileError(
        path: "floors.\(unknown)",
        reason: LocalizedText(zh: "没有限值“\(unknown)”", en: "unknown threshold “\(unknown)”"))
    }
    thresholds = file.thresholds
    var accepted: [Acceptance] = []
    for (index, entry) in file.accepted.enumerated() {
      accepted.append(try entry.acceptance(rules: rules, path: "accepted[\(index)]"))
    }
    self.accepted = accepted
  }

  /// The severity setting of a rule; nil if the rule is off.
  func severity(of rule: RuleMetadata) -> Setting? {
    guard let setting = severities[rule.code] else { return .asFound }
    return setting.map { .fixed($0) }
  }

  /// Whether the office accepts a finding: each of its figures must be accepted with its present
  /// content.
  func accepts(_ finding: Finding, in report: Report) -> Bool {
    let entries = accepted.filter { $0.code == finding.code && $0.unit == report.unit }
    guard !entries.isEmpty else { return false }
    guard !finding.keys.isEmpty else {
      return entries.contains { $0.key == nil && $0.value == finding.actual }
    }
    return finding.keys.allSatisfy { key in
      entries.contains { $0.key == key && $0.value == FindingValue(report[key]) }
    }
  }
}

/// The configuration file.
private struct ConfigurationFile: JSONReadable {
  var severity: [String: String]
  var thresholds: [String: Decimal]
  var accepted: [Entry]

  enum Keys: String {
    case severity, accepted
    case thresholds = "floors"
  }

  init(json: JSONValue) throws(JSONFault) {
    let object = try JSONObject(json, keys: Keys.self)
    severity = try object.readIfPresent(.severity) ?? [:]
    let numbers: [String: Double] = try object.readIfPresent(.thresholds) ?? [:]
    thresholds = numbers.compactMapValues { Decimal(string: "\($0)") }
    accepted = try object.readIfPresent(.accepted) ?? []
  }

  struct Entry: JSONReadable {
    var unit: String
    var code: String
    var keyParts: [String?]
    var value: FindingValue?
    var reason: String

    enum Keys: String { case unit, code, table, row, column, value, reason }

    init(json: JSONValue) throws(JSONFault) {
      let object = try JSONObject(json, keys: Keys.self)
      unit = try object.read(.unit)
      code = try object.read(.code)
      keyParts = [
        try object.readIfPresent(.table), try object.readIfPresent(.row),
        try object.readIfPresent(.column),
      ]
      if let number: Double = try? object.readIfPresent(.value) {
        value = Decimal(string: "\(number)").map { .number($0) }
      } else {
        let text: String = try object.readIfPresent(.value) ?? ""
        value = text.isEmpty ? nil : .text(text)
      }
      reason = try object.read(.reason)
    }

    /// The acceptance, after checking code, figure and reason.
    func acceptance(
      rules: [String: RuleMetadata], path: String
    ) throws(DataFileError) -> CheckConfiguration.Acceptance {
      guard let rule = rules[code] else {
        throw DataFileError(
          path: "\(path).code",
          reason: LocalizedText(zh: "没有代码“\(code)”", en: "unknown code “\(code)”"))
      }
      guard RuleFamily(code: code) != .sums || rule.severity != .error else {
        throw DataFileError(
          path: "\(path).code",
          reason: LocalizedText(zh: "勾稽关系的错误不能认可", en: "an error of arithmetic cannot be accepted"))
      }
      guard reason.contains(where: { !$0.isWhitespace }) else {
        throw DataFileError(
          path: "\(path).reason", reason: LocalizedText(zh: "要写明理由", en: "a reason is needed"))
      }
      return CheckConfiguration.Acceptance(
        unit: unit, code: code, key: try key(path: path), value: value, reason: reason)
    }

    /// The figure, which must exist in a bundled form.
    private func key(path: String) throws(DataFileError) -> FigureKey? {
      let parts = keyParts.compactMap(\.self)
      guard !parts.isEmpty else { return nil }
      guard parts.count == 3 else {
        throw DataFileError(
          path: path,
          reason: LocalizedText(
            zh: "table、row、column 要一起写", en: "table, row and column go together"))
      }
      let key = FigureKey(parts[0], parts[1], parts[2])
      guard try ReportForm.bundled().contains(where: { $0.figure(key) != nil }) else {
        throw DataFileError(
          path: path,
          reason: LocalizedText(zh: "各格式中都没有数据项“\(key)”", en: "no form has the figure “\(key)”"))
      }
      return key
    }
  }
}
