import DisclosureReports

let received = FigureKey("requests", "newly-received", "total")
let reader = try ReportReader()
var reports: [Report] = []
for path in CommandLine.arguments.dropFirst() {
  let report = try reader.report(from: .path(path))
  let findings = Checker().findings(in: report)
  for finding in findings where finding.severity == .error {
    print(finding.code, finding.location?.description ?? "", finding.message.zh)
  }
  try ReportOutput.html.write(report, findings: findings, to: path + ".html")
  reports.append(report)
}
print("新收申请合计", reports.sum(of: received).map { "\($0)" } ?? "有的数字读不出")
