// `import DisclosureReports` is enough to read, check, add up and write reports.
@_exported public import ReportChecks
@_exported public import ReportModel
@_exported public import Spreadsheet
@_exported public import WorkbookReading
