"""Measures whole processes side by side."""

import os
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

LAUNCH = Path(__file__).with_name("launch.py")


class Failed(Exception):
    """A measured program ended with another status than 0."""


@dataclass(frozen=True)
class Cost:
    """What one run of a program took: seconds, seconds of all cores, bytes."""

    wall: float
    cpu: float
    memory: int

    def __sub__(self, other):
        return Cost(self.wall - other.wall, self.cpu - other.cpu, self.memory - other.memory)


@dataclass
class Contender:
    """A program with its arguments; `{out}` in them is a new empty folder for each run."""

    name: str
    arguments: list
    cores: str | None = None  # as `taskset -c` takes them
    environment: dict = field(default_factory=dict)
    status: int = 0

    def run(self, work):
        """Runs it once and returns its cost, its children's included."""
        out = work / "out"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)
        arguments = [str(argument).replace("{out}", str(out)) for argument in self.arguments]
        if self.cores:
            arguments = ["taskset", "-c", self.cores, *arguments]
        took = work / "took"
        with (work / "printed").open("wb") as printed, (work / "told").open("wb") as told:
            subprocess.run(
                [sys.executable, "-I", "-S", LAUNCH, took, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=printed,
                stderr=told,
                env=os.environ | self.environment,
                check=True,
            )
        wall, cpu, memory, status = took.read_text().split()
        if int(status) != self.status:
            shown = (work / "told").read_text(errors="replace")[-2000:]
            raise Failed(f"{self.name}: status {status}\n{shown}")
        return Cost(float(wall), float(cpu), int(memory))


def side_by_side(contenders, runs, work):
    """Runs all contenders by turns, after one turn that does not count: {name: [Cost]}."""
    work.mkdir(parents=True, exist_ok=True)
    costs = {contender.name: [] for contender in contenders}
    for turn in range(runs + 1):
        for contender in contenders:
            cost = contender.run(work)
            # A single run is not worth a warm-up that takes as long.
            if turn or runs == 0:
                costs[contender.name].append(cost)
    shutil.rmtree(work, ignore_errors=True)
    return costs


@dataclass(frozen=True)
class Spread:
    """A median with the least and the greatest value."""

    median: float
    least: float
    most: float

    @classmethod
    def of(cls, values):
        return cls(statistics.median(values), min(values), max(values))

    def text(self, form):
        least, most = (form(value).split()[0] for value in (self.least, self.most))
        return form(self.median) if least == most else f"{form(self.median)} ({least}–{most})"


def ratios(costs, other, ours, value):
    """The ratios of a value of two contenders, turn by turn."""
    return Spread.of([value(b) / value(a) for a, b in zip(costs[ours], costs[other], strict=True)])


def wall(cost):
    return cost.wall


def cpu(cost):
    return cost.cpu


def memory(cost):
    return cost.memory


def milliseconds(seconds):
    return f"{seconds * 1000:.1f} ms" if seconds < 0.02 else f"{seconds * 1000:,.0f} ms"


def megabytes(size):
    return f"{size / 1e6:,.0f} MB"


def times(ratio):
    return f"{ratio:.2f} ×" if ratio < 10 else f"{ratio:.1f} ×"


def table(head, rows):
    """A table in Markdown; all columns but the first are numbers."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "".join("| " + " | ".join(map(str, line)) + " |\n" for line in lines)


def processors():
    """The numbers of the cores that we may use."""
    return sorted(os.sched_getaffinity(0))


def text_of(command):
    """What a command prints, on one line; nothing if there is no such command."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return " ".join((done.stdout or done.stderr).split())
