"""The examples give what they say they give, byte for byte."""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

import nianbao

EXAMPLES = nianbao.REPOSITORY / "examples"


def _files(folder):
    """Every file below a folder: {its path there: bytes}."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


class Examples(unittest.TestCase):
    def test_every_example_gives_its_expected_results(self):
        names = [path.parent.name for path in sorted(EXAMPLES.glob("*/command"))]
        if not names:
            self.skipTest("no example has a command")
        with tempfile.TemporaryDirectory() as temporary:
            subprocess.run(
                [EXAMPLES / "run", temporary],
                env=os.environ | {"NIANBAO": str(nianbao.BINARY)},
                check=True,
                capture_output=True,
                timeout=120,
            )
            for name in names:
                expected = _files(EXAMPLES / name / "expected")
                found = _files(Path(temporary) / name)
                self.assertEqual(sorted(found), sorted(expected), name)
                for file, content in expected.items():
                    with self.subTest(name, file=file):
                        self.assertTrue(found[file] == content, "other bytes")


class Templates(unittest.TestCase):
    def test_the_blanks_in_the_repository_are_current(self):
        blanks = sorted((nianbao.REPOSITORY / "templates").glob("*.xlsx"))
        if not blanks:
            self.skipTest("no blank in templates")
        for blank in blanks:
            with self.subTest(blank.name), tempfile.TemporaryDirectory() as folder:
                year = next(part for part in blank.stem.split("-") if part.isdigit())
                made = Path(folder) / blank.name
                nianbao.run("template", "--year", year, "-o", made)
                self.assertTrue(made.read_bytes() == blank.read_bytes(), "other bytes")


if __name__ == "__main__":
    unittest.main()
