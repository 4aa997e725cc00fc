"""The official sheet on paper: LibreOffice's PDF of it, and the heights of its rows."""

import collections
import re
import tempfile
import unittest
from pathlib import Path

import openpyxl

import measure
import office
import official_form as form
import tables
import workbooks
from samples import samples

A4 = (595.3, 841.9)


class Paper(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.names = list(samples().official)
        paths = list(samples().official.values())
        pdfs = office.convert(paths, Path(temporary.name), "pdf")
        cls.pdfs = dict(zip(cls.names, map(office.PDF, pdfs), strict=True))
        cls.pages = {name: cls._pages(pdf) for name, pdf in cls.pdfs.items()}
        cls.sheets = {
            name: tables.Sheet(openpyxl.load_workbook(path).worksheets[0])
            for name, path in zip(cls.names, paths, strict=True)
        }

    @staticmethod
    def _pages(pdf):
        """The text of each page without its number, and without white space."""
        pages = []
        for number, page in enumerate(pdf.pages, 1):
            lines = page.splitlines()
            if str(number) in lines:
                lines.remove(str(number))
            pages.append(tables.squeeze("".join(lines)))
        return pages

    def test_pages_are_a4_upright(self):
        for name, pdf in self.pdfs.items():
            with self.subTest(name):
                for width, height in pdf.page_sizes:
                    self.assertAlmostEqual(width, A4[0], delta=1)
                    self.assertAlmostEqual(height, A4[1], delta=1)

    def test_no_page_is_empty(self):
        for name, pages in self.pages.items():
            with self.subTest(name):
                self.assertTrue(all(pages), [len(page) for page in pages])

    def test_every_label_is_whole(self):
        labels = [cell.text for grid in form.GRIDS.values() for cell in grid.cells if cell.text]
        for name, pages in self.pages.items():
            for label, count in collections.Counter(labels + list(form.SECTIONS.values())).items():
                with self.subTest(name, label=label):
                    self.assertGreaterEqual(sum(page.count(label) for page in pages), count)

    def test_every_paragraph_is_whole(self):
        for name, pages in self.pages.items():
            for paragraphs in samples().texts[name].values():
                for paragraph in paragraphs:
                    for sentence in re.findall(r"[^。]+。", paragraph):
                        with self.subTest(name, sentence=sentence):
                            text = tables.squeeze(sentence)
                            self.assertTrue(any(text in page for page in pages))

    def test_every_figure_is_whole(self):
        for name, pages in self.pages.items():
            texts = [str(workbooks.number(n)) for n in samples().figures[name].values()]
            for text, count in collections.Counter(texts).items():
                with self.subTest(name, figure=text):
                    self.assertGreaterEqual(sum(page.count(text) for page in pages), count)

    def test_no_figure_is_replaced_by_signs(self):
        for name, pages in self.pages.items():
            with self.subTest(name):
                self.assertFalse(any("##" in page for page in pages))

    def test_nothing_leaves_the_page(self):
        for name, pdf in self.pdfs.items():
            for number, words in enumerate(pdf.words, 1):
                with self.subTest(name, page=number):
                    self.assertGreaterEqual(min(word[0] for word in words), 0)
                    self.assertGreaterEqual(min(word[1] for word in words), 0)
                    self.assertLessEqual(max(word[2] for word in words), A4[0])
                    self.assertLessEqual(max(word[3] for word in words), A4[1])

    def test_the_columns_fit_between_the_margins_in_their_own_size(self):
        for name, sheet in self.sheets.items():
            with self.subTest(name):
                margins = sheet.worksheet.page_margins
                columns = range(1, sheet.worksheet.max_column + 1)
                width = sum(measure.points(sheet.width(column, 1)) for column in columns)
                self.assertLessEqual(width + 72 * (margins.left + margins.right), A4[0] + 0.5)
                # The tables of the Word template are 17.18 cm wide.
                self.assertAlmostEqual(width, 9741 / 20, delta=5)
                self.assertEqual(sheet.worksheet.page_setup.paperSize, 9)
                self.assertIn(sheet.worksheet.page_setup.orientation, (None, "portrait"))

    def test_rows_are_high_enough(self):
        for name, sheet in self.sheets.items():
            with self.subTest(name):
                self.assertEqual(measure.too_tight(sheet), [])

    def test_headings_stay_with_their_table(self):
        for name, pages in self.pages.items():
            for table, grid in form.GRIDS.items():
                with self.subTest(name, table=table):
                    first = [cell.text for cell in grid.cells if cell.text][0]
                    title = form.SECTIONS[table]
                    self.assertTrue(any(title in page and first in page for page in pages))


if __name__ == "__main__":
    unittest.main()
