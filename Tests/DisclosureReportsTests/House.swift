import Foundation

/// The rules on how sources are laid out, checked by scanning lines.
///
/// Plain scanning is enough because the sources are formatted: declarations of a module start in the
/// first column, and a closing brace is indented like the line that it closes.
struct House {
  /// The files by their paths in `Sources`; the text is empty for other files than Swift.
  var files: [String: String]

  /// The files in a folder, at all depths.
  static func reading(_ folder: URL) throws -> House {
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      files[path] = path.hasSuffix(".swift") ? try String(contentsOf: file, encoding: .utf8) : ""
    }
    return House(files: files)
  }

  /// The Swift files in the order of their paths, with their lines.
  var sources: [(path: String, lines: [Substring])] {
    files.filter { $0.key.hasSuffix(".swift") }.sorted { $0.key < $1.key }.map { path, text in
      (path, text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  /// The folders with more files than a limit, apart from documentation and the folders of rules.
  func crowdedFolders(limit: Int = 15) -> [String] {
    let folders = Dictionary(grouping: files.keys) { path in
      path.split(separator: "/").dropLast().joined(separator: "/")
    }
    return folders.filter { folder, files in
      files.count > limit && !folder.contains(".docc") && !folder.hasPrefix("ReportChecks/Rules")
    }.keys.sorted()
  }

  /// The files with more lines than a limit.
  func longFiles(limit: Int = 250) -> [String] {
    sources.filter { path, lines in
      lines.count - (lines.last == "" ? 1 : 0) > limit && !path.hasSuffix("/WorkbookFile.swift")
    }.map(\.path)
  }

  /// The functions with more lines than a limit, as `path:line`.
  func longFunctions(limit: Int = 40) -> [String] {
    sources.flatMap { path, lines in
      lines.indices.filter { Self.length(of: lines, from: $0) ?? 0 > limit }
        .map { "\(path):\($0 + 1)" }
    }
  }

  /// The module-level types outside the file of their name, as `path: type`.
  func misfiledTypes() -> [String] {
    types.filter { type in
      let file = type.path.split(separator: "/").last?.dropLast(".swift".count) ?? ""
      return file != type.name && !file.hasPrefix("\(type.name)+")
    }.map { "\($0.path): \($0.name)" }
  }

  /// The names of module-level types that several modules declare.
  func repeatedTypes() -> [String] {
    let modules = Dictionary(grouping: types, by: \.name).mapValues { types in
      Set(types.map { $0.path.prefix { $0 != "/" } })
    }
    return modules.filter { $0.value.count > 1 }.keys.sorted()
  }

  /// The files of a module that contain a word, apart from those named.
  func files(of module: String, containing word: String, except names: Set<String>) -> [String] {
    sources.filter { path, lines in
      path.hasPrefix("\(module)/")
        && !names.contains(path.split(separator: "/").last.map(String.init) ?? "")
        && lines.contains { $0.split { !$0.isLetter && !$0.isNumber }.contains(word[...]) }
    }.map(\.path)
  }
}

extension House {
  /// A type that a module declares and that is not private.
  private struct DeclaredType {
    var path: String
    var name: String
  }

  private var types: [DeclaredType] {
    sources.flatMap { path, lines in
      lines.compactMap { line in
        let words = line.prefix { $0 != ":" && $0 != "{" && $0 != "<" }.split(separator: " ")
        guard !line.hasPrefix(" "),
          let kind = words.firstIndex(where: Self.kinds.contains), kind + 1 < words.count,
          words[..<kind].allSatisfy({ $0.hasPrefix("@") || Self.modifiers.contains($0) })
        else { return nil }
        return DeclaredType(path: path, name: String(words[kind + 1]))
      }
    }
  }

  private static let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "actor"]

  /// The modifiers of types that are not private.
  private static let modifiers: Set<Substring> = [
    "public", "package", "internal", "open", "final", "indirect", "nonisolated",
  ]

  /// The number of lines of the function that starts at a line; nil if none does or it has no body.
  private static func length(of lines: [Substring], from start: Int) -> Int? {
    guard startsFunction(lines[start]) else { return nil }
    let indent = lines[start].prefix { $0 == " " }
    if lines[start].hasSuffix("}") { return 1 }
    for (offset, line) in lines[(start + 1)...].enumerated() where !line.isEmpty {
      let own = line.prefix { $0 == " " }
      guard own.count <= indent.count else { continue }
      let rest = line.dropFirst(own.count)
      if own.count == indent.count, rest.hasPrefix("}") { return offset + 2 }
      // The end of a signature over several lines.
      let isSignature = [")", "where ", "->", "{"].contains { rest.hasPrefix($0) }
      guard own.count == indent.count, isSignature else { return nil }
    }
    return nil
  }

  private static func startsFunction(_ line: Substring) -> Bool {
    let words = line.split { $0 == " " || $0 == "(" || $0 == "<" || $0 == ":" || $0 == "?" }
    let start = words.drop { $0.hasPrefix("@") || memberModifiers.contains($0) }
    switch start.first {
    case "func", "init", "subscript": return true
    case "var": return line.hasSuffix("{")
    default: return false
    }
  }

  private static let memberModifiers = modifiers.union([
    "private", "fileprivate", "static", "class", "mutating", "override", "convenience", "required",
    "lazy", "private(set)", "consuming", "borrowing",
  ])
}
