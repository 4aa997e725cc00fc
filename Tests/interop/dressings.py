"""The dressings in which offices send a report: each makes books of a form and its figures.

LAYOUT dressings change order, place, number format or container only: every figure must be right.
In the others a figure may be left out, but never without a finding at its cell.
"""

import itertools
from decimal import Decimal

import official_form
import old_form
from books import (
    Book,
    Cell,
    Formula,
    Sheet,
    address,
    copy_of,
    lay,
    one_sheet,
    paper_edges,
    report_title,
    three_sheets,
)

LAYOUT, CONTENT = "layout", "content"
DRESSINGS = []


def dressing(name, kind=LAYOUT):
    """Registers a function of (form, figures) that returns a book, several, or none."""

    def register(make):
        DRESSINGS.append((name, kind, make))
        return make

    return register


# Where the tables stand.


@dressing("一表：标题、正文、三张表")
def _one(form, figures):
    return one_sheet(form, figures)


@dressing("官方版式的列")
def _paper(form, figures):
    return one_sheet(form, figures, edges=paper_edges(form))


@dressing("三表上下相接")
def _stacked(form, figures):
    return one_sheet(form, figures, texts=False)


@dressing("每表一页")
def _apart(form, figures):
    return three_sheets(form, figures)


@dressing("三表并无标题")
def _untitled(form, figures):
    sheet = Sheet("Sheet1")
    row = 1
    for grid in form.GRIDS.values():
        row = lay(sheet, grid, figures, top=row) + 1
    return Book(form, [sheet])


@dressing("表格从第三行第二列起")
def _shifted(form, figures):
    book = three_sheets(form, figures)
    for sheet in book.sheets:
        sheet.insert_column(1)
        sheet.insert_row(1, 2)
    return book


