#!/usr/bin/env python3
"""What someone would write instead: a script that does the same by openpyxl, or by python-calamine
and XlsxWriter.

usage: peers.py openpyxl|calamine convert|check|read|cells [-o FOLDER] FILE…
  convert  reads the figures and texts, adds up the equations, writes the official sheet and the TSV
  check    reads the figures and adds up the equations
  read     goes through all cells of a file
  cells    prints all cells of a file

The script knows the form, and where the blank has its texts; a table is found by its first label,
and its figures by their distance from it. Each library is used in its quickest way.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "Tests" / "interop"))

import official_form as form  # noqa: E402
from peer_writers import official, write_by_openpyxl, write_by_xlsxwriter, write_tsv  # noqa: E402

# Where the blank has its texts: the sheet, and the first and last row.
BLANK_TEXTS = {
    "overview": ("一", 6, 35),
    "problems": ("五六", 6, 25),
    "other-matters": ("五六", 30, 49),
}
TITLE_END = "年政府信息公开工作年度报告"


def squeeze(value):
    return "".join(value.split()) if isinstance(value, str) else value


# Reading: a file as {name of the sheet: rows of values}.


def sheets_by_openpyxl(path):
    import openpyxl

    workbook = openpyxl.load_workbook(path, read_only=True, data_only=True)
    sheets = {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in workbook}
    workbook.close()
    return sheets


def sheets_by_calamine(path):
    import python_calamine

    workbook = python_calamine.CalamineWorkbook.from_path(path)
    return {
        name: workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in workbook.sheet_names
    }


def figures_of(sheets):
    """The figures by key."""
    firsts = {grid.cells[0].text: grid for grid in form.GRIDS.values()}
    found = {}
    for rows in sheets.values():
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                grid = firsts.get(squeeze(value)) if isinstance(value, str) else None
                if grid and grid.table not in found:
                    found[grid.table] = {
                        cell.key: rows[row + cell.row][column + cell.column]
                        for cell in grid.cells
                        if cell.key
                    }
    missing = form.GRIDS.keys() - found.keys()
    if missing:
        raise SystemExit(f"no table {missing}")
    figures = {key: value for table in form.GRIDS for key, value in found[table].items()}
    for key, value in figures.items():
        if not isinstance(value, (int, float)) or value < 0:
            raise SystemExit(f"{key}: {value}")
    return figures


def texts_of(sheets):
    """The title and the paragraphs of each section."""
    if "单位信息" in sheets:
        information = {row[0]: row[1] for row in sheets["单位信息"] if len(row) > 1}
        title = f"{information['单位全称']}{int(information['报告年度'])}{TITLE_END}"
        texts = {
            section: [row[0] for row in sheets[sheet][first - 1 : last] if row and row[0]]
            for section, (sheet, first, last) in BLANK_TEXTS.items()
        }
        return title, texts
    rows = [row[0] for row in next(iter(sheets.values())) if row]
    titles = {title: section for section, title in form.SECTIONS.items()}
    texts, section = {}, None
    for value in rows[1:]:
        section = titles.get(squeeze(value), section)
        if isinstance(value, str) and value and squeeze(value) not in titles:
            texts.setdefault(section, []).append(value)
    return rows[0], texts


def faults(figures):
    """The equations that fail, as sentences."""
    for equation in form.equations():
        left = sum(figures[key] for key in equation.left)
        right = sum(figures[key] for key in equation.right)
        holds = {"=": left == right, "<=": left <= right, ">=": left >= right}
        if not holds[equation.relation]:
            yield f"{equation.code} {sorted(equation.left)[0]}: {left} {equation.relation} {right}"


# The commands.


def check(path, sheets):
    found = list(faults(figures_of(sheets)))
    print(f"{path}: {len(found)}", *found, sep="\n  ")
    return found


def convert(path, sheets, folder, write):
    if check(path, sheets):
        return
    (title, texts), figures = texts_of(sheets), figures_of(sheets)
    write(folder / f"{path.stem}.official.xlsx", *official(title, texts, figures))
    write_tsv(folder / f"{path.stem}.tsv", title, texts, figures)


def rows_by_openpyxl(path):
    import openpyxl

    workbook = openpyxl.load_workbook(path, read_only=True)
    for sheet in workbook:
        for row in sheet.iter_rows(values_only=True):
            yield sheet.title, row


def rows_by_calamine(path):
    import python_calamine

    workbook = python_calamine.CalamineWorkbook.from_path(path)
    for name in workbook.sheet_names:
        for row in workbook.get_sheet_by_name(name).iter_rows():
            yield name, row


def read(rows):
    texts = numbers = characters = 0
    total = 0.0
    for _, row in rows:
        for value in row:
            if isinstance(value, str):
                texts += 1
                characters += len(value)
            elif value is not None:
                numbers += 1
                total += value
    print(f"{texts} texts of {characters} characters, {numbers} numbers, sum {total}")


def print_cells(rows):
    letters = [chr(ord("A") + n) for n in range(26)]
    write = sys.stdout.write
    for number, (name, row) in enumerate(rows, 1):
        for letter, value in zip(letters, row):
            write(f"{name}\t{letter}{number}\t{value}\n")


def main(library, command, *arguments):
    by_openpyxl = library == "openpyxl"
    if command in ("read", "cells"):
        rows = rows_by_openpyxl if by_openpyxl else rows_by_calamine
        (read if command == "read" else print_cells)(rows(arguments[0]))
        return
    sheets_of = sheets_by_openpyxl if by_openpyxl else sheets_by_calamine
    if command == "check":
        for path in arguments:
            check(path, sheets_of(path))
    else:
        option, folder, *paths = arguments
        assert option == "-o"
        for path in map(Path, paths):
            write = write_by_openpyxl if by_openpyxl else write_by_xlsxwriter
            convert(path, sheets_of(path), Path(folder), write)


if __name__ == "__main__":
    main(*sys.argv[1:])
