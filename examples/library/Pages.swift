// What the pages of the documentation show, so that it is built like the example in main.swift.
import DisclosureReports

func pageOfReport() throws {
  let report = try ReportReader().report(from: .path("年报.xlsx"), year: 2026)
  print(report.unit ?? "没有单位名称", report.year ?? 0, report.form.name[.zh])
  for paragraph in report.sections["overview", default: []] {
    print(paragraph.source?.description ?? "", paragraph.text)
  }
}

func pageOfFigure(_ report: Report) {
  let figure = report[FigureKey("requests", "granted", "total")]
  switch figure.state {
  case .number(let number): print("予以公开", number)
  case .blank, .notApplicable: print("没有填")
  case .unreadable: print("读不出：", figure.raw, figure.source?.description ?? "")
  }
}

func pageOfFigureKey(_ report: Report) {
  for key in report.form.figureKeys where key.table == "requests" && key.column == "total" {
    let place = report.form.figure(key)?.fullRowLabel ?? ""
    print(key, place, report[key].number.map { "\($0)" } ?? "")
  }
}

func pageOfFinding(_ report: Report) {
  let findings = Checker().findings(in: report).filter { !$0.isAccepted }
  for finding in findings where finding.severity >= .warning {
    print(finding.severity.name[.zh], finding.code, finding.message[.zh])
    print("先看", finding.location?.description ?? "", "再看", finding.related)
    if let expected = finding.expected { print("应为", expected) }
  }
}
