"""What the commands promise: exit statuses, and files that are never lost or left half-written."""

import json
import tempfile
import unittest
from pathlib import Path

import openpyxl

import figures
import nianbao
import official_form as form
import tables
import workbooks
from samples import samples


class Commands(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)
        self.good = self.folder / "good.xlsx"
        self.good.write_bytes(samples().filled["small"].read_bytes())

    def wrong(self):
        """A workbook whose first total is one too high."""
        path = self.folder / "wrong.xlsx"
        key = ("requests", "newly-received", "total")
        workbooks.fill(samples().blank, path, figures.own()["延津-2023"], totals={key: 1})
        return path

    def run_for(self, status, *arguments, **options):
        """Runs the program, expects a status, and a sentence where it failed."""
        done = nianbao.run(*arguments, expect=None, folder=self.folder, **options)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        if status == 2:
            self.assertGreater(len(done.stderr.strip()) + len(done.stdout.strip()), 5)
            for word in ("Fatal error", "Swift.", "Optional("):
                self.assertNotIn(word, done.stderr)
        return done

    def files(self):
        """Every file below the folder."""
        return {
            str(path.relative_to(self.folder)): path.read_bytes()
            for path in self.folder.rglob("*")
            if path.is_file()
        }

    # Exit statuses

    def test_a_good_report_gives_0(self):
        self.run_for(0, "check", "good.xlsx")
        self.run_for(0, "convert", "good.xlsx", "-o", "out")

    def test_a_finding_of_severity_error_gives_1(self):
        self.wrong()
        self.run_for(1, "check", "wrong.xlsx")
        self.run_for(1, "check", "good.xlsx", "wrong.xlsx")

    def test_a_report_with_errors_is_converted_only_on_demand(self):
        self.wrong()
        self.run_for(1, "convert", "wrong.xlsx", "-o", "out")
        self.assertEqual([name for name in self.files() if name.startswith("out/")], [])
        self.run_for(1, "convert", "wrong.xlsx", "-o", "out", "--allow-errors")
        self.assertIn("out/wrong.official.xlsx", self.files())

    def test_warnings_count_only_when_strict(self):
        path = self.folder / "warned.xlsx"
        path.write_bytes(samples().filled["distinct"].read_bytes())
        self.run_for(0, "check", path)
        self.run_for(1, "check", "--strict", path)

    def test_a_file_that_cannot_be_read_gives_2_and_the_others_are_still_checked(self):
        self.wrong()
        done = self.run_for(2, "check", "--format", "json", "missing.xlsx", "wrong.xlsx", "good.xlsx")
        statuses = [entry["status"] for entry in json.loads(done.stdout)["files"]]
        self.assertEqual(statuses, ["unreadable", "findings", "clean"])

    def test_bad_usage_gives_2(self):
        for arguments in (
            ["check", "--nonsense", "good.xlsx"],
            ["convert"],
            ["convert", "good.xlsx", "--to", "docx"],
            ["template"],
            ["template", "--year", "soon"],
            ["rules", "NONE999"],
            ["forms", "1066"],
            ["nonsense"],
            ["check", "good.xlsx", "--select", "NONE999"],
        ):
            with self.subTest(" ".join(arguments)):
                self.run_for(2, *arguments)

    def test_help_and_version_give_0(self):
        self.run_for(0, "--help")
        self.run_for(0, "convert", "--help")
        self.assertRegex(self.run_for(0, "--version").stdout, r"\d+\.\d+\.\d+")

    def test_what_is_no_report_gives_2_and_says_why(self):
        zeros = b"\0" * 4096
        contents = {
            "empty.xlsx": b"",
            "scan.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
            "report.xlsx": b"%PDF-1.7\n",
            "truncated.xlsx": self.good.read_bytes()[:5000],
            "picture.png": b"\x89PNG\r\n\x1a\n" + zeros,
            "notes.txt": "今天开会，明天放假。\n".encode(),
            "binary.tsv": bytes(range(256)) * 16,
        }
        for name, content in contents.items():
            (self.folder / name).write_bytes(content)
        for name in [*contents, "missing.xlsx"]:
            for command in ("check", "convert"):
                with self.subTest(name, command=command):
                    done = self.run_for(2, command, name)
                    self.assertIn(name, done.stdout + done.stderr)

    # Files

    def test_an_output_is_never_replaced_unasked(self):
        for name in ("good.official.xlsx", "good.tsv"):
            with self.subTest(name):
                (self.folder / name).write_text("someone's own")
                self.run_for(2, "convert", "good.xlsx")
                self.assertEqual((self.folder / name).read_text(), "someone's own")
                self.run_for(0, "convert", "good.xlsx", "--force")
                self.assertNotEqual((self.folder / name).read_bytes(), b"someone's own")

    def test_an_output_with_the_same_bytes_counts_as_written(self):
        self.run_for(0, "convert", "good.xlsx")
        before = self.files()
        self.run_for(0, "convert", "good.xlsx")
        self.assertEqual(self.files(), before)

    def test_a_blank_is_never_replaced_unasked(self):
        path = self.folder / "blank.xlsx"
        path.write_text("someone's own")
        self.run_for(2, "template", "--year", "2026", "-o", path)
        self.assertEqual(path.read_text(), "someone's own")
        self.run_for(0, "template", "--year", "2026", "-o", path, "--force")
        self.assertEqual(path.read_bytes(), samples().blank.read_bytes())
        self.run_for(0, "template", "--year", "2026", "-o", path)

    def test_an_input_is_never_replaced_even_on_demand(self):
        report = nianbao.convert(self.good, self.folder / "text", "tsv")["tsv"]
        source = report.read_bytes().replace("清河县".encode(), "　清河县".encode())
        report.write_bytes(source)
        self.run_for(2, "convert", report, "-o", report.parent, "--to", "tsv", "--force")
        self.assertEqual(report.read_bytes(), source)

    def test_a_failed_run_leaves_nothing(self):
        (self.folder / "out").write_text("a file where the folder should be")
        before = self.files()
        self.run_for(2, "convert", "good.xlsx", "-o", "out")
        self.run_for(2, "template", "--year", "2026", "-o", "out/blank.xlsx")
        self.assertEqual(self.files(), before)

    def test_a_run_leaves_no_temporary_file(self):
        self.run_for(0, "convert", "good.xlsx", "--to", "xlsx,tsv,tidy,json,html")
        expected = {p.name for p in nianbao.outputs(self.good, self.folder).values()}
        self.assertEqual(set(self.files()), expected | {"good.xlsx"})

    def convert_blank(self, figures, typed_over):
        """Converts a report with one blank, asking for zeros; returns the figure there."""
        key = ("reviews-and-suits", "reconsideration", "upheld")
        workbooks.fill(samples().blank, self.good, figures | {key: None}, totals=typed_over)
        result = nianbao.convert(self.good, self.folder / "out", "tidy", "--fill-zeros")
        row = nianbao.tidy(result["tidy"])[key]
        return row["state"], row["value"]

    def test_a_blank_that_a_typed_total_leaves_nothing_for_is_filled_on_demand(self):
        zeros = figures.own()["延津-2023"]
        total = {("reviews-and-suits", "reconsideration", "total"): 0}
        self.assertEqual(self.convert_blank(zeros, total), ("number", "0"))

    def test_of_several_bounds_on_a_blank_the_least_counts(self):
        """One row leaves nothing for its two blanks, whatever room their columns leave."""
        columns = ("business", "research")
        key = {(r, c): ("requests", r, c) for r in form.REQUEST_ROWS for c in form.REQUEST_COLUMNS}
        numbers = figures.own()["延津-2023"]
        typed_over = {key["refused.state-secret", "total"]: 0, key["granted", "total"]: 6}
        typed_over[key["handled-total", "total"]] = 6
        for column in columns:
            numbers[key["newly-received", column]] = typed_over[key["handled-total", column]] = 3
            numbers[key["refused.state-secret", column]] = numbers[key["granted", column]] = None
        workbooks.fill(samples().blank, self.good, numbers, totals=typed_over)
        arguments = ("tidy", "--fill-zeros", "--allow-errors")
        result = nianbao.convert(self.good, self.folder / "out", *arguments, expect=None)
        rows = nianbao.tidy(result["tidy"])
        for row, value in (("refused.state-secret", "0"), ("granted", "")):
            self.assertEqual([rows[key[row, c]]["value"] for c in columns], [value, value], row)

    def test_a_label_as_near_to_two_rows_as_to_one_names_neither(self):
        workbook = openpyxl.load_workbook(self.good)
        row, column = tables.Sheet(workbook["二"]).find("行政处罚")
        workbook["二"].cell(row, column).value = "行政处制"  # as near to 行政强制
        workbook.save(self.good)
        self.run_for(1, "convert", self.good, "--allow-errors", "--to", "tidy")
        rows = nianbao.tidy(self.folder / "good.tidy.tsv")
        self.assertEqual(rows["disclosure", "penalties", "decisions"]["value"], "")
        self.assertEqual(rows["disclosure", "compulsion", "decisions"]["value"], "0")

    def test_a_forgotten_figure_is_never_filled_with_zero(self):
        """The total above it is a formula, and would be the same whatever was forgotten."""
        self.assertEqual(self.convert_blank(figures.distinct(), {}), ("blank", ""))

    def test_two_outputs_of_one_name_are_told_apart(self):
        other = self.folder / "other"
        other.mkdir()
        (other / "good.xlsx").write_bytes(samples().filled["distinct"].read_bytes())
        self.run_for(0, "convert", "good.xlsx", "other/good.xlsx", "-o", "out", "--to", "tidy")
        self.assertLessEqual({"out/good.tidy.tsv", "out/good~2.tidy.tsv"}, set(self.files()))

    def test_a_folder_is_read_without_our_own_outputs(self):
        self.run_for(0, "convert", "good.xlsx", "--to", "xlsx,tidy,html")
        (self.folder / "~$good.xlsx").write_bytes(b"lock")
        done = self.run_for(0, "check", "--format", "json", ".")
        names = [Path(entry["file"]).name for entry in json.loads(done.stdout)["files"]]
        self.assertEqual(names, ["good.xlsx"])

    # Results

    def test_a_lone_dash_is_standard_input(self):
        content = self.good.read_bytes()
        done = self.run_for(0, "check", "--format", "json", "-", standard_input=content)
        (entry,) = json.loads(done.stdout)["files"]
        self.assertEqual((entry["file"], entry["unit"]), ("-", workbooks.UNIT))

    def test_check_prints_json_with_all_keys(self):
        (entry,) = nianbao.check(self.wrong(), expect=1)
        self.assertEqual(
            set(entry), {"file", "status", "form", "unit", "year", "error", "findings"}
        )
        finding = next(f for f in entry["findings"] if f["code"] == "SUM302")
        self.assertEqual(
            list(finding),
            "code name catalogue severity message sheet cell row_label column_label table row column "
            "expected actual related equations accepted explanation".split(),
        )
        self.assertEqual((finding["actual"], finding["expected"]), (1, 0))

    def test_messages_follow_the_language(self):
        wrong = self.wrong()
        texts = [
            self.run_for(1, "check", wrong, environment=environment).stdout
            for environment in ({}, {"LC_ALL": "en_US.UTF-8"}, {"LANG": "en_GB.UTF-8"})
        ]
        self.assertIn("错误", texts[0])
        self.assertIn("error", texts[1])
        self.assertEqual(texts[1], texts[2])
        done = self.run_for(1, "check", wrong, "--lang", "en")
        self.assertEqual(done.stdout, texts[1])

    def test_cells_prints_what_was_read(self):
        done = self.run_for(0, "cells", "good.xlsx", "--format", "json")
        sheets = {sheet["name"]: sheet for sheet in json.loads(done.stdout)["sheets"]}
        self.assertEqual(set(sheets["二"]), {"name", "state", "cells", "merges"})
        self.assertIn("第二十条第（一）项", sheets["二"]["cells"].values())
        self.assertIn(110.139, sheets["二"]["cells"].values())
        self.run_for(0, "cells", "good.xlsx", "--format", "tsv")

    def test_rules_prints_the_catalogue(self):
        rules = json.loads(self.run_for(0, "rules", "--format", "json").stdout)
        for rule in rules:
            self.assertEqual(
                list(rule),
                "code name severity catalogue forms source blank_policy examples".split(),
            )
        covered = {entry for rule in rules for entry in rule["catalogue"]}
        expected = {f"T3-0{n}" for n in range(1, 8)} | {f"T2-0{n}" for n in range(1, 5)}
        expected |= {"T4-01", "T4-02", "N-10", "N-11"} | {f"F-0{n}" for n in range(1, 9)}
        self.assertEqual(expected - covered, set())
        equations = {equation.code for equation in form.equations()}
        self.assertLessEqual(equations, {rule["code"] for rule in rules})
        self.run_for(0, "rules", "--format", "markdown")
        self.run_for(0, "rules", "SUM301")

    def test_forms_lists_the_forms(self):
        self.assertIn("2021", self.run_for(0, "forms").stdout)
        self.assertIn("2021", self.run_for(0, "forms", "--format", "json").stdout)
        self.assertIn("国办公开办函〔2021〕30号", self.run_for(0, "forms", "2021").stdout)

    def test_commands_have_chinese_names(self):
        self.run_for(0, "检查", "good.xlsx")
        self.run_for(0, "转换", "good.xlsx", "-o", "out")
        self.run_for(0, "模板", "--year", "2026", "-o", "空白.xlsx")


if __name__ == "__main__":
    unittest.main()
