"""What `peers.py` writes: the official sheet by two libraries, and the TSV."""

from functools import cache

import official_form as form

# A sheet is a list of (row, column, down, across, value, style), from 0.


@cache
def edges():
    """The column of the sheet at which each column of a table begins, and their widths."""
    cuts = {}
    for table, widths in form.WIDTHS.items():
        total = sum(widths)
        cuts[table] = [round(sum(widths[:n]) * 600 / total) for n in range(len(widths) + 1)]
    breaks = sorted({place for places in cuts.values() for place in places})
    columns = {table: [breaks.index(place) for place in places] for table, places in cuts.items()}
    return columns, [(b - a) * 95 / 600 for a, b in zip(breaks, breaks[1:])]


def official(title, texts, figures):
    """The cells of the official sheet, and the height of each row."""
    columns, widths = edges()
    across = len(widths)
    cells, heights = [(0, 0, 1, across, title, "title")], [60]
    for section, heading in form.SECTIONS.items():
        cells.append((len(heights), 0, 1, across, heading, "heading"))
        heights.append(30)
        if section in form.GRIDS:
            grid, edge = form.GRIDS[section], columns[section]
            for cell in grid.cells:
                place = (len(heights) + cell.row, edge[cell.column], cell.down)
                width = edge[cell.column + cell.across] - edge[cell.column]
                value = figures[cell.key] if cell.key else cell.text
                cells.append((*place, width, value, "figure" if cell.key else "label"))
            heights += [24] * grid.rows
        else:
            for paragraph in texts.get(section, []):
                cells.append((len(heights), 0, 1, across, "　　" + paragraph, "paragraph"))
                heights.append(24 * (1 + len(paragraph) // 28))
    return cells, heights


def write_by_openpyxl(path, cells, heights):
    import openpyxl
    from openpyxl.styles import Alignment, Border, Font, Side

    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "年度报告"
    line = Side(style="thin")
    box, no_box = Border(line, line, line, line), Border()
    middle = Alignment("center", "center", wrap_text=True)
    left = Alignment("left", "top", wrap_text=True)
    styles = {
        "title": (Font("方正小标宋简体", 22), middle, no_box),
        "heading": (Font("黑体", 16), left, no_box),
        "paragraph": (Font("仿宋_GB2312", 16), left, no_box),
        "label": (Font("宋体", 10.5), middle, box),
        "figure": (Font("宋体", 10.5), middle, box),
    }
    # Copying a whole style, and only after merging, makes the script three times as quick.
    whole = {}
    for name, (font, alignment, border) in styles.items():
        cell = openpyxl.cell.Cell(sheet, 1, 1)
        cell.font, cell.alignment, cell.border = font, alignment, border
        whole[name] = cell._style
    for row, column, down, across, value, style in cells:
        sheet.cell(row + 1, column + 1, value)
        if down * across > 1:
            last = {"end_row": row + down, "end_column": column + across}
            sheet.merge_cells(start_row=row + 1, start_column=column + 1, **last)
        for r in range(row + 1, row + down + 1):
            for c in range(column + 1, column + across + 1):
                sheet.cell(r, c)._style = whole[style]
    for number, width in enumerate(edges()[1], 1):
        sheet.column_dimensions[openpyxl.utils.get_column_letter(number)].width = width
    for number, height in enumerate(heights, 1):
        sheet.row_dimensions[number].height = height
    sheet.page_setup.paperSize = 9
    workbook.save(path)


def write_by_xlsxwriter(path, cells, heights):
    import xlsxwriter

    workbook = xlsxwriter.Workbook(path)
    sheet = workbook.add_worksheet("年度报告")
    middle = {"align": "center", "valign": "vcenter", "text_wrap": True}
    left = {"align": "left", "valign": "top", "text_wrap": True}
    table = {"font_name": "宋体", "font_size": 10.5, "border": 1, **middle}
    styles = {
        "title": {"font_name": "方正小标宋简体", "font_size": 22, **middle},
        "heading": {"font_name": "黑体", "font_size": 16, **left},
        "paragraph": {"font_name": "仿宋_GB2312", "font_size": 16, **left},
        "label": table,
        "figure": table,
    }
    formats = {name: workbook.add_format(style) for name, style in styles.items()}
    for row, column, down, across, value, style in cells:
        if down * across > 1:
            last = (row + down - 1, column + across - 1)
            sheet.merge_range(row, column, *last, value, formats[style])
        else:
            sheet.write(row, column, value, formats[style])
    for number, width in enumerate(edges()[1]):
        sheet.set_column(number, number, width)
    for number, height in enumerate(heights):
        sheet.set_row(number, height)
    sheet.set_paper(9)
    workbook.close()


def write_tsv(path, title, texts, figures):
    parts = [title]
    for section, heading in form.SECTIONS.items():
        parts.append(heading)
        if section in form.GRIDS:
            grid = form.GRIDS[section]
            rows = [[""] * grid.columns for _ in range(grid.rows)]
            for cell in grid.cells:
                rows[cell.row][cell.column] = cell.text or f"{figures[cell.key]:.15g}"
            parts.append("\n".join("\t".join(row) for row in rows))
        else:
            parts.append("\n".join(texts.get(section, [])))
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
