"""The verdicts on 单位信息 and on the text sheets, recalculated by LibreOffice, say what `check` says."""

import tempfile
import unittest
from pathlib import Path

import openpyxl

import nianbao
import office

PASSED = "通过"
UNIT, OVERVIEW, OTHERS = "单位信息", "一", "五六"
VERDICTS = {UNIT: "A1", OVERVIEW: "C1", OTHERS: "C1"}
WORDS = {UNIT: "有误（{} 处）", OVERVIEW: "提示（{} 处）", OTHERS: "提示（{} 处）"}
# Faults of the figures are another sheet's matter.
CODES = {"ORG101", "ORG201", "FRM304", "TXT301"}

NAME, YEAR = (UNIT, "B3"), (UNIT, "B5")
TEXT, PROBLEMS, REST = (OVERVIEW, "A6"), (OTHERS, "A6"), (OTHERS, "A31")
FULL = {
    NAME: "清溪县水利局",
    YEAR: 2026,
    TEXT: "本年主动公开水利工程信息十二条。",
    PROBLEMS: "更新不够及时，已明确专人负责。",
    REST: "本年度未收取信息处理费。",
}
CHANGES = [
    {},
    {NAME: None},
    {NAME: "　 "},
    {YEAR: None},
    {YEAR: 20226},
    {YEAR: 2007},
    {NAME: None, YEAR: None},
    {TEXT: None},
    {TEXT: " 　"},
    {PROBLEMS: None},
    {PROBLEMS: "无。"},
    {PROBLEMS: "没 有 什 么 问 题。"},
    {REST: None},
    {PROBLEMS: "无", REST: "　"},
    {TEXT: None, PROBLEMS: None, REST: None},
]


class UnitAndText(unittest.TestCase):
    def test_the_verdicts_are_those_of_check(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            blank = nianbao.template(folder / "blank.xlsx")
            paths = [self._filled(blank, folder / f"{n:02}.xlsx", c) for n, c in enumerate(CHANGES)]
            findings = [entry["findings"] for entry in nianbao.check(*paths)]
            books = office.convert(paths, folder / "recalculated", "xlsx")
            for change, found, path in zip(CHANGES, findings, books, strict=True):
                book = openpyxl.load_workbook(path, data_only=True)
                for sheet, cell in VERDICTS.items():
                    with self.subTest(change, sheet=sheet):
                        faults = sum(f["sheet"] == sheet and f["code"] in CODES for f in found)
                        expected = WORDS[sheet].format(faults) if faults else PASSED
                        self.assertEqual(book[sheet][cell].value, expected)

    def _filled(self, blank, path, change):
        workbook = openpyxl.load_workbook(blank)
        for (sheet, cell), value in (FULL | change).items():
            entry = workbook[sheet][cell]
            self.assertFalse(entry.protection.locked, f"{sheet}!{cell}")
            entry.value = value
        workbook["二"]["B6"] = 0
        workbook.save(path)
        return path


if __name__ == "__main__":
    unittest.main()
