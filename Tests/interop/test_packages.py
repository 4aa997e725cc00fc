"""`openxml-audit` finds nothing in any workbook that we write."""

import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from samples import samples


class Packages(unittest.TestCase):
    def test_the_validator_finds_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(samples().blank, folder)
            for path in samples().official.values():
                shutil.copy(path, folder)
            results = _audit(Path(folder))
        self.assertEqual(len(results), 1 + len(samples().official))
        for result in results:
            with self.subTest(result["file"]):
                self.assertTrue(result["valid"])
                self.assertEqual(result["errors"], [])
                self.assertEqual(result["error_count"] + result["warning_count"], 0)


def _audit(folder):
    """What the validator says of each workbook in a folder."""
    tool = Path(sys.executable).with_name("openxml-audit")
    arguments = [tool, "--recursive", "--max-errors", "0", "--output", "json", folder]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=120, check=False)
    return json.loads(done.stdout)


if __name__ == "__main__":
    unittest.main()
