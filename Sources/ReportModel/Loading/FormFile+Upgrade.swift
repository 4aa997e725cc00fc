extension FormFile {
  /// How figures are transferred to another form.
  struct Upgrade: Decodable {
    var to: String
    var moves: [Move]
    var unsourced: [Remark]
    var dropped: [Remark]

    enum CodingKeys: String, CodingKey { case to, moves, unsourced, dropped }

    init(from decoder: any Decoder) throws {
      let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
      to = try container.decode(String.self, forKey: .to)
      moves = try container.decode([Move].self, forKey: .moves)
      unsourced = try container.decode([Remark].self, forKey: .unsourced)
      dropped = try container.decode([Remark].self, forKey: .dropped)
    }
  }

  /// A row that has a different key in the other form.
  struct Move: Decodable {
    var table: String
    var from: String
    var to: String
    var covers: [String]
    var reason: Pair

    enum CodingKeys: String, CodingKey { case table, from, to, covers, reason }

    init(from decoder: any Decoder) throws {
      let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
      table = try container.decode(String.self, forKey: .table)
      from = try container.decode(String.self, forKey: .from)
      to = try container.decode(String.self, forKey: .to)
      covers = try container.decode([String].self, forKey: .covers)
      reason = try container.decode(Pair.self, forKey: .reason)
    }
  }

  /// Figures, given by patterns, and a remark about them.
  struct Remark: Decodable {
    var figures: [String]
    var reason: Pair

    enum CodingKeys: String, CodingKey { case figures, reason }

    init(from decoder: any Decoder) throws {
      let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
      figures = try container.decode([String].self, forKey: .figures)
      reason = try container.decode(Pair.self, forKey: .reason)
    }
  }
}
