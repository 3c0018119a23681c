"""The disk is full, read-only, or the file cannot be replaced: a sentence, the old file, no lost answers, and on it goes."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from disks import disk, fill, make_read_only
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tried import tried

from huiqi.applicant.answers import dump_answers, load_answers
from huiqi.matching.assessment import assess
from huiqi.policy.models import PolicySet
from huiqi.report import contacts, excel, pdf
from huiqi.report.atomic import ExportError, replacing
from huiqi.report.build import build_report
from huiqi.report.model import Report
from huiqi.wizard import exporting, talk, trouble
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.session import Session
from huiqi.wizard.settings import FILE, Settings, Store, load, save

ON = date(2022, 6, 1)
GIVEN = {"company_name": "沙葱馆", "employees": 28}
OLD = b"the old file"
FULL = "磁盘已满"
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="uses what only Linux has")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few pages."""
    with disk(tmp_path / "disk", "size=64k") as folder:
        yield folder


@pytest.fixture
def main(qtbot: QtBot, policy_set: PolicySet, tmp_path: Path) -> Iterator[MainWindow]:
    """The window with a sitting that is not saved; what it says is heard, and every question gets its safe answer."""
    made = MainWindow(Session(ON), store=Store(tmp_path / "profile" / FILE))
    qtbot.addWidget(made, before_close_func=lambda each: setattr(each.files, "may_forget", lambda _: True))
    made.show()
    made.start(policy_set)
    for ident, value in GIVEN.items():
        made.session.answer(ident, value)
    yield made


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []
    monkeypatch.setattr(talk, "tell_problem", lambda _, sentence: heard.append(sentence))
    monkeypatch.setattr(talk, "tell_saved", lambda *_: None)
    return heard


@pytest.fixture(scope="module")
def report(policy_set: PolicySet) -> Report:
    return build_report(assess(policy_set, GIVEN, ON))


def is_a_sentence(text: str) -> bool:
    return text.endswith("。") and "\n" not in text and "Errno" not in text and "Traceback" not in text


def is_left_alone(file: Path, *others: str) -> bool:
    """Whether a file is the old one still, and nothing was left beside it."""
    return file.read_bytes() == OLD and {each.name for each in file.parent.iterdir()} == {file.name, *others}


# ---- full ----


def test_answers_that_do_not_fit_are_not_lost(room: Path, main: MainWindow, said: list[str]):
    file = room / "自测.huiqi"
    file.write_bytes(OLD)
    ballast = fill(room)
    assert not main.files._write(file)
    assert FULL in said[0] and is_a_sentence(said[0])
    assert is_left_alone(file, ballast.name)
    assert main.files.modified() and main.session.answers == GIVEN
    ballast.unlink()
    assert main.files._write(file), "once there is room again"
    assert load_answers(main.session.policy_set, file).answers == GIVEN
    assert not main.files.modified()


WRITERS: dict[str, Callable[[Report, Path, PolicySet], object]] = {
    "xlsx": lambda report, file, _: excel.write_excel(report, file),
    "pdf": lambda report, file, _: pdf.write_pdf(report, file),
    "ics": lambda report, file, _: exporting.write_calendar(report, file),
    "contacts": lambda _, file, policy_set: contacts.write_template(policy_set, file),
}


@pytest.mark.parametrize("kind", WRITERS)
def test_an_export_that_does_not_fit_leaves_the_old_file(kind: str, room: Path, report: Report, policy_set: PolicySet):
    """Neither where there is no room for the name, nor where the room ends in the middle."""
    file = room / f"结果.{kind}"
    file.write_bytes(OLD)
    ballast = fill(room)
    for space in (0, 8192):
        os.truncate(ballast, ballast.stat().st_size - space)
        with pytest.raises(ExportError, match=FULL) as caught:
            WRITERS[kind](report, file, policy_set)
        assert is_a_sentence(str(caught.value))
        assert is_left_alone(file, ballast.name)
        tried("full disk")


def test_the_window_says_that_an_export_does_not_fit(
    qtbot: QtBot, room: Path, main: MainWindow, said: list[str], monkeypatch: pytest.MonkeyPatch
):
    file = room / "结果.pdf"
    file.write_bytes(OLD)
    ballast = fill(room)
    monkeypatch.setattr(talk, "ask_save_as", lambda *_: file)
    main.wizard.export_pdf()
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    assert FULL in said[0] and is_a_sentence(said[0])
    assert is_left_alone(file, ballast.name)
    assert main.session.answers == GIVEN and main.files.modified()


