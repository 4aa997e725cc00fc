"""Fills blanks and rearranges filled ones, as people do, by openpyxl."""

import re

import openpyxl
from openpyxl.utils import get_column_letter

import official_form as form
import tables

UNIT = "清河县人民政府办公室"
INFORMATION = {
    "单位全称": UNIT,
    "填报人": "张三",
    "审核人": "李四",
    "联系电话": "0319-0000000",
}
TEXTS = {
    "overview": [
        "（一）主动公开。全年围绕办事流程和惠民政策更新政府网站栏目，及时发布各类信息。",
        "（二）依申请公开。规范登记、审核、答复各个环节，按期办结收到的申请。",
        "（三）监督保障。组织业务培训两次，指定专人负责日常检查，未发生责任追究情形。",
    ],
    "problems": [
        "一是部分栏目更新不够及时，二是政策解读形式较为单一。",
        "下一步将按季度开展栏目巡查，并增加图解、问答等解读形式。",
    ],
    "other-matters": ["本年度未收取信息处理费，没有其他需要报告的事项。"],
}


def fill(blank, path, figures, texts=None, information=None, totals=None):
    """Fills a blank and returns the address of each figure as {key: (sheet, "A1")}.

    Totals are left to their formulas; those in `totals` ({key: number}) are typed over. A figure
    that is None stays blank.
    """
    workbook = openpyxl.load_workbook(blank)
    found = tables.addresses(tables.of_blank(workbook))
    for key, (sheet, address) in found.items():
        if form.is_total(key):
            if not str(workbook[sheet][address].value).startswith("="):
                raise AssertionError(f"{sheet}!{address}: a total without a formula")
        elif figures[key] is not None:
            workbook[sheet][address] = number(figures[key])
    for key, value in (totals or {}).items():
        sheet, address = found[key]
        workbook[sheet][address] = number(value)
    _fill_information(workbook["单位信息"], INFORMATION | (information or {}))
    _fill_texts(workbook, TEXTS | (texts or {}))
    workbook.save(path)
    return found


def number(value):
    """A figure as a spreadsheet program would store it: a number, or a text as it is."""
    if isinstance(value, str):
        return value
    return int(value) if value == int(value) else float(value)


def _fill_information(worksheet, information):
    labels = {cell.value: cell for row in worksheet.iter_rows() for cell in row if cell.value}
    for label, value in information.items():
        entry = worksheet.cell(labels[label].row, labels[label].column + 1)
        if entry.protection.locked:
            raise AssertionError(f"单位信息!{entry.coordinate} is locked")
        entry.value = value


def _fill_texts(workbook, texts):
    sheets = {"overview": "一", "problems": "五六", "other-matters": "五六"}
    for section, sheet in sheets.items():
        worksheet = workbook[sheet]
        title, _ = tables.Sheet(worksheet).find(form.SECTIONS[section])
        entries = [
            cell
            for row in worksheet.iter_rows(min_row=title)
            for cell in row
            if not cell.protection.locked
        ]
        for entry, paragraph in zip(entries, texts[section], strict=False):
            entry.value = paragraph


def forget(path, target):
    """Copies a workbook without its defined names and document properties."""
    workbook = openpyxl.load_workbook(path)
    workbook.defined_names.clear()
    for worksheet in workbook:
        worksheet.defined_names.clear()
    workbook.properties = openpyxl.packaging.core.DocumentProperties()
    while workbook.custom_doc_props.names:
        del workbook.custom_doc_props[workbook.custom_doc_props.names[0]]
    workbook.save(target)


def exchange_rows(worksheet, first, second, columns):
    """Exchanges the content of two rows, formulas of totals with them, in some columns."""
    for column in columns:
        one, other = worksheet.cell(first, column), worksheet.cell(second, column)
        moved_down = _moved(one.value, first, second)
        one.value, other.value = _moved(other.value, second, first), moved_down


def _moved(value, old_row, new_row):
    """A formula that names cells of its own row, as it is on another row."""
    if isinstance(value, str) and value.startswith("="):
        return re.sub(rf"(?<=[A-Z]){old_row}\b", str(new_row), value)
    return value


def insert_column(worksheet, column):
    """Inserts an empty column: cells, merges, and formulas to the right of it move."""
    merges = [merged.bounds for merged in worksheet.merged_cells.ranges]
    for merged in list(worksheet.merged_cells.ranges):
        worksheet.unmerge_cells(str(merged))
    last = get_column_letter(worksheet.max_column)
    area = f"{get_column_letter(column)}1:{last}{worksheet.max_row}"
    worksheet.move_range(area, cols=1, translate=True)
    for left, top, right, bottom in merges:
        worksheet.merge_cells(
            start_row=top,
            end_row=bottom,
            start_column=left + (left >= column),
            end_column=right + (right >= column),
        )
