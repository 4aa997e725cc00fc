"""The same input gives the same bytes: again, in another folder, in another country."""

import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import nianbao
from samples import samples

SHANGHAI = {"TZ": "Asia/Shanghai", "LC_ALL": "C"}


def _elsewhere():
    """Another time zone, and another locale where the machine has one."""
    done = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False)
    names = [n for n in done.stdout.split() if n.split(".")[0] not in ("C", "POSIX")]
    # Without one the name alone still reaches the program.
    return {"TZ": "America/New_York", "LC_ALL": names[0] if names else "zh_CN.UTF-8"}


def _outputs(folder, environment):
    """All that the program writes for the samples: {name of the file: bytes}."""
    folder.mkdir(parents=True)
    options = {"environment": environment, "folder": folder}
    nianbao.run("template", "--year", nianbao.YEAR, "-o", "blank.xlsx", **options)
    formats = "xlsx,tsv,tidy,json,html"
    for name, path in samples().filled.items():
        copy = folder / f"{name}.xlsx"
        copy.write_bytes(path.read_bytes())
        nianbao.run("convert", copy.name, "--to", formats, **options)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


class Repeatable(unittest.TestCase):
    def test_the_same_input_gives_the_same_bytes(self):
        with tempfile.TemporaryDirectory() as temporary:
            first = _outputs(Path(temporary) / "one", SHANGHAI)
            time.sleep(2)  # a ZIP counts time in steps of two seconds
            again = _outputs(Path(temporary) / "two", SHANGHAI)
            elsewhere = _outputs(Path(temporary) / "some where" / "三", _elsewhere())
        self.assertEqual(len(first), 1 + 6 * len(samples().filled))
        for others in (again, elsewhere):
            self.assertEqual(sorted(others), sorted(first))
            for name, content in first.items():
                with self.subTest(name):
                    self.assertTrue(content, "empty")
                    self.assertTrue(others[name] == content, "other bytes")

    def test_the_order_of_inputs_changes_nothing(self):
        paths = list(samples().filled.values())
        forward = nianbao.check(*paths)
        backward = nianbao.check(*reversed(paths))
        self.assertEqual(forward, backward[::-1])


if __name__ == "__main__":
    unittest.main()
