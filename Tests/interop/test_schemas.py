"""The JSON that the program writes keeps to the schemas that it is published with."""

import copy
import datetime
import json
import tempfile
import unittest
from pathlib import Path

import openpyxl

import book_writers
import books
import dressings
import figures
import nianbao
import official_form
import old_form
import schemas
from samples import samples

_EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
_TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


def _printed(*arguments):
    """The document that the program prints."""
    return json.loads(nianbao.run(*arguments, expect=None).stdout)


def _hard_cells(path):
    """Writes a workbook with every kind of value that a cell can have."""
    book = openpyxl.Workbook()
    sheet = book.active
    day = datetime.datetime(2026, 1, 20, 8, 30, 15)
    values = [1, -2.5, 1e300, "字", True, False, day, datetime.time(8, 30), "#REF!", "=1+1"]
    for row, value in enumerate(values, 1):
        sheet.cell(row, 2, value)
    sheet["B9"].data_type = "e"
    sheet.merge_cells("D1:E2")
    book.create_sheet("藏").sheet_state = "hidden"
    book.create_sheet("深").sheet_state = "veryHidden"
    book.save(path)


def _marks(path):
    """Writes a filled blank with a mark for nothing and with words instead of a number."""
    book = openpyxl.load_workbook(samples().filled["small"])
    cells = (cell for row in book["二"].iter_rows() for cell in row)
    numbers = [cell for cell in cells if isinstance(cell.value, int | float)]
    numbers[0].value, numbers[1].value = "/", "约三件"
    book.save(path)


