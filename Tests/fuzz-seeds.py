#!/usr/bin/env python3
"""Makes the seeds of Tests/fuzz: whole files, and single parts behind the byte that names their kind.

usage: fuzz-seeds.py NIANBAO FOLDER      (and FOLDER.dict, the words that mutations put in)
"""

import pathlib
import subprocess
import sys
import tempfile
import xml.sax.saxutils
import zipfile

FILE, SHEET, STRINGS, STYLES, WORKBOOK, DOCUMENT, NUMBERING, TEXT = range(8)
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ROOT = pathlib.Path(__file__).parent.parent

WORDS = """
<row> </row> <c> </c> <v> </v> <f> </f> <is> <t> <mergeCell\\x20ref=\\"A1:B2\\"/> t=\\"s\\" t=\\"str\\"
t=\\"inlineStr\\" t=\\"e\\" t=\\"d\\" t=\\"b\\" r=\\"A1\\" r=\\"XFD1048576\\" t=\\"shared\\" si=\\"0\\" SUM( A1:B2
hidden=\\"1\\" <w:tbl> <w:tr> <w:tc> </w:tc> </w:tr> </w:tbl> <w:p> </w:p> <w:r> <w:t> <w:vMerge/>
<w:hMerge/> <w:gridSpan\\x20w:val=\\"3\\"/> w:val=\\"restart\\" <w:del> </w:del> <w:br/> <w:tab/> <w:sdt>
<w:txbxContent> <mc:AlternateContent> <!DOCTYPE <![CDATA[ ]]> <!-- --> <?x?> &#10; &amp; _x000A_ 1E308 -0
９ ， ． 万元 件 元 / — 无 二、 三、 四、 （一） （六） 总计 其他 规章 自然人 结果维持 未经复议直接起诉 2023年 年度报告 \\x09 \\x0a |
"""


def sheet(rows):
    cells = "".join(
        "<row>" + "".join(
            f"<c><v>{field}</v></c>" if field.isdigit() else
            f'<c t="inlineStr"><is><t>{xml.sax.saxutils.escape(field)}</t></is></c>'
            for field in row) + "</row>" for row in rows)
    return f'<worksheet {MAIN}><sheetData>{cells}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>'


def document(blocks):
    def paragraph(text):
        return f"<w:p><w:r><w:t>{xml.sax.saxutils.escape(text)}</w:t></w:r></w:p>"

    def table(rows):
        return "<w:tbl>" + "".join(
            "<w:tr>" + "".join(f"<w:tc>{paragraph(field)}</w:tc>" for field in row) + "</w:tr>"
            for row in rows) + "</w:tbl>"

    body = "".join(
        table(rows) if len(rows[0]) > 1 else "".join(paragraph(row[0]) for row in rows)
        for rows in blocks)
    return f"<w:document {WORD}><w:body>{body}</w:body></w:document>"


def part(package, name):
    with zipfile.ZipFile(package) as archive:
        return archive.read(name) if name in archive.namelist() else b""


def seeds(nianbao, folder):
    """Yields the kind of each seed with its bytes."""
    blank = folder / "blank.xlsx"
    subprocess.run([nianbao, "template", "--year", "2024", "-o", blank], check=True, stdout=subprocess.DEVNULL)
    for source in (ROOT / "examples").glob("*/*"):
        if source.suffix == ".txt" and not source.name.isascii():
            yield TEXT, source.read_bytes()
            subprocess.run(
                [nianbao, "convert", "--allow-errors", "--to", "xlsx,tsv", "-o", folder, source],
                check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for package in [blank, *folder.glob("*.official.xlsx")]:
        yield FILE, package.read_bytes()
        yield STYLES, part(package, "xl/styles.xml")
        yield WORKBOOK, part(package, "xl/workbook.xml")
        yield STRINGS, part(package, "xl/sharedStrings.xml")[:12000]
        yield SHEET, part(package, "xl/worksheets/sheet7.xml")
    for table in folder.glob("*.tsv"):
        text = table.read_text(encoding="utf-8")
        blocks = [[line.split("\t") for line in block.split("\n")] for block in text.strip().split("\n\n")]
        yield TEXT, text.encode()
        yield SHEET, sheet([row for rows in blocks for row in rows]).encode()
        yield DOCUMENT, document(blocks).encode()
        for rows in blocks:
            yield TEXT, "\n".join("\t".join(row) for row in rows).encode()
            yield TEXT, "\n".join(field for row in rows for field in row).encode()
            yield TEXT, "\n".join(" | ".join(row) for row in rows).encode()
            yield SHEET, sheet(rows).encode()
            yield DOCUMENT, document([rows]).encode()
    yield from small_parts()


def small_parts():
    yield SHEET, (
        f'<worksheet {MAIN}><cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1" hidden="1">'
        '<c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43831.5</v></c><c r="C1"><f t="shared" ref="C1:C2" si="0">'
        'SUM(A1:B$1)</f></c></row><row r="2"><c r="C2" t="str"><f t="shared" si="0"/><v>x</v></c></row></sheetData>'
        '<mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>').encode()
    yield STRINGS, f'<sst {MAIN}><si><r><t>a</t></r><rPh><t>b</t></rPh></si><si><t>_x000A_</t></si></sst>'.encode()
    yield STYLES, (
        f'<styleSheet {MAIN}><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m"/></numFmts><cellXfs>'
        '<xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>').encode()
    yield DOCUMENT, (
        f'<w:document {WORD}><w:body><w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t><w:tab/>'
        '</w:r></w:p><w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/>'
        '<w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc>'
        '</w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr></w:tc></w:tr></w:tbl></w:body></w:document>'
    ).encode()
    for form in ["chineseCountingThousand", "upperRoman", "lowerLetter", "decimalEnclosedCircle"]:
        yield NUMBERING, (
            f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="{form}"/>'
            '<w:lvlText w:val="%1、%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>').encode()


def main():
    nianbao, target = sys.argv[1], pathlib.Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for index, (kind, content) in enumerate(seeds(nianbao, pathlib.Path(folder))):
            if content:
                (target / f"{index:03}").write_bytes(bytes([kind]) + content)
    escaped = "".join(
        letter if letter.isascii() else "".join(f"\\x{byte:02x}" for byte in letter.encode())
        for letter in WORDS)
    words = [f'"{word}"' for word in escaped.split()]
    target.with_suffix(".dict").write_text("\n".join(words) + "\n", encoding="utf-8")


main()
