"""Writes books: as workbooks by two programs, as text in the shapes of copied tables, as HTML."""

import html
import re
import zipfile
from decimal import Decimal

import openpyxl
import xlsxwriter

import workbooks
from books import Formula, address


def _plain(value):
    """A value as a spreadsheet program would store it."""
    if isinstance(value, Formula):
        return "=" + value.text
    return workbooks.number(value) if isinstance(value, Decimal) else value


def shared_strings(book, path):
    """Writes by openpyxl, which shares strings."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for sheet in book.sheets:
        worksheet = workbook.create_sheet(sheet.name)
        worksheet.sheet_state = sheet.state
        for (row, column), cell in sheet.cells.items():
            written = worksheet.cell(row, column, _plain(cell.value))
            if cell.number_format:
                written.number_format = cell.number_format
            if cell.across * cell.down > 1:
                last = {"end_row": row + cell.down - 1, "end_column": column + cell.across - 1}
                worksheet.merge_cells(start_row=row, start_column=column, **last)
        for row in sheet.hidden_rows:
            worksheet.row_dimensions[row].hidden = True
        for column in sheet.hidden_columns:
            letter = openpyxl.utils.get_column_letter(column)
            worksheet.column_dimensions[letter].hidden = True
    workbook.save(path)
    _store_values(book, path)


def inline_strings(book, path):
    """Writes by XlsxWriter in constant memory, which writes strings where they stand."""
    workbook = xlsxwriter.Workbook(path, {"constant_memory": True})
    for sheet in book.sheets:
        worksheet = workbook.add_worksheet(sheet.name)
        if sheet.state == "hidden":
            worksheet.hide()
        for column in sheet.hidden_columns:
            worksheet.set_column(column - 1, column - 1, None, None, {"hidden": True})
        for row, column in sorted(sheet.cells):
            cell = sheet.cells[row, column]
            if row in sheet.hidden_rows:
                worksheet.set_row(row - 1, None, None, {"hidden": True})
            style = cell.number_format and workbook.add_format({"num_format": cell.number_format})
            if cell.value is not None:
                write = worksheet.write_string if isinstance(cell.value, str) else worksheet.write
                write(row - 1, column - 1, _plain(cell.value), style or None)
            if cell.across * cell.down > 1:
                # merge_range() would go back to rows that are already written.
                last = [row + cell.down - 2, column + cell.across - 2]
                worksheet.merge.append([row - 1, column - 1, *last])
    workbook.close()
    _store_values(book, path)


WRITERS = {"shared": shared_strings, "inline": inline_strings}


def edit_parts(path, edit):
    """Rewrites the XML parts of a package: `edit(name, text)` returns the new text."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, edit(name, content.decode("utf-8")))


def _store_values(book, path):
    """Gives formulas the stored values that their cells have, or none."""
    stored = {
        (f"xl/worksheets/sheet{number}.xml", address(*place)): cell.value.stored
        for number, sheet in enumerate(book.sheets, 1)
        for place, cell in sheet.cells.items()
        if isinstance(cell.value, Formula)
    }
    if not stored:
        return

    def edit(name, text):
        def with_value(match):
            value = stored[name, match[1]]
            value = "" if value is None else f"<v>{value}</v>"
            return f'<c r="{match[1]}"{match[2]}><f>{match[3]}</f>{value}</c>'

        cell = r'<c r="([A-Z]+\d+)"([^>]*)><f>([^<]*)</f><v(?:/>|>[^<]*</v>)</c>'
        return re.sub(cell, with_value, text)

    edit_parts(path, edit)


def with_prefix(path):
    """Gives the elements of the spreadsheet's parts a namespace prefix."""

    def edit(name, text):
        if not name.startswith("xl/") or name.endswith(".rels") or "theme" in name:
            return text
        text = re.sub(r"<(/?)([A-Za-z]\w*)(?=[\s/>])", r"<\1x:\2", text)
        return text.replace(" xmlns=", " xmlns:x=")

    edit_parts(path, edit)


def strict(path):
    """Makes the package strict OOXML."""
    transitional = "http://schemas.openxmlformats.org/"
    names = {
        transitional + "spreadsheetml/2006/main": "http://purl.oclc.org/ooxml/spreadsheetml/main",
        transitional + "officeDocument/2006/": "http://purl.oclc.org/ooxml/officeDocument/",
    }

    def edit(name, text):
        for old, new in names.items():
            text = text.replace(old, new)
        if name == "xl/workbook.xml":
            text = text.replace("<workbook ", '<workbook conformance="strict" ', 1)
        return text

    edit_parts(path, edit)


