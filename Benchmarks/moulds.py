"""Reports with figures of their own: our blank, filled in, and plain sheets of an office's own.

A blank is filled once by openpyxl, and a plain sheet written once, with a marker for each figure
and text; every report is a copy with its own figures in the place of the markers, so that ten
thousand of them take a minute.
"""

import itertools
import random
import re
import sys
import zipfile
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "Tests" / "interop"))

import openpyxl  # noqa: E402

import book_writers  # noqa: E402
import books  # noqa: E402
import figures  # noqa: E402
import nianbao  # noqa: E402
import official_form as form  # noqa: E402
import workbooks  # noqa: E402

MARKER = 7_000_000
MARKERS = {key: Decimal(MARKER + number) for number, key in enumerate(form.KEYS)}
UNIT = "单位名称待换"
TEXTS = {
    "overview": [
        "（一）主动公开。" + UNIT + "全年围绕办事流程和惠民政策更新政府网站栏目，及时发布各类信息。",
        *workbooks.TEXTS["overview"][1:],
    ],
    "problems": [
        UNIT + "部分栏目更新不够及时，政策解读形式较为单一。",
        *workbooks.TEXTS["problems"][1:],
    ],
    "other-matters": workbooks.TEXTS["other-matters"],
}
TITLE_END = f"{nianbao.YEAR}年政府信息公开工作年度报告"


def unit(number):
    """A name for each number below 10,000, without digits that could be a year."""
    return "清河县" + "".join("东西南北中上下前后里"[int(digit)] for digit in f"{number:04}") + "局"


def numbers(seed):
    """The figures of an ordinary small unit: all equations hold, and no rule asks about any."""
    draw = random.Random(seed)

    def entries():
        while True:
            yield Decimal(draw.choice((0, 0, 0, 0, 0, 0, 1, 2, 3, draw.randint(4, 60))))

    while True:
        found = figures.consistent(entries())
        for row in ("issued", "repealed", "in-force"):
            found["disclosure", "government-rules", row] = Decimal(0)
        found["disclosure", "normative-documents", "in-force"] += 60
        found[form.CHARGES] = Decimal(draw.randint(0, 99999)) / 100
        if _is_ordinary(found):
            return found


def _is_ordinary(found):
    total = {row: found["requests", row, "total"] for row in form.REQUEST_ROWS}
    other = sum(total[row] for row in form.REQUEST_ROWS if row.startswith("other."))
    suits = {suit: found["reviews-and-suits", suit, "total"] for suit in form.SUITS}
    return (
        min(found.values()) >= 0
        and other * 5 <= total["handled-total"]
        and suits["litigation-after-reconsideration"] <= suits["reconsideration"]
    )


