"""What is measured: each part gives a table, and its goals with what was reached."""

from goals import Goal, cost_of, flat, least, map_of, most, of_ordinary, ratios_to_ours
from measuring import (
    Contender,
    Spread,
    cpu,
    megabytes,
    memory,
    milliseconds,
    processors,
    ratios,
    side_by_side,
    table,
    times,
    wall,
)
from programs import WORK

CORES = {1: "one core", 2: "two cores"}


class Bench:
    """The programs and inputs, and how much of everything is measured."""

    def __init__(self, programs, inputs, runs, is_quick):
        self.programs = programs
        self.inputs = inputs
        self.runs = runs
        self.is_quick = is_quick

    def nianbao(self, name, *arguments, cores=None):
        return Contender(name, [self.programs.nianbao, *arguments], cores)

    def peer(self, library, *arguments):
        return Contender(library, [*self.programs.peers, library, *arguments])

    def compare(self, *contenders, runs=None):
        return side_by_side(contenders, self.runs if runs is None else runs, WORK / "run")

    def single(self):
        """(a) One file, whole processes."""
        rows, goals = [], []
        for path in self.inputs.reports(2):
            kind = path.stem.split("-")[-1]
            for command, options in (("convert", ["-o", "{out}"]), ("check", [])):
                found, aims = self._single(path, kind, command, options)
                rows += found
                goals += aims
        head = ["one process", "wall", "CPU", "memory", "wall, × ours", "CPU, × ours"]
        return table(head, rows), goals

    def _single(self, path, kind, command, options):
        ours = self.nianbao("nianbao", command, *options, path)
        others = [self.peer("openpyxl", command, *options, path)]
        if command == "convert" and self.programs.office:
            others.append(Contender("LibreOffice", self._office(path)))
        costs = self.compare(ours, *others)
        rows = [
            [f"`{command}` {kind}: {name}", *cost_of(found, milliseconds),
             *ratios_to_ours(costs, name)]
            for name, found in costs.items()
        ]
        what = f"`{command}` of one {kind} file"
        goals = [least(f"(a) {what}: ≥ 15 × faster than openpyxl",
                       ratios(costs, "openpyxl", "nianbao", wall), 15)]
        if "LibreOffice" in costs:
            goals.append(least(f"(a) {what}: ≥ 40 × faster than LibreOffice",
                               ratios(costs, "LibreOffice", "nianbao", wall), 40))
        return rows, goals

    def _office(self, path):
        profile = f"-env:UserInstallation=file://{WORK / 'office-profile'}"
        options = ["--headless", "--norestore", "--convert-to", "xlsx", "--outdir", "{out}"]
        return [self.programs.office, profile, *options, path]

    def batch(self):
        """(b) A batch, against libraries and floors."""
        count = 100 if self.is_quick else 1000
        paths = self.inputs.reports(count)
        folder = self.inputs.folder_of(f"batch-{count}", paths)
        places, sheet = self.inputs.places, self.inputs.sheet
        first, *more = processors()
        contenders = [
            self.nianbao("nianbao", "convert", "-o", "{out}", folder),
            self.nianbao("nianbao, one core", "convert", "-o", "{out}", folder, cores=str(first)),
            Contender("C floor", [self.programs.c_floor, places, sheet, "{out}", *paths]),
            Contender("Swift floor", [self.programs.swift_floor, places, "{out}", *paths]),
            self.peer("calamine", "convert", "-o", "{out}", *paths),
            self.peer("openpyxl", "convert", "-o", "{out}", *paths),
        ]
        costs = self.compare(*contenders)
        rows = []
        for name, found in costs.items():
            each = [Spread.of([value(cost) / count for cost in found]).text(milliseconds)
                    for value in (wall, cpu)]
            rows.append([name, *each, Spread.of(map_of(memory, found)).text(megabytes),
                         ratios(costs, "nianbao", name, cpu).text(times)])
        head = [f"batch of {count:,}, for each", "wall", "CPU", "memory", "CPU of nianbao, × this"]
        return table(head, rows), self._batch_goals(costs, len(more) + 1)

    @staticmethod
    def _batch_goals(costs, cores):
        goals = [
            most("(b) CPU ≤ 2.2 × the C floor", ratios(costs, "nianbao", "C floor", cpu), 2.2),
            most("(b) CPU ≤ 1.5 × the Swift floor",
                 ratios(costs, "nianbao", "Swift floor", cpu), 1.5),
            least("(b) CPU ≥ 10 × less than openpyxl",
                  ratios(costs, "openpyxl", "nianbao", cpu), 10),
            least("(b) CPU ≥ 1.3 × less than calamine + XlsxWriter",
                  ratios(costs, "calamine", "nianbao", cpu), 1.3),
        ]
        if cores > 1:
            goals.append(least(f"(b) ≥ 1.8 × the rate on two cores (here {cores})",
                               ratios(costs, "nianbao, one core", "nianbao", wall), 1.8))
        return goals

    def cells(self):
        """(c) A great sheet, read and printed."""
        count = 100_000 if self.is_quick else 1_000_000
        great, small = self.inputs.cells(count), self.inputs.cells(count // 10)
        named = {
            "library": Contender("library", [self.programs.read_cells, great]),
            "openpyxl, read": self.peer("openpyxl", "read", great),
            "calamine, read": self.peer("calamine", "read", great),
            "`cells`": self.nianbao("`cells`", "cells", "--format", "tsv", great),
            "openpyxl, printed": self.peer("openpyxl", "cells", great),
            "calamine, printed": self.peer("calamine", "cells", great),
            "library, a tenth": Contender("library, a tenth", [self.programs.read_cells, small]),
            "`cells`, a tenth": self.nianbao("", "cells", "--format", "tsv", small),
        }
        for name, contender in named.items():
            contender.name = name
        costs = self.compare(*named.values())
        rows = [[name, *cost_of(costs[name], milliseconds)] for name in named]
        goals = []
        for ours, way in (("library", "read"), ("`cells`", "printed")):
            goals += [
                least(f"(c) {ours} ≥ 2.5 × faster than openpyxl, {way}",
                      ratios(costs, f"openpyxl, {way}", ours, wall), 2.5),
                most(f"(c) {ours} ≤ 2 × calamine, {way}",
                     ratios(costs, ours, f"calamine, {way}", wall), 2),
                flat(f"(c) memory of {ours} < 100 MB and flat", costs, ours, f"{ours}, a tenth"),
            ]
        return table([f"{count:,} cells", "wall", "CPU", "memory"], rows), goals

    def growth(self):
        """(d) More and more files."""
        sizes = (20, 80, 320) if self.is_quick else (100, 1000, 10_000)
        cores = processors()
        sets = [str(cores[0])] + ([f"{cores[0]},{cores[1]}"] if len(cores) > 1 else [])
        rows, goals = [], []
        for command, options in (("check", []), ("convert", ["-o", "{out}"])):
            for kept in sets:
                found = {size: self._grown(size, command, options, kept) for size in sizes}
                rows += [
                    [f"`{command}`, {CORES[len(kept.split(','))]}, {size:,} files",
                     *cost_of(costs, milliseconds),
                     Spread.of([cost.cpu / size for cost in costs]).text(milliseconds)]
                    for size, costs in found.items()
                ]
                goals += self._growth_goals(found, command, len(kept.split(",")))
        return table(["files", "wall", "CPU", "memory", "CPU a file"], rows), goals

    def _grown(self, size, command, options, cores):
        folder = self.inputs.folder_of(f"batch-{size}", self.inputs.reports(size))
        ours = self.nianbao("nianbao", command, *options, folder, cores=cores)
        # Ten thousand files take so long that one turn has to do.
        return self.compare(ours, runs=min(self.runs, 3) if size < 10_000 else 0)["nianbao"]

    @staticmethod
    def _growth_goals(found, command, cores):
        (few, few_costs), *_, (many, many_costs) = found.items()
        each = Spread.of(map_of(cpu, many_costs)).median / many * few / Spread.of(
            map_of(cpu, few_costs)).median
        more = (Spread.of(map_of(memory, many_costs)).median
                - Spread.of(map_of(memory, few_costs)).median)
        what = f"`{command}`, {CORES[cores]}, {few:,} → {many:,} files"
        return [
            Goal(f"(d) {what}: CPU a file within 5 %", times(each), each <= 1.05),
            Goal(f"(d) {what}: memory within 20 MB", megabytes(more), more <= 20e6),
        ]

    def ordinary(self):
        """(e) What is no report, or no label."""
        count = 10_000 if self.is_quick else 100_000
        none, texts = self.inputs.texts(0), self.inputs.texts(count)
        reports, others = self.inputs.reports(40), self.inputs.irrelevant(40)
        named = {
            "check, a report": self.nianbao("", "check", none),
            "check, and the texts": self.nianbao("", "check", texts),
            "read, a report": Contender("", [self.programs.read_cells, none]),
            "read, and the texts": Contender("", [self.programs.read_cells, texts]),
            "check, 40 reports": self.nianbao(
                "", "check", self.inputs.folder_of("reports-40", reports)),
            "check, and 40 others": self.nianbao(
                "", "check", self.inputs.folder_of("reports-40-others-40", reports + others)),
            "read, 40 others": Contender("", [self.programs.read_cells, *others]),
        }
        for name, contender in named.items():
            contender.name = name
        costs = self.compare(*named.values())
        rows = [[name, *cost_of(costs[name], milliseconds)] for name in named]
        return table([f"{count:,} texts", "wall", "CPU", "memory"], rows), of_ordinary(costs)


PARTS = {
    "a": Bench.single, "b": Bench.batch, "c": Bench.cells, "d": Bench.growth, "e": Bench.ordinary
}