@dressing("多出空行空列")
def _spread(form, figures):
    book = three_sheets(form, figures)
    for table, sheet in book.tables():
        rows = sheet.rows_of(table)
        for column in {"disclosure": (3, 2), "requests": (7, 4, 2)}.get(table, (11, 6)):
            sheet.insert_column(column)
        if table != "reviews-and-suits":
            for row in (rows[-1], rows[len(rows) // 2], rows[4]):
                sheet.insert_row(row)
    return book


@dressing("三表左右并排，不等高")
def _abreast(form, figures):
    wide = Sheet("年报")
    left = 1
    for (_, sheet), top in zip(three_sheets(form, figures).tables(), (3, 1, 2)):
        width = sheet.last_column
        sheet.move(lambda row, column, top=top, left=left: (row + top, column + left - 1))
        wide.cells |= sheet.cells
        left += width + 1
    return Book(form, [wide])


@dressing("末尾多一空列", LAYOUT)
def _fifth(form, figures):
    book = one_sheet(form, figures)
    sheet = book.sheets[0]
    for row in sheet.rows_of("disclosure"):
        sheet.text(row, 5, " ")
    return book


@dressing("列换次序")
def _columns(form, figures):
    book = three_sheets(form, figures)
    sheet = book.sheet_of("requests")
    rows = sheet.rows_of("requests")
    sheet.place_columns({5: 9, 6: 7, 7: 5, 8: 6, 9: 8, 4: 10, 10: 4}, rows)
    sheet = book.sheet_of("disclosure")
    first = sheet.rows_of("disclosure")[1]
    sheet.place_columns({2: 4, 3: 2, 4: 3}, range(first, first + 3))
    return book


@dressing("行换次序")
def _rows(form, figures):
    book = three_sheets(form, figures)
    sheet = book.sheet_of("requests")
    for one, other in (
        ("newly-received", "carried-out"),
        ("granted", "handled-total"),
        ("refused.state-secret", "refused.administrative-query"),
        ("unprocessed.repeated", "unprocessed.excessive"),
    ):
        sheet.exchange_rows(*[sheet.label("row", "requests", key)[0] for key in (one, other)])
    return book


@dressing("两行连行名互换")
def _exchanged(form, figures):
    book = one_sheet(form, figures)
    sheet = book.sheets[0]
    pairs = {
        "disclosure": ("penalties", "compulsion"),
        "requests": ("unavailable.not-held", "unprocessed.repeated"),
    }
    for table, keys in pairs.items():
        sheet.exchange_rows(*[sheet.label("row", table, key)[0] for key in keys])
    return book


@dressing("标签不合并")
def _unmerged(form, figures):
    book = three_sheets(form, figures)
    for sheet in book.sheets:
        for cell in sheet.cells.values():
            cell.across = cell.down = 1
    return book


@dressing("不合并、标签逐格重复")
def _repeated_labels(form, figures):
    book = three_sheets(form, figures)
    for sheet in book.sheets:
        for (row, column), cell in list(sheet.cells.items()):
            spread = itertools.product(range(cell.down), range(cell.across))
            cell.across = cell.down = 1
            for down, across in spread:
                if not cell.is_figure and cell.names and cell.names[0] == "group":
                    sheet.cells[row + down, column + across] = Cell(cell.value)
    return book


@dressing("只合并组名，行名不合并")
def _half_merged(form, figures):
    book = one_sheet(form, figures)
    for cell in book.sheets[0].cells.values():
        if cell.names and cell.names[0] == "row":
            cell.across = 1
    return book


@dressing("附注、填报单位、签名行")
def _notes(form, figures):
    book = three_sheets(form, figures)
    for sheet in book.sheets:
        sheet.insert_row(3)
        sheet.text(3, 1, "填报单位（盖章）：清河县人民政府办公室", across=3)
        sheet.text(3, 6, "单位：件")
        last = sheet.last_row
        sheet.text(last + 1, 1, "注：1.本表数据截至12月31日；2.共收到申请70件。", across=3)
        sheet.text(last + 2, 1, "填报人：张三")
        sheet.text(last + 2, 2, "审核人：李四")
        sheet.text(last + 2, 3, "联系电话：0319-1234567")
        sheet.text(last + 3, 1, "填报日期：2027年1月12日")
    return book


@dressing("表中间重复表头")
def _header_again(form, figures):
    book = three_sheets(form, figures)
    sheet = book.sheet_of("requests")
    at, _ = sheet.label("row", "requests", "unavailable.not-held")
    sheet.insert_row(at, 3)
    top = sheet.rows_of("requests")[0]
    for (row, column), cell in list(sheet.cells.items()):
        if top <= row < top + 3 and cell.down <= 3:
            sheet.cells[row - top + at, column] = Cell(cell.value, cell.across, cell.down)
    for row in range(at, at + 3):
        sheet.cells.pop((row, 1), None)
    return book


# How labels and numbers are written.


@dressing("标签换行、空格、半角标点")
def _spaced_labels(form, figures):
    book = one_sheet(form, figures)
    table = str.maketrans("（）、，：“”", "(),,:\"\"")

    def change(text):
        text = text.translate(table).replace("1.", "1、").replace("2.", "2、 ")
        for word in ("企业", "机构", "组织", "维持", "审结", "不予公开", "收费"):
            text = text.replace(word, "\n" + word)
        return text.replace("政府", "政 府")

    book.relabel(change)
    return book


@dressing("标签全角、序号作“1．”“（1）”")
def _full_width(form, figures):
    book = three_sheets(form, figures)
    book.relabel(lambda text: text.replace("1.", "１．").replace("2.", "2．").replace("“", ""))
    return book


def _numbers_as(form, figures, change):
    """A report in which every number is written as `change` says."""
    book = one_sheet(form, figures)
    book.refigure(
        lambda cell: change(cell.value) if isinstance(cell.value, Decimal) else cell.value
    )
    return book


@dressing("数字存成文本")
def _text_numbers(form, figures):
    return _numbers_as(form, figures, lambda number: f"{number:f}")


@dressing("全角数字")
def _wide_digits(form, figures):
    wide = str.maketrans("0123456789.-", "０１２３４５６７８９．－")
    return _numbers_as(form, figures, lambda number: f"{number:f}".translate(wide))


@dressing("千位逗号")
def _commas(form, figures):
    return _numbers_as(form, figures, lambda number: f"{number:,f}")


@dressing("带单位“件”")
def _units(form, figures):
    book = one_sheet(form, figures)
    for _, _, _, cell in book.figures:
        unit = "万元" if cell.key[2] == "amount" else "件"
        if isinstance(cell.value, Decimal):
            cell.value = f"{cell.value:f} {unit}"
    return book


@dressing("数字前后有空格")
def _padded(form, figures):
    return _numbers_as(form, figures, lambda number: f" \u3000{number:f}\u00a0")


@dressing("带加号的增减")
def _signed(form, figures):
    return _numbers_as(form, figures, lambda number: f"+{number:f}" if number > 0 else f"{number:f}")


@dressing("各种数字格式")
def _formats(form, figures):
    book = one_sheet(form, figures)
    formats = itertools.cycle(["#,##0", '0"件"', "0.00", "@", "0.0E+00", "General", "# ?/?", "000"])
    for _, _, _, cell in book.figures:
        cell.number_format = next(formats)
    return book


# Zeros.


def _zeros_as(form, figures, values):
    book = one_sheet(form, figures)
    values = itertools.cycle(values)
    book.refigure(lambda cell: next(values) if cell.value == 0 else (cell.value, cell.means))
    return book


@dressing("0 留空", CONTENT)
def _blank_zeros(form, figures):
    return _zeros_as(form, figures, [(None, ("blank", None))])


@dressing("0 写作 /", CONTENT)
def _slash_zeros(form, figures):
    return _zeros_as(form, figures, [("/", ("notApplicable", None))])


@dressing("0、/、空格、—、无 混用", CONTENT)
def _mixed_zeros(form, figures):
    marks = [(mark, ("notApplicable", None)) for mark in ("/", "—", "无", "-")]
    zero = (Decimal(0), ("number", Decimal(0)))
    return _zeros_as(form, figures, [zero, *marks, (" ", ("blank", None)), zero])


# Totals as formulas.


def _sums(book):
    """The figures that a sum gives: {key: (formula, value)}, as offices write them."""
    places = {cell.key: (sheet, row, column) for sheet, row, column, cell in book.figures}
    cells = {cell.key: cell for _, _, _, cell in book.figures}

    def value(keys):
        numbers = [cells[key].means[1] for key in keys if cells[key].means[0] == "number"]
        return sum(numbers) if numbers else None

    def where(key):
        return address(*places[key][1:])

    found = {}
    results = [row for row in book.form.REQUEST_ROWS[2:-2]]
    for column in official_form.APPLICANTS:
        keys = [("requests", row, column) for row in results]
        formula = f"SUM({where(keys[0])}:{where(keys[-1])})"
        found["requests", "handled-total", column] = (formula, value(keys))
    for row in book.form.REQUEST_ROWS:
        keys = [("requests", row, column) for column in official_form.APPLICANTS]
        summed = [found[key][1] if key in found else value([key]) for key in keys]
        total = [number for number in summed if number is not None]
        formula = f"SUM({where(keys[0])}:{where(keys[-1])})"
        found["requests", row, "total"] = (formula, sum(total) if total else None)
    for suit in official_form.SUITS:
        keys = [("reviews-and-suits", suit, column) for column in official_form.OUTCOMES]
        formula = "+".join(where(key) for key in keys)
        found["reviews-and-suits", suit, "total"] = (formula, value(keys))
    return found


def _with_formulas(form, figures, stored):
    book = three_sheets(form, figures)
    sums = _sums(book)
    for _, _, _, cell in book.figures:
        if cell.key in sums:
            formula, number = sums[cell.key]
            cell.value = Formula(formula, stored(number))
            cell.means = ("blank", None) if number is None else ("number", number)
    return book


@dressing("合计为公式、有存值")
def _formulas(form, figures):
    return _with_formulas(form, figures, lambda number: number or 0)


@dressing("合计为公式、无存值")
def _formulas_without(form, figures):
    return _with_formulas(form, figures, lambda number: None)


@dressing("合计为公式、存值有误", CONTENT)
def _formulas_wrong(form, figures):
    return _with_formulas(form, figures, lambda number: (number or 0) + 1)


# Copies of another year.


def _last_year(figures):
    return {
        key: value + 3 if isinstance(value, Decimal) else value for key, value in figures.items()
    }


def _strip(sheet):
    """A sheet whose figures belong to nothing that must be read."""
    for cell in sheet.cells.values():
        cell.key = cell.means = cell.names = None
    return sheet


def _old_sheets(form, figures, names):
    old = three_sheets(form, _last_year(figures), year=2025)
    for sheet in old.sheets:
        sheet.name = names.format(sheet.name)
    return [_strip(sheet) for sheet in old.sheets]


@dressing("上年的三页在后")
def _old_behind(form, figures):
    book = three_sheets(form, figures)
    book.sheets += _old_sheets(form, figures, "2025年{}")
    return book


@dressing("上年的三页在前")
def _old_before(form, figures):
    book = three_sheets(form, figures)
    book.sheets = _old_sheets(form, figures, "{}（2025）") + book.sheets
    return book


@dressing("两个年度各一页")
def _two_years(form, figures):
    book = one_sheet(form, figures, name="2026")
    old = one_sheet(form, _last_year(figures), year=2025, name="2025")
    book.sheets.insert(0, _strip(old.sheets[0]))
    return book


@dressing("上年的一页只叫“上年”")
def _named_last_year(form, figures):
    book = one_sheet(form, figures, texts=False, name="本年")
    old = one_sheet(form, _last_year(figures), texts=False, name="上年")
    book.sheets.insert(0, _strip(old.sheets[0]))
    return book


@dressing("上年的页隐藏")
def _old_hidden(form, figures):
    book = three_sheets(form, figures)
    old = _old_sheets(form, figures, "{} (2)")
    for sheet in old:
        sheet.state = "hidden"
    book.sheets = old + book.sheets
    return book


def _beside(form, figures, heads, old_first=False, labels=True, gap=1):
    """A copy of each table to the right, with its own labels or sharing those on the left."""
    sheets = []
    for table, grid in form.GRIDS.items():
        sheet = Sheet(form.SHEETS[table])
        sheet.text(1, 1, form.SECTIONS[table], across=4)
        keep = 0 if labels else {"disclosure": 1, "requests": 3, "reviews-and-suits": 0}[table]
        right = grid.columns + gap - keep
        right += 1 if labels else 0
        old = Sheet("")
        lay(old, grid, _last_year(figures), top=3)
        new = Sheet("")
        lay(new, grid, figures, top=3)
        _strip(old)
        first, second = (old, new) if old_first else (new, old)
        for (row, column), cell in first.cells.items():
            sheet.cells[row, column] = cell
        for (row, column), cell in second.cells.items():
            if column > keep:
                sheet.cells[row, column + right] = cell
        sheet.text(2, 1, heads[0])
        sheet.text(2, keep + 1 + right, heads[1])
        sheets.append(sheet)
    return Book(form, sheets)


@dressing("上年在右侧、有标签")
def _old_right(form, figures):
    return _beside(form, figures, ("2026年", "2025年"))


@dressing("上年在右侧、标题写明年度")
def _old_right_titled(form, figures):
    return _beside(form, figures, (report_title(2026), report_title(2025)))


@dressing("上年在右侧、称“上年数”")
def _old_right_words(form, figures):
    return _beside(form, figures, ("本年数", "上年数"))


@dressing("上年在右侧、共用行名")
def _old_right_shared(form, figures):
    return _beside(form, figures, ("2026年", "2025年"), labels=False)


@dressing("上年紧靠右侧、共用行名")
def _old_adjacent(form, figures):
    return _beside(form, figures, ("2026年", "2025年"), labels=False, gap=0)


@dressing("上年紧靠左侧、共用行名")
def _old_adjacent_left(form, figures):
    return _beside(form, figures, ("上年数", "本年数"), labels=False, gap=0, old_first=True)


@dressing("上年在左侧")
def _old_left(form, figures):
    return _beside(form, figures, ("2025年", "2026年"), old_first=True)


@dressing("上年在左侧、称“上年数”")
def _old_left_words(form, figures):
    return _beside(form, figures, ("上年数", "本年数"), old_first=True)


@dressing("上年在右侧隐藏的列")
def _old_hidden_columns(form, figures):
    book = _beside(form, figures, (None, None))
    for table, sheet in zip(form.GRIDS, book.sheets):
        first = form.GRIDS[table].columns + 2
        sheet.hidden_columns = set(range(first, sheet.last_column + 1))
    return book


@dressing("上年在左侧隐藏的列")
def _old_hidden_left(form, figures):
    book = _beside(form, figures, (None, None), old_first=True)
    for table, sheet in zip(form.GRIDS, book.sheets):
        sheet.hidden_columns = set(range(1, form.GRIDS[table].columns + 1))
    return book


@dressing("上年在上方隐藏的行")
def _old_hidden_rows(form, figures):
    book = three_sheets(form, figures)
    for sheet, old in zip(book.sheets, three_sheets(form, _last_year(figures)).sheets):
        height = old.last_row + 1
        sheet.insert_row(1, height)
        sheet.cells |= _strip(old).cells
        sheet.hidden_rows = set(range(1, height))
    return book


@dressing("上年在下方、写明年度")
def _old_below(form, figures):
    book = three_sheets(form, figures)
    for sheet, old in zip(book.sheets, three_sheets(form, _last_year(figures), 2025).sheets):
        height = sheet.last_row + 1
        old.move(lambda row, column: (row + height, column))
        sheet.cells |= _strip(old).cells
    return book


@dressing("本年的行列部分隐藏", LAYOUT)
def _hidden_rows(form, figures):
    book = three_sheets(form, figures)
    sheet = book.sheet_of("requests")
    sheet.hidden_rows = {sheet.label("row", "requests", "granted")[0]}
    sheet.hidden_columns = {6}
    return book


# What an independent trial found to be misread.


@dressing("表四竖排：三行五列")
def _stacked_suits(form, figures):
    book = three_sheets(form, figures)
    sheet = book.sheet_of("reviews-and-suits")
    cells = {cell.key: cell for cell in sheet.cells.values() if cell.is_figure}
    first = sheet.rows_of("reviews-and-suits")[0]
    sheet.cells = {place: cell for place, cell in sheet.cells.items() if place[0] < first}
    outcomes = {**official_form.OUTCOMES, "total": "总计"}
    for column, words in enumerate(["类别", *outcomes.values()], 1):
        sheet.text(first, column, words)
    for row, (suit, words) in enumerate(official_form.SUITS.items(), first + 1):
        sheet.text(row, 1, words)
        for column, outcome in enumerate(outcomes, 2):
            sheet.cells[row, column] = cells["reviews-and-suits", suit, outcome]
    return book


@dressing("表下的注、日期提到别的年份")
def _years_in_remarks(form, figures):
    book = one_sheet(form, figures)
    sheet = book.sheets[0]
    remarks = ["与2025年相比增加5件", "填报日期：2027年1月20日", "注：2025年结转数已核对"]
    for table, words in zip(form.GRIDS, remarks):
        below = sheet.rows_of(table)[-1] + 1
        sheet.insert_row(below)
        sheet.text(below, 1, words)
    return book


@dressing("同一表头下分上年、本年两列")
def _two_years_per_column(form, figures):
    book = three_sheets(form, figures)
    sheet = book.sheet_of("requests")
    rows = {row for (row, _), cell in sheet.cells.items() if cell.is_figure}
    columns = sorted({column for (_, column), cell in sheet.cells.items() if cell.is_figure})
    sheet.insert_row(min(rows))
    for column in reversed(columns):
        sheet.insert_column(column)
        sheet.text(min(rows), column, "上年")
        sheet.text(min(rows), column + 1, "本年")
        for row in range(min(rows) - 3, min(rows)):
            head = sheet.cells.pop((row, column + 1), None)
            if head and head.names and head.names[0] == "column":
                head.across = 2
                sheet.cells[row, column] = head
            elif head:
                sheet.cells[row, column + 1] = head
        for row in rows:
            sheet.cells[row + 1, column] = Cell(Decimal(6000 + row))
    return book


@dressing("列号行“栏次”")
def _numbered_columns(form, figures):
    book = three_sheets(form, figures)
    for table, sheet in book.tables():
        if table == "disclosure":
            continue
        at = min(row for (row, _), cell in sheet.cells.items() if cell.is_figure)
        columns = sorted({column for (row, column), cell in sheet.cells.items() if cell.is_figure})
        sheet.insert_row(at)
        for number, column in enumerate(columns, 1):
            sheet.cells[at, column] = Cell(Decimal(number))
    return book


@dressing("表四有两行数字", CONTENT)
def _two_lines_of_suits(form, figures):
    book = three_sheets(form, figures)
    sheet = book.sheet_of("reviews-and-suits")
    at, _ = next(place for place, cell in sheet.cells.items() if cell.is_figure)
    sheet.insert_row(at)
    for column in range(1, 16):
        sheet.cells[at, column] = Cell(Decimal(0))
    return book


OPPOSITES = {
    "自然人": "非自然人",
    "1.属于国家秘密": "1.属于商业秘密",
    "一、本年新收政府信息公开申请数量": "一、上年新收政府信息公开申请数量",
    "四、结转下年度继续办理": "四、结转本年度继续办理",
    "1.本机关不掌握相关政府信息": "1.本机关掌握相关政府信息",
    "本年处理决定数量": "上年处理决定数量",
}


@dressing("标签写成相反的意思", CONTENT)
def _opposites(form, figures):
    book = three_sheets(form, figures)
    book.relabel(lambda text: OPPOSITES.get(text, text))
    return book


# What is not in the form.


@dressing("多一行有数字的行", CONTENT)
def _unknown_row(form, figures):
    book = three_sheets(form, figures)
    for table, row, label in (
        ("disclosure", "normative-documents", "党委文件"),
        ("requests", "unprocessed.repeated", "其中：网上申请"),
    ):
        sheet = book.sheet_of(table)
        at, column = sheet.label("row", table, row)
        columns = [c for (r, c), cell in sheet.cells.items() if r == at and cell.is_figure]
        sheet.insert_row(at)
        sheet.text(at, column, label)
        for place in columns:
            sheet.cells[at, place] = Cell(Decimal(770 + place))
    return book


@dressing("多一列有数字的列", CONTENT)
def _unknown_column(form, figures):
    book = three_sheets(form, figures)
    for table, at in (("disclosure", 3), ("requests", 7), ("reviews-and-suits", 3)):
        sheet = book.sheet_of(table)
        rows = {row for (row, _), cell in sheet.cells.items() if cell.is_figure}
        sheet.insert_column(at)
        head = min(rows) - 1
        sheet.cells[head, at] = Cell("涉企事项")
        for row in rows:
            if (row, at) not in _covered(sheet):
                sheet.cells[row, at] = Cell(Decimal(550 + row))
    return book


def _covered(sheet):
    return {
        (row + down, column + across)
        for (row, column), cell in sheet.cells.items()
        for down in range(cell.down)
        for across in range(cell.across)
    }


def _labels(book):
    """Every label of a row, column or group of suits."""
    names = ("row", "column")
    return [
        (number, place)
        for number, sheet in enumerate(book.sheets)
        for place, cell in sheet.cells.items()
        if cell.names and (cell.names[0] in names or cell.names[2] in official_form.SUITS.values())
    ]


@dressing("一个标签换成无关的词", CONTENT)
def _replaced(form, figures):
    """A book for every label, of a report whose figures all differ; one book of any other."""
    book = three_sheets(form, figures)
    labels = _labels(book)
    if len(set(figures.values())) < len(figures):
        seed = sum(int(value) for value in figures.values() if isinstance(value, Decimal))
        labels = [labels[seed % len(labels)]]
    books = []
    for sheet, place in labels:
        changed = copy_of(book)
        changed.sheets[sheet].cells[place].value = "来访接待场次"
        books.append(changed)
    return books


@dressing("行名写成同表另一行的", CONTENT)
def _copied(form, figures):
    """Two rows share a label, and nobody can tell which of them it belongs to."""
    book = three_sheets(form, figures)
    book.relabel(lambda text: "2.重复申请" if text == "4.保护第三方合法权益" else text)
    return book


SPELLINGS = {
    "1.属于国家秘密": "（三）不予公开1.属于国家秘密",
    "（一）予以公开": "三、本年度办理结果（一）予以公开",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）": "（二）部分公开",
    "2.重复申请": "（五）2.重复申请",
    "3.其他": "3其它",
    "（七）总计": "（七）合计",
    "自然人": "自然人（件）",
    "商业企业": "商业企业/件",
    "总计": "合计（单位：件）",
}


@dressing("标签的别种写法")
def _spellings(form, figures):
    book = three_sheets(form, figures)
    book.relabel(lambda text: SPELLINGS.get(text, text))
    return book


# Slips of REALITY.md, section 3.

SLIPS = {
    "行政规范性文件": "规范性文件",
    "2.其他法律行政法规禁止公开": "2.其他法律行政止公开",
    "二、上年结转政府信息公开申请数量": "二、上年转结政府信息公开申请数量",
    "第二十条第（一）项": "第二十一条第（一）项",
    "现行有效件数": "现行有效件",
    "行政复议": "行政法复议",
    "1.属于国家秘密": "1、属于国家秘密",
    "3.其他": "3、其 他",
    "（七）总计": "(七) 总 计",
    "结果维持": "结果 维持",
    "尚未审结": "尚未\n审结",
    "商业企业": "商业\n企业",
}


@dressing("标签错漏（REALITY 三）", CONTENT)
def _slips(form, figures):
    book = one_sheet(form, figures)
    book.relabel(lambda text: SLIPS.get(text, text))
    return book


@dressing("同音近形错字", CONTENT)
def _typos(form, figures):
    book = three_sheets(form, figures)
    slips = {
        "科研机构": "科研机购",
        "社会公益组织": "社会公益祖织",
        "4.保护第三方合法权益": "4.保护第三方合法权宜",
        "5.属于三类内部事务信息": "5.属于三类内部事物信息",
        "2.没有现成信息需要另行制作": "2.没有现成信息需另行制作",
        "四、结转下年度继续办理": "四、结转下年继续办理",
        "一、本年新收政府信息公开申请数量": "一、本年新收政府信息公开申请数",
        "结果纠正": "结果纠偏",
        "行政事业性收费": "行政事业收费",
        "本年废止件数": "本年废止数",
        "采购项目数量": "采购项目数",
        "对外公开总数量": "对外公开总数",
        "其他对外管理服务事项": "其它对外管理服务事项",
    }
    book.relabel(lambda text: slips.get(text, text))
    return book


@dressing("表头在换行处断成两格", CONTENT)
def _split_heads(form, figures):
    """023: the second half of a heading stands in the next row."""
    book = three_sheets(form, figures)
    sheet = book.sheet_of("disclosure")
    head = sheet.rows_of("disclosure")[1]
    sheet.insert_row(head + 1)
    for column in (2, 3, 4):
        text = sheet.cells[head, column].value
        sheet.cells[head, column].value = text[:3]
        sheet.cells[head + 1, column] = Cell(text[3:])
    return book


@dressing("表头只剩前一半", CONTENT)
def _cut_heads(form, figures):
    book = three_sheets(form, figures)
    sheet = book.sheet_of("disclosure")
    head = sheet.rows_of("disclosure")[1]
    for column in (2, 3):
        sheet.cells[head, column].value = sheet.cells[head, column].value[:3]
    return book


@dressing("（六）只有一行", CONTENT)
def _undivided(form, figures):
    parts = [key for key in figures if key[1].startswith("other.")]
    if not parts:
        return None
    merged = dict(figures)
    for column in official_form.REQUEST_COLUMNS:
        merged["requests", "other", column] = sum(
            figures[key] for key in parts if key[2] == column
        )
    sheet = Sheet("年度报告")
    row = 1
    for table, grid in form.GRIDS.items():
        sheet.text(row, 1, form.SECTIONS[table], across=4)
        grid = old_form.GRIDS["requests"] if table == "requests" else grid
        row = lay(sheet, grid, merged, top=row + 1) + 1
    return Book(form, [sheet])


@dressing("只填总计", CONTENT)
def _totals_only(form, figures):
    book = one_sheet(form, figures)
    book.refigure(
        lambda cell: (None, ("blank", None))
        if cell.key[0] == "requests" and cell.key[2] != "total"
        else (cell.value, cell.means)
    )
    return book


@dressing("空白处有说明、合并格下有字", CONTENT)
def _remarks(form, figures):
    book = three_sheets(form, figures)
    sheet = book.sheet_of("requests")
    last = sheet.last_column
    at, _ = sheet.label("row", "requests", "granted")
    sheet.text(at, last + 1, "含上级转办3件")
    sheet.text(sheet.rows_of("requests")[0], last + 1, "备注")
    return book