class Mould:
    """A workbook with markers, of which reports are cast."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as package:
            self._parts = [(entry.filename, package.read(entry)) for entry in package.infolist()]

    def cast(self, path, number):
        """Writes a report."""
        values = [str(workbooks.number(value)) for value in numbers(number).values()]
        marker = re.compile(rb"\b%d(\d{3})\b" % (MARKER // 1000))
        name, new_name = UNIT.encode(), unit(number).encode()
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for part, content in self._parts:
                if part.startswith("xl/"):
                    content = marker.sub(lambda found: values[int(found[1])].encode(), content)
                    content = content.replace(name, new_name)
                entry = zipfile.ZipInfo(part, (2026, 1, 1, 0, 0, 0))
                package.writestr(entry, content, zipfile.ZIP_DEFLATED)


def write_plain(path):
    """A sheet as offices make it themselves: the official tables, with borders and fonts."""
    book = books.one_sheet(form, MARKERS)
    sheet = book.sheets[0]
    sheet.text(1, 1, UNIT + TITLE_END, across=10)
    own = {}
    for section, texts in workbooks.TEXTS.items():
        own |= dict(zip(texts, TEXTS[section], strict=True))
    book.relabel(lambda words: own.get(words, words))
    book_writers.shared_strings(book, path)
    workbook = openpyxl.load_workbook(path)
    line = openpyxl.styles.Side(style="thin")
    for (row, column), cell in sheet.cells.items():
        styled = workbook.worksheets[0].cell(row, column)
        is_table = cell.is_figure or cell.names
        styled.font = openpyxl.styles.Font("宋体" if is_table else "仿宋", 10.5 if is_table else 12)
        across = "center" if is_table else "left"
        styled.alignment = openpyxl.styles.Alignment(across, "center", wrap_text=True)
        if is_table:
            styled.border = openpyxl.styles.Border(line, line, line, line)
    workbook.save(path)
    save_as_offices_do(path)


def write_blank(path):
    """Our blank, filled in."""
    blank = nianbao.template(path.with_name("empty.xlsx"))
    found = workbooks.fill(blank, path, MARKERS, TEXTS, {"单位全称": UNIT})
    names = openpyxl.load_workbook(path, read_only=True).sheetnames
    totals = {
        (f"xl/worksheets/sheet{names.index(sheet) + 1}.xml", address): MARKERS[key]
        for key, (sheet, address) in found.items()
        if form.is_total(key)
    }
    save_as_offices_do(path, totals)


def save_as_offices_do(path, totals=()):
    """Gives a workbook by openpyxl the parts that Excel and WPS write: shared texts and results.

    `totals` has the results of formulas by part and address.
    """
    shared = {}

    def share(cell):
        number = shared.setdefault(cell[3], len(shared))
        return f'<c {cell[1]}t="s"{cell[2]}><v>{number}</v></c>'

    def edit(name, text):
        text = re.sub(r"&#(\d{3,});", lambda code: chr(int(code[1])), text)
        for (part, address), marker in dict(totals).items():
            if part == name:
                cell = rf'(<c r="{address}"[^>]*><f>[^<]*</f>)<v></v>'
                text, count = re.subn(cell, rf"\g<1><v>{marker}</v>", text)
                assert count == 1, (part, address)
        if name.startswith("xl/worksheets/"):
            cell = r'<c ([^>]*)t="inlineStr"([^>]*)><is>(<t[^>]*>[^<]*</t>)</is></c>'
            text = re.sub(cell, share, text)
            assert "inlineStr" not in text, name
        return text

    book_writers.edit_parts(path, edit)
    _add_shared_texts(path, shared)


def _add_shared_texts(path, items):
    """Adds the part with the shared texts, which openpyxl leaves out."""
    part = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    lines = {
        "[Content_Types].xml": f'<Override PartName="/xl/sharedStrings.xml" ContentType="{part}"/>',
        "xl/_rels/workbook.xml.rels": f'<Relationship Id="rIdTexts" Type="{office}/sharedStrings" '
        'Target="sharedStrings.xml"/>',
    }

    def edit(name, text):
        return re.sub(r"(?=</(Types|Relationships)>$)", lines.get(name, ""), text)

    book_writers.edit_parts(path, edit)
    texts = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        + "".join(f"<si>{item}</si>" for item in items)
        + "</sst>"
    )
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/sharedStrings.xml", texts)


def places(path):
    """Where markers stand: (part, address, "figure", *key, number), or for a text its section, what
    it says, the end that the cell leaves out, and its number.
    """
    found = []
    keys = {int(marker): key for key, marker in MARKERS.items()}
    sections = {text: name for name, texts in TEXTS.items() for text in texts}
    texts = itertools.count()
    workbook = openpyxl.load_workbook(path, data_only=True)
    for number, worksheet in enumerate(workbook.worksheets, 1):
        part = f"xl/worksheets/sheet{number}.xml"
        for cell in (cell for row in worksheet.iter_rows() for cell in row):
            where = (part, cell.coordinate)
            if cell.value in keys:
                found.append((*where, "figure", *keys[cell.value], cell.value - MARKER))
            elif cell.value in sections:
                found.append((*where, "text", sections[cell.value], cell.value, "", next(texts)))
            elif cell.value == UNIT:
                found.append((*where, "text", "title", "", TITLE_END, next(texts)))
            elif cell.value == UNIT + TITLE_END:
                found.append((*where, "text", "title", "", "", next(texts)))
    assert len([place for place in found if place[2] == "figure"]) == len(form.KEYS)
    return found


WRITERS = {"blank": write_blank, "plain": write_plain}
