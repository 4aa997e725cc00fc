"""The form of 2019 (国办公开办函〔2019〕60号), written down a second time, and reports in it."""

from decimal import Decimal

import official_form as form
from figures import SHARED, WrongForm

SECTIONS = form.SECTIONS
SHEETS = form.SHEETS
WIDTHS = form.WIDTHS

ITEMS = ["items-last-year", "item-change"]
REQUEST_ROWS = [
    *form.REQUEST_ROWS[:20],  # up to （五）5
    "other",
    "handled-total",
    "carried-out",
]


def _disclosure():
    grid = form.Grid("disclosure", 4)

    def row(label, key, columns):
        *first, last = columns
        grid.line(label, *[(key, column) for column in first], ((key, last), 4 - len(columns), 1))

    grid.line(("第二十条第（一）项", 4, 1))
    grid.line("信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量")
    for label, key in (("规章", "government-rules"), ("规范性文件", "normative-documents")):
        row(label, key, ["issued", "newly-published", "published-total"])
    services = {"行政许可": "licensing", "其他对外管理服务事项": "other-services"}
    sanctions = {"行政处罚": "penalties", "行政强制": "compulsion"}
    for item, rows in (("（五）", services), ("（六）", sanctions)):
        grid.line((f"第二十条第{item}项", 4, 1))
        grid.line("信息内容", "上一年项目数量", "本年增/减", "处理决定数量")
        for label, key in rows.items():
            row(label, key, [*ITEMS, "decisions"])
    grid.line(("第二十条第（八）项", 4, 1))
    grid.line("信息内容", "上一年项目数量", ("本年增/减", 2, 1))
    row("行政事业性收费", "administrative-charges", ITEMS)
    grid.line(("第二十条第（九）项", 4, 1))
    grid.line("信息内容", "采购项目数量", ("采购总金额", 2, 1))
    row("政府集中采购", "government-procurement", ["procurement-items", "procurement-amount"])
    return grid


def _requests():
    grid = form.Grid("requests", 10)

    def figures(row):
        return [(row, column) for column in form.REQUEST_COLUMNS]

    grid.line((form.PRINTED_RULE, 3, 3), ("申请人情况", 7, 1))
    grid.line(("自然人", 1, 2), ("法人或其他组织", 5, 1), ("总计", 1, 2))
    grid.line(*list(form.APPLICANTS.values())[1:])
    grid.line(("一、本年新收政府信息公开申请数量", 3, 1), *figures("newly-received"))
    grid.line(("二、上年结转政府信息公开申请数量", 3, 1), *figures("carried-in"))
    grid.line(("三、本年度办理结果", 1, 20), ("（一）予以公开", 2, 1), *figures("granted"))
    grid.line((form.GRANTED_IN_PART, 2, 1), *figures("granted-in-part"))
    for group, rows in form.RESULT_GROUPS[:3]:
        head = [(group, 1, len(rows))]
        for row, label in rows.items():
            grid.line(*head, label, *figures(row))
            head = []
    grid.line(("（六）其他处理", 2, 1), *figures("other"))
    grid.line(("（七）总计", 2, 1), *figures("handled-total"))
    grid.line(("四、结转下年度继续办理", 3, 1), *figures("carried-out"))
    return grid


GRIDS = {
    "disclosure": _disclosure(),
    "requests": _requests(),
    "reviews-and-suits": form.GRIDS["reviews-and-suits"],
}
KEYS = [cell.key for grid in GRIDS.values() for cell in grid.cells if cell.key]
assert len(KEYS) == len(set(KEYS)) == 22 + 23 * 7 + 15


def load(path):
    """Reads a file with one row of the form a line; a field may be empty or hold words."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    if not lines[0][1].startswith("规章(本年新制作数量"):
        raise WrongForm(path.name)
    rows = {}
    for key in KEYS:
        rows.setdefault(key[:2], []).append(key)
    if len(lines) != len(rows):
        raise WrongForm(f"{path.name}: {len(lines)} rows")
    found = {}
    for line, keys in zip(lines, rows.values()):
        fields = line[2:] + [""] * len(keys)
        found |= {key: _figure(field) for key, field in zip(keys, fields)}
    return found


def _figure(field):
    try:
        return Decimal(field) if field else None
    except ArithmeticError:
        return field


def distinct():
    """A report in which all figures are different numbers."""
    return {key: Decimal(10007 + 13 * n) for n, key in enumerate(KEYS)}


def shared():
    """The reports outside the repository that are of this form, by name; empty without them."""
    sets = {}
    for path in sorted((SHARED / "domain" / "figures").glob("*.tsv")):
        try:
            sets[path.stem] = load(path)
        except WrongForm:
            continue
    return sets
