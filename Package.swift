// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
  .strictMemorySafety(),  // SE-0458
  .treatAllWarnings(as: .error),  // SE-0443
]

/// A target of this package; the list of its imports is the wall around it.
func part(
  _ name: String, _ imports: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .target(name: name, dependencies: imports, resources: resources, swiftSettings: settings)
}

/// The tests of one part; beside them stand the faults that Tests/sabotage puts into the part.
func tests(
  _ name: String, _ imports: [Target.Dependency], exclude: [String] = ["faults.toml"]
) -> Target {
  .testTarget(
    name: name, dependencies: imports + ["TestSupport"], exclude: exclude, swiftSettings: settings)
}

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "nianbao",
  products: [
    .executable(name: "nianbao", targets: ["nianbao"]),
    .library(name: "DisclosureReports", targets: ["DisclosureReports"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    part("Spreadsheet"),
    part("PackageArchive", ["CLibZip"]),
    part("WorkbookReading", ["PackageArchive", "Spreadsheet"]),
    part("WorkbookWriting", ["CXlsxWriter", "Spreadsheet"]),

    part(
      "ReportModel", ["Spreadsheet"],
      resources: [
        .embedInCode("Forms/form-2021.json"), .embedInCode("Forms/form-2019.json"),
      ]),
    part("ReportChecks", ["ReportModel", "Spreadsheet"]),
    part("ReportForms", ["ReportModel", "Spreadsheet"]),

    part(
      "DisclosureReports",
      [
        "ReportChecks", "ReportForms", "ReportModel", "Spreadsheet", "WorkbookReading",
        "WorkbookWriting",
      ]),
    part(
      "NianbaoCommands",
      [
        "DisclosureReports", "ReportChecks", "ReportModel", "Spreadsheet", "WorkbookReading",
        argumentParser,
      ]),
    .executableTarget(
      name: "nianbao", dependencies: ["NianbaoCommands"], swiftSettings: settings),

    // The example of README.md, which needs no other import.
    .executableTarget(
      name: "LibraryExample", dependencies: ["DisclosureReports"], path: "examples/library",
      swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["ReportModel", "Spreadsheet"], path: "Tests/TestSupport",
      swiftSettings: settings),
    // Built and run by Tests/fuzz.
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "PackageArchive", "ReportChecks", "ReportForms", "ReportModel", "Spreadsheet",
        "TestSupport", "WorkbookReading",
      ], path: "Tests/Fuzz", swiftSettings: settings),
    // Built and run by Tests/edits.
    .executableTarget(
      name: "Edits",
      dependencies: ["ReportChecks", "ReportForms", "ReportModel", "Spreadsheet", "TestSupport"],
      path: "Tests/Edits", swiftSettings: settings),
    // Built and run by Benchmarks/run and Benchmarks/count.
    .executableTarget(
      name: "SwiftFloor",
      dependencies: ["CLibZip", "ReportForms", "ReportModel", "WorkbookWriting"],
      path: "Benchmarks/SwiftFloor", swiftSettings: settings),
    .executableTarget(
      name: "ReadCells", dependencies: ["Spreadsheet", "WorkbookReading"],
      path: "Benchmarks/ReadCells", swiftSettings: settings),
    tests("SpreadsheetTests", ["Spreadsheet"]),
    tests("WorkbookReadingTests", ["PackageArchive", "Spreadsheet", "WorkbookReading"]),
    tests(
      "WorkbookWritingTests", ["CLibZip", "Spreadsheet", "WorkbookReading", "WorkbookWriting"]),
    tests("ReportModelTests", ["ReportModel", "Spreadsheet"]),
    tests("ReportChecksTests", ["ReportChecks", "ReportModel", "Spreadsheet"]),
    tests(
      "ReportFormsTests", ["ReportForms", "ReportModel", "Spreadsheet"], exclude: ["Faults"]),
    tests(
      "DisclosureReportsTests",
      [
        "DisclosureReports", "ReportChecks", "ReportForms", "ReportModel", "Spreadsheet",
        "WorkbookReading",
      ]),
    tests(
      "NianbaoCommandsTests",
      [
        "DisclosureReports", "PackageArchive", "ReportChecks", "ReportModel", "WorkbookReading",
        "WorkbookWriting", "LibraryExample", "nianbao",
      ], exclude: ["Recorded", "faults.toml"]),
  ],
  swiftLanguageModes: [.v6]
)
