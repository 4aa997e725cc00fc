"""The sheet 校验 of a filled blank, recalculated by LibreOffice, says what `check` says.

Many copies of one report, each with one figure changed, go through LibreOffice in one run. Every line
of 校验 in every copy is compared with what `check` finds for that equation at that row or column.
"""

import re
import tempfile
import unittest
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl
from openpyxl.utils import get_column_letter, range_boundaries

import figures
import nianbao
import office
import official_form as form
import workbooks

HEADS = ["代码", "勾稽关系", "表", "行", "列", "左边", "右边", "结果"]
UNFINISHED, PASSED = "未填完", "通过"
WRONG = {"error": "有误", "warning": "提示"}

_REFERENCE = re.compile(r"'?([^\s'!(),+*/=<>&\"-]+)'?!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)")


@dataclass
class Change:
    """A report with one figure changed."""

    name: str
    figures: dict
    typed_over: dict = field(default_factory=dict)  # totals: {key: number}
    blank: tuple | None = None  # the figure that was left blank

    @property
    def missing(self):
        """The figures that are blank."""
        return {key for key, number in self.figures.items() if number is None}


def changes():
    """The report as it is, without any figure, and with one figure changed in each copy."""
    base = figures.distinct()
    yield Change("unchanged", base)
    yield Change("empty", dict.fromkeys(base))
    for key in _figures_to_change():
        name = "/".join(key)
        if form.is_total(key):
            yield Change(name, base, typed_over={key: base[key] + 1})
        elif key[2] == "in-force":
            yield Change(name, base | {key: 0, (*key[:2], "repealed"): 0})
        elif key[1] == "carried-out":
            yield Change(name, base | {key: 10**7})
        else:
            yield Change(name, base | {key: base[key] + 1})
    for key in _figures_to_clear():
        yield Change("/".join(key) + " blank", base | {key: None}, blank=key)


def _applicant(row):
    """One kind of applicant for each row, so that all kinds and all rows have their turn."""
    return list(form.APPLICANTS)[form.REQUEST_ROWS.index(row) % len(form.APPLICANTS)]


def _figures_to_change():
    """One entry of each row, all totals, and all figures of the short tables and of items 1 and 4."""
    for key in form.KEYS:
        table, row, column = key
        is_item = row in ("newly-received", "carried-out")
        if table != "requests" or is_item or form.is_total(key) or column == _applicant(row):
            yield key


def _figures_to_clear():
    """Some entries of each table: each kind of applicant, and each case in the short tables."""
    for row in form.REQUEST_ROWS[:6]:
        yield "requests", row, _applicant(row)
    for number, suit in enumerate(form.SUITS):
        yield "reviews-and-suits", suit, list(form.OUTCOMES)[number]
    yield "disclosure", "government-rules", "repealed"
    yield "disclosure", "normative-documents", "in-force"
    yield form.CHARGES


