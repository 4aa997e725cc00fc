"""Sets of the 200 figures of a report: real ones from files, and one made up."""

import os
from decimal import Decimal
from pathlib import Path

import official_form as form

HERE = Path(__file__).parent
REPOSITORY = HERE.parent.parent
# Figures of more reports, kept outside the repository.
SHARED = Path(os.environ.get("NIANBAO_SHARED", REPOSITORY.parent / "shared"))

# How the files name the rows of the first and the last table, in the order of the form.
_DISCLOSURE = ["规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费"]
_SUITS = ["行政复议", "未经复议直接起诉", "复议后起诉"]


class WrongForm(Exception):
    """The file holds the figures of another form."""


def load(path):
    """Reads a file with one row of the form a line, as {key: Decimal} in the form's order."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    _require_labels(path, [line[:2] for line in lines if line[0]])
    numbers = [Decimal(field) for line in lines for field in line[2:] if field]
    if len(numbers) != len(form.KEYS):
        raise WrongForm(f"{path.name}: {len(numbers)} numbers")
    return dict(zip(form.KEYS, numbers))


def _require_labels(path, found):
    requests = [label for (table, _), label in form.row_labels().items() if table == "requests"]
    expected = [("T2", label) for label in _DISCLOSURE]
    expected += [("T3", label) for label in requests]
    expected += [("T4", label) for label in _SUITS]
    if len(found) != len(expected):
        raise WrongForm(f"{path.name}: {len(found)} rows")
    for (table, label), (expected_table, expected_label) in zip(found, expected):
        # Some labels have the group in front, some have words in brackets behind.
        if table != expected_table or not (
            label.split("(")[0] == expected_label or label.endswith(expected_label)
        ):
            raise WrongForm(f"{path.name}: {label}, not {expected_label}")


def distinct():
    """A report in which all 200 figures are different numbers and every equation holds."""
    for step in range(1, 1000):
        figures = consistent(Decimal(101 + step * n + n * n % 89) for n in range(1000))
        if len(set(figures.values())) == len(figures):
            return figures
    raise AssertionError("no step gives 200 different numbers")


def consistent(numbers):
    """A report of which all entries but one column are the next of some numbers (an iterator)."""
    figures = dict.fromkeys(form.KEYS)
    for row in form.RESULTS:
        for column in form.APPLICANTS:
            figures["requests", row, column] = next(numbers)
    for column in form.APPLICANTS:
        handled = sum(figures["requests", row, column] for row in form.RESULTS)
        carried_in, carried_out = next(numbers), next(numbers)
        figures["requests", "handled-total", column] = handled
        figures["requests", "carried-in", column] = carried_in
        figures["requests", "carried-out", column] = carried_out
        figures["requests", "newly-received", column] = handled + carried_out - carried_in
    for row in form.REQUEST_ROWS:
        applicants = [figures["requests", row, column] for column in form.APPLICANTS]
        figures["requests", row, "total"] = sum(applicants)
    for suit in form.SUITS:
        outcomes = {column: next(numbers) for column in form.OUTCOMES}
        outcomes["total"] = sum(outcomes.values())
        for column, number in outcomes.items():
            figures["reviews-and-suits", suit, column] = number
    for key in form.KEYS:
        if key[0] == "disclosure":
            figures[key] = next(numbers)
    figures[form.CHARGES] += Decimal("0.0987")
    return figures


def own():
    """The sets in the repository, by name."""
    sets = {path.stem: load(path) for path in sorted((HERE / "figures").glob("*.tsv"))}
    return sets | {"两百个不同的数": distinct()}


def shared():
    """The sets outside the repository that are of this form, by name; empty without them."""
    sets = {}
    for path in sorted((SHARED / "domain" / "figures").glob("*.tsv")):
        try:
            sets[path.stem] = load(path)
        except WrongForm:
            continue
    return sets
