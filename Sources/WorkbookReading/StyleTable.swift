/// What the styles part says about cell formats: only whether they show a date.
struct StyleTable {
  private var isDate: [Bool] = []

  /// Whether cells of a format show a date; of a format that is not there, they do not.
  func showsDate(_ format: Int) -> Bool {
    isDate.indices.contains(format) && isDate[format]
  }

  /// Whether no format shows a date.
  var hasNoDates: Bool { !isDate.contains(true) }

  /// Gathers the formats from the events of a styles part.
  final class Handler: XMLEventHandler {
    private var custom: [Int: Bool] = [:]
    private var formats: [Int] = []
    private var isInCellFormats = false
    private let limits: ReadLimits

    init(limits: ReadLimits) {
      self.limits = limits
    }

    /// What was gathered; to be asked once the part was read to its end.
    var table: StyleTable {
      StyleTable(isDate: formats.map { custom[$0] ?? NumberFormat.isDate(builtIn: $0) })
    }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) -> Bool {
      guard name.namespace == .spreadsheet else { return false }
      switch name.local {
      case "numFmt":
        guard let id = attributes["numFmtId"].flatMap(NumberText.integer),
          let code = attributes["formatCode"]
        else { break }
        custom[id] = NumberFormat.isDate(EscapedText.decode(code))
      case "cellXfs": isInCellFormats = true
      case "xf" where isInCellFormats:
        formats.append(attributes["numFmtId"].flatMap(NumberText.integer) ?? 0)
      default: break
      }
      guard formats.count <= limits.items, custom.count <= limits.items else {
        throw .tooLarge(nil, limit: limits.items, english: "cell formats", chinese: "单元格格式数")
      }
      return false
    }

    func end(_ name: XMLName, text: String) {
      if name.local == "cellXfs", name.namespace == .spreadsheet { isInCellFormats = false }
    }
  }
}
