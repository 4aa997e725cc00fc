import CXlsxWriter
import Glibc
import Spreadsheet
import Synchronization

/// A workbook that is being written, and everything that this package calls in libxlsxwriter.
///
/// `save()` writes the file; a workbook that is dropped without it leaves none. The library's
/// pointers stay inside: formats are known by number, and sheets are drawn one after another.
@safe
struct WorkbookFile: ~Copyable {
  /// A cell format of the workbook that made it.
  struct Format: Hashable, Sendable {
    fileprivate let index: Int
  }

  private static let closing = Mutex(())

  private let path: String
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var isOpen = true
  private var sheet: UnsafeMutablePointer<lxw_worksheet>?
  private var sheetName: String?
  private var formats: [UnsafeMutablePointer<lxw_format>] = unsafe []

  /// Starts a workbook; nothing is written to the path before `save()`.
  init(path: String) throws(WriteError) {
    guard let workbook = unsafe workbook_new(path) else {
      throw WriteError(.libraryFailed, detail: "out of memory")
    }
    // Programs measure column widths by the digits of the first font. If the library's Calibri is
    // not installed, they fall back to a wider one; Arial, or a font with its metrics, is
    // everywhere. At 9.5 points its digits are 7 pixels wide on screen, as the library assumes, and
    // 5.3 points on paper, so that Excel, which counts pixels, and LibreOffice, which does not,
    // agree on a width.
    if let font = unsafe workbook.pointee.formats.pointee.stqh_first {
      unsafe format_set_font_name(font, "Arial")
      unsafe format_set_font_size(font, 9.5)
    }
    self.path = path
    unsafe self.workbook = unsafe workbook
  }

  deinit {
    if isOpen { unsafe lxw_workbook_free(workbook) }
  }

  /// Writes the file and ends the workbook.
  consuming func save() throws(WriteError) {
    // Checked first, because the library prints a failure to standard error.
    let output = try PendingFile(path: path)
    sheetName = nil
    isOpen = false  // workbook_close() frees the workbook, even when it fails
    // One at a time: the library asks gmtime(), which has one answer for all threads, for the date.
    let status = Self.closing.withLock { _ in
      withCNumericLocale { unsafe workbook_close(workbook) }
    }
    guard status == LXW_NO_ERROR else {
      output.removeIfNew()
      // All sheets are drawn by now: only memory, or disk space for the file or its parts, can run
      // out.
      guard status != LXW_ERROR_MEMORY_MALLOC_FAILED else { throw failure(status) }
      throw WriteError(.cannotCreateFile, detail: failure(status).detail)
    }
  }

  /// The error for a status of the library.
  private func failure(_ status: lxw_error, at cell: CellAddress? = nil) -> WriteError {
    let reason = unsafe lxw_strerror(status).map { unsafe String(cString: $0) }
    return WriteError(.libraryFailed, sheet: sheetName, cell: cell, detail: reason)
  }

  /// Calls the library for the sheet being drawn, and throws the error that it returns.
  private func call(
    at cell: CellAddress? = nil, _ body: (UnsafeMutablePointer<lxw_worksheet>) -> lxw_error
  ) throws(WriteError) {
    guard let sheet = unsafe sheet else { throw WriteError(.noSheet) }
    let status = unsafe body(sheet)
    guard status == LXW_NO_ERROR else { throw failure(status, at: cell) }
  }

  /// Calls a function of the library that returns no status.
  private func set(_ body: (UnsafeMutablePointer<lxw_worksheet>) -> Void) throws(WriteError) {
    guard let sheet = unsafe sheet else { throw WriteError(.noSheet) }
    unsafe body(sheet)
  }

  /// Calls the library for a range of the sheet being drawn: its top, left, bottom and right.
  private func call(
    for range: CellRange,
    _ body: (UnsafeMutablePointer<lxw_worksheet>, UInt32, UInt16, UInt32, UInt16) -> lxw_error
  ) throws(WriteError) {
    let top = try index(range.first.row, as: lxw_row_t.self)
    let left = try index(range.first.column, as: lxw_col_t.self)
    let bottom = try index(range.last.row, as: lxw_row_t.self)
    let right = try index(range.last.column, as: lxw_col_t.self)
    try unsafe call(at: range.first) { unsafe body($0, top, left, bottom, right) }
  }

  /// A number as the narrower integer that the library takes.
  private func index<Narrow: FixedWidthInteger>(
    _ number: Int, as type: Narrow.Type = Narrow.self
  ) throws(WriteError) -> Narrow {
    guard let narrow = Narrow(exactly: number) else {
      throw WriteError(.outsideSheet, sheet: sheetName, detail: "\(number)")
    }
    return narrow
  }
}

