"""An upgraded report opens cleanly, and every value stored in it is the one LibreOffice computes."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import openpyxl

import nianbao
import office

# 平潭综合实验区, 2020: the rows that are not all 0; （七）总计 is not the sum of the results.
FIGURES = {
    "disclosure.government_rules": [0, 0, 7],
    "disclosure.normative_documents": [77, 77, 166],
    "disclosure.licensing": [396, 442, 278],
    "disclosure.other_services": [10, 7, 105],
    "disclosure.penalties": [2648, -18, 538],
    "disclosure.compulsion": [126, 26, 29],
    "disclosure.administrative_charges": [35, -15],
    "disclosure.government_procurement": [395, "73802895.90元"],
    "requests.newly_received": [20, 0, 0, 0, 0, 1, 21],
    "requests.granted": [6, 0, 0, 0, 0, 1, 7],
    "requests.granted_in_part": [6, 0, 0, 0, 0, 0, 6],
    "requests.unavailable.not_held": [4, 0, 0, 0, 0, 0, 4],
    "requests.unavailable.still_unclear": [3, 0, 0, 0, 0, 0, 3],
    "requests.unprocessed.repeated": [3, 0, 0, 0, 0, 0, 3],
    "requests.other": [4, 0, 0, 0, 0, 0, 4],
    "requests.handled_total": [20, 0, 0, 0, 0, 1, 21],
}


def _fill(blank, path):
    """Fills the blank of 2019 by the names of its cells; what is not in FIGURES is 0."""
    workbook = openpyxl.load_workbook(blank)
    rows = {}
    for name, defined in workbook.defined_names.items():
        row = name.removeprefix("nb.").rsplit(".", 1)[0]
        rows.setdefault(row, []).extend(defined.destinations)
    for row, places in rows.items():
        cells = sorted((workbook[s][c] for s, c in places), key=lambda cell: cell.column)
        for cell, value in zip(cells, FIGURES.get(row, [0] * 7), strict=False):
            cell.value = value
    workbook["单位信息"]["B6"] = "张某"
    workbook.save(path)


class Upgrade(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = Path(temporary.name)
        blank = cls.folder / "blank.xlsx"
        nianbao.run(
            "template", "--form", "2019", "--year", "2020", "--unit", "平潭综合实验区", "-o", blank
        )
        cls.source = cls.folder / "old.xlsx"
        _fill(blank, cls.source)
        cls.upgraded = cls.folder / "out" / "old.upgraded.xlsx"
        nianbao.run("upgrade", cls.source, "-o", cls.upgraded.parent, expect=1)

    def test_the_validator_finds_nothing(self):
        tool = Path(sys.executable).with_name("openxml-audit")
        arguments = [tool, "--recursive", "--max-errors", "0", "--output", "json"]
        done = subprocess.run(
            [*arguments, self.upgraded.parent], capture_output=True, timeout=120, check=False
        )
        (result,) = json.loads(done.stdout)
        self.assertTrue(result["valid"])
        self.assertEqual(result["error_count"] + result["warning_count"], 0)

    def test_what_is_stored_is_what_is_computed(self):
        bare = self.folder / "bare.xlsx"
        openpyxl.load_workbook(self.upgraded).save(bare)  # drops the stored values
        (path,) = office.convert([bare], self.folder / "recalculated", "xlsx")
        stored = openpyxl.load_workbook(self.upgraded, data_only=True)
        computed = openpyxl.load_workbook(path, data_only=True)
        self.assertEqual(stored.sheetnames, computed.sheetnames)
        for worksheet in stored:
            for row in worksheet.iter_rows():
                for cell in row:
                    with self.subTest(f"{worksheet.title}!{cell.coordinate}"):
                        value = computed[worksheet.title][cell.coordinate].value
                        self.assertEqual(cell.value or "", value or "")

    def test_check_finds_the_same_before_and_after(self):
        before, after = nianbao.check(self.source, self.upgraded)
        for entry in (before, after):
            places = [e for f in entry["findings"] for e in f["equations"]]
            self.assertEqual(
                [(e["code"], e["column"]) for e in places],
                [("SUM301", "natural-person"), ("SUM301", "total")],
            )
        cells = [f["cell"] for f in after["findings"] if f["code"] == "FRM501"]
        self.assertEqual(cells, ["D29"])

    def test_it_survives_libreoffice(self):
        (path,) = office.convert([self.upgraded], self.folder / "saved", "xlsx")
        before, after = nianbao.check(self.upgraded, path)
        self.assertEqual(before["findings"], after["findings"])


if __name__ == "__main__":
    unittest.main()