def _text(value):
    """A value as a field of a text."""
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else re.sub(r"\s*\n\s*", "", str(value))


def lines(sheet, collapsed=False):
    """A sheet as lines of cells; merged ranges leave empty fields, or none where collapsed."""
    found = []
    for row in range(1, sheet.last_row + 1):
        columns = sorted(column for line, column in sheet.cells if line == row)
        if collapsed:
            found.append([sheet.cells[row, column] for column in columns])
        else:
            width = max((c + sheet.cells[row, c].across for c in columns), default=1)
            found.append([sheet.cells.get((row, column)) for column in range(1, width)])
    return found


def write_text(book, path, shape):
    """Writes the first sheet as text.

    Returns where each figure stands, and where each label of a row does: {key: (None, "C12")} and
    {(table, row): (None, "A12")}.
    """
    written = [line for source in lines(book.sheets[0], shape.collapsed) for line in shape.of(source)]
    places = {
        cell.key: (None, address(row, column))
        for row, line in enumerate(written, 1)
        for column, cell in enumerate(line, 1)
        if cell is not None and not isinstance(cell, str) and cell.is_figure
    }
    labels = {
        cell.names[1:]: (None, address(row, column))
        for row, line in enumerate(written, 1)
        for column, cell in enumerate(line, 1)
        if cell is not None and not isinstance(cell, str) and (cell.names or "")[:1] == ("row",)
    }
    for key, place in places.items():
        if key[0] == "reviews-and-suits":  # it has no labels of rows
            labels.setdefault(key[:2], places["reviews-and-suits", "reconsideration", "upheld"])
    fields = [
        [field if isinstance(field, str) else _text(field and field.value) for field in line]
        for line in written
    ]
    text = "\n".join(shape.separator.join(line) + shape.end * (len(line) > 1) for line in fields)
    path.write_text(text + "\n", encoding="utf-8")
    return places, labels


class Shape:
    """A shape in which tables arrive as text."""

    def __init__(self, separator, end="", collapsed=False, of=lambda line: [line]):
        self.separator, self.end, self.collapsed, self.of = separator, end, collapsed, of


def _one_per_line(line):
    return [[cell] for cell in line]


def _with_bars(line):
    return [field for cell in line for field in ([cell], ["|"])] if len(line) > 1 else [line]


SHAPES = {
    "文本 (a) 竖线分格": Shape(" | ", " |"),
    "文本 (a) 竖线分格、合并处并拢": Shape(" | ", " |", collapsed=True),
    "文本 (b) 每格一行": Shape("", collapsed=True, of=_one_per_line),
    "文本 (c) 每格一行、单独竖线": Shape("", collapsed=True, of=_with_bars),
    "文本 (d) 制表符、靠左": Shape("\t", collapsed=True),
    "TSV": Shape("\t"),
}


def write_html(book, path):
    """Writes the first sheet as a page: tables where cells stand beside each other.

    Returns where each figure stands: {key: ("表1", "C12")}.
    """
    sheet = book.sheets[0]
    rows = {}
    for (row, column), cell in sorted(sheet.cells.items()):
        rows.setdefault(row, []).append((column, cell))
    parts, places, tables, first = [], {}, 0, None
    for row in range(1, sheet.last_row + 2):
        cells = rows.get(row, [])
        is_table = len(cells) > 1 or any(cell.names for _, cell in cells)
        if is_table and first is None:
            first, tables = row, tables + 1
            parts.append("<table border=1>")
        if not is_table and first is not None:
            first = None
            parts.append("</table>")
        if is_table:
            parts.append("<tr>" + "".join(_html_cell(cell) for _, cell in cells) + "</tr>")
            for column, cell in cells:
                if cell.is_figure:
                    places[cell.key] = (f"表{tables}", address(row - first + 1, column))
        else:
            parts += [f"<p>{html.escape(_text(cell.value))}</p>" for _, cell in cells]
    page = "<html><head><meta charset='utf-8'></head><body>" + "\n".join(parts) + "</body></html>"
    path.write_text(page, encoding="utf-8")
    return places


def _html_cell(cell):
    spans = f" colspan={cell.across} rowspan={cell.down}"
    return f"<td{spans}>{html.escape(_text(cell.value))}</td>"
