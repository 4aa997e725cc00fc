"""Builds the programs that are measured, and names the machine and the versions."""

import os
import platform
import re
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from measuring import text_of

HERE = Path(__file__).parent
REPOSITORY = HERE.parent
WORK = REPOSITORY / ".build-bench"
LIBRARIES = ["libzip", "libxml-2.0", "xlsxwriter"]
PYTHON = REPOSITORY / ".build-venv" / "bin" / "python"


def use_own_python():
    """Goes on with the Python that has the other programs, if this is not it."""
    if not PYTHON.exists():
        sys.exit(f"There is no {PYTHON}: run Tests/setup --benchmarks first.")
    if Path(sys.prefix) != PYTHON.parent.parent:
        os.execv(PYTHON, [PYTHON, *sys.argv])


class Programs:
    """The programs, built in release mode."""

    def __init__(self, products=("nianbao", "SwiftFloor", "ReadCells"), as_handed_out=False):
        """Builds the programs, if wanted as README.md builds what is handed out."""
        scratch, flags = REPOSITORY / ".build", []
        if as_handed_out:
            scratch, flags = WORK / "build", ["--static-swift-stdlib", "-Xlinker", "-s"]
        for product in products:
            _build(["swift", "build", "-c", "release", "--scratch-path", scratch,
                    "--product", product, *flags])
        folder = scratch / "release"
        self.nianbao = folder / "nianbao"
        self.swift_floor = folder / "SwiftFloor"
        self.read_cells = folder / "ReadCells"
        self.c_floor = WORK / "floor"
        self._build_floor()
        self.office = shutil.which("soffice")
        self.peers = [str(PYTHON), str(HERE / "peers.py")]

    def _build_floor(self):
        WORK.mkdir(exist_ok=True)
        flags = text_of(["pkg-config", "--cflags", "--libs", *LIBRARIES]).split()
        # The compiler that comes with Swift, so that both floors have the same optimiser.
        compiler = shutil.which("clang") or "cc"
        source = HERE / "floor.c"
        command = [compiler, "-O2", "-Wall", "-Wextra", "-Werror", "-o", self.c_floor, source]
        _build([*command, *flags])


def _build(command):
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)


def machine():
    """The processor, the cores and the memory, as one sentence."""
    information = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    model = re.search(r"model name\s*:\s*(.*)", information)
    memory = re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text(encoding="utf-8"))
    return (
        f"{model[1] if model else platform.machine()}, {len(os.sched_getaffinity(0))} cores, "
        f"{int(memory[1]) / 1e6:.0f} GB"
    )


def versions():
    """The versions of what the program and the floors are made of, by name."""
    swift = re.search(r"Swift version (\S+)", text_of(["swift", "--version"]))
    found = {"Swift": swift[1] if swift else "?"}
    for library in ("libzip", "libxml-2.0"):
        name = library.replace("-2.0", "2")
        found[name] = text_of(["pkg-config", "--modversion", library])
    # Its package gives the number of its interface instead.
    header = Path("/usr/include/xlsxwriter.h").read_text(encoding="utf-8")
    found["libxlsxwriter"] = re.search(r'LXW_VERSION "(.*)"', header)[1]
    system = re.search(r'PRETTY_NAME="(.*)"', Path("/etc/os-release").read_text(encoding="utf-8"))
    return found | {"system": system[1] if system else platform.system()}


def versions_of_others():
    """The versions of what is compared with, by name."""
    found = {"Python": platform.python_version()}
    for name in ("openpyxl", "python-calamine", "XlsxWriter"):
        found[name] = version(name)
    office = re.search(r"LibreOffice (\S+)", text_of(["soffice", "--version"]))
    return found | ({"LibreOffice": office[1]} if office else {})
