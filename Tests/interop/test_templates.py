"""The blanks in the repository are those that the program makes."""

import tempfile
import unittest
from pathlib import Path

import nianbao


class Templates(unittest.TestCase):
    def test_the_blanks_are_current(self):
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
