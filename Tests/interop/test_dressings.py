"""Every figure of real reports is read from every dressing in which offices send them.

Each case is a report in a dressing, written by a program. Every figure of it is right (state, number
and cell), or told by a finding at its own cell, or silent, which is never allowed.
"""

import shutil
import sys
import tempfile
import unittest
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import openpyxl

import book_writers
import books
import dressings
import figures
import nianbao
import office
import official_form
import old_form
import workbooks

LAYOUT, CONTENT = dressings.LAYOUT, dressings.CONTENT
SMALLEST_SHARE = 0.97


@dataclass
class Case:
    """A written report with what must be read from it."""

    dressing: str
    writer: str
    kind: str
    report: str
    path: Path
    expected: dict  # {key: (state, number, sheet, cell)}
    # The labels of rows, at which a blank may be told that left no field in a text.
    labels: dict = field(default_factory=dict)  # {(table, row): (sheet, cell)}


def reports():
    """The reports: {name: (form, figures)}."""
    found = {name: (official_form, numbers) for name, numbers in figures.own().items()}
    others = figures.shared().items()
    own = [numbers for _, numbers in found.values()]
    found |= {name: (official_form, numbers) for name, numbers in others if numbers not in own}
    found |= {name: (old_form, numbers) for name, numbers in old_form.shared().items()}
    return found | {"2019全不同": (old_form, old_form.distinct())}


class Cases:
    """Writes every report in every dressing."""

    def __init__(self, folder):
        self.folder = folder
        self.cases = []
        self.turn = False
        self.reports = reports()

    def _path(self, suffix):
        return self.folder / f"{len(self.cases):05}{suffix}"

    def _add(self, *of_case):
        self.cases.append(Case(*of_case))

    def write_dressings(self):
        for (name, kind, make), (report, (form, numbers)) in self._pairs(dressings.DRESSINGS):
            made = make(form, numbers)
            for book in made if isinstance(made, list) else [made] if made else []:
                for writer in self._writers(numbers, isinstance(made, list)):
                    path = self._path(".xlsx")
                    book_writers.WRITERS[writer](book, path)
                    self._add(name, writer, kind, report, path, book.expected)

    def _writers(self, numbers, is_one_of_many=False):
        """Both writers for a report whose figures all differ; they take turns with the others."""
        writers = list(book_writers.WRITERS)
        if len(set(numbers.values())) == len(numbers) and not is_one_of_many:
            return writers
        self.turn = not self.turn
        return [writers[self.turn]]

    def write_packages(self):
        edits = {"XML 命名空间前缀": book_writers.with_prefix, "严格 OOXML": book_writers.strict}
        for (name, edit), (report, (form, numbers)) in self._pairs(list(edits.items())):
            book = books.one_sheet(form, numbers)
            for writer in self._writers(numbers):
                path = self._path(".xlsx")
                book_writers.WRITERS[writer](book, path)
                edit(path)
                self._add(name, writer, LAYOUT, report, path, book.expected)

    def write_texts(self):
        for (name, shape), (report, (form, numbers)) in self._pairs(
            list(book_writers.SHAPES.items())
        ):
            book = books.one_sheet(form, numbers)
            path = self._path(".txt")
            places, labels = book_writers.write_text(book, path, shape)
            # Where merged or empty fields are lost, a row with blanks cannot be told apart.
            kind = CONTENT if shape.collapsed and None in numbers.values() else LAYOUT
            self._add(name, "text", kind, report, path, _at(book, places), labels)

    def write_own(self):
        """Our blank filled, and our official sheet, of both forms."""
        for report, (form, numbers) in self.reports.items():
            year, form_id = (2026, "2021") if form is official_form else (2020, "2019")
            blank = self.folder / f"blank-{form_id}.xlsx"
            if not blank.exists():
                nianbao.run("template", "--year", year, "--form", form_id, "-o", blank)
            path = self._path(".xlsx")
            expected = _fill_own(blank, path, form, numbers)
            self._add("本程序的空白表", "shared", LAYOUT, report, path, expected)

    def write_official(self):
        """What our own `convert` makes of the filled blanks."""
        filled = [case for case in self.cases if case.dressing == "本程序的空白表"]
        out = self.folder / "official"
        paths = [case.path for case in filled]
        nianbao.run("convert", *paths, "-o", out, "--to", "xlsx", "--allow-errors", expect=None)
        for case in filled:
            path = out / f"{case.path.stem}.official.xlsx"
            moved = self._path(".xlsx")
            shutil.move(path, moved)
            expected = _on_official(moved, case.expected)
            self._add("本程序的官方表", "nianbao", LAYOUT, case.report, moved, expected)

    def write_office(self):
        """Workbooks saved by LibreOffice in four formats."""
        sources, pages = [], []
        for report, (form, numbers) in self.reports.items():
            for writer, make in (("shared", books.one_sheet), ("inline", books.three_sheets)):
                book = make(form, numbers)
                path = self.folder / f"office-{len(sources):03}.xlsx"
                book_writers.WRITERS[writer](book, path)
                sources.append((report, writer, path, book.expected))
            book = books.one_sheet(form, numbers)
            page = self.folder / f"page-{len(pages):03}.html"
            pages.append((report, page, _at(book, book_writers.write_html(book, page))))
        for to in ("xlsx", "xls", "ods"):
            results = office.convert([s[2] for s in sources], self.folder / to, to)
            for (report, writer, _, expected), result in zip(sources, results):
                # One name each, or outputs of one run would share theirs.
                path = Path(shutil.move(result, self._path("." + to)))
                self._add(f"LibreOffice .{to}", writer, LAYOUT, report, path, expected)
        results = office.convert_pages([page for _, page, _ in pages], self.folder / "docx")
        for (report, _, expected), result in zip(pages, results):
            path = Path(shutil.move(result, self._path(".docx")))
            self._add("LibreOffice .docx", "html", LAYOUT, report, path, expected)

    def _pairs(self, makers):
        return [(maker, report) for maker in makers for report in self.reports.items()]


