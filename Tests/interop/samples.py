"""Reports that are hard to print, filled in and converted once for all tests that look at them."""

import functools
import tempfile
from decimal import Decimal
from pathlib import Path

import figures
import nianbao
import official_form as form
import workbooks

_SENTENCE = "全年主动公开各类信息{}条，其中政策文件{}件，均在规定时限内发布并配有解读材料。"
_EIGHT_DIGITS = Decimal(12345678)


def _long_text(characters):
    """A paragraph of so many characters, no two sentences alike."""
    text = ""
    number = 1000
    while len(text) < characters:
        number += 7
        text += _SENTENCE.format(number, number + 3)
    return text


def _wide():
    """A consistent report with eight digits wherever cells are narrow."""
    numbers = dict.fromkeys(form.KEYS, Decimal(0))
    for row in ("newly-received", "granted", "handled-total"):
        for column in ("business", "total"):
            numbers["requests", row, column] = _EIGHT_DIGITS
    for suit in form.SUITS:
        for column in ("upheld", "total"):
            numbers["reviews-and-suits", suit, column] = _EIGHT_DIGITS
    for row in ("licensing", "penalties", "compulsion"):
        numbers["disclosure", row, "decisions"] = _EIGHT_DIGITS
    numbers[form.CHARGES] = Decimal("12345678.123456")
    return numbers


def _reports():
    """{name: (figures, texts)}"""
    paragraphs = [_long_text(400) for _ in range(7)]
    return {
        "small": (figures.own()["延津-2023"], {}),
        "distinct": (figures.distinct(), {}),
        "wide": (_wide(), {}),
        "long": (figures.distinct(), {"overview": [_long_text(3000)]}),
        "many": (_wide(), {"overview": paragraphs, "problems": [_long_text(1200)]}),
    }


class Samples:
    """The blank, the filled workbooks and their official workbooks, by name."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory()
        folder = Path(self._folder.name)
        self.blank = nianbao.template(folder / "blank.xlsx")
        self.figures, self.texts, self.filled, self.official = {}, {}, {}, {}
        for name, (numbers, texts) in _reports().items():
            self.figures[name] = numbers
            self.texts[name] = workbooks.TEXTS | texts
            self.filled[name] = folder / f"{name}.xlsx"
            workbooks.fill(self.blank, self.filled[name], numbers, texts)
            self.official[name] = nianbao.convert(self.filled[name], folder, "xlsx")["xlsx"]


@functools.cache
def samples():
    """The samples, made when they are first asked for."""
    return Samples()