def test_answers_kept_as_the_person_goes_are_kept_once_there_is_room(room: Path, policy_set: PolicySet, qapp):
    """Until then it is said, what was kept before stays, and the person goes on."""
    session, said = Session(ON), []
    session.start(policy_set)
    kept = Autosave(session, room / "profile")
    kept.failed.connect(said.append)
    session.answer("employees", 1)
    kept.write()
    before = kept.file.read_bytes()
    ballast = fill(room)
    session.replace(GIVEN)
    kept.write()
    assert FULL in said[-1] and is_a_sentence(said[-1])
    assert kept.file.read_bytes() == before
    ballast.unlink()
    kept.write()
    assert said[-1] == "" and kept.read().answers == GIVEN
    assert {each.name for each in kept.file.parent.iterdir()} == {"autosave.json", "autosave.lock"}


def test_a_start_on_a_full_disk_keeps_answers_once_there_is_room(room: Path, policy_set: PolicySet, qapp):
    ballast = fill(room)
    session, said = Session(ON), []
    session.start(policy_set)
    kept = Autosave(session, room / "profile")
    kept.failed.connect(said.append)
    session.replace(GIVEN)
    kept.write()
    assert is_a_sentence(said[-1])
    ballast.unlink()
    kept.write()
    assert said[-1] == "" and kept.read().answers == GIVEN
    assert Autosave(Session(), room / "profile").file != kept.file, "another window leaves it alone"


def test_settings_that_do_not_fit_hold_until_the_end(room: Path, qapp: QApplication):
    file = room / "profile" / FILE
    save(Settings(), file)
    store, said = Store(file), []
    store.failed.connect(said.append)
    fill(room)
    store.change(theme="dark")
    assert FULL in said[0] and is_a_sentence(said[0])
    assert store.settings.theme == "dark"
    assert load(file) == (Settings(), "")
    assert [each.name for each in file.parent.iterdir()] == [FILE]


def test_no_room_for_another_name(tmp_path: Path, policy_set: PolicySet, report: Report):
    """A disk can have room for contents but for no more files."""
    with disk(tmp_path / "disk", "nr_inodes=2") as folder:
        file = folder / "结果.pdf"
        file.write_bytes(OLD)
        with pytest.raises(ExportError, match=FULL):
            pdf.write_pdf(report, file)
        assert is_left_alone(file)


def huiqi(*words: str | Path, **more: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "huiqi", *map(str, words)], stderr=subprocess.PIPE, check=False, **more
    )


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    file = tmp_path / "answers.json"
    file.write_text(dump_answers(GIVEN), encoding="utf-8")
    return file


def test_the_command_line_writes_every_file_or_none(room: Path, answers: Path):
    file = room / "结果.xlsx"
    file.write_bytes(OLD)
    done = huiqi("assess", answers, "--json", room / "small.json", "--text", room / "small.txt", "--xlsx", file)
    assert done.returncode == 2
    assert FULL in done.stderr.decode() and done.stderr.count(b"\n") == 1
    assert is_left_alone(file)


@LINUX
def test_a_screen_or_a_log_on_a_full_disk():
    with Path("/dev/full").open("wb") as full:
        done = huiqi("questions", "--json", stdout=full)
        assert done.returncode == 2
        assert "无法读写" in done.stderr.decode() and done.stderr.count(b"\n") == 1
        quiet = subprocess.run([sys.executable, "-m", "huiqi", "assess", "no.json"], stderr=full, check=False)
        assert quiet.returncode == 2


@pytest.mark.parametrize("log", [None, "full"])
def test_a_log_that_cannot_be_written_stops_nothing(log: str | None, monkeypatch: pytest.MonkeyPatch):
    class Full:
        def isatty(self) -> bool:
            return False

        def writelines(self, _: object) -> None:
            raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", Full() if log else None)
        trouble.note(ValueError("x"))