// MARK: - The workbook

extension WorkbookFile {
  /// Sets the document properties and the creation date, which would otherwise be the current time.
  mutating func setProperties(
    _ properties: WorkbookDrawing.Properties
  ) throws(WriteError) {
    var texts = CStrings()
    var fields = unsafe lxw_doc_properties()
    unsafe fields.title = try texts.keep(properties.title)
    unsafe fields.subject = try texts.keep(properties.subject)
    unsafe fields.author = try texts.keep(properties.author)
    unsafe fields.company = try texts.keep(properties.company)
    unsafe fields.created = properties.createdSeconds
    let status = unsafe workbook_set_properties(workbook, &fields)
    withExtendedLifetime(texts) {}
    guard status == LXW_NO_ERROR else { throw failure(status) }
    for custom in properties.custom {
      let status = unsafe workbook_set_custom_property_string(
        workbook, custom.name, custom.value)
      guard status == LXW_NO_ERROR else { throw failure(status) }
    }
  }

  /// Defines a workbook-wide name for a reference.
  mutating func define(_ name: String, as reference: String) throws(WriteError) {
    sheetName = nil
    let status = unsafe workbook_define_name(workbook, name, "=" + reference)
    guard status == LXW_NO_ERROR else { throw failure(status) }
  }

  /// Adds a sheet, on which all further calls draw; the first one is shown when the file is opened.
  mutating func addSheet(named name: String, isFirst: Bool) throws(WriteError) {
    sheetName = name
    guard let added = unsafe workbook_add_worksheet(workbook, name) else {
      throw WriteError(.illegalSheetName, sheet: name)
    }
    unsafe sheet = unsafe added
    // The library leaves names such as 2021 or A1 unquoted, so that they would read as numbers or
    // cells.
    guard let quoted = unsafe strdup(name.quotedAsSheet) else {
      throw WriteError(.libraryFailed, sheet: name, detail: "out of memory")
    }
    unsafe free(added.pointee.quoted_name)
    unsafe added.pointee.quoted_name = unsafe quoted
    if isFirst { unsafe worksheet_activate(added) }
  }

  /// Adds the format of a style.
  mutating func addFormat(_ style: CellStyle) throws(WriteError) -> Format {
    let format = unsafe try newFormat()
    unsafe format_set_font_name(format, style.fontName)
    unsafe format_set_font_size(format, style.fontSize)
    if style.isBold { unsafe format_set_bold(format) }
    if let color = style.fontColor { unsafe format_set_font_color(format, Self.color(color)) }
    if style.isUnderlined { unsafe format_set_underline(format, Self.byte(LXW_UNDERLINE_SINGLE)) }
    if let fill = style.fill { unsafe format_set_bg_color(format, Self.color(fill)) }
    if style.hasBorder { unsafe format_set_border(format, Self.byte(LXW_BORDER_THIN)) }
    switch style.horizontal {
    case .general: break
    case .left: unsafe format_set_align(format, Self.byte(LXW_ALIGN_LEFT))
    case .center: unsafe format_set_align(format, Self.byte(LXW_ALIGN_CENTER))
    case .right: unsafe format_set_align(format, Self.byte(LXW_ALIGN_RIGHT))
    }
    switch style.vertical {
    case .top: unsafe format_set_align(format, Self.byte(LXW_ALIGN_VERTICAL_TOP))
    case .center: unsafe format_set_align(format, Self.byte(LXW_ALIGN_VERTICAL_CENTER))
    case .bottom: unsafe format_set_align(format, Self.byte(LXW_ALIGN_VERTICAL_BOTTOM))
    }
    if style.wraps { unsafe format_set_text_wrap(format) }
    if style.shrinks { unsafe format_set_shrink(format) }
    if style.numberFormat != "General" { unsafe format_set_num_format(format, style.numberFormat) }
    if !style.isLocked { unsafe format_set_unlocked(format) }
    unsafe formats.append(format)
    return Format(index: unsafe formats.count - 1)
  }

  private func newFormat() throws(WriteError) -> UnsafeMutablePointer<lxw_format> {
    guard let format = unsafe workbook_add_format(workbook) else {
      throw WriteError(.libraryFailed, detail: "out of memory")
    }
    return unsafe format
  }

  /// A colour as the library expects it, where 0 means none.
  private static func color(_ color: UInt32) -> lxw_color_t {
    color == 0 ? LXW_COLOR_BLACK.rawValue : color
  }