def _at(book, places):
    return {key: (*value[:2], *places[key]) for key, value in book.expected.items()}


def _fill_own(blank, path, form, numbers):
    """Fills a blank of either form as people do, by the names of its cells, totals among them."""
    workbook = openpyxl.load_workbook(blank)
    places = {}
    for name, defined in workbook.defined_names.items():
        if name.startswith("nb."):
            places[name] = next(iter(defined.destinations))
    expected = {}
    for key, value in numbers.items():
        sheet, cell = places["nb." + ".".join(key).replace("-", "_")]
        cell = cell.replace("$", "").split(":")[0]
        plain = value if isinstance(value, str) or value is None else workbooks.number(value)
        workbook[sheet][cell] = plain
        state, number = books.figure(key, value).means
        expected[key] = (state, number, sheet, cell)
    workbook.save(path)
    return expected


def _on_official(path, expected):
    """Where the figures stand on the official sheet, found by the texts of its rows."""
    worksheet = openpyxl.load_workbook(path).active
    form = official_form if len(expected) == 200 else old_form
    merges = {(m.min_row, m.min_col): m for m in worksheet.merged_cells.ranges}
    covered = {cell for m in merges.values() for row in m.rows for cell in row} - set(merges)
    titles = {}
    for row in worksheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                titles.setdefault("".join(cell.value.split()), cell.row)
    places = {}
    for table, grid in form.GRIDS.items():
        top = titles[form.SECTIONS[table]] + 1
        for line in range(grid.rows):
            columns = [
                column
                for column in range(1, worksheet.max_column + 1)
                if (top + line, column) not in covered
                and ((top + line, column) in merges or worksheet.cell(top + line, column).has_style)
            ]
            cells = [cell for cell in grid.cells if cell.row == line]
            for cell, column in zip(cells, columns):
                if cell.key:
                    places[cell.key] = (worksheet.title, books.address(top + line, column))
    return {key: (*value[:2], *places[key]) for key, value in expected.items()}


def read(cases):
    """What the program reads and finds, for each case: (figures or None, findings)."""

    def some(part):
        folder = part[0].path.parent / f"out-{part[0].path.stem}"
        paths = [case.path for case in part]
        nianbao.run(
            "convert", *paths, "-o", folder, "--to", "tidy", "--allow-errors", "--force", expect=None
        )
        found = [(case, _figures(case, folder)) for case in part]
        # What is found matters only where something is not right.
        doubtful = [case.path for case, figures in found if not _is_all_right(case, figures)]
        checked = {e["file"]: e for e in nianbao.check(*doubtful)} if doubtful else {}
        return [(case, figures, checked.get(str(case.path))) for case, figures in found]

    size = 150
    parts = [cases[start : start + size] for start in range(0, len(cases), size)]
    with ThreadPoolExecutor(2) as pool:
        return [result for part in pool.map(some, parts) for result in part]


def _figures(case, folder):
    tidy = folder / (case.path.stem + ".tidy.tsv")
    return nianbao.tidy(tidy) if tidy.exists() else None


def _cells_reported(finding):
    """The cells at which a finding reports a fault; an equation's other cells are only compared."""
    if finding["equations"]:
        return {(finding["sheet"], finding["cell"])}
    return nianbao.cells_of(finding)


