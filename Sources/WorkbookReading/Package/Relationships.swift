import Foundation
import Spreadsheet

/// The relationships of a part of a package.
struct Relationships {
  struct Relationship {
    var id: String
    /// The last component of the type's URI, which is the same in strict and transitional packages.
    var kind: String
    var target: String
    var isExternal: Bool
  }

  /// The relationships, in the order of the file.
  private(set) var all: [Relationship] = []
  /// The indices of the internal ones by id; each sheet of a workbook looks one up.
  private var indices: [String: Int] = [:]

  /// The internal relationship with an id.
  subscript(id: String) -> Relationship? {
    indices[id].map { all[$0] }
  }

  /// Adds a relationship; if an id occurs twice, the first one counts.
  mutating func add(_ relationship: Relationship) {
    if !relationship.isExternal, indices[relationship.id] == nil {
      indices[relationship.id] = all.count
    }
    all.append(relationship)
  }

  /// The first internal relationship of a kind.
  func first(_ kind: String) -> Relationship? {
    all.first { $0.kind == kind && !$0.isExternal }
  }

  /// The name of the part that holds the relationships of another part.
  static func name(for part: String) -> String {
    let (folder, file) = split(part)
    return folder + "_rels/" + file + ".rels"
  }

  /// The name of the part that a target refers to, relative to the part with the relationship.
  static func resolve(_ target: String, from part: String) -> String {
    let isAbsolute = target.hasPrefix("/") || target.hasPrefix("\\")
    let path = isAbsolute ? target : split(part).folder + target
    var folders: [Substring] = []
    for step in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where step != "." {
      if step == ".." { _ = folders.popLast() } else { folders.append(step) }
    }
    return folders.joined(separator: "/")
  }

  private static func split(_ part: String) -> (folder: String, file: String) {
    guard let slash = part.lastIndex(where: { $0 == "/" || $0 == "\\" }) else { return ("", part) }
    let start = part.index(after: slash)
    return (String(part[..<start]), String(part[start...]))
  }

  /// Collects the relationships from the events of a relationships part.
  struct Handler: XMLEventHandler {
    private(set) var relationships = Relationships()
    private let limits: ReadLimits

    init(limits: ReadLimits) {
      self.limits = limits
    }

    mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool {
      guard name.local == "Relationship", let target = attributes["Target"] else { return false }
      let type = attributes["Type"] ?? ""
      relationships.add(
        Relationship(
          id: attributes["Id"] ?? "", kind: type.split(separator: "/").last.map(String.init) ?? "",
          target: target, isExternal: attributes["TargetMode"] == "External"))
      guard relationships.all.count <= limits.relationships else {
        throw .tooLarge(
          nil, limit: limits.relationships, LocalizedText(zh: "关系数", en: "relationships"))
      }
      return false
    }

    func end(_ name: XMLName, text: String) {}
  }
}