class Received:
    """A folder of reports in every dressing, and what else comes with them."""

    def __init__(self, folder):
        self.folder = Path(folder)
        reports = [(official_form, figures.distinct()), (old_form, old_form.distinct())]
        self.count = 0
        # The forms and the writers take turns.
        for turn, (_, _, make) in enumerate(dressings.DRESSINGS):
            made = make(*reports[turn % 2])
            for book in made if isinstance(made, list) else [made] if made else []:
                writer = list(book_writers.WRITERS)[turn // 2 % 2]
                book_writers.WRITERS[writer](book, self._path(".xlsx"))
        for turn, shape in enumerate(book_writers.SHAPES.values()):
            book = books.one_sheet(*reports[turn % 2])
            book_writers.write_text(book, self._path(".txt"), shape)
        for path in [*samples().filled.values(), *samples().official.values()]:
            self._path(".xlsx").write_bytes(path.read_bytes())
        for path in _TEMPLATES.glob("*.xlsx"):
            self._path(".xlsx").write_bytes(path.read_bytes())
        _marks(self._path(".xlsx"))
        (self.folder / "坏.xlsx").write_bytes(b"PK\3\4")
        (self.folder / "通知.txt").write_text("请于一月底前报送。\n", encoding="utf-8")

    def _path(self, suffix):
        self.count += 1
        return self.folder / f"{self.count:03}{suffix}"


class Schemas(unittest.TestCase):
    """The documents of `check`, `convert`, `cells`, `rules` and `forms`."""

    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.temporary.cleanup)
        cls.root = Path(cls.temporary.name)
        (cls.root / "received").mkdir()
        cls.received = Received(cls.root / "received")

    def holds(self, name, document, where=""):
        self.assertEqual(schemas.faults(name, document), [], where)

    def is_tight(self, name, document, **exceptions):
        """A document in which anything is otherwise than promised is refused."""
        document = schemas.small(document)
        self.holds(name, document, "the small document")
        count = 0
        for change, changed in schemas.breaches(document, **exceptions):
            count += 1
            self.assertNotEqual(schemas.faults(name, changed), [], change)
        self.assertGreater(count, 10)

    def refuses(self, name, document, *changes):
        for number, change in enumerate(changes):
            changed = copy.deepcopy(document)
            change(changed)
            self.assertNotEqual(schemas.faults(name, changed), [], f"change {number}")

    def test_every_schema_is_tried(self):
        self.assertEqual(schemas.names(), ["cells", "check", "forms", "report", "rules"])

    def test_check(self):
        document = _printed("check", self.received.folder, _EXAMPLES, "--format", "json")
        self.holds("check", document)
        statuses = {file["status"] for file in document["files"]}
        self.assertEqual(statuses, {"clean", "findings", "unreadable"})
        self.assertGreater(len(document["files"]), 70)
        self.assertGreater(len(document["not_reports"]), 0)
        found = [finding for file in document["files"] for finding in file["findings"]]
        self.assertGreater(len({finding["code"] for finding in found}), 30)
        self.holds("check", _printed("check", _EXAMPLES, "--format", "json", "--lang", "en"))

    def test_the_schema_of_check_refuses_what_is_not_promised(self):
        document = _printed("check", *(_EXAMPLES / "faulty").glob("*.xlsx"), "--format", "json")
        found = document["files"][0]["findings"]
        document["files"][0]["findings"] = [next(f for f in found if f["equations"])]
        document["not_reports"] = ["说明.txt"]
        self.is_tight("check", document, either={"expected", "actual"})
        first = lambda d: d["files"][0]["findings"][0]
        self.refuses(
            "check",
            document,
            lambda d: d["files"][0].update(status="wrong"),
            lambda d: d["files"][0].update(status="unreadable"),
            lambda d: first(d).update(cell="7C"),
            lambda d: first(d).update(code="301"),
            lambda d: first(d).update(severity="fatal"),
            lambda d: d["summary"].update(files=-1),
        )

    def test_report(self):
        out = self.root / "converted"
        paths = [self.received.folder, *_EXAMPLES.glob("*/*.xlsx"), *_EXAMPLES.glob("*/*.txt")]
        nianbao.run(
            "convert", *paths, "-o", out, "--to", "json", "--allow-errors", "--fill-zeros",
            expect=None,
        )
        written = sorted(out.glob("*.json"))
        self.assertGreater(len(written), 60)
        states = set()
        for path in written:
            document = json.loads(path.read_text(encoding="utf-8"))
            self.holds("report", document, path.name)
            states |= {figure["state"] for figure in document["figures"]}
        self.assertEqual(states, {"number", "blank", "notApplicable", "unreadable"})

    def test_the_schema_of_the_report_refuses_what_is_not_promised(self):
        path = _EXAMPLES / "faulty" / "清溪县水利局-2026-填报.xlsx"
        out = nianbao.convert(path, self.root / "one", "json", "--allow-errors", expect=None)
        document = json.loads(out["json"].read_text(encoding="utf-8"))
        document["notes"] = {table: ["注"] for table in document["notes"]}
        document["findings"] = [next(f for f in document["findings"] if f["equations"])]
        self.is_tight("report", document, either={"expected", "actual"})
        self.refuses(
            "report",
            document,
            lambda d: d["figures"][0].update(state="zero"),
            lambda d: d["figures"][0].update(state="blank"),
            lambda d: d["figures"][0].update(state="number", value=None),
            lambda d: d["figures"][0].update(cell="7C"),
            lambda d: d["figures"][0].update(table="表三"),
            lambda d: d.update(figures=[]),
            lambda d: d.update(form=None),
        )

    def test_cells(self):
        hard = self.root / "各种值.xlsx"
        _hard_cells(hard)
        values = {}
        for path in [hard, *sorted(self.received.folder.glob("*.*"))[::3]]:
            done = nianbao.run("cells", path, expect=None)
            if done.returncode == 0:
                document = json.loads(done.stdout)
                self.holds("cells", document, path.name)
                for sheet in document["sheets"]:
                    values |= {type(value).__name__: value for value in sheet["cells"].values()}
        self.assertLessEqual({"int", "float", "str", "bool", "dict"}, set(values))

    def test_the_schema_of_cells_refuses_what_is_not_promised(self):
        hard = self.root / "各种值二.xlsx"
        _hard_cells(hard)
        document = _printed("cells", hard)
        self.assertEqual(len(document["sheets"]), 3)
        self.assertEqual([*document["sheets"][0]["cells"]["B7"]], ["dt"])
        self.assertEqual([*document["sheets"][0]["cells"]["B9"]], ["e"])
        self.assertEqual([*document["sheets"][0]["cells"]["B10"]], ["f"])
        self.is_tight("cells", document, free={"cells"})
        cells = lambda d: d["sheets"][0]["cells"]
        self.refuses(
            "cells",
            document,
            lambda d: cells(d).update({"1B": 1}),
            lambda d: cells(d).update(B1={}),
            lambda d: cells(d).update(B1={"dt": "2026-01-20"}),
            lambda d: cells(d).update(B1={"e": "#REF!", "f": "1"}),
            lambda d: d["sheets"][0].update(state="closed"),
            lambda d: d["sheets"][0].update(merges=["D1"]),
        )

    def test_rules_and_forms(self):
        for name in ("rules", "forms"):
            for language in ("zh", "en"):
                document = _printed(name, "--format", "json", "--lang", language)
                self.holds(name, document, language)
                self.is_tight(name, document)
        self.holds("rules", _printed("rules", "SUM301", "--format", "json"))
        self.holds("forms", _printed("forms", "2019", "--format", "json"))
        self.refuses(
            "rules",
            _printed("rules", "--format", "json"),
            lambda d: d[0].update(severity="off"),
            lambda d: d[0].update(blank_policy="ignored"),
            lambda d: d[0]["examples"].update(bad=[]),
            lambda d: d.clear(),
        )
        self.refuses(
            "forms",
            _printed("forms", "--format", "json"),
            lambda d: d[0]["equations"][0].update(relation="<"),
            lambda d: d[0]["equations"][0]["instances"][0].update(left=["requests/total"]),
            lambda d: d[0]["figures"][0].update(kind="number"),
            lambda d: d[0]["figures"][0].update(row="规章"),
        )


if __name__ == "__main__":
    unittest.main()
