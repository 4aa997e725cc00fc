"""The faults of Tests/sabotage: where they are written down, and how they are put into Swift."""

import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

# What a module of the copy needs so that its faults can be switched on, one in each process.
SWITCH = """import Foundation

nonisolated private let faultNumber = ProcessInfo.processInfo.environment["NIANBAO_FAULT"]
  .flatMap { Int($0) }

nonisolated func hasFault(_ number: Int) -> Bool { number == faultNumber }

nonisolated func withFault(_ data: Data, _ faults: [Int: (right: String, wrong: String)]) -> Data {
  guard let fault = faultNumber.flatMap({ faults[$0] }) else { return data }
  return Data(
    String(decoding: data, as: UTF8.self).replacing(fault.right, with: fault.wrong).utf8)
}
"""

EXPRESSION, STATEMENTS, DATA, BUILD = "expression", "statements", "data", "build"

# Where the data files are loaded, each as PackageResources.name_of_file_json.
LOADING = "Sources/ReportModel/Loading/ReportForm+Loading.swift"


@dataclass(frozen=True)
class Fault:
    """What is broken: a part of one file, what it becomes, and the suite that must notice.

    `at` stands in the file exactly once; where a part of it is marked by ‹ and ›, that part is
    replaced, else all of it. An expression or some statements are compiled in beside what is right
    and switched on by the environment, a form in JSON is changed when it is loaded; what is none of
    them (such as a pattern) needs a build of its own. One that makes its suite hang says after how
    many seconds that is plain (`hangs`).
    """

    number: int
    name: str
    file: str
    before: str
    right: str
    after: str
    wrong: str
    how: str
    suite: str
    hangs: int | None

    @staticmethod
    def read(number, row):
        before, mark, rest = row["at"].partition("‹")
        right, _, after = rest.partition("›") if mark else (before, "", "")
        how = DATA if row["file"].endswith(".json") else row.get("how", EXPRESSION)
        return Fault(
            number, row["name"], row["file"], before if mark else "", right, after,
            row["becomes"], how, row["suite"], row.get("hangs"),
        )  # fmt: skip

    def count(self, top):
        """How often its text stands in the file of a tree."""
        path = top / self.file
        whole = self.before + self.right + self.after
        return path.read_text(encoding="utf-8").count(whole) if path.exists() else 0

    def switch(self, right):
        """What stands in the copy in place of what is right."""
        condition = f"hasFault({self.number})"
        if self.how == STATEMENTS:
            return f"if {condition} {{\n{self.wrong}\n}} else {{\n{right}\n}}"
        return f"({condition} ? ({self.wrong}) : ({right}))"


def read(tests):
    """All faults, in the order of the files beside the tests in which they are written down."""
    rows = []
    for path in sorted(tests.rglob("*.toml")):
        rows += tomllib.loads(path.read_text(encoding="utf-8"))["fault"]
    return [Fault.read(number, row) for number, row in enumerate(rows, 1)]


def switched(text, faults):
    """The text of a file with faults that can be switched on; those of one place form a chain."""
    places = {}
    for fault in faults:
        start = text.index(fault.before + fault.right + fault.after) + len(fault.before)
        places.setdefault((start, start + len(fault.right)), []).append(fault)
    last = len(text)
    for (start, end), here in sorted(places.items(), reverse=True):
        if end > last:
            raise ValueError(f"The places of two faults overlap: {here[0].name}")
        right = text[start:end]
        for fault in here:
            right = fault.switch(right)
        text, last = text[:start] + right + text[end:], start
    return text


def switched_data(text, faults):
    """The text of the loading of data files, with those of their faults that are switched on."""
    for file in {fault.file for fault in faults}:
        data = f"Data(PackageResources.{re.sub(r'[-.]', '_', Path(file).name)})"
        rows = ", ".join(
            f"{fault.number}: ({_literal(fault.before + fault.right + fault.after)}, "
            f"{_literal(fault.before + fault.wrong + fault.after)})"
            for fault in faults
            if fault.file == file
        )
        if text.count(data) != 1:
            raise ValueError(f"{LOADING} does not have {data} once.")
        text = text.replace(data, f"withFault({data}, [{rows}])")
    return text


def _literal(text):
    """A text as Swift writes it; what is special in a text of JSON is so in Swift."""
    return json.dumps(text, ensure_ascii=False)
