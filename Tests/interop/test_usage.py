"""How the program behaves at a terminal and in a shell: completion, manual pages, width, colours."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios
import unittest
from pathlib import Path

import nianbao

TOP = Path(__file__).resolve().parent.parent.parent
PROGRAM = str(nianbao.BINARY)
FAULTY = TOP / "examples" / "faulty" / "清溪县水利局-2026-填报.xlsx"


def at_terminal(arguments, columns, **environment):
    """What the program writes to a terminal of some columns."""
    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    names = {"TERM": "xterm"} | environment
    run = subprocess.Popen(
        [PROGRAM, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=child,
        stderr=subprocess.DEVNULL,
        env={k: v for k, v in os.environ.items() if k != "NO_COLOR"} | names,
    )
    os.close(child)
    output = b""
    while True:
        try:
            part = os.read(parent, 65536)
        except OSError:  # The other end is closed.
            break
        if not part:
            break
        output += part
    os.close(parent)
    run.wait()
    return output.decode("utf-8").replace("\r\n", "\n")


def width(line):
    """The columns that a line takes at most: whatever is not ASCII counts twice."""
    return sum(1 if character < "\x80" else 2 for character in line)


class TerminalTests(unittest.TestCase):
    def test_messages_are_broken_at_the_width_of_the_terminal(self):
        for columns in (60, 100):
            lines = at_terminal(["check", str(FAULTY), "--lang", "zh"], columns).splitlines()
            plain = [re.sub(r"\x1b\[\d+m", "", line) for line in lines]
            messages = [line for line in plain if line.startswith("      ")]
            self.assertGreater(len(messages), 10)
            self.assertEqual([line for line in messages if width(line) > columns], [])

    def test_a_file_gets_whole_messages(self):
        run = subprocess.run(
            [PROGRAM, "check", FAULTY, "--lang", "zh"], capture_output=True, text=True
        )
        messages = [line for line in run.stdout.splitlines() if line.startswith("      ")]
        self.assertTrue(all(line.endswith(("。", "”")) for line in messages), messages)
        self.assertNotIn("\x1b", run.stdout)

    def test_severities_are_coloured_unless_nobody_wants_it(self):
        arguments = ["check", str(FAULTY), "--lang", "zh"]
        self.assertIn("\x1b[31m错误\x1b[0m", at_terminal(arguments, 80))
        self.assertNotIn("\x1b", at_terminal(arguments, 80, NO_COLOR="1"))
        self.assertNotIn("\x1b", at_terminal(arguments, 80, TERM="dumb"))


class CompletionTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        script = [PROGRAM, "--generate-completion-script", "bash"]
        cls.script = subprocess.run(script, check=True, capture_output=True, text=True).stdout

    def completed(self, line, folder=None):
        """The words that bash offers for the last word of a line."""
        words = line.split(" ")
        quoted = " ".join(f"'{word}'" for word in words)
        commands = f"""
            COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; COMP_LINE='{line}'
            COMP_POINT=${{#COMP_LINE}}; COMPREPLY=()
            _nianbao nianbao '{words[-1]}' '{words[-2]}'
            printf '%s\\n' "${{COMPREPLY[@]}}"
            """
        path = os.pathsep.join([str(Path(PROGRAM).parent), os.environ["PATH"]])
        run = subprocess.run(
            ["bash", "--norc", "-c", self.script + commands],
            capture_output=True,
            text=True,
            cwd=folder,
            env=os.environ | {"PATH": path, "LC_ALL": "C.UTF-8"},
        )
        return [word.strip() for word in run.stdout.splitlines() if word.strip()]

    def test_commands_and_their_chinese_names(self):
        self.assertEqual(self.completed("nianbao ch"), ["check"])
        self.assertEqual(self.completed("nianbao 检"), ["检查"])
        self.assertIn("升级", self.completed("nianbao "))

    def test_options_and_their_values(self):
        self.assertEqual(self.completed("nianbao check --stat"), ["--statistics"])
        self.assertEqual(self.completed("nianbao check --format j"), ["json"])
        self.assertEqual(self.completed("nianbao 检查 --format t"), ["text", "tsv"])
        self.assertIn("xlsx", self.completed("nianbao convert --to "))
        self.assertEqual(self.completed("nianbao forms 202"), ["2021"])

    def test_codes_of_rules(self):
        codes = self.completed("nianbao check --select SUM30")
        self.assertIn("SUM301", codes)
        self.assertTrue(all(code.startswith("SUM30") for code in codes))
        self.assertEqual(self.completed("nianbao rules FIG002"), ["FIG002"])

    def test_names_of_files(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "清溪县水利局.xlsx").touch()
            (Path(folder) / "北河镇.xlsx").touch()
            self.assertEqual(self.completed("nianbao check 清", folder), ["清溪县水利局.xlsx"])

    def test_zsh_and_fish_have_scripts_too(self):
        for shell in ("zsh", "fish"):
            script = [PROGRAM, "--generate-completion-script", shell]
            text = subprocess.run(script, check=True, capture_output=True, text=True).stdout
            for word in ("check", "检查", "SUM301", "statistics"):
                self.assertIn(word, text, shell)


class ManualTests(unittest.TestCase):
    def test_the_pages_are_current(self):
        make = [sys.executable, TOP / "man" / "make", "--check"]
        run = subprocess.run(make, capture_output=True, text=True)
        self.assertEqual((run.returncode, run.stdout), (0, ""))

    def test_the_formatter_has_nothing_to_say(self):
        for page in ("nianbao.1", "zh_CN/nianbao.1"):
            run = subprocess.run(
                ["groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-z", TOP / "man" / page],
                capture_output=True,
                text=True,
            )
            # No break is possible in Chinese text for it: it says so for long lines.
            complaints = [line for line in run.stderr.splitlines() if "break" not in line]
            self.assertEqual((run.returncode, complaints), (0, []))


class MessagesTests(unittest.TestCase):
    """The page of all messages, and their languages."""

    PAGE = TOP / "Sources" / "DisclosureReports" / "DisclosureReports.docc" / "Messages.md"

    # Names, and what a clerk types: programs, formats, options, keys.
    NAMES = re.compile(
        r"LibreOffice|OpenDocument|RTF|#REF!|figures?|text|Excel|WPS|Word|PowerPoint|Outlook|JSON|XML|ZIP|UTF-(8|16)|GB 18030|BOM|PDF|TSV|CSV|HTML"
        r"|SUM|YYYY|DIR|nianbao( \w+)?|--?[a-z-]+|\.[a-z]+|ISO|A1|cells|upgrade|template|Unicode|DOCTYPE|OOXML"
        r"|table|row|column|error|warning|info|off|severity|floors|accepted|unit|code|value|reason"
    )

    def test_the_page_is_current(self):
        run = subprocess.run([TOP / "Tests" / "messages"], capture_output=True, text=True)
        self.assertEqual(run.stdout, self.PAGE.read_text(encoding="utf-8"))

    def pairs(self):
        for line in self.PAGE.read_text(encoding="utf-8").splitlines():
            cells = re.split(r"(?<!\\) \| ", line.strip("| "))
            if line.startswith("| ") and len(cells) == 2 and cells[0] != "中文":
                yield cells

    def test_no_chinese_message_has_english_words(self):
        self.assertGreater(len(list(self.pairs())), 300)
        for zh, _ in self.pairs():
            rest = self.NAMES.sub("", re.sub(r"“[^”]*”|`[^`]*`", "", zh))
            self.assertNotRegex(rest, r"[A-Za-z]{3,}", zh)

    def test_no_english_message_has_chinese_words(self):
        for _, en in self.pairs():
            # Official words are quoted, or have their meaning beside them.
            rest = re.sub(r"“[^”]*”|‘[^’]*’|`[^`]*`|[一-鿿]+ \([^)]*\)|\([一-鿿]+\)", "", en)
            rest = re.sub(r"万元|千元|元|件|条", "", rest)
            self.assertNotRegex(rest, r"[一-鿿]", en)


if __name__ == "__main__":
    unittest.main()
