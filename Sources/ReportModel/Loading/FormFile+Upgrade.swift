extension FormFile {
  /// How figures are transferred to another form.
  struct Upgrade: JSONReadable {
    var to: String
    var moves: [Move]
    var unsourced: [Remark]
    var dropped: [Remark]

    enum Keys: String { case to, moves, unsourced, dropped }

    init(json: JSONValue) throws(JSONFault) {
      let object = try JSONObject(json, keys: Keys.self)
      to = try object.read(.to)
      moves = try object.read(.moves)
      unsourced = try object.read(.unsourced)
      dropped = try object.read(.dropped)
    }
  }

  /// A row that has a different key in the other form.
  struct Move: JSONReadable {
    var table: String
    var from: String
    var to: String
    var covers: [String]
    var reason: Pair

    enum Keys: String { case table, from, to, covers, reason }

    init(json: JSONValue) throws(JSONFault) {
      let object = try JSONObject(json, keys: Keys.self)
      table = try object.read(.table)
      from = try object.read(.from)
      to = try object.read(.to)
      covers = try object.read(.covers)
      reason = try object.read(.reason)
    }
  }

  /// Figures, given by patterns, and a remark about them.
  struct Remark: JSONReadable {
    var figures: [String]
    var reason: Pair

    enum Keys: String { case figures, reason }

    init(json: JSONValue) throws(JSONFault) {
      let object = try JSONObject(json, keys: Keys.self)
      figures = try object.read(.figures)
      reason = try object.read(.reason)
    }
  }
}