  /// A constant of one of the library's enumerations, all of which are small.
  private static func byte(_ constant: some RawRepresentable<UInt32>) -> UInt8 {
    UInt8(truncatingIfNeeded: constant.rawValue)
  }
}

// MARK: - The sheet being drawn

extension WorkbookFile {
  func write(
    _ content: CellDrawing.Content, at address: CellAddress, format: Format
  ) throws(WriteError) {
    let row = try index(address.row, as: lxw_row_t.self)
    let column = try index(address.column, as: lxw_col_t.self)
    let format = unsafe formats[format.index]
    try unsafe call(at: address) { sheet in
      switch content {
      case .blank:
        unsafe worksheet_write_blank(sheet, row, column, format)
      case .text(let text):
        unsafe worksheet_write_string(sheet, row, column, text.escapedForWorkbook, format)
      case .number(let number):
        // A sum can result in -0, which nobody means.
        unsafe worksheet_write_number(sheet, row, column, number == 0 ? 0 : number, format)
      case .formula(let formula, .number(let stored)):
        unsafe worksheet_write_formula_num(sheet, row, column, formula, format, stored)
      case .formula(let formula, .text(let stored)):
        unsafe worksheet_write_formula_str(
          sheet, row, column, formula, format, stored.escapedForStoredValue)
      case .link(let text, let target, let cell):
        unsafe worksheet_write_url_opt(
          sheet, row, column, "internal:\(target.quotedAsSheet)!\(cell)", format,
          text.escapedForWorkbook, nil)
      }
    }
  }

  /// Merges a range of more than one cell; its cells are still to be written.
  func merge(_ range: CellRange) throws(WriteError) {
    try unsafe call(for: range) { sheet, top, left, bottom, right in
      unsafe worksheet_merge_range(sheet, top, left, bottom, right, nil, nil)
    }
  }

  func setColumn(_ column: Int, pixels: UInt32, isHidden: Bool) throws(WriteError) {
    let column = try index(column, as: lxw_col_t.self)
    var options = lxw_row_col_options()
    options.hidden = isHidden ? 1 : 0
    try unsafe call { sheet in
      unsafe worksheet_set_column_pixels_opt(sheet, column, column, pixels, nil, &options)
    }
  }

  func setRow(_ row: Int, height: Double) throws(WriteError) {
    let row = try index(row, as: lxw_row_t.self)
    // The library takes 15 for "not set", and Excel would then choose the height itself.
    let height = height == 15 ? 15.001 : height
    try unsafe call { sheet in unsafe worksheet_set_row(sheet, row, height, nil) }
  }

  /// Adds a rule on what may be typed; a blank is always allowed.
  func add(_ validation: DataValidation) throws(WriteError) {
    var texts = CStrings()
    var fields = unsafe lxw_data_validation()
    switch validation.criterion {
    case .any:
      unsafe fields.validate = Self.byte(LXW_VALIDATION_TYPE_ANY)
    case .wholeNumber(let minimum):
      unsafe fields.validate = Self.byte(LXW_VALIDATION_TYPE_INTEGER)
      unsafe fields.criteria = Self.byte(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO)
      unsafe fields.value_number = Double(minimum)
    case .decimal(let minimum):
      unsafe fields.validate = Self.byte(LXW_VALIDATION_TYPE_DECIMAL)
      unsafe fields.criteria = Self.byte(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO)
      unsafe fields.value_number = minimum
    case .list(let formula), .custom(let formula):
      unsafe fields.validate = Self.byte(LXW_VALIDATION_TYPE_CUSTOM_FORMULA)
      unsafe fields.value_formula = try texts.keep(formula)
    }
    unsafe fields.input_title = try texts.keep(message: validation.inputTitle)
    unsafe fields.input_message = try texts.keep(message: validation.inputMessage)
    unsafe fields.error_title = try texts.keep(message: validation.errorTitle)
    unsafe fields.error_message = try texts.keep(message: validation.errorMessage)
    try unsafe call(for: validation.range) { sheet, top, left, bottom, right in
      unsafe worksheet_data_validation_range(sheet, top, left, bottom, right, &fields)
    }
    withExtendedLifetime(texts) {}
    if case .list = validation.criterion { try makeLastValidationList() }
  }

