"""A report pasted as text, its rows cut to the left, is read whole."""

import json
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

import openpyxl

import figures
import nianbao
import official_form as form
import tables


def examples():
    """The pasted reports of 延津 2023: the repository's own, and the real one where it is kept."""
    own = (nianbao.REPOSITORY / "examples").rglob("*.txt")
    shared = (figures.SHARED / "example").glob("*.txt")
    texts = [path for path in [*own, *shared] if "out" not in path.parts]
    return [path for path in texts if "110.139" in path.read_text(encoding="utf-8")]


def rectangles(text):
    """The tables of a TSV: what stands between empty lines and has tabs."""
    parts = [part.splitlines() for part in text.strip("\n").split("\n\n")]
    return [[line.split("\t") for line in part] for part in parts if "\t" in part[0]]


class Example(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.paths = examples()
        if not cls.paths:
            raise unittest.SkipTest("no pasted report in examples, nor in " + str(figures.SHARED))
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        folder = Path(temporary.name)
        cls.results = {
            path: nianbao.convert(path, folder / str(number))
            for number, path in enumerate(cls.paths)
        }

    def test_all_figures_are_read(self):
        expected = figures.own()["延津-2023"]
        for path, result in self.results.items():
            with self.subTest(path.name):
                rows = nianbao.tidy(result["tidy"])
                found = {key: Decimal(row["value"] or "NaN") for key, row in rows.items()}
                self.assertEqual(found, expected)

    def test_the_text_has_the_official_grids(self):
        expected = figures.own()["延津-2023"]
        for path, result in self.results.items():
            found = rectangles(result["tsv"].read_text(encoding="utf-8"))
            self.assertEqual(len(found), len(form.GRIDS), path.name)
            for grid, rows in zip(form.GRIDS.values(), found, strict=True):
                with self.subTest(path.name, table=grid.table):
                    self.assertEqual(rows, _fields(grid, expected))

    def test_title_and_text_are_kept(self):
        for path, result in self.results.items():
            with self.subTest(path.name):
                lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
                text = tables.squeeze(result["tsv"].read_text(encoding="utf-8"))
                for line in filter(None, lines):
                    if "\t" not in line and line != "行政复议":
                        self.assertIn(tables.squeeze(line), text)

    def test_the_charge_keeps_its_decimals_everywhere(self):
        for path, result in self.results.items():
            with self.subTest(path.name):
                for to in ("tsv", "tidy", "json", "html"):
                    self.assertIn("110.139", result[to].read_text(encoding="utf-8"), to)
                worksheet = openpyxl.load_workbook(result["xlsx"]).worksheets[0]
                figures_of = tables.of_official(worksheet)[0].figures
                cell = worksheet.cell(*figures_of[form.CHARGES])
                self.assertEqual((cell.value, cell.number_format), (110.139, "0.000"))

    def test_check_only_tells_that_fields_were_lost(self):
        for entry in nianbao.check(*self.paths, expect=0):
            with self.subTest(entry["file"]):
                found = [(finding["catalogue"], finding["severity"]) for finding in entry["findings"]]
                self.assertEqual((entry["status"], found), ("clean", [(["F-06"], "info")]))

    def test_a_row_with_a_number_too_many_is_not_taken(self):
        label = "四、结转下年度继续办理"
        for path in self.paths:
            with self.subTest(path.name), tempfile.TemporaryDirectory() as folder:
                text = path.read_text(encoding="utf-8")
                wrong = Path(folder) / path.name
                wrong.write_text(text.replace(label + "\t", label + "\t7\t"), encoding="utf-8")
                result = nianbao.convert(wrong, folder, "tidy", "--allow-errors", expect=1)
                rows = nianbao.tidy(result["tidy"])
                taken = [key for key, row in rows.items() if key[1] == "carried-out" and row["value"]]
                self.assertEqual(taken, [])

    def test_standard_input_gives_the_same(self):
        for path, result in self.results.items():
            with self.subTest(path.name), tempfile.TemporaryDirectory() as folder:
                text = path.read_bytes()
                nianbao.run("convert", "-", "-o", folder, "--to", "tsv", standard_input=text)
                found = (Path(folder) / "stdin.tsv").read_bytes()
                self.assertEqual(found, result["tsv"].read_bytes())

    def test_the_json_is_whole(self):
        for path, result in self.results.items():
            with self.subTest(path.name):
                report = json.loads(result["json"].read_text(encoding="utf-8"))
                self.assertEqual((report["form"], report["year"]), ("2021", 2023))
                for section in ("overview", "problems", "other-matters"):
                    self.assertTrue(report["sections"][section], section)


def _fields(grid, numbers):
    """A table as rows of fields: the text of a merged cell at its top left."""
    rows = [[""] * grid.columns for _ in range(grid.rows)]
    for cell in grid.cells:
        rows[cell.row][cell.column] = cell.text or format(numbers[cell.key], "f")
    return rows


if __name__ == "__main__":
    unittest.main()
