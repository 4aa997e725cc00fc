"""The form of 2021 (国办公开办函〔2021〕30号), written down a second time.

The product has the form in a data file. This copy was made from the printed form alone, so that two
keys exchanged in that file, a misspelt label or a column left out of an equation show up here.
"""

from dataclasses import dataclass
from functools import cache

SECTIONS = {
    "overview": "一、总体情况",
    "disclosure": "二、主动公开政府信息情况",
    "requests": "三、收到和处理政府信息公开申请情况",
    "reviews-and-suits": "四、政府信息公开行政复议、行政诉讼情况",
    "problems": "五、存在的主要问题及改进情况",
    "other-matters": "六、其他需要报告的事项",
}

# The sheet of the blank on which each table stands.
SHEETS = {"disclosure": "二", "requests": "三", "reviews-and-suits": "四"}

# The widths of the columns of the Word template, in twips.
WIDTHS = {
    "disclosure": [2435] * 4,
    "requests": [754, 921, 3271] + [685] * 7,
    "reviews-and-suits": [649] * 7 + [650] * 8,
}

APPLICANTS = {
    "natural-person": "自然人",
    "business": "商业企业",
    "research": "科研机构",
    "nonprofit": "社会公益组织",
    "legal-service": "法律服务机构",
    "other": "其他",
}

RESULT_GROUPS = [
    (
        "（三）不予公开",
        {
            "refused.state-secret": "1.属于国家秘密",
            "refused.prohibited-by-law": "2.其他法律行政法规禁止公开",
            "refused.security-and-stability": "3.危及“三安全一稳定”",
            "refused.third-party-rights": "4.保护第三方合法权益",
            "refused.internal-affairs": "5.属于三类内部事务信息",
            "refused.process-information": "6.属于四类过程性信息",
            "refused.enforcement-file": "7.属于行政执法案卷",
            "refused.administrative-query": "8.属于行政查询事项",
        },
    ),
    (
        "（四）无法提供",
        {
            "unavailable.not-held": "1.本机关不掌握相关政府信息",
            "unavailable.needs-creation": "2.没有现成信息需要另行制作",
            "unavailable.still-unclear": "3.补正后申请内容仍不明确",
        },
    ),
    (
        "（五）不予处理",
        {
            "unprocessed.petition": "1.信访举报投诉类申请",
            "unprocessed.repeated": "2.重复申请",
            "unprocessed.publication": "3.要求提供公开出版物",
            "unprocessed.excessive": "4.无正当理由大量反复申请",
            "unprocessed.reconfirmation": "5.要求行政机关确认或重新出具已获取信息",
        },
    ),
    (
        "（六）其他处理",
        {
            "other.supplement-overdue": "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "other.processing-fee-overdue": "2.申请人逾期未按收费通知要求缴纳费用、"
            "行政机关不再处理其政府信息公开申请",
            "other.other": "3.其他",
        },
    ),
]

GRANTED_IN_PART = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
PRINTED_RULE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
RESULTS = ["granted", "granted-in-part"] + [key for _, rows in RESULT_GROUPS for key in rows]
REQUEST_ROWS = ["newly-received", "carried-in", *RESULTS, "handled-total", "carried-out"]
REQUEST_COLUMNS = [*APPLICANTS, "total"]

SUITS = {
    "reconsideration": "行政复议",
    "litigation-direct": "未经复议直接起诉",
    "litigation-after-reconsideration": "复议后起诉",
}
OUTCOMES = {
    "upheld": "结果维持",
    "corrected": "结果纠正",
    "other": "其他结果",
    "pending": "尚未审结",
}


@dataclass(frozen=True)
class Cell:
    """A cell of a table: a label, or the place of a figure with its key (table, row, column)."""

    row: int
    column: int
    across: int
    down: int
    text: str | None = None
    key: tuple[str, str, str] | None = None


class Grid:
    """Collects the cells of a table line by line, as they are printed."""

    def __init__(self, table, columns):
        self.table = table
        self.columns = columns
        self.cells = []
        self.row = -1
        self._taken = set()

    def line(self, *contents):
        """Adds a line: each content is a text, a key (row, column), or (content, across, down)."""
        self.row += 1
        for content in contents:
            spans = content if len(content) == 3 and isinstance(content, tuple) else (content, 1, 1)
            self._add(*spans)

    def _add(self, content, across, down):
        column = next(c for c in range(self.columns) if (self.row, c) not in self._taken)
        for r in range(down):
            self._taken |= {(self.row + r, column + c) for c in range(across)}
        place = (self.row, column, across, down)
        if isinstance(content, str):
            self.cells.append(Cell(*place, text=content))
        else:
            self.cells.append(Cell(*place, key=(self.table, *content)))

    @property
    def rows(self):
        return self.row + 1


