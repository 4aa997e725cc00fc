"""The JSON that the program prints keeps to the schemas that it is published with."""

import copy
import json
import tempfile
import unittest
from pathlib import Path

import jsonschema

import nianbao
from samples import samples

_SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
_EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


class Check(unittest.TestCase):
    """`check --format json`."""

    @classmethod
    def setUpClass(cls):
        schema = json.loads((_SCHEMAS / "check.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        cls.validator = jsonschema.Draft202012Validator(schema)

    def faults(self, document):
        return [f"{fault.json_path}: {fault.message[:200]}" for fault in self.validator.iter_errors(document)]

    def document(self, *paths):
        return json.loads(nianbao.run("check", *paths, "--format", "json", expect=None).stdout)

    def test_sound_faulty_and_unreadable_files_and_what_is_no_report(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "样本.xlsx").write_bytes(samples().filled["distinct"].read_bytes())
            Path(folder, "坏.xlsx").write_bytes(b"PK\3\4")
            Path(folder, "通知.txt").write_text("请于一月底前报送。\n", encoding="utf-8")
            document = self.document(folder, _EXAMPLES)
        self.assertEqual(self.faults(document), [])
        statuses = {file["status"] for file in document["files"]}
        self.assertEqual(statuses, {"clean", "findings", "unreadable"})
        self.assertGreater(sum(len(file["findings"]) for file in document["files"]), 10)
        self.assertGreater(len(document["not_reports"]), 0)

    def test_the_schema_refuses_what_is_not_promised(self):
        document = self.document(*(_EXAMPLES / "faulty").glob("*.xlsx"))
        finding = next(i for i, found in enumerate(document["files"][0]["findings"]) if found["equations"])
        for change in (
            lambda d: d.pop("run"),
            lambda d: d["summary"].pop("clean"),
            lambda d: d["files"][0].update(status="wrong"),
            lambda d: d["files"][0].update(other=1),
            lambda d: d["files"][0].update(status="unreadable"),
            lambda d: d["files"][0]["findings"][finding].pop("equations"),
            lambda d: d["files"][0]["findings"][finding].update(cell="7C"),
            lambda d: d["files"][0]["findings"][finding]["equations"][0].update(code=301),
        ):
            changed = copy.deepcopy(document)
            change(changed)
            self.assertNotEqual(self.faults(changed), [])