class Judgement:
    """What became of the figures of each dressing: right, told or silent."""

    def __init__(self):
        self.counts = defaultdict(Counter)  # by (dressing, writer, kind)
        self.wrong = defaultdict(list)

    def judge(self, case, found, checked):
        row = (case.dressing, case.writer, case.kind)
        if checked is None:
            self.counts[row]["right"] += len(case.expected)
            return
        if checked["status"] == "unreadable" or found is None:
            error = checked["error"] or {"code": "no-tidy-text"}
            self.counts[row]["told"] += len(case.expected)
            self.counts[row]["refused"] += 1
            self.wrong[row].append(f"{case.report} refused: {error['code']}")
            return
        own = set().union(*map(_cells_reported, checked["findings"]))
        for key, wanted in case.expected.items():
            line = found.get(key)
            if line and _is_right(line, wanted):
                outcome = "right"
            else:
                where = {wanted[2:]}
                if wanted[0] == "blank" and line and (line["state"], line["cell"]) == ("blank", ""):
                    where.add(case.labels.get(key[:2]))
                outcome = "told" if where & own else "silent"
                got = line and (line["state"], line["value"], line["sheet"], line["cell"])
                self.wrong[row].append(f"{case.report} {outcome}: {key} {wanted} is {got}")
            self.counts[row][outcome] += 1
        for key in set(found) - set(case.expected):
            self.wrong[row].append(f"{case.report} silent: {key} is none of the report's")
            self.counts[row]["silent"] += 1

    @property
    def total(self):
        return sum(self.counts.values(), Counter())

    def table(self):
        lines = [f"{'right':>7} {'told':>6} {'silent':>6}  dressing (writer)"]
        for row, count in [*self.counts.items(), (("all", "all"), self.total)]:
            numbers = f"{count['right']:7} {count['told']:6} {count['silent']:6}"
            refused = f", {count['refused']} refused" if count["refused"] else ""
            lines.append(f"{numbers}  {row[0]} ({row[1]}{refused})")
        share = self.total["right"] / sum(self.total[o] for o in ("right", "told", "silent"))
        return "\n".join([*lines, f"{100 * share:.3f}% right"])


def _is_all_right(case, found):
    return (
        found is not None
        and set(found) == set(case.expected)
        and all(_is_right(found[key], wanted) for key, wanted in case.expected.items())
    )


def _is_right(line, wanted):
    state, number, sheet, cell = wanted
    return (
        line["state"] == state
        and (Decimal(line["value"]) if line["value"] else None) == number
        and (line["sheet"] or None, line["cell"]) == (sheet, cell)
    )


class Judged:
    """The tests of one group of dressings, which `write` writes."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cases = Cases(Path(folder.name))
        cls.write(cases)
        cls.judgement = Judgement()
        for case, found, checked in read(cases.cases):
            cls.judgement.judge(case, found, checked)
        print("\n" + cls.judgement.table(), file=sys.stderr)

    def test_a_dressing_that_changes_only_layout_loses_nothing(self):
        for row in [row for row in self.judgement.counts if row[2] == LAYOUT]:
            with self.subTest(dressing=row[0], writer=row[1]):
                self.assertEqual(self.judgement.wrong[row][:5], [])

    def test_nothing_is_wrong_in_silence(self):
        silent = [
            (row, line)
            for row, lines in self.judgement.wrong.items()
            for line in lines
            if " silent: " in line
        ]
        self.assertEqual(silent[:10], [])

    def test_nearly_all_is_right(self):
        total = self.judgement.total
        all_of_them = total["right"] + total["told"] + total["silent"]
        self.assertGreaterEqual(total["right"] / all_of_them, SMALLEST_SHARE)


class Own(Judged, unittest.TestCase):
    @staticmethod
    def write(cases):
        cases.write_own()
        cases.write_official()


class Dressings(Judged, unittest.TestCase):
    @staticmethod
    def write(cases):
        cases.write_dressings()


class Packages(Judged, unittest.TestCase):
    @staticmethod
    def write(cases):
        cases.write_packages()


class Texts(Judged, unittest.TestCase):
    @staticmethod
    def write(cases):
        cases.write_texts()


class Office(Judged, unittest.TestCase):
    @staticmethod
    def write(cases):
        cases.write_office()


class Reports(unittest.TestCase):
    def test_all_reports_are_there(self):
        missing = {"004", "007", "008", "014"} - set(reports())
        if missing:
            self.skipTest(f"no figures of {sorted(missing)}: NIANBAO_SHARED is not there")
