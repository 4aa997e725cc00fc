"""Runs the program under test."""

import json
import os
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent.parent
BINARY = Path(os.environ.get("NIANBAO", REPOSITORY / ".build" / "debug" / "nianbao")).resolve()
YEAR = 2026

# Nothing of the environment of whoever runs the tests may change what comes out.
_ENVIRONMENT = {k: v for k, v in os.environ.items() if k not in ("LC_ALL", "LC_MESSAGES", "LANG")}


class Failed(AssertionError):
    """The program ended with another status than expected."""


def run(*arguments, expect=0, folder=None, standard_input=b"", environment=None):
    """Runs the program and returns its standard output as text.

    `expect` is the exit status, or None for any; the result then has `.returncode`, `.stdout`,
    `.stderr`.
    """
    done = subprocess.run(
        [BINARY, *map(str, arguments)],
        cwd=folder,
        input=standard_input,
        env=_ENVIRONMENT | (environment or {}),
        capture_output=True,
        timeout=600,
        check=False,
    )
    done.stdout = done.stdout.decode("utf-8")
    done.stderr = done.stderr.decode("utf-8")
    if expect is None:
        return done
    if done.returncode != expect:
        shown = " ".join(map(str, arguments))
        raise Failed(
            f"nianbao {shown}: status {done.returncode}, not {expect}\n{done.stdout}{done.stderr}"
        )
    return done.stdout


def template(path, *options):
    """Makes the blank of the year that the tests use."""
    run("template", "--year", YEAR, "-o", path, *options)
    return path


def convert(path, folder, to="xlsx,tsv,tidy,json,html", *options, expect=0):
    """Converts a file and returns its outputs, by format."""
    run("convert", path, "-o", folder, "--to", to, *options, expect=expect)
    return outputs(path, folder)


def outputs(path, folder):
    """The outputs that `convert` makes of a file in a folder, by format."""
    stem = Path(path).name
    for suffix in (".official.xlsx", ".tidy.tsv", ".xlsx", ".tsv", ".txt"):
        stem = stem.removesuffix(suffix)
    suffixes = {
        "xlsx": ".official.xlsx",
        "tsv": ".tsv",
        "tidy": ".tidy.tsv",
        "json": ".json",
        "html": ".official.html",
    }
    return {to: Path(folder) / (stem + suffix) for to, suffix in suffixes.items()}


def tidy(path):
    """Reads a tidy TSV: {(table, row, column): {name of the column: field}}."""
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    rows = [dict(zip(head.split("\t"), line.split("\t"), strict=True)) for line in lines]
    return {(row["table"], row["row"], row["column"]): row for row in rows}


def check(*paths, expect=None):
    """What `check` says of files, in their order: the entries of its JSON."""
    done = run("check", "--format", "json", *paths, expect=None)
    if expect is not None and done.returncode != expect:
        raise Failed(f"check: status {done.returncode}, not {expect}\n{done.stdout}{done.stderr}")
    return json.loads(done.stdout)["files"]


def cells_of(finding):
    """The cells of a finding, the suspect among them: {(sheet, cell)}."""
    places = [finding, *finding["related"]]
    return {(place["sheet"], place["cell"]) for place in places if place["cell"]}
