"""Counts the instructions of whole processes by callgrind, which gives the same count each time."""

import collections
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from programs import WORK

# Nothing of whoever counts may change what is counted; hashing by chance would.
ENVIRONMENT = {"PATH": os.environ["PATH"], "LC_ALL": "C", "SWIFT_DETERMINISTIC_HASHING": "1"}


class Count:
    """The instructions of a process, all threads, and those of its first thread."""

    def __init__(self, name, command):
        """Counts a command, whose paths are best relative: it runs in the folder of this work."""
        self.name = name
        folder = WORK / "counts" / name
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "out").mkdir(parents=True)
        # On one core, so that there is one worker whatever the machine.
        done = subprocess.run(
            ["taskset", "-c", str(max(os.sched_getaffinity(0))), "valgrind", "--tool=callgrind",
             "--separate-threads=yes", f"--callgrind-out-file={folder / 'profile'}",
             *[str(word).replace("{out}", f"counts/{name}/out") for word in command]],
            cwd=WORK, env=ENVIRONMENT, capture_output=True, text=True, check=False)
        if done.returncode:
            told = done.stdout[-1000:] + done.stderr[-3000:]
            sys.exit(f"{name}: status {done.returncode}\n{told}")
        self.profiles = sorted(folder.glob("profile-*"))
        totals = [_total(path) for path in self.profiles]
        self.all, self.first = sum(totals), totals[0]


def _total(profile):
    """The instructions that a profile has in all."""
    with profile.open("rb") as file:
        file.seek(-200, os.SEEK_END)
        return int(re.search(rb"^totals: (\d+)", file.read(), re.MULTILINE)[1])


def functions(count):
    """The instructions of each function itself, in all threads: {(library, name): number}."""
    found = collections.Counter()
    for profile in count.profiles:
        names, library, function, is_call = {}, "", "", False
        for line in profile.read_text(encoding="utf-8", errors="replace").splitlines():
            kind, _, value = line.partition("=")
            if kind in ("ob", "fn", "cob", "cfn"):
                # A name is written out once, and then is a number in brackets.
                number, _, written = value.partition(" ")
                name = names.setdefault((kind[-2:], number), written)
                if kind == "ob":
                    library = name
                elif kind == "fn":
                    function = name
            elif kind == "calls":
                is_call = True
            elif line and line[0] in "0123456789+-*":
                # The line after a call has what was called.
                _, *numbers = line.split()
                if numbers and not is_call:
                    found[Path(library).name, function] += int(numbers[0])
                is_call = False
    return found


def top(one, other=None, most=15):
    """The functions in which most instructions run, as lines; of what one has more than another."""
    found = functions(one)
    if other:
        found.subtract(functions(other))
    whole = sum(found.values())
    best = found.most_common(most)
    names = _readable([name for (_, name), _ in best])
    return [
        f"{number / whole:7.2%} {number:14,}  {name[:110]}  [{library}]"
        for ((library, _), number), name in zip(best, names, strict=True)
    ]


def _readable(names):
    """The names of functions as their sources have them."""
    if not shutil.which("swift"):
        return names
    done = subprocess.run(["swift", "demangle", "--compact", "--simplified"],
                          input="\n".join(names), capture_output=True, text=True, check=False)
    return done.stdout.splitlines() if done.returncode == 0 else names


def relative(path):
    """A path as seen from the folder in which is counted."""
    return Path(os.path.relpath(path, WORK))
