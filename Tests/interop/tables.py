"""Finds the tables of the form on a worksheet, cell by cell, whatever columns they stand on."""

from openpyxl.utils import get_column_letter

import official_form as form


def squeeze(value):
    """A text without white space; labels are broken into lines where columns are narrow."""
    return "".join(str(value).split())


class Sheet:
    """A worksheet with its merged cells."""

    def __init__(self, worksheet):
        self.worksheet = worksheet
        self.spans = {}  # the first cell of a merge -> (columns, rows)
        self.covered = set()  # the other cells of merges
        for merged in worksheet.merged_cells.ranges:
            first = (merged.min_row, merged.min_col)
            self.spans[first] = (merged.size["columns"], merged.size["rows"])
            self.covered |= {cell for row in merged.rows for cell in row} - {first}

    def value(self, row, column):
        return self.worksheet.cell(row, column).value

    def find(self, text, first_row=1):
        """The first cell with a text, white space aside: (row, column)."""
        for row in self.worksheet.iter_rows(min_row=first_row):
            for cell in row:
                if isinstance(cell.value, str) and squeeze(cell.value) == squeeze(text):
                    return cell.row, cell.column
        raise AssertionError(f"{self.worksheet.title}: “{text}” is not there")

    def width(self, first_column, columns):
        """The width of some columns, in the units of the file."""
        return sum(_column_width(self.worksheet, first_column + i) for i in range(columns))


def _column_width(worksheet, column):
    # openpyxl keeps a run of equal columns under the first of them.
    for dimension in worksheet.column_dimensions.values():
        if dimension.min <= column <= dimension.max:
            return dimension.width
    return 8.43


class Table:
    """A table of the form at its place on a worksheet.

    `places` has for each cell of the form (row, column) on the sheet. Each line of the table is
    compared with the form cell by cell, so that a label, a merge or a cell out of place is told.
    """

    def __init__(self, sheet, name, first_row=1):
        self.sheet = sheet
        self.grid = form.GRIDS[name]
        first = next(cell.text for cell in self.grid.cells)
        self.row, self.column = sheet.find(first, first_row)
        self.places = {}
        self.starts = {0: self.column}  # where each column of the form begins on the sheet
        for line in range(self.grid.rows):
            self._place_line(line)

    def _place_line(self, line):
        column = self.column
        row = self.row + line
        for cell in [cell for cell in self.grid.cells if cell.row == line]:
            while (row, column) in self.sheet.covered:
                column += 1
            self._place(cell, row, column)
            column += self.sheet.spans.get((row, column), (1, 1))[0]

    def _place(self, cell, row, column):
        where = f"{self.sheet.worksheet.title}!{get_column_letter(column)}{row}"
        across, down = self.sheet.spans.get((row, column), (1, 1))
        if cell.text and squeeze(self.sheet.value(row, column)) != cell.text:
            found = self.sheet.value(row, column)
            raise AssertionError(f"{where}: “{found}”, not “{cell.text}”")
        if down != cell.down:
            raise AssertionError(f"{where}: {down} rows merged, not {cell.down}")
        self._meet(cell.column, column, where)
        self._meet(cell.column + cell.across, column + across, where)
        self.places[cell] = (row, column)

    def _meet(self, number, column, where):
        """All cells that begin or end at one column of the form must do so on the sheet."""
        if self.starts.setdefault(number, column) != column:
            raise AssertionError(f"{where}: column {number + 1} of the form begins elsewhere above")

    @property
    def figures(self):
        """The cell of each figure as (row, column), by key."""
        return {cell.key: place for cell, place in self.places.items() if cell.key}

    @property
    def widths(self):
        """The share of each column of the form in the width of the table."""
        edges = [self.starts[number] for number in sorted(self.starts)]
        widths = [self.sheet.width(a, b - a) for a, b in zip(edges, edges[1:])]
        return [width / sum(widths) for width in widths]


def addresses(tables):
    """The address of every figure: {key: (sheet, "A1")}."""
    return {
        key: (table.sheet.worksheet.title, f"{get_column_letter(column)}{row}")
        for table in tables
        for key, (row, column) in table.figures.items()
    }


def of_blank(workbook):
    """The three tables of a blank."""
    return [Table(Sheet(workbook[sheet]), name) for name, sheet in form.SHEETS.items()]


def of_official(worksheet):
    """The three tables of an official sheet, each below the title of its section."""
    sheet = Sheet(worksheet)
    return [Table(sheet, name, sheet.find(form.SECTIONS[name])[0]) for name in form.GRIDS]
