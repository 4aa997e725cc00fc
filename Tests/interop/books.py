"""Workbooks as they stand before any program has written them: cells that know which figure they hold.

A dressing moves and changes cells; where each figure ends up, and what it must be read as, is asked
of the cells afterwards.
"""

import copy
from dataclasses import dataclass, field
from decimal import Decimal

from openpyxl.utils import get_column_letter

import official_form
import old_form
import workbooks

FORMS = {"2021": official_form, "2019": old_form}


@dataclass
class Formula:
    """A formula with the value that is stored beside it, or none."""

    text: str
    stored: object = None


@dataclass
class Cell:
    """A cell with what it says, and for a figure its key and what it must be read as."""

    value: object
    across: int = 1
    down: int = 1
    key: tuple | None = None
    means: tuple | None = None  # (state, number)
    names: tuple | None = None  # ("row", table, row) or ("column", table, row or None, column)
    number_format: str | None = None

    @property
    def is_figure(self):
        return self.key is not None


# The one amount for which a form prints no unit, so that people write 元 behind it.
WITHOUT_UNIT = ("disclosure", "government-procurement", "procurement-amount")


def figure(key, value, across=1, down=1):
    """The cell of a figure as its own report has it."""
    if value is None:
        means = ("blank", None)
    elif isinstance(value, Decimal):
        means = ("number", value)
    elif key == WITHOUT_UNIT and value.endswith("元"):
        means = ("number", Decimal(value.removesuffix("元")))
    else:
        means = ("unreadable", None)
    return Cell(value, across, down, key=key, means=means)


@dataclass
class Sheet:
    """A sheet: its cells by (row, column), both from 1."""

    name: str
    cells: dict = field(default_factory=dict)
    state: str = "visible"
    hidden_rows: set = field(default_factory=set)
    hidden_columns: set = field(default_factory=set)

    @property
    def last_row(self):
        return max((row + cell.down - 1 for (row, _), cell in self.cells.items()), default=0)

    @property
    def last_column(self):
        return max((col + cell.across - 1 for (_, col), cell in self.cells.items()), default=0)

    def move(self, place):
        """Moves every cell to where `place(row, column)` says."""
        self.cells = {place(*where): cell for where, cell in self.cells.items()}

    def insert_row(self, at, count=1):
        """Inserts empty rows; ranges that span the place grow."""
        for (row, _), cell in self.cells.items():
            if row < at < row + cell.down:
                cell.down += count
        self.move(lambda row, column: (row + count * (row >= at), column))

    def insert_column(self, at, count=1):
        """Inserts empty columns; ranges that span the place grow."""
        for (_, column), cell in self.cells.items():
            if column < at < column + cell.across:
                cell.across += count
        self.move(lambda row, column: (row, column + count * (column >= at)))

    def exchange_rows(self, one, other):
        """Exchanges two rows with their labels; labels of groups stay where they are."""
        rows = {one: other, other: one}
        self.cells = {
            (rows.get(row, row) if cell.down == 1 else row, column): cell
            for (row, column), cell in self.cells.items()
        }

    def place_columns(self, columns, rows):
        """Moves columns {from: to} within some rows; headings over several stay."""
        self.cells = {
            (row, columns.get(column, column) if row in rows and cell.across == 1 else column): cell
            for (row, column), cell in self.cells.items()
        }

    def label(self, *names):
        """The place of the label of a row or column."""
        return next(place for place, cell in self.cells.items() if cell.names == names)

    def rows_of(self, table):
        """The rows of the sheet that a table takes."""
        rows = [
            line
            for (row, _), cell in self.cells.items()
            if (cell.key and cell.key[0] == table) or (cell.names and cell.names[1] == table)
            for line in range(row, row + cell.down)
        ]
        return range(min(rows), max(rows) + 1)

    def text(self, row, column, words, across=1):
        self.cells[row, column] = Cell(words, across)


