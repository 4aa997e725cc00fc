"""Makes what is measured, and keeps it in a folder."""

import functools
import hashlib
import os
import random
import shutil
import tempfile
from pathlib import Path

import openpyxl
import xlsxwriter

import like_sheet
import moulds
import nianbao


class Inputs:
    """Everything that is measured, made when it is first asked for and kept in a folder."""

    def __init__(self, folder):
        self.folder = folder
        stamp = self._stamp()
        kept = folder / "stamp"
        if not kept.exists() or kept.read_text() != stamp:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            self._make_moulds()
            kept.write_text(stamp)

    @staticmethod
    def _stamp():
        """What the inputs depend on: these files, and the blank that the program makes."""
        made = hashlib.sha256(Path(__file__).read_bytes())
        for module in (moulds, like_sheet):
            made.update(Path(module.__file__).read_bytes())
        with tempfile.TemporaryDirectory() as folder:
            made.update(nianbao.template(Path(folder) / "blank.xlsx").read_bytes())
        return made.hexdigest()

    def _make_moulds(self):
        lines = []
        for kind, write in moulds.WRITERS.items():
            write(self._mould(kind))
            lines += [(kind, *place) for place in moulds.places(self._mould(kind))]
        self._write_sheet()
        text = "".join("\t".join(map(str, line)) + "\n" for line in lines)
        self.places.write_text(text, encoding="utf-8")

    def _mould(self, kind):
        return self.folder / f"mould-{kind}.xlsx"

    @functools.cache
    def _read_mould(self, kind):
        return moulds.Mould(self._mould(kind))

    def _write_sheet(self):
        (_, plain) = self.reports(2)
        official = nianbao.convert(plain, self.folder, "xlsx")["xlsx"]
        like_sheet.write(official, 1, self.sheet)
        official.unlink()

    @property
    def sheet(self):
        """How the official sheet is drawn, for the floor in C."""
        return self.folder / "sheet.tsv"

    @property
    def places(self):
        """Where each figure and text stands in each kind of workbook, for the floors."""
        return self.folder / "places.tsv"

    def reports(self, count, kind=None):
        """So many reports, blanks and plain sheets by turns; or of one kind."""
        paths = []
        for number in range(count):
            made = kind or list(moulds.WRITERS)[number % 2]
            path = self.folder / "reports" / f"{number:05}-{made}.xlsx"
            if not path.exists():
                path.parent.mkdir(exist_ok=True)
                self._read_mould(made).cast(path, number)
            paths.append(path)
        return paths

    def folder_of(self, name, paths):
        """A folder with just these files."""
        folder = self.folder / "folders" / name
        if not folder.exists() or len(list(folder.iterdir())) != len(paths):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            for path in paths:
                os.link(path, folder / path.name)
        return folder

    def cells(self, count):
        """A sheet of so many cells, half of them Chinese texts, the others numbers."""
        path = self.folder / f"cells-{count}.xlsx"
        return path if path.exists() else _write_cells(path, count)

    def texts(self, count):
        """A plain report with so many ordinary texts, no two alike, on a second sheet; or none."""
        path = self.folder / f"texts-{count}.xlsx"
        return path if path.exists() else _write_texts(path, count)

    def irrelevant(self, count):
        """Workbooks that are no reports: lists and budgets of 2,000 cells."""
        paths = [self.folder / "others" / f"名册与预算-{number:03}.xlsx" for number in range(count)]
        for number, path in enumerate(paths):
            path.parent.mkdir(exist_ok=True)
            if not path.exists():
                _write_list(path, number)
        return paths


def _sentence(draw):
    places = ("城关", "河东", "新民", "和平", "胜利", "建设", "青山", "红旗", "东风", "向阳")
    things = ("农村道路养护", "低保金发放", "学校食堂改造", "污水管网维修", "公租房分配", "防汛物资采购")
    ends = ("已经完成", "正在办理", "待财政评审", "由街道负责", "按季度公示", "见附件说明")
    return (f"{draw.choice(places)}{draw.choice(('镇', '乡', '街道', '社区'))}"
            f"{draw.choice(things)}项目{draw.choice(ends)}")


def _write_cells(path, count):
    draw = random.Random(count)
    # Each text stands in a hundred cells.
    texts = [f"{_sentence(draw)}（{number}）" for number in range(count // 200)]
    workbook = xlsxwriter.Workbook(path)
    worksheet = workbook.add_worksheet("数据")
    for row in range(count // 10):
        for column in range(0, 10, 2):
            worksheet.write_string(row, column, draw.choice(texts))
            worksheet.write_number(row, column + 1, draw.randint(0, 10**6) / 100)
    workbook.close()
    return path


def _write_texts(path, count):
    mould = path.with_name(f"texts-mould-{count}.xlsx")
    moulds.write_plain(mould)
    if count:
        draw = random.Random(count)
        workbook = openpyxl.load_workbook(mould)
        worksheet = workbook.create_sheet("台账")
        for row in range(count // 20):
            worksheet.append([f"{_sentence(draw)}第{row * 20 + n}项" for n in range(20)])
        workbook.save(mould)
        moulds.save_as_offices_do(mould)
    moulds.Mould(mould).cast(path, 0)
    mould.unlink()
    return path


def _write_list(path, number):
    draw = random.Random(number)
    workbook = xlsxwriter.Workbook(path)
    worksheet = workbook.add_worksheet("Sheet1")
    worksheet.write_row(0, 0, ["序号", "项目名称", "所在地", "金额（万元）", "备注"])
    for row in range(1, 400):
        worksheet.write_row(row, 0, [row, _sentence(draw), _sentence(draw)[:4],
                                     draw.randint(1, 9999) / 10, _sentence(draw)])
    workbook.close()
    return path
