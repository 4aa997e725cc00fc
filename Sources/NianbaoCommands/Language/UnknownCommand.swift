import ArgumentParser
import DisclosureReports

/// The answer to a first word that is no command: what was meant, as far as that can be told.
enum UnknownCommand {
  /// Throws for a first argument that is neither an option nor a command.
  static func reject(_ arguments: [String]) throws {
    guard let word = arguments.first, !word.hasPrefix("-"), !word.isEmpty else { return }
    let commands = Nianbao.configuration.subcommands.map { $0.configuration }
    let names = commands.compactMap(\.commandName) + commands.flatMap(\.aliases) + ["help"]
    guard !names.contains(word) else { return }
    throw ValidationError(sentence(word, names))
  }

  private static func sentence(_ word: String, _ names: [String]) -> String {
    let shown = word.printable
    let isName = word.contains { $0 == "." || $0 == "/" }
    if word == "-" || isName || FilePath.typed(word).kind() != nil {
      return summary(
        "要先写做什么，再写文件：核对写 nianbao check \(shown)，转成官方格式写 nianbao convert \(shown)。",
        "Say what to do before the file: nianbao check \(shown), or nianbao convert \(shown).")
    }
    // A character too few, too many, wrong or in another place is at most two changes.
    let near = names.map { (name: $0, changes: $0.difference(from: word).count) }
      .filter { $0.changes <= 2 }.min { $0.changes < $1.changes }?.name
    if let near {
      return summary(
        "没有命令“\(shown)”。是不是 \(near)？", "There is no command “\(shown)”. Did you mean \(near)?")
    }
    let all = names.joined(separator: " ")
    return summary(
      "没有命令“\(shown)”。可用：\(all)。", "There is no command “\(shown)”. There are: \(all).")
  }
}
