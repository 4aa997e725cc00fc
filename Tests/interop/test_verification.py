"""The sheet 校验 of a filled blank, recalculated by LibreOffice, says what `check` says.

Many copies of one report, each with one thing changed, go through LibreOffice in one run. Every line
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
    """A report with one thing changed."""

    name: str
    figures: dict  # a number, a text as somebody pastes it, or None for a blank
    typed_over: dict = field(default_factory=dict)  # totals: {key: number}

    @property
    def blank(self):
        """The figures that are blank."""
        return {key for key, number in self.figures.items() if number is None}

    @property
    def marks(self):
        """The figures with a mark that stands for no number."""
        return {key for key, number in self.figures.items() if number in ("/", "-", "—", "无")}

    @property
    def faulty(self):
        """The figures with what no figure can be."""
        return {
            key
            for key, number in (self.figures | self.typed_over).items()
            if (isinstance(number, str) and key not in self.marks)
            or (not isinstance(number, str) and number is not None and number < 0)
            or (key != form.CHARGES and isinstance(number, float))
        }

    @property
    def missing(self):
        """The figures of which an equation cannot be said to hold."""
        return self.blank | self.marks | self.faulty


def changes():
    """The report as it is, without any figure, and with one thing changed in each copy."""
    base = figures.distinct()
    totals = {key: number for key, number in base.items() if form.is_total(key)}
    yield Change("unchanged", base)
    yield Change("empty", dict.fromkeys(base))
    yield Change("all totals typed", base, typed_over=totals)
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
            if key[0] != "disclosure" and key[2] in ("business", "upheld"):
                typed = totals | {key: base[key] + 1}
                yield Change(name + ", totals typed", base | {key: base[key] + 1}, typed_over=typed)
    for key in _figures_to_clear():
        name = "/".join(key)
        yield Change(name + " blank", base | {key: None})
        if key[1] not in ("granted", "litigation-direct", "normative-documents"):
            continue
        yield Change(name + " blank, totals typed", base | {key: None}, typed_over=totals)
        yield Change(name + " a mark", base | {key: "/"})
        yield Change(name + " a text number", base | {key: str(base[key])})
        yield Change(name + " words", base | {key: "约3件"})
        yield Change(name + " negative", base | {key: -3})
        yield Change(name + " a fraction", base | {key: 2.5})
    yield from _contradictions(base, totals)


def _contradictions(base, totals):
    """What is there contradicts itself, whatever belongs into the blank."""
    column = [("requests", row, "business") for row in form.REQUEST_ROWS]
    result = {column[2]: None, column[3]: 10**6}
    yield Change("results above what was received", base | result)
    yield Change("the same with a mark", base | result | {column[2]: "/"})
    yield Change("the same, totals typed", base | result, typed_over=totals)
    received = {column[0]: None, column[1]: 10**6}
    yield Change("what was carried in above the results", base | received)
    suit = ("reviews-and-suits", "reconsideration")
    over = {(*suit, "total"): 3}
    yield Change("outcomes above their total", base | {(*suit, "upheld"): None}, typed_over=over)
    over = {(*suit, "total"): 10**6}
    yield Change("outcomes below their total", base | {(*suit, "upheld"): None}, typed_over=over)


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
                    verdict = self.verdicts[number][row]
                    if self._place(equation) in found:
                        self.assertEqual(verdict, WRONG[found[self._place(equation)]])
                    elif change.typed_over and change.missing:
                        # Whether a typed total waits for what it no longer sums is left open.
                        self.assertIn(verdict, (UNFINISHED, PASSED))
                    elif change.missing & form.needed(equation):
                        self.assertEqual(verdict, UNFINISHED)
                    else:
                        self.assertEqual(verdict, PASSED)

    @staticmethod
    def _place(equation):
        """The code of an equation, its table, and the row or the column that it holds for."""
        rows = {row for _, row, _ in equation.terms}
        columns = {column for _, _, column in equation.terms}
        (table,) = {table for table, _, _ in equation.terms}
        return (
            equation.code,
            table,
            rows.pop() if len(rows) == 1 else None,
            columns.pop() if len(columns) == 1 else None,
        )

    def _found(self, number):
        """The equations that the findings of a copy name: {place: severity}, each once."""
        found = {}
        for finding in self.findings[number]:
            for place in finding["equations"]:
                key = tuple(place[name] for name in ("code", "table", "row", "column"))
                self.assertNotIn(key, found)
                found[key] = finding["severity"]
        return found

    def test_a_blank_alone_breaks_no_equation(self):
        """A total that a formula made of a blank proves nothing about that blank."""
        for number, change in enumerate(self.changes):
            if change.name.endswith(" blank"):
                with self.subTest(change.name):
                    self.assertEqual(self._found(number), {})

    def test_check_names_every_cell_that_is_missing_or_wrong_and_one_total_typed_over(self):
        for change, findings in zip(self.changes, self.findings, strict=True):
            typed = change.typed_over if len(change.typed_over) == 1 else {}
            for key in [*(change.missing if len(change.missing) == 1 else []), *typed]:
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
        wrong += sum(key[0] == table for key in change.faulty)
        missing = [
            k for k in change.blank | change.marks if k[0] == table and not form.is_total(k)
        ]
        if wrong:
            return f"有误（{wrong} 处）"
        if missing:
            return f"未填完（{len(missing)} 格）"
        warned = sum(verdicts[row] == WRONG["warning"] for row in lines)
        return f"{PASSED}，{warned} 处提示" if warned else PASSED


if __name__ == "__main__":
    unittest.main()
