import ReportChecks
import ReportModel
import Spreadsheet
import Testing

@Suite("Places are named as people look for them")
struct PlaceListTests {
  @Test(
    arguments: [
      (["research"], ["newly-received"], "“一、本年新收政府信息公开申请数量”行“科研机构”列"),
      (["research", "nonprofit"], ["granted"], "“（一）予以公开”行“科研机构”、“社会公益组织”列"),
      (["*"], ["granted"], "“（一）予以公开”整行"),
      (["natural-person", "business", "research", "nonprofit"], ["granted"], "“（一）予以公开”行 4 格"),
      (["research"], ["*"], "“科研机构”整列"),
      (
        ["research"], ["newly-received", "other.other"],
        "“科研机构”列的“一、本年新收政府信息公开申请数量”、“（六）3.其他”"
      ),
      (["*"], ["granted", "refused.state-secret"], "“（一）予以公开”整行、“（三）1.属于国家秘密”整行"),
    ] as [([String], [String], String)])
  func `by whole columns and rows`(columns: [String], rows: [String], words: String) throws {
    let form = try ReportForm.current()
    let keys = form.figureKeys.filter { key in
      key.table == "requests" && (rows == ["*"] || rows.contains(key.row))
        && (columns == ["*"] || columns.contains(key.column))
    }
    #expect(PlaceList(keys, of: form).text.zh == words)
  }
}
