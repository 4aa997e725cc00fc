"""Runs LibreOffice and the PDF tools."""

import re
import subprocess
import tempfile
from pathlib import Path

TIMEOUT = 900


def convert(paths, folder, to, *options, filter=None):
    """Converts many files in one run of LibreOffice; returns the results in the order of `paths`.

    A profile of its own keeps it apart from any LibreOffice that is open, and from its settings.
    """
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={Path(profile).as_uri()}",
                "--headless",
                *options,
                "--convert-to",
                filter or to,
                "--outdir",
                folder,
                *paths,
            ],
            check=True,
            timeout=TIMEOUT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    results = [Path(folder) / (Path(path).stem + "." + to) for path in paths]
    missing = [result.name for result in results if not result.exists()]
    if missing:
        raise AssertionError(f"LibreOffice could not open {missing}")
    return results


def convert_pages(paths, folder):
    """Converts HTML pages to Word documents."""
    reading = "--infilter=HTML (StarWriter)"
    return convert(paths, folder, "docx", reading, filter="docx:MS Word 2007 XML")


class PDF:
    """A PDF as other programs see it."""

    def __init__(self, path):
        self.path = path

    def _tool(self, *arguments):
        return subprocess.run(
            arguments, check=True, timeout=60, capture_output=True, text=True
        ).stdout

    @property
    def page_sizes(self):
        """The width and height of each page in points."""
        text = self._tool("pdfinfo", "-f", "1", "-l", "9999", self.path)
        sizes = re.findall(r"^Page +\d+ size: +([\d.]+) x ([\d.]+) pts", text, re.MULTILINE)
        return [(float(width), float(height)) for width, height in sizes]

    @property
    def pages(self):
        """The text of each page, in the order in which it was drawn: a cell at a time."""
        text = self._tool("pdftotext", "-raw", "-enc", "UTF-8", self.path, "-")
        return text.split("\f")[:-1]

    @property
    def words(self):
        """The left, top, right and bottom of every word, page by page."""
        text = self._tool("pdftotext", "-bbox", "-enc", "UTF-8", self.path, "-")
        edges = r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">'
        return [
            [tuple(map(float, word)) for word in re.findall(edges, page)]
            for page in text.split("<page ")[1:]
        ]
