/// A cell as read: its value, the formula that it came from, and what its look says beside them.
public struct Cell: Hashable, Sendable {
  /// What the look of a cell says that its value does not.
  public struct Appearance: OptionSet, Hashable, Sendable {
    /// The facts as bits.
    public let rawValue: UInt16

    /// Makes it of bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Part of the text is struck out, or something in it is raised or lowered: a note beside a
    /// number, or what the number was before, which the text alone does not tell from it.
    public static let markedInPart = Appearance(rawValue: 1)
    /// All that is shown is struck out.
    public static let struckOut = Appearance(rawValue: 2)
    /// The format of the cell shows the value as an amount of money in another unit than 万元 (10,000
    /// yuan): in 元 (yuan), in 千元 or with a currency sign.
    public static let otherMoney = Appearance(rawValue: 4)
    /// A number is shown as another: in thousands, or as a percentage.
    public static let scaled = Appearance(rawValue: 8)
    /// Words of a document that are struck out stood here and were left out.
    public static let leftOut = Appearance(rawValue: 16)
    /// The format shows other digits than the number has, or words.
    public static let shownOtherwise = Appearance(rawValue: 32)
    /// The format shows fewer decimals than the number has.
    public static let rounded = Appearance(rawValue: 64)
    /// Nobody sees the value: its format shows nothing, or its font has the colour of the ground.
    public static let unseen = Appearance(rawValue: 128)
    /// A number is shown as a time of day, a duration, or a day that no calendar has.
    public static let clock = Appearance(rawValue: 256)
  }

  /// The stored value; nil for a blank cell and for a formula with nothing stored.
  public var value: CellValue?
  // It stands in the gap before the formula; behind it every cell would be eight bytes larger.
  /// What the look of the cell says.
  public var appearance: Appearance
  /// The formula without its equals sign, already shifted to this cell where it is shared.
  public var formula: String?

  /// Makes a cell.
  public init(_ value: CellValue?, formula: String? = nil, appearance: Appearance = []) {
    self.value = value
    self.appearance = appearance
    self.formula = formula
  }
}
