import Foundation

/// What a part of a package points to.
struct Relationships {
  /// One pointer.
  struct Relationship {
    var id: String
    /// The last word of the type's address, which is the same in strict and transitional packages.
    var kind: String
    var target: String
    var isExternal: Bool
  }

  /// The pointers, in the order of the file.
  var all: [Relationship] = []

  /// The inner pointer of an id.
  subscript(id: String) -> Relationship? {
    all.first { $0.id == id && !$0.isExternal }
  }

  /// The first inner pointer of a kind.
  func first(_ kind: String) -> Relationship? {
    all.first { $0.kind == kind && !$0.isExternal }
  }

  /// The name of the part that holds the pointers of another part.
  static func name(for part: String) -> String {
    let (folder, file) = split(part)
    return folder + "_rels/" + file + ".rels"
  }

  /// The name of the part that a target means, seen from the part that points to it.
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

  /// Gathers the pointers from the events of a relationships part.
  final class Handler: XMLEventHandler {
    private(set) var relationships = Relationships()

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool {
      guard name.local == "Relationship", let target = attributes["Target"] else { return false }
      let type = attributes["Type"] ?? ""
      relationships.all.append(
        Relationship(
          id: attributes["Id"] ?? "", kind: type.split(separator: "/").last.map(String.init) ?? "",
          target: target, isExternal: attributes["TargetMode"] == "External"))
      return false
    }

    func end(_ name: XMLName, text: String) {}
  }
}
