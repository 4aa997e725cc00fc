"""The blank workbook: what may be typed where, as LibreOffice understands it, and its print."""

import tempfile
import unittest
from pathlib import Path

import openpyxl

import measure
import nianbao
import office
import official_form as form
import tables

ENTRY_SHEETS = ["填报须知", "单位信息", "一", "二", "三", "四", "五六", "情况说明", "校验"]


class Blank(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        folder = Path(temporary.name)
        cls.path = nianbao.template(folder / "blank.xlsx")
        cls.blank = openpyxl.load_workbook(cls.path)
        cls.cells = tables.addresses(tables.of_blank(cls.blank))
        (read_back,) = office.convert([cls.path], folder / "read back", "xlsx")
        cls.read_back = openpyxl.load_workbook(read_back)
        (cls.pdf,) = map(office.PDF, office.convert([cls.path], folder / "pdf", "pdf"))

    def test_it_has_the_sheets_in_order(self):
        self.assertEqual(self.blank.sheetnames, ENTRY_SHEETS)

    def validation(self, key):
        """The one validation of the cell of a figure, as LibreOffice wrote it."""
        sheet, address = self.cells[key]
        validations = self.read_back[sheet].data_validations.dataValidation
        found = [rule for rule in validations if address in rule.sqref]
        self.assertEqual(len(found), 1, (key, sheet, address))
        return found[0]

    def test_every_entry_cell_takes_only_a_number_from_zero(self):
        for key in form.KEYS:
            if form.is_total(key):
                continue
            with self.subTest(key):
                rule = self.validation(key)
                self.assertEqual(rule.type, "decimal" if key == form.CHARGES else "whole")
                self.assertEqual((rule.operator, rule.formula1), ("greaterThanOrEqual", "0"))
                self.assert_stops(rule)

    def test_every_total_refuses_a_typed_number(self):
        for key in filter(form.is_total, form.KEYS):
            with self.subTest(key):
                rule = self.validation(key)
                self.assertEqual(rule.type, "custom")
                self.assertIn("SUM", rule.formula1)
                self.assert_stops(rule)

    def assert_stops(self, rule):
        """A refusal, with a message before and after."""
        self.assertIn(rule.errorStyle, (None, "stop"))
        self.assertTrue(rule.showErrorMessage and rule.error and rule.errorTitle)
        self.assertTrue(rule.showInputMessage and rule.prompt)

    def test_every_sheet_is_protected_without_a_password(self):
        for worksheet in self.read_back:
            with self.subTest(worksheet.title):
                self.assertTrue(worksheet.protection.sheet)
                self.assertFalse(worksheet.protection.password)

    def test_only_figures_can_be_typed_into_on_table_sheets(self):
        for table in tables.of_blank(self.read_back):
            worksheet = table.sheet.worksheet
            with self.subTest(worksheet.title):
                unlocked = {
                    (cell.row, cell.column)
                    for row in worksheet.iter_rows()
                    for cell in row
                    if not cell.protection.locked
                }
                self.assertEqual(unlocked - table.sheet.covered, set(table.figures.values()))

    def test_totals_are_formulas_with_stored_values(self):
        stored = openpyxl.load_workbook(self.path, data_only=True)
        for key, (sheet, address) in self.cells.items():
            with self.subTest(key):
                formula = self.blank[sheet][address].value
                if form.is_total(key):
                    self.assertTrue(formula.startswith("="), formula)
                    self.assertEqual(stored[sheet][address].value, 0)
                else:
                    self.assertIsNone(formula)

    def test_every_formula_has_a_stored_value(self):
        stored = openpyxl.load_workbook(self.path, data_only=True)
        for worksheet in self.blank:
            for row in worksheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        value = stored[worksheet.title][cell.coordinate].value
                        self.assertIsNotNone(value, f"{worksheet.title}!{cell.coordinate}")

    def test_every_entry_cell_has_its_name(self):
        for key, (sheet, address) in self.cells.items():
            if form.is_total(key):
                continue
            with self.subTest(key):
                name = "nb." + ".".join(key).replace("-", "_")
                self.assertIn(name, self.blank.defined_names)
                (destination,) = self.blank.defined_names[name].destinations
                self.assertEqual((destination[0], destination[1].replace("$", "")), (sheet, address))

    def test_it_says_which_form_it_is(self):
        properties = {prop.name: prop.value for prop in self.blank.custom_doc_props.props}
        self.assertEqual(properties.get("nianbao.form"), "2021")
        self.assertTrue(properties.get("nianbao.version"))

    def test_rows_are_high_enough(self):
        for worksheet in openpyxl.load_workbook(self.path, data_only=True):
            with self.subTest(worksheet.title):
                self.assertEqual(measure.too_tight(tables.Sheet(worksheet)), [])

    def test_each_table_prints_on_one_page(self):
        self.assertTrue(all(_is_a4(size) for size in self.pdf.page_sizes))
        pages = list(map(tables.squeeze, self.pdf.pages))
        for name, grid in form.GRIDS.items():
            with self.subTest(name):
                labels = [cell.text for cell in grid.cells if cell.text]
                signed = [page for page in pages if "填报单位（盖章）" in page]
                own = [page for page in signed if form.SECTIONS[name] in page]
                self.assertEqual(len(own), 1)
                expected = labels + ["审核人", "填报人", "日期"]
                self.assertEqual([text for text in expected if text not in own[0]], [])


def _is_a4(size):
    """Whether a page is A4, upright or not."""
    return sorted(map(round, size)) == [595, 842]


if __name__ == "__main__":
    unittest.main()