@LINUX
def test_a_file_that_may_not_grow(tmp_path: Path):
    """A limit on the size of files is found where nothing may be mounted."""
    import resource

    file = tmp_path / "a.pdf"
    file.write_bytes(OLD)
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        try:
            with replacing(file) as part:
                part.write_bytes(bytes(10_000))
        except ExportError as error:
            os._exit(not is_a_sentence(str(error)))
        finally:
            os._exit(9)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert is_left_alone(file)


# ---- read-only, in use, protected ----


def test_a_read_only_disk(room: Path, main: MainWindow, said: list[str], report: Report, policy_set: PolicySet):
    file = room / "自测.huiqi"
    file.write_bytes(OLD)
    make_read_only(room)
    assert not main.files._write(file)
    assert "没有写入文件夹" in said[0] and is_a_sentence(said[0])
    for write in WRITERS.values():
        with pytest.raises(ExportError, match="没有写入文件夹"):
            write(report, file, policy_set)
        tried("read-only disk")
    assert is_left_alone(file)
    assert main.files.modified() and main.session.answers == GIVEN


def test_a_profile_on_a_read_only_disk_is_read_all_the_same(room: Path, policy_set: PolicySet, qapp: QApplication):
    save(Settings(theme="dark"), room / FILE)
    (room / "autosave.json").write_text(dump_answers(GIVEN), encoding="utf-8")
    make_read_only(room)
    store, session, said = Store(room / FILE), Session(ON), []
    session.start(policy_set)
    kept = Autosave(session, room)
    kept.failed.connect(said.append)
    store.failed.connect(said.append)
    assert store.settings.theme == "dark"
    assert kept.pending() and kept.read().answers == GIVEN
    store.change(theme="light")
    session.replace(GIVEN)
    kept.write()
    kept.end()
    assert len(said) == 3 and all(map(is_a_sentence, said))


@pytest.mark.parametrize("code", [32, 33, 5])
def test_a_file_open_elsewhere_on_windows(
    code: int, tmp_path: Path, main: MainWindow, said: list[str], monkeypatch: pytest.MonkeyPatch
):
    """Windows refuses to replace it: 32 and 33 are the sharing violations, 5 what MoveFileEx makes of them."""

    def refuse(*_: object) -> None:
        error = PermissionError(errno.EACCES, "in use")
        error.winerror = code  # type: ignore[attr-defined]
        raise error

    folder = tmp_path / "documents"
    folder.mkdir()
    file = folder / "自测.huiqi"
    file.write_bytes(OLD)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        assert not main.files._write(file)
    assert "正被其他程序" in said[0] and is_a_sentence(said[0])
    assert is_left_alone(file)
    assert main.files.modified()
    assert main.files._write(file), "once it is closed"


@LINUX
def test_a_file_that_is_protected(tmp_path: Path):
    file = tmp_path / "a.pdf"
    file.write_bytes(OLD)
    if subprocess.run(["chattr", "+i", file], capture_output=True, check=False).returncode:
        pytest.skip("this disk, or this person, cannot protect a file")
    try:
        with pytest.raises(ExportError, match="受到保护"), replacing(file) as part:
            part.write_bytes(b"new")
        assert is_left_alone(file)
    finally:
        subprocess.run(["chattr", "-i", file], check=True)


def test_a_file_that_is_read_only(tmp_path: Path):
    """Whoever made it so, even root, is not surprised; Windows could not replace it anyway."""
    file = tmp_path / "a.pdf"
    file.write_bytes(OLD)
    file.chmod(0o444)
    with pytest.raises(ExportError, match="只读") as caught, replacing(file) as part:
        part.write_bytes(b"new")
    assert is_a_sentence(str(caught.value))
    assert is_left_alone(file)


def test_a_folder_where_the_file_should_go(tmp_path: Path, main: MainWindow, said: list[str]):
    place = tmp_path / "自测.huiqi"
    place.mkdir()
    assert not main.files._write(place)
    assert "是一个文件夹" in said[0] and is_a_sentence(said[0])
    assert list(place.iterdir()) == []


@LINUX
def test_a_shared_file_stays_shared_and_a_private_one_private(tmp_path: Path):
    for mode in (0o640, 0o600, 0o664):
        file = tmp_path / f"{mode:o}"
        file.write_bytes(OLD)
        file.chmod(mode)
        with replacing(file) as part:
            assert part.stat().st_mode & 0o777 == 0o600
            part.write_bytes(b"new")
        assert file.stat().st_mode & 0o777 == mode