def _disclosure():
    grid = Grid("disclosure", 4)
    grid.line(("第二十条第（一）项", 4, 1))
    grid.line("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
    for row, label in (("government-rules", "规章"), ("normative-documents", "行政规范性文件")):
        grid.line(label, (row, "issued"), (row, "repealed"), (row, "in-force"))
    grid.line(("第二十条第（五）项", 4, 1))
    grid.line("信息内容", ("本年处理决定数量", 3, 1))
    grid.line("行政许可", (("licensing", "decisions"), 3, 1))
    grid.line(("第二十条第（六）项", 4, 1))
    grid.line("信息内容", ("本年处理决定数量", 3, 1))
    grid.line("行政处罚", (("penalties", "decisions"), 3, 1))
    grid.line("行政强制", (("compulsion", "decisions"), 3, 1))
    grid.line(("第二十条第（八）项", 4, 1))
    grid.line("信息内容", ("本年收费金额（单位：万元）", 3, 1))
    grid.line("行政事业性收费", (("administrative-charges", "amount"), 3, 1))
    return grid


def _requests():
    grid = Grid("requests", 10)

    def figures(row):
        return [(row, column) for column in REQUEST_COLUMNS]

    grid.line((PRINTED_RULE, 3, 3), ("申请人情况", 7, 1))
    grid.line(("自然人", 1, 2), ("法人或其他组织", 5, 1), ("总计", 1, 2))
    grid.line(*list(APPLICANTS.values())[1:])
    grid.line(("一、本年新收政府信息公开申请数量", 3, 1), *figures("newly-received"))
    grid.line(("二、上年结转政府信息公开申请数量", 3, 1), *figures("carried-in"))
    grid.line(("三、本年度办理结果", 1, 22), ("（一）予以公开", 2, 1), *figures("granted"))
    grid.line((GRANTED_IN_PART, 2, 1), *figures("granted-in-part"))
    for group, rows in RESULT_GROUPS:
        head = [(group, 1, len(rows))]
        for row, label in rows.items():
            grid.line(*head, label, *figures(row))
            head = []
    grid.line(("（七）总计", 2, 1), *figures("handled-total"))
    grid.line(("四、结转下年度继续办理", 3, 1), *figures("carried-out"))
    return grid


def _reviews_and_suits():
    grid = Grid("reviews-and-suits", 15)
    heads = [*OUTCOMES.values(), "总计"]
    grid.line(("行政复议", 5, 1), ("行政诉讼", 10, 1))
    grid.line(
        *[(head, 1, 2) for head in heads], ("未经复议直接起诉", 5, 1), ("复议后起诉", 5, 1)
    )
    grid.line(*heads, *heads)
    grid.line(*[(suit, column) for suit in SUITS for column in [*OUTCOMES, "total"]])
    return grid


GRIDS = {grid.table: grid for grid in (_disclosure(), _requests(), _reviews_and_suits())}
SIZES = {"disclosure": (14, 4), "requests": (28, 10), "reviews-and-suits": (4, 15)}
KEYS = [
    *[cell.key for cell in GRIDS["disclosure"].cells if cell.key],
    *[("requests", row, column) for row in REQUEST_ROWS for column in REQUEST_COLUMNS],
    *[("reviews-and-suits", suit, column) for suit in SUITS for column in [*OUTCOMES, "total"]],
]
CHARGES = ("disclosure", "administrative-charges", "amount")


def row_labels():
    """The label of each row, without the group above it: {(table, row): label}."""
    labels = {("reviews-and-suits", suit): label for suit, label in SUITS.items()}
    for table in ("disclosure", "requests"):
        cells = GRIDS[table].cells
        for cell in [cell for cell in cells if cell.key]:
            beside = [other.text for other in cells if other.row == cell.row and other.text]
            labels[cell.key[:2]] = beside[-1]
    return labels


def is_total(key):
    """Whether the figure is a sum of others, and so a formula in the blank."""
    return key[2] == "total" or key[1] == "handled-total"


@dataclass(frozen=True)
class Equation:
    """An equation at one row or column: its code, the figures on both sides, and the relation."""

    code: str
    left: frozenset
    right: frozenset
    relation: str
    severity: str

    @property
    def terms(self):
        return self.left | self.right


@cache
def equations():
    """Every equation at every row and column."""
    found = []

    def add(code, left, right, relation="=", severity="error"):
        found.append(Equation(code, frozenset(left), frozenset(right), relation, severity))

    for column in REQUEST_COLUMNS:
        row = {r: ("requests", r, column) for r in REQUEST_ROWS}
        received = [row["newly-received"], row["carried-in"]]
        add("SUM301", [row["handled-total"]], [row[result] for result in RESULTS])
        add("SUM303", received, [row["handled-total"], row["carried-out"]])
        add("SUM304", [row["carried-out"]], received, "<=")
    for row in REQUEST_ROWS:
        applicants = [("requests", row, column) for column in APPLICANTS]
        add("SUM302", [("requests", row, "total")], applicants)
    for suit in SUITS:
        outcomes = [("reviews-and-suits", suit, column) for column in OUTCOMES]
        add("SUM401", [("reviews-and-suits", suit, "total")], outcomes)
    for row in ("government-rules", "normative-documents"):
        column = {c: ("disclosure", row, c) for c in ("issued", "repealed", "in-force")}
        left = [column["in-force"], column["repealed"]]
        add("SUM201", left, [column["issued"]], ">=", "warning")
    return found


def needed(equation):
    """The figures that an equation needs: its terms, and what the totals among them are made of."""
    parts = {}
    for other in equations():
        if other.code in ("SUM301", "SUM302", "SUM401"):
            (total,) = other.left
            parts.setdefault(total, set()).update(other.right)
    found, waiting = set(), set(equation.terms)
    while waiting:
        key = waiting.pop()
        found.add(key)
        waiting |= parts.get(key, set()) - found
    return found


# The second copy is only worth something if it is whole itself.
assert len(KEYS) == len(set(KEYS)) == 200
assert {t: (g.rows, g.columns) for t, g in GRIDS.items()} == SIZES
assert {cell.key for grid in GRIDS.values() for cell in grid.cells if cell.key} == set(KEYS)
assert len(equations()) == 7 * 3 + 25 + 3 + 2
