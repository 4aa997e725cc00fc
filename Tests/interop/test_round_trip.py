"""A filled blank goes all the way: to the tidy table, the official workbook and text, and back."""

import functools
import json
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

import openpyxl
import python_calamine

import figures
import nianbao
import official_form as form
import tables
import workbooks

# What RULES.md says of the sets of figures: {name: {(entry of the catalogue, severity)}}. A unit of
# unknown kind that has 规章 is asked to explain (T2-04); none of the sets breaks an equation.
RULES = {("T2-04", "warning")}
EXPECTED = {
    "延津-2023": set(),
    "淮安-2024": RULES,
    "两百个不同的数": RULES,
    "001": RULES,
    "004": RULES,
    "005": RULES,
    "009": set(),
    "010": set(),
}


def for_each_set(test):
    """Runs a test for every set of figures; each fails for itself."""

    @functools.wraps(test)
    def run(self):
        for name, numbers in self.sets.items():
            with self.subTest(name):
                test(self, name, numbers)

    return run


class RoundTrip(unittest.TestCase):
    maxDiff = 2000

    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = Path(temporary.name)
        cls.sets = figures.own() | figures.shared()
        cls.blank = nianbao.template(cls.folder / "blank.xlsx")
        cls.filled, cls.cells, cls.results = {}, {}, {}
        for name, numbers in cls.sets.items():
            path = cls.folder / f"{name}.xlsx"
            cls.filled[name] = path
            cls.cells[name] = workbooks.fill(cls.blank, path, numbers)
            cls.results[name] = nianbao.convert(path, cls.folder / name)

    def test_figures_of_other_reports_are_there(self):
        if not figures.shared():
            self.skipTest(f"no figures of more reports in {figures.SHARED}")

    @for_each_set
    def test_the_tidy_table_has_exactly_the_figures_with_their_cells(self, name, numbers):
        rows = nianbao.tidy(self.results[name]["tidy"])
        self.assertEqual(list(rows), form.KEYS, "keys, or their order")
        for key, row in rows.items():
            found = (Decimal(row["value"] or "NaN"), row["sheet"], row["cell"])
            self.assertEqual(found, (numbers[key], *self.cells[name][key]), key)
            self.assertEqual((row["state"], row["form"], row["year"]), ("number", "2021", "2026"))
            self.assertEqual(row["unit"], workbooks.UNIT)

    def test_the_tidy_table_has_the_official_labels(self):
        labels = form.row_labels()
        columns = form.APPLICANTS | form.OUTCOMES | {"other": None, "total": "总计"}
        rows = nianbao.tidy(self.results["延津-2023"]["tidy"])
        for key, row in rows.items():
            self.assertTrue(row["row_label"].endswith(labels[key[:2]]), (key, row["row_label"]))
            if columns.get(key[2]):
                self.assertEqual(row["column_label"], columns[key[2]], key)

    @for_each_set
    def test_the_json_has_the_figures_and_the_text(self, name, numbers):
        report = json.loads(
            self.results[name]["json"].read_text(encoding="utf-8"), parse_float=Decimal
        )
        found = {(f["table"], f["row"], f["column"]): f["value"] for f in report["figures"]}
        self.assertEqual(found, numbers)
        self.assertEqual(report["unit"], workbooks.UNIT)
        self.assertEqual(report["year"], nianbao.YEAR)
        self.assertEqual({k: v for k, v in report["sections"].items() if v}, workbooks.TEXTS)

    @for_each_set
    def test_the_page_has_the_labels_the_text_and_the_figures(self, name, numbers):
        page = tables.squeeze(self.results[name]["html"].read_text(encoding="utf-8"))
        for text in _official_texts(numbers):
            self.assertIn(tables.squeeze(text), page)

    @for_each_set
    def test_check_finds_what_the_rules_say_and_nothing_else(self, name, numbers):
        (entry,) = nianbao.check(self.filled[name], expect=0)
        found = {(c, f["severity"]) for f in entry["findings"] for c in f["catalogue"]}
        self.assertEqual(found, EXPECTED[name], entry["findings"])
        self.assertTrue(all(f["catalogue"] for f in entry["findings"]), entry["findings"])

    @for_each_set
    def test_openpyxl_reads_the_official_workbook(self, name, numbers):
        worksheet = openpyxl.load_workbook(self.results[name]["xlsx"]).worksheets[0]
        for table in tables.of_official(worksheet):
            for key, (row, column) in table.figures.items():
                value = worksheet.cell(row, column).value
                self.assertEqual(Decimal(repr(value)), numbers[key], key)
            official = form.WIDTHS[table.grid.table]
            for number, width in enumerate(official):
                share = table.widths[number]
                self.assertAlmostEqual(share, width / sum(official), delta=0.006)

    @for_each_set
    def test_calamine_reads_the_same_from_the_official_workbook(self, name, numbers):
        path = self.results[name]["xlsx"]
        worksheet = openpyxl.load_workbook(path).worksheets[0]
        book = python_calamine.CalamineWorkbook.from_path(str(path))
        rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
        for table in tables.of_official(worksheet):
            for cell, (row, column) in table.places.items():
                value = rows[row - 1][column - 1]
                if cell.text:
                    self.assertEqual(tables.squeeze(value), cell.text)
                else:
                    self.assertIsInstance(value, (int, float), cell.key)
                    self.assertEqual(Decimal(str(value)), numbers[cell.key], cell.key)

    @for_each_set
    def test_the_official_workbook_holds_the_text_in_order(self, name, numbers):
        worksheet = openpyxl.load_workbook(self.results[name]["xlsx"]).worksheets[0]
        cells = [str(c.value) for row in worksheet.iter_rows() for c in row if c.value is not None]
        text = tables.squeeze("".join(cells))
        position = 0
        for part in _narrative():
            position = text.find(tables.squeeze(part), position)
            self.assertGreaterEqual(position, 0, f"“{part}” is not there, or not in order")

    @for_each_set
    def test_the_official_workbook_and_the_text_are_read_again(self, name, numbers):
        for kind in ("xlsx", "tsv"):
            again = nianbao.convert(
                self.results[name][kind], self.folder / f"{name} {kind}", "tidy,json"
            )
            found = {
                key: Decimal(row["value"] or "NaN")
                for key, row in nianbao.tidy(again["tidy"]).items()
            }
            self.assertEqual(found, numbers, kind)
            report = json.loads(again["json"].read_text(encoding="utf-8"))
            self.assertEqual({k: v for k, v in report["sections"].items() if v}, workbooks.TEXTS)
            self.assertEqual(report["year"], nianbao.YEAR)

    @for_each_set
    def test_labels_alone_are_enough(self, name, numbers):
        """No names, no properties, two rows of table 三 exchanged, a column inserted."""
        plain = self.folder / f"{name} rearranged.xlsx"
        workbooks.forget(self.filled[name], plain)
        places = self._rearrange(plain)
        result = nianbao.convert(plain, self.folder / f"{name} rearranged", "tidy")
        rows = nianbao.tidy(result["tidy"])
        self.assertEqual({key: Decimal(row["value"] or "NaN") for key, row in rows.items()}, numbers)
        found = {key: row["cell"] for key, row in rows.items() if key[0] == "requests"}
        self.assertEqual(found, places)

    def _rearrange(self, path):
        """Exchanges two rows and inserts a column on sheet 三; returns the new addresses."""
        workbook = openpyxl.load_workbook(path)
        table = tables.of_blank(workbook)[1]
        worksheet = table.sheet.worksheet
        one, other = "refused.state-secret", "refused.process-information"
        first, second = (table.figures["requests", row, "total"][0] for row in (one, other))
        columns = range(table.column + 2, table.column + 10)
        workbooks.exchange_rows(worksheet, first, second, columns)
        inserted = table.column + 3
        workbooks.insert_column(worksheet, inserted)
        workbook.save(path)
        swapped = {first: second, second: first}
        return {
            key: worksheet.cell(swapped.get(row, row), column + (column >= inserted)).coordinate
            for key, (row, column) in table.figures.items()
        }


def _narrative():
    """Titles and paragraphs in the order of the form."""
    yield f"{workbooks.UNIT}{nianbao.YEAR}年政府信息公开工作年度报告"
    for section, title in form.SECTIONS.items():
        yield title
        yield from workbooks.TEXTS.get(section, [])


def _official_texts(numbers):
    yield from _narrative()
    yield from (cell.text for grid in form.GRIDS.values() for cell in grid.cells if cell.text)
    yield from (str(workbooks.number(number)) for number in numbers.values())


if __name__ == "__main__":
    unittest.main()
