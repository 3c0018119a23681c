"""Everything that can go wrong, made to go wrong: the errors that a person is told of, and what is said besides."""

import errno
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from huiqi import resources
from huiqi.applicant import code
from huiqi.applicant.answers import load_answers, read_answers
from huiqi.bounded import read_bounded
from huiqi.matching.assessment import assess
from huiqi.policy import authoring, compiled
from huiqi.policy.models import PolicySet
from huiqi.report import fonts, sheets
from huiqi.report.atomic import ExportCancelled, replacing
from huiqi.report.build import build_report
from huiqi.report.calendar import calendar_text
from huiqi.report.contacts import read_contacts
from huiqi.report.pdf import render_pdf
from huiqi.report.pdf_options import PdfOptions

Said = Exception | str
"""An error, or a sentence that says what was not taken."""

ON = date(2022, 6, 30)
HEAD = ("部门", "电话", "地址", "窗口", "办公时间")
FILES = {
    "cut off": "{",
    "no answers": "[]",
    "newer": '{"format": 2, "answers": {}}',
    "more in it": '{"format": 1, "answers": {}, "extra": 1}',
    "date of the file": '{"format": 1, "on": "2022年", "answers": {}}',
    "no number": '{"format": 1, "answers": {"employees": NaN}}',
    "twice": '{"format": 1, "answers": {"employees": 1, "employees": 2}}',
    "question misspelt": '{"format": 1, "answers": {"employes": 3}}',
    "question unknown": '{"format": 1, "answers": {"☃": 3}}',
    "whole number": '{"format": 1, "answers": {"employees": "many"}}',
    "too many": '{"format": 1, "answers": {"employees": 5000000}}',
    "amount": '{"format": 1, "answers": {"revenue": "12万"}}',
    "amount too large": '{"format": 1, "answers": {"revenue": -5}}',
    "day": '{"format": 1, "answers": {"founded_on": "2022-02-30"}}',
    "day too early": '{"format": 1, "answers": {"founded_on": "1066-10-14"}}',
    "yes or no": '{"format": 1, "answers": {"risk_area_2022": "是"}}',
    "choice": '{"format": 1, "answers": {"applicant_type": "bank"}}',
    "choices": '{"format": 1, "answers": {"recognitions": "high_tech"}}',
    "industry": '{"format": 1, "answers": {"industry": "H"}}',
    "region": '{"format": 1, "answers": {"region": "110101"}}',
    "text": '{"format": 1, "answers": {"company_name": 5}}',
}
"""Answers files with one mistake each."""


def _locked() -> OSError:
    error = OSError(errno.EACCES, "in use")
    error.winerror = 32  # type: ignore[attr-defined]
    return error


def _caught(work: Callable[[], object]) -> Exception:
    """Return the error that comes of it, which is one for a person."""
    with pytest.raises(Exception) as caught:
        work()
    return caught.value


def of_answers(policy_set: PolicySet, folder: Path) -> Iterator[tuple[str, Said]]:
    """Yield what is said of answers files."""
    for name, text in FILES.items():
        yield name, _caught(lambda text=text: read_answers(policy_set, text, "答案.huiqi"))
    (folder / "gbk.huiqi").write_bytes("单位".encode("gbk"))
    yield "no UTF-8", _caught(lambda: load_answers(policy_set, folder / "gbk.huiqi"))
    yield "moved", _caught(lambda: load_answers(policy_set, folder / "moved.huiqi"))


def of_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Said]]:
    """Yield why a file cannot be read."""
    (folder / "large").write_bytes(b"x" * 2_000)
    yield "a folder to read", _caught(lambda: read_bounded(folder, 1_000_000))
    yield "too large", _caught(lambda: read_bounded(folder / "large", 1_000))
    yield "a name with a NUL", _caught(lambda: read_bounded(folder / "a\0b", 1_000))
    if os.name == "posix":
        yield "a device", _caught(lambda: read_bounded(Path("/dev/null"), 1_000))
    for name, number in (
        ("locked", errno.EACCES),
        ("loop", errno.ELOOP),
        ("long", errno.ENAMETOOLONG),
        ("io", errno.EIO),
    ):
        with monkeypatch.context() as patch:
            patch.setattr("huiqi.bounded.os.open", _raising(OSError(number, "no luck")))
            yield f"reading: {name}", _caught(lambda: read_bounded(folder / "large", 1_000_000))


def _raising(error: Exception) -> Callable[..., object]:
    def refuse(*_: object, **__: object) -> object:
        raise error

    return refuse


def of_codes(policy_set: PolicySet) -> Iterator[tuple[str, Said]]:
    """Yield what is said of answer codes."""
    answers = {"employees": 8, "risk_area_2022": False, "region": "150203"}
    named = {**answers, "company_name": "草原" * 4_000}
    (whole,) = code.codes_of(policy_set, answers, ON)
    several = code.codes_of(policy_set, answers, ON, most=40)
    others = code.codes_of(policy_set, {**answers, "employees": 9}, ON, most=40)
    texts = {
        "no code": ["12345"],
        "letters": [f"{whole}x"],
        "nothing": [" "],
        "endless": ["4" * 41_000],
        "torn": [whole[:-3]],
        "damaged": [f"{whole[:-1]}{(int(whole[-1]) + 1) % 10}"],
        "newer code": [f"{whole[:2]}2{whole[3:]}"],
        "more to come": [several[0]],
        "mixed": [several[0], *others[1:]],
        "nonsense": [code._code(code._Part(1, 1, code._sitting("9" * 10), "9" * 10))],
    }
    for name, typed in texts.items():
        yield name, _caught(lambda typed=typed: code.answers_of_codes(policy_set, typed))
    yield "too much", _caught(lambda: code.codes_of(policy_set, named, ON, with_name=True))
    older = replace(policy_set, sha256="ab" * 32)
    yield "older set", code.answers_of_codes(policy_set, code.codes_of(older, answers, ON)).note
    fewer = replace(older, questions={k: v for k, v in policy_set.questions.items() if k != "employees"})
    yield "left out", code.answers_of_codes(fewer, [whole]).note


