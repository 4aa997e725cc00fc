import Foundation
import FoundationXML
import ReportForms
import ReportModel
import Testing

@Suite("A report as a page")
struct HTMLPageTests {
  /// What a page holds, gathered by an XML parser.
  private final class Reader: NSObject, XMLParserDelegate {
    var texts: [(element: String, text: String)] = []
    var spans: [[(columns: Int, rows: Int)]] = []
    /// The scope or the role of each header cell by its text, table by table.
    var headers: [[String: String]] = []
    /// The attributes of the elements that occur once or a few times.
    var attributes: [(element: String, values: [String: String])] = []
    private var open: [(element: String, text: String)] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String] = [:]
    ) {
      open.append((name, ""))
      if name == "table" {
        spans.append([])
        headers.append([:])
      }
      self.attributes.append((name, attributes))
      guard ["td", "th"].contains(name), !spans.isEmpty else { return }
      let number = { (key: String) in attributes[key].flatMap { Int($0) } ?? 1 }
      spans[spans.count - 1].append((number("colspan"), number("rowspan")))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if !open.isEmpty { open[open.count - 1].text += string }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      guard let last = open.popLast() else { return }
      texts.append(last)
      let values = attributes.last { $0.element == name }?.values ?? [:]
      if let header = values["scope"] ?? values["role"], !headers.isEmpty {
        headers[headers.count - 1][last.text] = header
      }
    }
  }

  private func read(_ html: String) -> (isWellFormed: Bool, reader: Reader) {
    let parser = XMLParser(data: Data(html.utf8))
    let reader = Reader()
    parser.delegate = reader
    return (parser.parse() && parser.parserError == nil, reader)
  }

  @Test func `it holds each label and figure once per place`() throws {
    let report = try SampleReport.make()
    let (isWellFormed, reader) = read(HTMLPage.html(of: report))
    #expect(isWellFormed)
    let cells = reader.texts.filter { ["td", "th"].contains($0.element) }.map(\.text)
    let expected = report.form.tables.flatMap { table in
      table.cells.map { cell in
        switch cell.content {
        case .label(let label): label.text
        case .figure(let key): report[key].raw
        }
      }
    }
    #expect(cells.sorted() == expected.sorted())
    let titles = reader.texts.filter { $0.element == "h2" }.map(\.text)
    #expect(titles == report.form.sections.map(\.title))
  }

  @Test func `the spans of each table fill its grid`() throws {
    let report = try SampleReport.make()
    let reader = read(HTMLPage.html(of: report)).reader
    #expect(reader.spans.count == 3)
    for (table, spans) in zip(report.form.tables, reader.spans) {
      let area = spans.reduce(0) { $0 + $1.columns * $1.rows }
      #expect(area == table.rowCount * table.widths.count)
    }
  }

  @Test func `a long paragraph is one paragraph`() throws {
    var report = try SampleReport.make()
    report.sections["overview"] = [.init(SampleReport.longText(3000))]
    let reader = read(HTMLPage.html(of: report)).reader
    #expect(reader.texts.contains { $0.element == "p" && $0.text == SampleReport.longText(3000) })
  }

  @Test func `text cannot become markup`() throws {
    var report = try SampleReport.make()
    report.title = .init("<script>alert(1)</script> & \u{1}]]>")
    let key = try #require(report.form.figureKeys.first)
    report.figures[key] = Figure(key, .unreadable, raw: "</td><b>&amp;")
    let html = HTMLPage.html(of: report)
    let (isWellFormed, reader) = read(html)
    #expect(isWellFormed && !html.contains("<script") && !html.contains("<b>"))
    #expect(reader.texts.contains { $0.element == "td" && $0.text == "</td><b>&amp;" })
    #expect(reader.texts.contains { $0.element == "h1" && $0.text.hasPrefix("<script>") })
  }

  @Test func `labels are headers of rows and columns, figures are not`() throws {
    let report = try SampleReport.make()
    let reader = read(HTMLPage.html(of: report)).reader
    let requests = try #require(reader.headers.dropFirst().first)
    #expect(requests["（一）予以公开"] == "rowheader")
    #expect(requests["（三）不予公开"] == "rowheader")
    #expect(requests["自然人"] == "col")
    #expect(requests["法人或其他组织"] == "colgroup")
    let reviews = try #require(reader.headers.last)
    #expect(reviews["行政复议"] == "colgroup")
    let figures = report.orderedFigures.map(\.raw).filter { !$0.isEmpty }
    #expect(Set(reader.headers.flatMap(\.keys)).isDisjoint(with: figures))
  }

  @Test func `the title above each table is its caption, shown once, and no table is cut off`()
    throws
  {
    let report = try SampleReport.make()
    let html = HTMLPage.html(of: report)
    let reader = read(html).reader
    let titles = report.form.tables.compactMap { report.form.section($0.key)?.title }
    #expect(titles.count == 3 && titles.allSatisfy { html.components(separatedBy: $0).count == 2 })
    let captions = html.components(separatedBy: "<caption").dropFirst()
      .compactMap { $0.components(separatedBy: "</caption>").first }
    #expect(captions.count == titles.count)
    for (caption, title) in zip(captions, titles) {
      #expect(caption.hasSuffix(">\(title)</h2>"))
      // What is hidden by style shows in an editor, which drops the style.
      #expect(!caption.contains("hidden") && !caption.contains("clip"))
    }
    #expect(html.contains("<meta name=\"viewport\" content=\"width=device-width"))
    let frames = reader.attributes.filter { $0.element == "div" && $0.values["style"] != nil }
    #expect(frames.map { $0.values["style"] } == Array(repeating: "overflow-x:auto", count: 3))
  }

  @Test func `a title with text between it and the table stands above the text`() throws {
    var report = try SampleReport.make()
    let key = try #require(report.form.tables.first?.key)
    report.sections[key] = [.init("本表含下属单位。")]
    let reader = read(HTMLPage.html(of: report)).reader
    let titles = reader.texts.filter { $0.element == "h2" }.map(\.text)
    #expect(titles == report.form.sections.map(\.title))
    #expect(reader.texts.filter { $0.element == "caption" }.count == 2)
    let texts = reader.texts.map(\.text)
    let title = try #require(report.form.section(key)?.title)
    #expect(texts.firstIndex(of: title).map { texts[$0 + 1] } == "本表含下属单位。")
  }

  @Test func `what the form prescribes is styled inline`() throws {
    let reader = read(HTMLPage.html(of: try SampleReport.make())).reader
    for (element, values) in reader.attributes {
      guard ["h1", "h2", "p", "td", "th"].contains(element) else { continue }
      let style = try #require(values["style"], "\(element)")
      #expect(style.contains("font:"), "\(element)")
      #expect(!["td", "th"].contains(element) || style.contains("border:1px solid"), "\(element)")
    }
  }
}
