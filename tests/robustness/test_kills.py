"""Killed at each system call of a save: the old file or the new one is there, whole, and the next start finds it."""

import os
import sys
import time
from collections.abc import Callable
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

import killing
import pytest
from PySide6.QtWidgets import QApplication
from tried import tried

from huiqi.applicant.answers import Answers, dump_answers
from huiqi.matching.assessment import assess
from huiqi.policy.models import PolicySet
from huiqi.report import contacts, excel, pdf
from huiqi.report.atomic import ABANDONED, OWNER_ONLY, sweep
from huiqi.report.build import build_report
from huiqi.report.calendar import calendar_text
from huiqi.report.model import Report
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.exporting import write_calendar
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.session import Session
from huiqi.wizard.settings import FILE, Settings, Store, load, save

pytestmark = pytest.mark.skipif(not killing.possible(), reason="this system does not let a process watch its child")

ON = date(2022, 6, 1)
OLD, NEW = {"company_name": "旧"}, {"company_name": "新的名称", "employees": 28}
Work = Callable[[], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the save goes; empty."""
    made = tmp_path / "folder"
    made.mkdir()
    return made


@pytest.fixture
def session(qapp: QApplication, policy_set: PolicySet) -> Session:
    made = Session(ON)
    made.start(policy_set)
    made.replace(NEW)
    return made


@pytest.fixture(scope="module")
def report(policy_set: PolicySet) -> Report:
    return build_report(assess(policy_set, NEW, ON))


def next_start(folder: Path, new: bytes = b"") -> None:
    """Be the next start some time later: what was left goes; as long as it was not whole, nobody else could read it."""
    for part in folder.glob(".*"):
        assert part.stat().st_mode & 0o777 == OWNER_ONLY or part.read_bytes() in (b"", new)
        os.utime(part, times=(time.time() - 2 * ABANDONED,) * 2)
    sweep(folder)


def survives(folder: Path, name: str, work: Work, new: bytes, old: bytes | None) -> None:
    """Whenever the work is killed, the file is the old or the new one, and nothing else is there after the next start."""
    file, seen = folder / name, []

    def begin() -> None:
        for each in folder.iterdir():
            each.unlink()
        if old is not None:
            file.write_bytes(old)

    work()  # imports what it needs
    begin()
    for _ in killing.killed_at_each_call(work):
        found = file.read_bytes() if file.exists() else None
        assert found in (old, new)
        next_start(folder, new)
        assert {each.name for each in folder.iterdir()} <= {name}
        seen.append(found)
        begin()
    tried("save killed at a system call", len(seen))
    assert file.read_bytes() == new, "the work that was not killed"
    assert {old, new} == set(seen), "killed before and after the change"


def save_of(kind: str, file: Path, session: Session, report: Report) -> tuple[Work, bytes]:
    """Return what saves a file of a kind, and what is in it then. It is made once, here, and written as often as it takes."""
    made = {"xlsx": excel.render_excel, "pdf": pdf.render_pdf}
    match kind:
        case "answers":
            main = MainWindow(session, store=Store(file.parent / FILE, keeps=False))
            main.start(session.policy_set)
            return lambda: main.files._write(file), dump_answers(NEW, ON).encode()
        case "xlsx" | "pdf":
            data = made[kind](report)
            return lambda: write_made(kind, file, report, data), data
        case "ics":
            return lambda: write_calendar(report, file), calendar_text(report).encode()
        case _:
            return lambda: write_made(kind, file, session.policy_set, b"a blank list"), b"a blank list"


def write_made(kind: str, file: Path, content: Any, data: bytes) -> None:
    """Write a file as the program does, the bytes of which are known already."""
    module, render, write = {
        "xlsx": (excel, "render_excel", excel.write_excel),
        "pdf": (pdf, "render_pdf", pdf.write_pdf),
        "contacts": (contacts, "serialise", contacts.write_template),
    }[kind]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, render, lambda *_: data)
        write(content, file)


@pytest.mark.parametrize(
    ("kind", "old"),
    [("answers", None), ("answers", b"old"), ("xlsx", b"old"), ("pdf", b"old"), ("ics", None), ("contacts", None)],
)
def test_a_file_is_the_old_or_the_new_one(kind: str, old: bytes | None, folder: Path, session: Session, report: Report):
    file = folder / f"名称.{kind}"
    work, new = save_of(kind, file, session, report)
    survives(folder, file.name, work, new, old)


def test_the_settings_are_the_old_or_the_new_ones_and_the_next_window_keeps_its_own(folder: Path, qapp: QApplication):
    before, after = Settings(theme="dark", pin=""), Settings(theme="dark", recent=("/a.huiqi",))
    file = folder / FILE
    save(after, file)
    new = file.read_bytes()
    save(before, file)
    old = file.read_bytes()
    store = Store(file)
    survives(folder, FILE, lambda: store.remember(Path("/a.huiqi")), new, old)
    assert load(file) == (after, "")


@pytest.mark.parametrize("old", [None, OLD], ids=["first", "again"])
def test_answers_kept_as_the_person_goes_come_back(folder: Path, session: Session, old: Answers | None):
    """Killed while they are kept, or while the next start takes hold of them: they are offered again."""
    kept = Autosave(session, folder)

    def begin() -> None:
        for each in folder.glob("*.json"):
            each.unlink()
        if old:
            kept.file.write_text(dump_answers(old, ON), encoding="utf-8")

    kept._lock.close()
    kept._lock = None  # so that it is taken anew each time
    begin()
    seen = []
    for _ in killing.killed_at_each_call(kept.write):
        next_start(folder)
        again = Autosave(session, folder)
        seen.append(again.read().answers if again.pending() else None)
        assert {each.name for each in folder.iterdir()} <= {"autosave.json", "autosave.lock"}
        again._lock.close()
        begin()
    tried("save killed at a system call", len(seen))
    assert [old, NEW] == [each for each, _ in groupby(seen)]


def test_a_start_that_is_killed_loses_nothing(folder: Path, session: Session):
    """Also the one after it finds the answers that were left."""
    file = folder / "autosave.json"
    kills = 0
    file.write_text(dump_answers(OLD, ON), encoding="utf-8")
    for _ in killing.killed_at_each_call(lambda: Autosave(session, folder)):
        again = Autosave(session, folder)
        assert again.file == file
        assert again.read().answers == OLD
        again._lock.close()
        (folder / "autosave.lock").unlink()
        kills += 1
    tried("start killed at a system call", kills)
    assert kills


def test_nothing_is_written_anywhere_while_an_export_is_made(report: Report, tmp_path: Path, monkeypatch):
    """So that a kill has nothing to leave behind: the libraries' own temporary files held all answers."""
    written = []
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def watch(event: str, details: tuple[Any, ...]) -> None:
        if watching and event == "open" and isinstance(details[2], int) and details[2] & (os.O_WRONLY | os.O_RDWR):
            written.append(details[0])

    sys.addaudithook(watch)
    watching = True
    excel.render_excel(report)
    pdf.render_pdf(report)
    watching = False
    assert written == []
