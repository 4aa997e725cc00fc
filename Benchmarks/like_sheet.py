"""Writes down the official sheet for the floor in C, which draws it from this list.

Each line is one call of libxlsxwriter with its arguments; figures and texts stand there by the
numbers that `places.tsv` gives them.
"""

import openpyxl
from openpyxl.utils import column_index_from_string

import moulds
import official_form as form
import tables


def write(official, number, path):
    """Reads the official workbook of report `number` and writes the list of calls."""
    worksheet = openpyxl.load_workbook(official).worksheets[0]
    lines = [*_columns(worksheet), *_rows(worksheet)]
    lines += [("merge", *_corners(merged)) for merged in worksheet.merged_cells.ranges]
    formats, cells = {}, []
    contents = _contents(worksheet, number)
    # Every cell of a merged range has its format; openpyxl only knows that of the first.
    firsts = {
        place: worksheet.cell(merged.min_row, merged.min_col)
        for merged in worksheet.merged_cells.ranges
        for place in merged.cells
    }
    for row in worksheet.iter_rows():
        for cell in row:
            place = (cell.row, cell.column)
            style = formats.setdefault(_format(firsts.get(place, cell)), len(formats))
            kind, *content = contents.get(place, _label(cell))
            cells.append((kind, cell.row - 1, cell.column - 1, style, *content))
    lines += [("format", *style) for style in formats]
    text = "".join("\t".join(map(str, line)) + "\n" for line in lines + cells)
    path.write_text(text, encoding="utf-8")


def _columns(worksheet):
    for letter, dimension in worksheet.column_dimensions.items():
        first = column_index_from_string(letter) - 1
        yield ("column", first, first + dimension.max - dimension.min, dimension.width)


def _rows(worksheet):
    for number, dimension in worksheet.row_dimensions.items():
        if dimension.height:
            yield ("row", number - 1, dimension.height)


def _corners(merged):
    return merged.min_row - 1, merged.min_col - 1, merged.max_row - 1, merged.max_col - 1


def _format(cell):
    """Font, size, bold, horizontal and vertical place, wrapping, shrinking, border, digits."""
    alignment = cell.alignment
    return (
        cell.font.name,
        cell.font.sz,
        int(cell.font.b),
        alignment.horizontal or "general",
        alignment.vertical or "bottom",
        int(bool(alignment.wrap_text)),
        int(bool(alignment.shrink_to_fit)),
        int(cell.border.left.style is not None),
        cell.number_format,
    )


def _contents(worksheet, number):
    """The figures and texts of a report by their place on the sheet."""
    places = {}
    for table in tables.of_official(worksheet):
        for key, place in table.figures.items():
            places[place] = ("figure", form.KEYS.index(key))
    paragraphs = [moulds.UNIT + moulds.TITLE_END]
    paragraphs += [text for texts in moulds.TEXTS.values() for text in texts]
    unit = moulds.unit(number)
    numbers = {text.replace(moulds.UNIT, unit): number for number, text in enumerate(paragraphs)}
    for row in worksheet.iter_rows():
        for cell in row:
            words = str(cell.value or "").lstrip("　")
            if words in numbers:
                indent = str(cell.value)[: -len(words)]
                places[cell.row, cell.column] = ("text", numbers[words], indent)
    if len(places) != len(form.KEYS) + len(paragraphs):
        raise AssertionError(f"{len(places)} figures and texts on the official sheet")
    return places


def _label(cell):
    if cell.value is None:
        return ("blank",)
    return ("label", str(cell.value).replace("\n", "\\n"))
