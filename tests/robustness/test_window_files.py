"""Whatever file is opened in the window, by whatever way, is read or refused in a sentence; the present answers are unharmed."""

import json
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu
from small_set import small_set
from tried import tried
from windows import end, opened, quiet, settle, told

from huiqi import app, cli
from huiqi.policy.models import PolicySet
from huiqi.wizard import talk
from huiqi.wizard.beside import finish
from huiqi.wizard.compare import CompareDialog
from huiqi.wizard.hall import Hall
from huiqi.wizard.hall_settings import HallSettings
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.pin import hashed
from huiqi.wizard.settings import Settings, Store, load, save

HUGE = 100_000_000
SLOWEST = 1.0
"""Seconds until a file is open or refused."""
LONGEST_SENTENCE = 500
PRESENT = {"applicant_type": "enterprise", "employees": 7}
GOOD = json.dumps({"format": 1, "on": "2022-05-01", "answers": {"employees": 3}}).encode()

CONTENTS: dict[str, bytes] = {
    "empty": b"",
    "binary": bytes(range(256)) * 20,
    "null": b"null",
    "a list": b"[]",
    "cut off": GOOD[:-5],
    "deep": b"[" * 200_000,
    "deep objects": b'{"answers":' * 100_000,
    "in GB 18030": '{"format": 1, "answers": {"company_name": "草原"}}'.encode("gb18030"),
    "in UTF-16": GOOD.decode().encode("utf-16"),
    "of a later version": GOOD.replace(b'"format": 1', b'"format": 2'),
    "of another set": b'{"format": 1, "answers": {"no_such_question": true}}',
    "a wrong value": b'{"format": 1, "answers": {"employees": "many"}}',
    "a number too large": b'{"format": 1, "answers": {"employees": 1' + b"0" * 5000 + b"}}",
    "1e400": b'{"format": 1, "answers": {"revenue": 1e400}}',
    "NaN": b'{"format": 1, "answers": {"revenue": NaN}}',
    "half a surrogate pair": b'{"format": 1, "answers": {"company_name": "\\ud800"}}',
    "a long name": b'{"format": 1, "answers": {"company_name": "' + b"x" * 20_000 + b'"}}',
    "a key twice": b'{"format": 1, "format": 1, "answers": {}}',
    "a day that is none": GOOD.replace(b"2022-05-01", b"2022-02-30"),
    "a day long ago": GOOD.replace(b"2022-05-01", b"0000-00-00"),
    "a web page": b"<html><body><img src=x></body></html>",
    "a workbook": b"PK\x03\x04" + bytes(4000),
    "hostile keys": b'{"format": 1, "answers": {"<b>\\u202e\\n&x</b>": 1}}',
}


def _written(data: bytes) -> Callable[[Path], object]:
    return lambda file: file.write_bytes(data)