@dataclass
class Book:
    """A workbook."""

    form: object
    sheets: list

    @property
    def figures(self):
        """Every figure: (sheet, row, column, cell)."""
        return [
            (sheet, row, column, cell)
            for sheet in self.sheets
            for (row, column), cell in sheet.cells.items()
            if cell.is_figure
        ]

    @property
    def expected(self):
        """What must be read: {key: (state, number, sheet, "A1")}."""
        return {
            cell.key: (*cell.means, sheet.name, address(row, column))
            for sheet, row, column, cell in self.figures
        }

    def sheet_of(self, table):
        return next(sheet for sheet, _, _, cell in self.figures if cell.key[0] == table)

    def tables(self):
        """Each table of the form with its sheet."""
        return [(table, self.sheet_of(table)) for table in self.form.GRIDS]

    def relabel(self, change):
        """Changes the texts that are no figures."""
        for sheet in self.sheets:
            for cell in sheet.cells.values():
                if not cell.is_figure and isinstance(cell.value, str):
                    cell.value = change(cell.value)

    def refigure(self, change):
        """Changes the cells of figures: `change(cell)` returns a value, or (value, means)."""
        for _, _, _, cell in self.figures:
            changed = change(cell)
            if isinstance(changed, tuple):
                cell.value, cell.means = changed
            else:
                cell.value = changed


def address(row, column):
    return f"{get_column_letter(column)}{row}"


def lay(sheet, grid, figures, top=1, left=1, edges=None):
    """Puts a table on a sheet and returns the first row below it.

    `edges` says at which column of the sheet each column of the form begins, and where it ends.
    """
    edges = edges or range(grid.columns + 1)
    for cell in grid.cells:
        across = edges[cell.column + cell.across] - edges[cell.column]
        place = (top + cell.row, left + edges[cell.column])
        if cell.key:
            sheet.cells[place] = figure(cell.key, figures.get(cell.key), across, cell.down)
        else:
            sheet.cells[place] = Cell(cell.text, across, cell.down, names=_names(grid, cell))
    return top + grid.rows


def _names(grid, label):
    """What a label of the form names."""
    keys = [cell for cell in grid.cells if cell.key]
    if grid.table == "reviews-and-suits":
        if label.across > 1:
            return ("group", grid.table, label.text)
        key = next(cell.key for cell in keys if cell.column == label.column)
        return ("column", grid.table, key[1], key[2])
    beside = [cell for cell in keys if cell.row == label.row and label.down == 1]
    if beside:
        return ("row", grid.table, beside[0].key[1])
    covered = range(label.column, label.column + label.across)
    below = [cell for cell in keys if cell.row >= label.row + label.down and cell.column in covered]
    if not below or label.across > 3 or label.text.startswith("第二十"):
        return ("group", grid.table, label.text)
    first = min(below, key=lambda cell: cell.row)
    return ("column", grid.table, None, first.key[2])


def report_title(year):
    return f"{workbooks.UNIT}{year}年政府信息公开工作年度报告"


def one_sheet(form, figures, year=2026, texts=True, edges=None, name="年度报告"):
    """The tables one under another, with the titles and texts of a report or without."""
    sheet = Sheet(name)
    row = 1
    if texts:
        sheet.text(row, 1, report_title(year), across=10)
        row += 1
    for section, title in form.SECTIONS.items():
        if section not in form.GRIDS and not texts:
            continue
        sheet.text(row, 1, title, across=10)
        row += 1
        if section in form.GRIDS:
            cuts = edges[section] if edges else None
            row = lay(sheet, form.GRIDS[section], figures, top=row, edges=cuts) + 1
        else:
            for paragraph in workbooks.TEXTS[section]:
                sheet.text(row, 1, paragraph, across=10)
                row += 1
    return Book(form, [sheet])


def three_sheets(form, figures, year=2026):
    """A table on each sheet, below its title."""
    sheets = []
    for table, name in form.SHEETS.items():
        sheet = Sheet(name)
        sheet.text(1, 1, report_title(year), across=4)
        sheet.text(2, 1, form.SECTIONS[table], across=4)
        lay(sheet, form.GRIDS[table], figures, top=3)
        sheets.append(sheet)
    return Book(form, sheets)


def paper_edges(form):
    """The columns of a sheet on which all three tables have the widths of the paper."""
    cuts = {}
    for table, widths in form.WIDTHS.items():
        total = sum(widths)
        places = [round(sum(widths[:n]) * 600 / total) for n in range(len(widths) + 1)]
        cuts[table] = places
    breaks = sorted({place for places in cuts.values() for place in places})
    return {table: [breaks.index(place) for place in places] for table, places in cuts.items()}


def copy_of(book):
    return Book(book.form, copy.deepcopy(book.sheets))
