"""Counts the lines that a text takes in a cell, in another way than the product does.

A Chinese character is one em wide, any other half an em; a line breaks wherever it is full. Real
programs break earlier (words, closing marks), so this is the least height that a row must have.
"""

from openpyxl.utils import get_column_letter

LINE = 1.2  # the height of a line, in sizes of the font
PADDING = 3.75  # what a program keeps free at the sides of a cell, in points


def points(width):
    """The width of a column in points, from characters as the file has them.

    The digits of the default font are seven pixels wide; the rest is the rule of the standard.
    """
    return int((256 * width + 128 // 7) / 256 * 7) * 0.75


def ems(text):
    """The width of a text in sizes of its font."""
    return sum(1 if ord(character) > 0x2000 else 0.5 for character in text)


def lines(text, capacity):
    """The lines of a text when a line holds so many ems."""
    count = 0
    for paragraph in text.split("\n"):
        used = 0
        count += 1
        for character in paragraph:
            if used + ems(character) > capacity:
                count += 1
                used = 0
            used += ems(character)
    return count


def too_tight(sheet):
    """The cells of a sheet (`tables.Sheet`) whose text does not fit, each as a sentence."""
    worksheet = sheet.worksheet
    faults = []
    for row in worksheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and (cell.row, cell.column) not in sheet.covered:
                faults += _faults(sheet, cell)
    return faults


def _faults(sheet, cell):
    columns, rows = sheet.spans.get((cell.row, cell.column), (1, 1))
    width = sum(points(sheet.width(cell.column + i, 1)) for i in range(columns))
    size = cell.font.sz
    where = f"{sheet.worksheet.title}!{get_column_letter(cell.column)}{cell.row}"
    if not cell.alignment.wrap_text:
        if ems(cell.value) * size > width and not cell.alignment.shrink_to_fit:
            return [f"{where} is {width:.0f} pt wide, too narrow for “{cell.value}”"]
        return []
    dimensions = sheet.worksheet.row_dimensions
    heights = [dimensions[cell.row + i].height for i in range(rows)]
    if None in heights:
        return []  # rows without a height grow with their text
    count = lines(cell.value, (width - PADDING) / size)
    if sum(heights) < count * size * LINE:
        return [f"{where} is {sum(heights):.1f} pt high, too low for {count} lines of {size} pt"]
    return []