def _huge(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(HUGE)


def _loop(file: Path) -> None:
    file.symlink_to(file)


def _unreadable(file: Path) -> None:
    file.write_bytes(GOOD)
    file.chmod(0)
    if os.access(file, os.R_OK):
        pytest.skip("whoever runs this may read everything")


MADE: dict[str, Callable[[Path], object]] = {
    **{name: _written(data) for name, data in CONTENTS.items()},
    "huge": _huge,
    "a loop": _loop,
    "leads nowhere": lambda file: file.symlink_to(file.parent / "gone"),
    "a folder": lambda file: file.mkdir(),
    "gone": lambda file: None,
    "unreadable": _unreadable,
}
if hasattr(os, "mkfifo"):
    MADE["a pipe"] = lambda file: os.mkfifo(file)
    MADE["without end"] = lambda file: file.symlink_to("/dev/zero")


@pytest.fixture(scope="module")
def small() -> PolicySet:
    return small_set()


@pytest.fixture
def main(qapp: QApplication, small: PolicySet, tmp_path: Path) -> Iterator[MainWindow]:
    with opened(small, tmp_path / "profile") as made:
        made.session.replace(dict(PRESENT))
        yield made


@pytest.fixture(params=sorted(MADE))
def bad(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    file = tmp_path / f"{request.param}.huiqi"
    MADE[request.param](file)
    return file


@contextmanager
def at_once() -> Iterator[None]:
    """Fail where it takes long; where it would take for ever, too."""

    def ring(*_: object) -> None:
        raise TimeoutError("the window stands still")

    began, before = time.perf_counter(), signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, 20)
    work = time.thread_time()
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert time.thread_time() - work < SLOWEST
    assert time.perf_counter() - began < 10


def drop(main: MainWindow, file: Path) -> bool:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    where, buttons, keys = QPointF(200, 200), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(where.toPoint(), Qt.DropAction.CopyAction, mime, buttons, keys)
    entering.setAccepted(False)
    QApplication.sendEvent(main, entering)
    if entering.isAccepted():
        QApplication.sendEvent(main, QDropEvent(where, Qt.DropAction.CopyAction, mime, buttons, keys))
        settle()
    return entering.isAccepted()


def by_menu(main: MainWindow, file: Path) -> None:
    assert main.files
    talk.ask_open = lambda *_: file  # restored by the fixture
    main.files.open()


def by_recent(main: MainWindow, file: Path) -> None:
    """The file was there when the menu was opened."""
    main.store.change(recent=(str(file),))
    main.menus["file"].aboutToShow.emit()
    menu = next(each for each in main.menus["file"].findChildren(QMenu) if "最近打开" in each.title())
    entry = next((each for each in menu.actions() if file.name in each.text().replace("&&", "&")), None)
    if entry:
        entry.trigger()
    else:
        assert main.files
        main.files.open_file(file)


WAYS: dict[str, Callable[[MainWindow, Path], object]] = {
    "menu": by_menu,
    "recent": by_recent,
    "drop": drop,
}


@pytest.fixture
def restored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(talk, "ask_open", talk.ask_open)


def is_a_sentence(said: str, file: Path) -> bool:
    return file.name in said and not said.isascii() and len(said) < LONGEST_SENTENCE and "Errno" not in said


@pytest.mark.parametrize("way", ["menu", "recent", "drop"])
def test_a_bad_file_is_refused_and_harms_nothing(main: MainWindow, bad: Path, way: str, restored: None):
    tried("file opened in the window")
    title = main.windowTitle()
    with quiet(), told() as said, at_once():
        WAYS[way](main, bad)
    assert len(said) == 1 and is_a_sentence(said[0], bad), said
    assert main.session.answers == PRESENT
    assert main.windowTitle() == title and main.files and main.files.file is None
    assert (str(bad) in main.store.settings.recent) == (way == "recent")


def test_a_bad_file_double_clicked(qapp: QApplication, small: PolicySet, bad: Path, tmp_path: Path):
    from huiqi.wizard.autosave import Autosave
    from huiqi.wizard.session import Session

    tried("file opened in the window")
    window = MainWindow(Session(), None, Store(tmp_path / "profile" / "settings.json"))
    window.autosave = Autosave(window.session, tmp_path / "profile")
    with quiet(), told() as said, at_once():
        window.show()
        app.start(window, bad, small)
    assert len(said) == 1 and is_a_sentence(said[0], bad)
    assert window.session.answers == {} and window.wizard.welcome.isComplete()
    window.close()
    window.deleteLater()


def test_a_bad_file_to_compare_with(main: MainWindow, bad: Path):
    tried("file opened in the window")
    dialog = CompareDialog(main.session, main)
    before = dialog.page.toPlainText()
    with quiet(), told() as said, at_once():
        dialog.take_file(bad)
    assert len(said) == 1 and is_a_sentence(said[0], bad)
    assert dialog.saved is None and dialog.page.toPlainText() == before and dialog.same.isChecked()
    dialog.deleteLater()


def test_a_bad_contact_list(qapp: QApplication, small: PolicySet, bad: Path, tmp_path: Path):
    tried("file opened in the window")
    save(Settings(contacts=str(bad), pin=hashed("271828")), tmp_path / "settings.json")
    dialog = HallSettings(Store(tmp_path / "settings.json"), small)
    with quiet(), at_once():
        finish()
        settle()
    assert is_a_sentence(dialog.state.text(), bad), dialog.state.text()
    dialog.deleteLater()


@pytest.mark.parametrize(
    "name",
    [
        *(
            "草原 商贸.huiqi",
            "a&b.json",
            "<img src=a>.huiqi",
            "a[*]b.HUIQI",
            "a\nb.json",
            "\u202eiquih.huiqi",
            "%n{0}.json",
        ),
        *(os.fsdecode(b"\xff\xfe.huiqi"), "長" * 80 + ".huiqi", ".huiqi.json", "-a.json", "#a?b.huiqi"),
    ],
)
def test_a_good_file_of_any_name(main: MainWindow, tmp_path: Path, name: str, restored: None):
    file = tmp_path / name
    file.write_bytes(GOOD)
    assert main.files
    main.files.may_forget = lambda _doing: True
    for way in ("menu", "recent", "drop"):
        if way == "drop" and not file.name.isprintable() and "\udcff" in name:
            continue  # a URL cannot hold it
        tried("file opened in the window")
        with quiet(), told() as said:
            main.session.replace(dict(PRESENT))
            WAYS[way](main, file)
        assert said == []
        assert main.session.answers == {"employees": 3} and main.files.file == file
        main.session.answer("employees", 4)
        assert main.files.save() and json.loads(file.read_bytes())["answers"] == {"employees": 4}
        file.write_bytes(GOOD)
        assert load(main.store.file)[0].recent[0] == str(file)


def test_a_file_is_opened_by_the_command_without_more(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    opened_with: list[list[str]] = []
    monkeypatch.setattr(app, "main", lambda arguments: opened_with.append(arguments) or 0)
    for name in ("a.huiqi", "b.json", "C.JSON"):
        assert cli.main([str(tmp_path / name)]) == 0
    assert opened_with == [[str(tmp_path / name)] for name in ("a.huiqi", "b.json", "C.JSON")]


def test_what_goes_while_the_question_is_asked(main: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = tmp_path / "a.huiqi"
    file.write_bytes(GOOD)
    main.session.answer("employees", 8)

    def go_on(*_: object) -> int:
        file.unlink()
        return 2

    monkeypatch.setattr(talk, "choose", go_on)
    assert main.files
    with quiet(), told() as said:
        main.files.open_file(file)
    assert is_a_sentence(said[0], file)
    assert main.session.answers == {**PRESENT, "employees": 8} and main.files.modified()


def test_in_a_hall_nothing_is_opened_by_dropping_it(qapp: QApplication, small: PolicySet, tmp_path: Path):
    save(Settings(pin=hashed("271828")), tmp_path / "settings.json")
    hall = Hall(Store(tmp_path / "settings.json"))
    try:
        hall.start(small)
        file = tmp_path / "a.huiqi"
        file.write_bytes(GOOD)
        for _ in range(2):
            assert not hall.main.acceptDrops()
            hall.clear()
    finally:
        end(hall)
        settle()
