import Foundation
import Testing

/// The commands that show what the program knows and reads: `cells`, `rules`, `forms`, `template`.
struct CatalogueCommandTests {
  @Test func `cells gives every cell of a text as a string`() async throws {
    let run = try await TemporaryFolder(SampleText()).run("cells", SampleText.name)
    #expect(run.status == 0)
    let sheets = try JSONValue(run.output)["sheets"].elements
    #expect(sheets.count == 1)
    let sheet = try #require(sheets.first)
    #expect(sheet["name"] == .null)
    #expect(sheet["state"] == .string("visible"))
    #expect(sheet["merges"] == .array([]))
    #expect(sheet["cells"]["A1"] == .string("延津县人民政府办公室2023年政府信息公开工作年度报告"))
    #expect(sheet["cells"]["B30"] == .string("110.139"))
  }

  @Test func `cells gives numbers, formulas and merges of a workbook`() async throws {
    let file = "examples/yanjin-2023/延津县人民政府办公室-2023-填报.xlsx"
    let run = try await NianbaoProcess(folder: Package.folder).run(["cells", file])
    #expect(run.status == 0)
    let sheets = try JSONValue(run.output)["sheets"].elements
    let disclosure = try #require(sheets.first { $0["name"] == .string("二") })
    #expect(disclosure["cells"]["B17"] == .number(110.139))
    #expect(disclosure["merges"].elements.contains(.string("B17:D17")))
    let requests = try #require(sheets.first { $0["name"] == .string("三") })
    #expect(requests["cells"]["J7"] == .object(["f": .string("SUM(D7:I7)")]))
  }

  @Test func `cells takes one file`() async throws {
    let folder = try TemporaryFolder(SampleText())
    #expect(try await folder.run("cells", ".").status == 2)
    #expect(try await folder.run("cells", "没有.xlsx").status == 2)
  }

  @Test func `rules tells one rule with its examples, whatever the case of its code`() async throws
  {
    let folder = try TemporaryFolder()
    let run = try await folder.run("rules", "sum301", "--lang", "en")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("SUM301  total-differs-from-results  error\n"))
    #expect(run.output.contains("should be 5 if the other cells are right"))
    let unknown = try await folder.run("rules", "SUM999")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("SUM999"))
  }

  @Test(arguments: ["SUM301", "FRM501", "FRM204", "FIG103"])
  func `a rule is told in Chinese throughout`(code: String) async throws {
    let run = try await TemporaryFolder().run("rules", code)
    // The English name of the fault stands beside its code.
    let lines = run.output.lines.dropFirst()
    #expect(lines.contains("  例如："))
    #expect(lines.allSatisfy { $0.firstMatch(of: /[a-z]{2}/) == nil }, "\(run.output)")
  }

  @Test func `forms tells the rows of a form under their keys`() async throws {
    let folder = try TemporaryFolder()
    let run = try await folder.run("forms", "2021")
    #expect(run.status == 0)
    for line in [
      "requests  三、收到和处理政府信息公开申请情况",
      "  refused.internal-affairs  （三）5.属于三类内部事务信息",
      "  litigation-after-reconsideration  复议后起诉",
    ] {
      #expect(run.output.lines.contains(line))
    }
    let unknown = try await folder.run("forms", "1999")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("1999") && unknown.errors.contains("2021"))
  }

  @Test func `template names the blank after the unit and the year`() async throws {
    let folder = try TemporaryFolder()
    let plain = try await folder.run("template", "--year", "2026")
    #expect(plain.status == 0)
    #expect(plain.output == "2026-填报.xlsx\n")
    let named = try await folder.run("模板", "--year", "2026", "--unit", "清溪县/水利局", "-o", "发放/")
    #expect(named.output == "发放/清溪县_水利局-2026-填报.xlsx\n")
    #expect(folder.files == ["2026-填报.xlsx", "发放/清溪县_水利局-2026-填报.xlsx"])
  }

  @Test func `a blank that nobody has filled is an error`() async throws {
    let folder = try TemporaryFolder()
    _ = try await folder.run("template", "--year", "2026", "--unit", "清溪县水利局", "-o", "空.xlsx")
    let run = try await folder.run("check", "空.xlsx")
    #expect(run.status == 1)
    #expect(run.output.contains("FRM101"))
  }
}
