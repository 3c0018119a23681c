"""Files of 100 MB, and small ones that grow: refused at once, by a program that has hardly any memory to spare."""

import json
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZIP_BZIP2

import pytest
import tiny_set
from packing import SHEET, SOUND, lying, packed, parts, with_part
from tried import TIMES, tried

from huiqi import resources

SAMPLE = str(resources.path("samples", "noodle-shop.json"))
ROOM = 100_000_000
"""Bytes the program may have beyond what it needs for an ordinary run."""
LARGE = 100_000_000
SUPPORT = Path(__file__).parents[1] / "support"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "desktop")}


def results(commands: list[list[str]]) -> list[tuple[int, float, int]]:
    """Run commands in a process with little room; return status, seconds and bytes of each."""
    program = [sys.executable, str(SUPPORT / "within_memory.py"), str(ROOM), json.dumps(commands)]
    done = subprocess.run(program, capture_output=True, encoding="utf-8", timeout=180, env=ENVIRONMENT, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    found = [tuple(json.loads(line)) for line in done.stdout.splitlines()]
    assert len(found) == len(commands)
    return found


def large(file: Path, start: bytes, piece: bytes = b"") -> Path:
    """Write 100 MB that begin like a file of the right kind; without a piece to repeat, the rest is a hole in the file."""
    with file.open("wb") as stream:
        stream.write(start)
        for _ in range(LARGE // len(piece) if piece else 0):
            stream.write(piece)
        stream.truncate(max(LARGE, stream.tell()))
    return file


def with_large(folder: Path, name: str) -> str:
    """A policy set with one large file."""
    directory = tiny_set.write(folder / name.replace("/", "-"))
    large(directory / name, tiny_set.FILES.get(name, "x\n").encode())
    return str(directory)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited with what only Linux has")
def test_a_hundred_megabytes_are_refused_at_once(tmp_path: Path) -> None:
    answers = str(large(tmp_path / "a.json", b'{"format": 1, "answers": {}}', b" " * 1_000_000))
    contacts = str(large(tmp_path / "a.xlsx", SOUND))
    commands = [["assess", answers], ["compare", SAMPLE, answers], ["assess", SAMPLE, "--contacts", contacts]]
    commands += [["check", with_large(tmp_path, name)] for name in (*tiny_set.FILES, "sources/more.txt")]
    tried("file of 100 MB", len(commands))
    for command, (status, seconds, more) in zip(commands, results(commands), strict=True):
        assert status == 2, command
        assert seconds < 1, command
        assert more < LARGE // 4, command


def test_a_compiled_form_of_a_hundred_megabytes_is_passed_over(tmp_path: Path) -> None:
    directory = with_large(tmp_path, "compiled.json")
    ((status, _, more),) = results([["coverage", directory]])
    tried("file of 100 MB")
    assert status == 2  # the tiny set lacks the six documents
    assert more < LARGE // 4


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited with what only Linux has")
def test_what_grows_when_it_is_opened_is_refused_with_little_room(tmp_path: Path) -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    laughs = f'<!DOCTYPE x [<!ENTITY l0 "ha">{levels}]><x>&l9;</x>'
    books = {
        "deflated": with_part("xl/styles.xml", b"0" * 150_000_000),
        "lying": lying("xl/styles.xml", b" " * 150_000_000, 1000),
        "laughs": with_part(SHEET, laughs),
        "bzip2": packed(parts(SOUND) | {SHEET: b" " * (150_000_000 if TIMES > 1 else 20_000_000)}, ZIP_BZIP2),
    }
    for name, data in books.items():
        (tmp_path / f"{name}.xlsx").write_bytes(data)
    aliases = "a: &a [x, x]\n" + "".join(
        f"k{n}: &b{n} [{', '.join([f'*b{n - 1}' if n else '*a'] * 10)}]\n" for n in range(9)
    )
    directory = tiny_set.write(tmp_path / "set")
    tiny_set.write(directory, {"policy_set.yaml": aliases})
    (tmp_path / "deep.json").write_text("[" * 999_000, encoding="utf-8")
    commands = [["assess", SAMPLE, "--contacts", str(tmp_path / f"{name}.xlsx")] for name in books]
    commands += [["check", str(directory)], ["assess", str(tmp_path / "deep.json")]]
    tried("file that grows when opened", len(commands))
    for command, (status, seconds, _) in zip(commands, results(commands), strict=True):
        assert status == 2, command
        assert seconds < 2, command