  /// Turns the validation that was added last into a drop-down list.
  ///
  /// Given a list directly, the library copies the formula twice and leaks the first copy.
  private func makeLastValidationList() throws(WriteError) {
    try unsafe set { sheet in
      var last = unsafe sheet.pointee.data_validations.pointee.stqh_first
      while let next = unsafe last?.pointee.list_pointers.stqe_next { unsafe last = next }
      unsafe last?.pointee.validate = Self.byte(LXW_VALIDATION_TYPE_LIST_FORMULA)
    }
  }

  /// Adds a format that cells take on while a formula is true.
  func add(_ conditional: ConditionalFormat) throws(WriteError) {
    let format = unsafe try newFormat()
    if let color = conditional.fontColor {
      unsafe format_set_font_color(format, Self.color(color))
    }
    if let fill = conditional.fill { unsafe format_set_bg_color(format, Self.color(fill)) }
    if conditional.isBold { unsafe format_set_bold(format) }
    var texts = CStrings()
    var fields = unsafe lxw_conditional_format()
    unsafe fields.type = Self.byte(LXW_CONDITIONAL_TYPE_FORMULA)
    unsafe fields.value_string = try texts.keep(conditional.formula)
    unsafe fields.format = unsafe format
    try unsafe call(for: conditional.range) { sheet, top, left, bottom, right in
      unsafe worksheet_conditional_format_range(sheet, top, left, bottom, right, &fields)
    }
    withExtendedLifetime(texts) {}
  }

  /// Protects the locked cells, without a password; rows and columns can still be resized.
  ///
  /// Otherwise a clerk could not widen a column that is too narrow for its number.
  func protect() throws(WriteError) {
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    try unsafe set { sheet in
      unsafe worksheet_protect(sheet, nil, &options)
    }
  }

  /// Sets how the sheet looks on screen.
  func setView(
    frozen: CellAddress?, showsGridLines: Bool, tabColor: UInt32?
  ) throws(WriteError) {
    let row = try index(frozen?.row ?? 0, as: lxw_row_t.self)
    let column = try index(frozen?.column ?? 0, as: lxw_col_t.self)
    try unsafe set { sheet in
      if row > 0 || column > 0 { unsafe worksheet_freeze_panes(sheet, row, column) }
      if !showsGridLines { unsafe worksheet_gridlines(sheet, Self.byte(LXW_HIDE_ALL_GRIDLINES)) }
      if let tabColor { unsafe worksheet_set_tab_color(sheet, Self.color(tabColor)) }
    }
  }
}

// MARK: - The printed page

extension WorkbookFile {
  /// Sets A4 paper and its margins, given in centimetres.
  func setPaper(
    isLandscape: Bool, margins: PageSetup.Margins, isCentered: Bool
  ) throws(WriteError) {
    try unsafe set { sheet in
      unsafe worksheet_set_paper(sheet, 9)  // A4
      if isLandscape { unsafe worksheet_set_landscape(sheet) }
      unsafe worksheet_set_margins(
        sheet, margins.left / 2.54, margins.right / 2.54, margins.top / 2.54,
        margins.bottom / 2.54)
      if isCentered { unsafe worksheet_center_horizontally(sheet) }
    }
  }

  /// Scales the sheet down to fit a number of pages; 0 leaves that direction free.
  func fitToPages(wide: Int, high: Int) throws(WriteError) {
    let wide = try index(wide, as: UInt16.self)
    let high = try index(high, as: UInt16.self)
    try unsafe set { sheet in
      unsafe worksheet_fit_to_pages(sheet, wide, high)
    }
  }

  func setPrintArea(_ range: CellRange) throws(WriteError) {
    try unsafe call(for: range) { sheet, top, left, bottom, right in
      unsafe worksheet_print_area(sheet, top, left, bottom, right)
    }
  }

  /// Repeats rows at the top of each page.
  func repeatRows(_ rows: ClosedRange<Int>) throws(WriteError) {
    let first = try index(rows.lowerBound, as: lxw_row_t.self)
    let last = try index(rows.upperBound, as: lxw_row_t.self)
    try unsafe call { sheet in unsafe worksheet_repeat_rows(sheet, first, last) }
  }

  /// Inserts a page break before each of the rows.
  func breakPages(beforeRows rows: [Int]) throws(WriteError) {
    var breaks: [lxw_row_t] = []
    for row in rows { breaks.append(try index(row)) }
    breaks.append(0)  // the library counts up to a zero
    try unsafe call { sheet in unsafe worksheet_set_h_pagebreaks(sheet, &breaks) }
  }

  /// Sets the footer, in Excel's notation.
  func setFooter(_ footer: String) throws(WriteError) {
    try unsafe call { sheet in unsafe worksheet_set_footer(sheet, footer) }
  }
}