class Verification(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        folder = Path(temporary.name)
        blank = nianbao.template(folder / "blank.xlsx")
        (folder / "filled").mkdir()
        cls.changes = list(changes())
        paths = []
        for number, change in enumerate(cls.changes):
            paths.append(folder / "filled" / f"{number:03}.xlsx")
            cls.cells = workbooks.fill(
                blank, paths[-1], change.figures, totals=change.typed_over
            )
        cls.keys = {place: key for key, place in cls.cells.items()}
        cls.lines = cls._lines(openpyxl.load_workbook(blank)["校验"])
        cls.findings = [entry["findings"] for entry in nianbao.check(*paths)]
        recalculated = office.convert(paths, folder / "recalculated", "xlsx")
        cls.books = [
            openpyxl.load_workbook(path, data_only=True, read_only=True) for path in recalculated
        ]
        cls.verdicts = [cls._verdicts(book["校验"]) for book in cls.books]

    @classmethod
    def _lines(cls, worksheet):
        """The equations on 校验: {row: (code, figures on the left, figures on the right)}."""
        rows = list(worksheet.iter_rows())
        head = next(i for i, row in enumerate(rows) if [c.value for c in row][:8] == HEADS)
        lines = {}
        for row in rows[head + 1 :]:
            code, left, right = row[0].value, row[5].value, row[6].value
            if code:
                lines[row[0].row] = (str(code), cls._figures(left), cls._figures(right))
        return lines

    @classmethod
    def _figures(cls, formula):
        """The figures that a formula names."""
        found = set()
        for sheet, cells in _REFERENCE.findall(formula):
            left, top, right, bottom = range_boundaries(cells.replace("$", ""))
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    found.add(cls.keys[sheet, f"{get_column_letter(column)}{row}"])
        return frozenset(found)

    @classmethod
    def _verdicts(cls, worksheet):
        """The results on 校验 by row."""
        rows = worksheet.iter_rows(max_col=8, values_only=True)
        return {number: row[7] for number, row in enumerate(rows, 1) if number in cls.lines}

    def test_every_equation_has_one_line_with_its_figures(self):
        expected = sorted((e.code, sorted(e.left), sorted(e.right)) for e in form.equations())
        found = sorted((c, sorted(left), sorted(right)) for c, left, right in self.lines.values())
        self.assertEqual(found, expected)

    def test_every_line_says_what_check_says(self):
        equations = {(e.code, e.terms): e for e in form.equations()}
        for number, change in enumerate(self.changes):
            found = self._found(number)
            for row, (code, left, right) in self.lines.items():
                with self.subTest(change.name, line=row, code=code):
                    equation = equations[code, left | right]
                    expected = WRONG.get(found.get((code, equation.terms)), PASSED)
                    if change.missing & form.needed(equation):
                        expected = UNFINISHED
                    self.assertEqual(self.verdicts[number][row], expected)

    def _found(self, number):
        """The equations that `check` finds broken in a copy: {(code, figures): severity}."""
        return {
            (f["code"], frozenset(self.keys[c] for c in nianbao.cells_of(f))): f["severity"]
            for f in self.findings[number]
            if f["code"].startswith("SUM")
        }

    def test_check_judges_no_equation_that_is_unfinished(self):
        """A total that a formula made of a blank proves nothing about that blank."""
        for number, change in enumerate(self.changes):
            found = self._found(number)
            for equation in form.equations():
                if change.missing & form.needed(equation):
                    with self.subTest(change.name, code=equation.code):
                        self.assertNotIn((equation.code, equation.terms), found)

    def test_check_names_every_blank_and_every_total_typed_over(self):
        for change, findings in zip(self.changes, self.findings, strict=True):
            for key in filter(None, [change.blank, *change.typed_over]):
                with self.subTest(change.name):
                    cells = set().union(*map(nianbao.cells_of, findings))
                    self.assertIn(self.cells[key], cells)

    def test_every_equation_was_broken_and_unfinished_once(self):
        for row, line in self.lines.items():
            with self.subTest(line=row, code=line[0]):
                seen = {verdicts[row] for verdicts in self.verdicts}
                self.assertLessEqual({UNFINISHED, PASSED}, seen)
                self.assertTrue(seen & set(WRONG.values()))

    def test_each_table_says_at_its_top_how_it_stands(self):
        for change, book, verdicts in zip(self.changes, self.books, self.verdicts, strict=True):
            for table, sheet in form.SHEETS.items():
                with self.subTest(change.name, sheet=sheet):
                    rows = book[sheet].iter_rows(max_row=2, values_only=True)
                    top = [value for row in rows for value in row if value]
                    self.assertIn(self._standing(change, table, verdicts), top)

    def _standing(self, change, table, verdicts):
        """How a table stands: what is wrong goes before what is missing."""
        lines = [row for row, (_, left, _) in self.lines.items() if table in next(iter(left))]
        wrong = sum(verdicts[row] == WRONG["error"] for row in lines)
        missing = [k for k in change.missing if k[0] == table and not form.is_total(k)]
        if wrong:
            return f"有误（{wrong} 处）"
        return f"未填完（{len(missing)} 格）" if missing else PASSED


if __name__ == "__main__":
    unittest.main()