def of_exports(policy_set: PolicySet, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Said]]:
    """Yield why something was not written."""

    def write(file: Path, error: OSError | None = None, private: bool = False) -> None:
        with replacing(file, private=private):
            if error:
                raise error

    (folder / "results").mkdir()
    yield "over a folder", _caught(lambda: write(folder / "results"))
    yield "no such folder", _caught(lambda: write(folder / "none" / "a.pdf"))
    yield "a bad name", _caught(lambda: write(folder / "a\0.pdf"))
    numbers = (errno.ENOSPC, errno.EACCES, errno.ELOOP, errno.ENOTSUP, errno.ENAMETOOLONG, errno.EIO)
    for number in numbers:
        name = f"writing: {errno.errorcode[number]}"
        yield name, _caught(lambda number=number: write(folder / "a.pdf", OSError(number, "no luck")))
    yield "in use", _caught(lambda: write(folder / "a.pdf", _locked()))
    yield "a private place", _caught(lambda: write(folder / "a.json", OSError(errno.EACCES, "no"), private=True))
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", _raising(OSError(errno.EACCES, "no")))
        yield "read-only", _caught(lambda: write(folder / "a.pdf"))
    yield "cancelled", ExportCancelled()
    over = build_report(assess(policy_set, {}, date(2099, 1, 1)))
    now = build_report(assess(policy_set, {"applicant_type": "enterprise", "region": "150203"}, ON))
    yield "no deadlines", _caught(lambda: calendar_text(over))
    yield "a font", _caught(lambda: fonts._load("NoSuchFont"))
    nowhere = PdfOptions(department="nowhere")
    yield "a department", _caught(lambda: render_pdf(now, nowhere))
    yield "no department", _caught(lambda: render_pdf(over, nowhere))


def of_contacts(policy_set: PolicySet, folder: Path) -> Iterator[tuple[str, Said]]:
    """Yield what is said of a contact list."""
    file = folder / "联系.xlsx"
    contents = {
        "no list": b"",
        "locked": sheets.OLD_OR_LOCKED,
        "no heading": _workbook(("a", "b")),
        "huge": _packed(b"0" * (sheets.LARGEST_UNPACKED + 1)),
    }
    for name, data in contents.items():
        file.write_bytes(data)
        yield f"contacts: {name}", _caught(lambda: read_contacts(policy_set, file))
    yield "contacts: not there", _caught(lambda: read_contacts(policy_set, folder / "none.xlsx"))
    rows = [
        ("自治区商务厅", "4711234567", "地" * 200, "=1+1", time(9)),
        ("自治区商务厅", "1"),
        ("自治区商物厅", "#N/A"),
        ("自治区商物厅", "1"),
        ("☃", "1"),
        (None, "1"),
    ]
    file.write_bytes(_workbook(HEAD, *rows, *([("",)] * sheets.MOST_ROWS), ("自治区商务厅", "2")))
    for number, problem in enumerate(read_contacts(policy_set, file).problems):
        yield f"contacts: problem {number}", problem
    infinite = sheets._cell(_Infinite())
    assert infinite
    yield "contacts: infinite", infinite.complaint


class _Infinite:
    value = float("inf")


def _workbook(*rows: tuple[object, ...]) -> bytes:
    book, data = Workbook(), BytesIO()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(data)
    return data.getvalue()


def _packed(text: bytes) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as packed:
        packed.writestr("xl/styles.xml", text)
    return data.getvalue()


def of_the_program(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Said]]:
    """Yield what is said where the program itself is not whole."""
    yield "a part missing", _caught(lambda: resources.root("nothing"))
    for name, error in (("gone", FileNotFoundError(2, "no luck", "a.yaml")), ("defect", KeyError("a"))):
        with monkeypatch.context() as patch:
            patch.setattr(authoring, "read", _raising(error))
            yield f"policy set: {name}", _caught(lambda: compiled._read(folder, folder))
    with monkeypatch.context() as patch:
        patch.setattr(authoring, "read", lambda *_: (None, ["a.yaml：x：应为一个词"], {}))
        yield "policy set: edited", _caught(lambda: compiled._read(folder, folder))


def mistakes(policy_set: PolicySet, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Said]]:
    """Yield everything that can go wrong by a name, files being in a folder."""
    yield from of_answers(policy_set, folder)
    yield from of_files(folder, monkeypatch)
    yield from of_codes(policy_set)
    yield from of_exports(policy_set, folder, monkeypatch)
    yield from of_contacts(policy_set, folder)
    yield from of_the_program(folder, monkeypatch)
