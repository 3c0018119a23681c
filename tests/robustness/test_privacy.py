"""Nothing goes out, nothing of a visitor stays, nothing of an owner is in a log, and nobody else can read what is kept."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import offline
import pytest
from traces import holding
from tried import tried

from huiqi import app
from huiqi.applicant.answers import dump_answers
from huiqi.matching.assessment import assess
from huiqi.policy.models import PolicySet
from huiqi.report import excel, pdf
from huiqi.report.build import build_report
from huiqi.wizard import trouble
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.pin import hashed
from huiqi.wizard.session import Session
from huiqi.wizard.settings import FILE, Settings, Store, save

MARKER = "密件ZQXJKV8471有限公司"
SUPPORT = Path(__file__).parents[1] / "support"
HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR")
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes and signals")


@pytest.fixture
def homes(tmp_path: Path) -> dict[str, str]:
    """Every place where a program may keep something, each empty and of its own."""
    places = {name: tmp_path / "homes" / name.lower() for name in HOMES}
    for place in places.values():
        place.mkdir(parents=True)
        place.chmod(0o700)
    return {name: str(place) for name, place in places.items()}


def start(program: str, homes: dict[str, str], *words: str | Path) -> subprocess.Popen[str]:
    """Start a program that finds the house and these tests' support."""
    search = os.pathsep.join(map(str, (Path(app.__file__).parents[1], SUPPORT)))
    environment = {**os.environ, **homes, "PYTHONPATH": search, "PYTHONIOENCODING": "utf-8"}
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment,
    )


# ---- nothing goes out ----

ASSESSMENT = """
import sys, offline
offline.forbid_network()
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from huiqi import app, cli
folder = Path(sys.argv[1])
answers = folder / "answers.json"
exports = [word for kind in ("xlsx", "pdf", "ics", "text", "json") for word in (f"--{kind}", folder / f"a.{kind}")]
assert cli.main(["assess", str(answers), "--on", "2022-06-01", *map(str, exports)]) == 0
from huiqi.wizard import exporting, handing, menus, talk
from huiqi.wizard.preview import PreviewDialog
application = app.application_for([])
talk.tell_problem = talk.tell = talk.tell_saved = lambda *_: None
talk.choose = lambda *_: 0
talk.ask_save_as = lambda *_: folder / "b.pdf"
window = app.MainWindow(app.Session())
window.show()
app.load(window, answers)
while not window.session.ready or not window.files.file:
    QTest.qWait(20)
window.wizard.show_results()
handing.copy_chat(window)
menus.explain(window)
preview = PreviewDialog(window.wizard.results.report, exporting.pdf_maker(window.session, window.wizard.results.report))
preview.show()
window.wizard.export_pdf()
while not preview.print_button.isEnabled() or not (folder / "b.pdf").exists():
    QTest.qWait(20)
preview.close()
assert not any(name.startswith(("PySide6.QtNetwork", "PySide6.QtWebEngine")) for name in sys.modules)
assert "Qt6Network" not in Path("/proc/self/maps").read_text()
window.files.may_forget = lambda _: True
QTimer.singleShot(0, window.close)
app.run(application)
print("done", flush=True)
"""
KERNEL = pytest.mark.skipif(
    not offline.possible(), reason="the filter of system calls is written for Linux on PCs and ARM"
)


@KERNEL
def test_a_whole_assessment_asks_for_no_network(tmp_path: Path, homes: dict[str, str]):
    """The kernel would end it: also what is not Python, and on whichever thread."""
    (tmp_path / "answers.json").write_text(dump_answers({"company_name": "沙葱馆", "employees": 28}), encoding="utf-8")
    child = start(ASSESSMENT, homes, tmp_path)
    out, err = child.communicate(timeout=120)
    assert (child.returncode, out.splitlines()[-1:]) == (0, ["done"]), (out, err)
    assert {each.suffix for each in tmp_path.glob("a.*")} == {".xlsx", ".pdf", ".ics", ".text", ".json"}


@KERNEL
@pytest.mark.parametrize(
    ("then", "ends"),
    [
        ("import socket\nsocket.socket(socket.AF_INET)", 1),
        ("import ctypes\nctypes.CDLL(None).socket(2, 1, 0)", -signal.SIGSYS if os.name != "nt" else 0),
        ("import ctypes\nctypes.CDLL(None).socket(10, 2, 0)", -signal.SIGSYS if os.name != "nt" else 0),
        ("import ctypes\nctypes.CDLL(None).socket(1, 1, 0)", 0),
    ],
)
def test_the_test_above_can_fail(then: str, ends: int, homes: dict[str, str]):
    child = start(f"import offline\noffline.forbid_network()\n{then}", homes)
    child.communicate(timeout=30)
    assert child.returncode == ends


# ---- a hall ----

HALL = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QDialog
from huiqi import app
from huiqi.wizard import exporting, hall, handing, sticks, talk, traces
from huiqi.wizard.preview import PreviewDialog
from huiqi.wizard.printing import Print
from huiqi.wizard.settings import Store

marker, stick, how = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
application = app.application_for([])
store = Store()
traces.own_temporary_folder(store.file.parent)
hall.OLD_KEPT_MS = 1
talk.tell_problem = talk.tell = lambda _, sentence: print(sentence.replace(marker, "…"))
talk.tell_saved = lambda *_: None
sticks.sticks = lambda: [(stick, "U")]
here = hall.Hall(store)
app.load_hall(here)

def wait(until):
    for _ in range(3000):
        if until():
            return
        QTest.qWait(10)
    raise AssertionError("waited for half a minute")

wait(lambda: here.policy_set)
here.main.wizard.next()
field = next(row for row in here.main.wizard.currentPage().rows if row.question.id == "company_name").field
QTest.keyClicks(field.findChild(QLineEdit), "ZQXJKV8471")
field.findChild(QLineEdit).setText(marker)
here.main.session.answer("employees", 28)
here.main.session.answer("company_name", marker)
here.main.wizard.show_results()
results = here.main.wizard.results
if how == "whole":
    results.foot.save_asked.emit()
    results.export_excel()
    wait(lambda: list(stick.glob("*.xlsx")))
    results.export_pdf()
    wait(lambda: list(stick.glob("*.pdf")))
    wait(lambda: all(button.isEnabled() for button in results.buttons.values()))
exporting.copy_chat(results.report)
preview = PreviewDialog(results.report, exporting.pdf_maker(here.main.session, results.report), here.main)
preview.show()
wait(preview.print_button.isEnabled)
assert preview.named.isVisible()
if how == "kill":
    results.export_excel()
    assert marker in QGuiApplication.clipboard().text()
    (Path(store.file.parent) / "temporary" / "a-spool-file").write_text(marker)
    print("READY", flush=True)
    wait(lambda: False)
preview.named.click()
wait(preview.print_button.isEnabled)
printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
printer.setOutputFileName(str(stick / "paper.ps.pdf"))
printer.setPrintRange(QPrinter.PrintRange.PageRange)
printer.setFromTo(1, 1)
ended = []
job = Print(preview.data, printer, preview)
job.ended.connect(ended.append)
job.start()
wait(lambda: ended)
assert marker in QGuiApplication.clipboard().text()
here.main.store.change(recent=(f"/{marker}.huiqi",))
here.clear()
del results, preview, job, field, printer
import gc
gc.collect()
QTest.qWait(300)
shown = []
for widget in QApplication.allWidgets():
    for name in ("text", "toPlainText", "windowTitle", "accessibleName", "accessibleDescription", "toolTip", "statusTip"):
        told = getattr(widget, name, None)
        if callable(told):
            shown.append(str(told()))
    model = getattr(widget, "model", None)
    if callable(model) and (items := model()):
        for row in range(items.rowCount()):
            shown.append(str(items.index(row, 0).data()))
board = QGuiApplication.clipboard()
shown += [board.text(mode) for mode in (board.Mode.Clipboard, board.Mode.Selection)]
assert not any("ZQXJKV8471" in each for each in shown), [each for each in shown if "ZQXJKV8471" in each]
assert len(shown) > 100
QTimer.singleShot(0, here.leave)
application.exec()
print("DONE", flush=True)
"""


@pytest.fixture
def hall_home(homes: dict[str, str]) -> dict[str, str]:
    """The places of a machine whose clerk has set the PIN."""
    save(Settings(pin=hashed("271828"), idle_seconds=3600), Path(homes["XDG_CONFIG_HOME"]) / "huiqi" / FILE)
    return homes


def left(homes: dict[str, str]) -> list[str]:
    """Return the files of the machine that hold the visitor's name, or a part of it."""
    everything = Path(homes["HOME"]).parent
    return [*holding(everything, MARKER), *holding(everything, "ZQXJKV8471")]


def test_a_whole_sitting_in_a_hall_leaves_no_trace(hall_home: dict[str, str], tmp_path: Path):
    stick = tmp_path / "stick"
    stick.mkdir()
    child = start(HALL, hall_home, MARKER, stick, "whole")
    out, err = child.communicate(timeout=120)
    assert out.endswith("DONE\n"), (out, err)
    assert "ZQXJKV8471" not in out + err
    assert left(hall_home) == []
    taken = {Path(name).suffix for name in holding(stick, MARKER)}
    assert {".huiqi", ".xlsx", ".pdf"} <= taken, "what the visitor takes away bears the name, and the search finds it"
    tried("hall sitting searched for traces")


@POSIX
def test_a_hall_that_is_killed_leaves_no_trace_after_the_next_start(hall_home: dict[str, str], tmp_path: Path):
    """Killed with the preview open, a text on the clipboard, an export under way and a spool file in its folder."""
    stick = tmp_path / "stick"
    stick.mkdir()
    child = start(HALL, hall_home, MARKER, stick, "kill")
    assert child.stdout
    assert any(line == "READY\n" for line in child.stdout), child.communicate()
    child.kill()
    _, err = child.communicate()
    assert "ZQXJKV8471" not in err
    assert set(left(hall_home)) == {"xdg_config_home/huiqi/temporary/a-spool-file"}
    again = start("from huiqi.app import main\nmain(['--hall', '--quit-when-shown'])", hall_home)
    _, err = again.communicate(timeout=60)
    assert again.returncode == 0, err
    assert left(hall_home) == []
    folder = Path(hall_home["XDG_CONFIG_HOME"]) / "huiqi"
    assert {stat.S_IMODE(each.stat().st_mode) for each in (folder, folder / "temporary")} == {0o700}
    tried("hall sitting searched for traces")


# ---- logs ----


def failing_with(marker: str) -> BaseException:
    try:
        try:
            int(marker)
        except ValueError as error:
            raise RuntimeError(f"cannot use {marker}") from error
    except RuntimeError as error:
        return error


@pytest.mark.parametrize("how", ["hook", "note", "unraisable", "thread"])
def test_a_log_says_where_but_not_what(how: str, qtbot, monkeypatch, capfd: pytest.CaptureFixture[str]):
    """A desktop keeps what programs write to stderr; the message of an error may quote an answer."""
    error = failing_with(MARKER)
    monkeypatch.setattr(app, "_say_sorry", lambda: None)
    match how:
        case "hook" | "thread":
            app.apologise(type(error), error, error.__traceback__)
        case "note":
            trouble.note(error)
        case _:
            app.note_unraisable(type("", (), {"exc_value": error})())
    logged = capfd.readouterr().err
    assert "ZQXJKV8471" not in logged
    assert "failing_with" in logged and "RuntimeError" in logged and "ValueError" in logged


def test_every_defect_is_noted_that_way():
    """No module prints a traceback by itself, which would bear the message."""
    package = Path(app.__file__).parent
    printing = ("print_exc", "print_exception", "format_exc", "logging")
    users = {
        each.relative_to(package).as_posix()
        for each in package.rglob("*.py")
        if any(name in each.read_text(encoding="utf-8") for name in printing)
    }
    assert users == {"wizard/trouble.py"}


# ---- nobody else can read it ----


@pytest.fixture
def open_to_all() -> Iterator[None]:
    """The most careless of machines: whatever is made can be read and written by everybody."""
    before = os.umask(0)
    yield
    os.umask(before)


@POSIX
@pytest.mark.usefixtures("open_to_all", "qapp")
def test_what_is_kept_is_for_its_owner_alone(tmp_path: Path, policy_set: PolicySet):
    profile = tmp_path / "config" / "huiqi"
    session = Session(date(2022, 6, 1))
    session.start(policy_set)
    kept, store = Autosave(session, profile), Store(profile / FILE)
    session.answer("company_name", MARKER)
    kept.write()
    store.remember(Path("/a.huiqi"))
    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in (profile, *profile.iterdir())}
    assert modes == {"huiqi": 0o700, "autosave.json": 0o600, "autosave.lock": 0o600, FILE: 0o600}
    kept.file.write_text("{oops")
    with pytest.raises(ValueError):
        kept.read()
    assert stat.S_IMODE((profile / "autosave.unreadable.json").stat().st_mode) == 0o600
    kept.end()


@POSIX
@pytest.mark.usefixtures("qapp")
def test_what_an_earlier_version_left_open_is_closed(tmp_path: Path):
    profile = tmp_path / "huiqi"
    profile.mkdir(mode=0o755)
    (profile / FILE).write_text("{}")
    (profile / FILE).chmod(0o644)
    Store(profile / FILE).change(theme="dark")
    assert stat.S_IMODE(profile.stat().st_mode) == 0o700
    assert stat.S_IMODE((profile / FILE).stat().st_mode) == 0o600


@POSIX
@pytest.mark.usefixtures("open_to_all")
@pytest.mark.parametrize("kind", ["xlsx", "pdf"])
def test_what_is_half_written_is_for_its_owner_alone(
    kind: str, tmp_path: Path, policy_set: PolicySet, monkeypatch: pytest.MonkeyPatch
):
    """And nothing is left of it, in its folder or among temporary files."""
    temporary, folder = tmp_path / "temporary", tmp_path / "documents"
    temporary.mkdir()
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    report = build_report(assess(policy_set, {"company_name": MARKER}, date(2022, 6, 1)))
    modes = []
    write = Path.write_bytes

    def watched(self: Path, data: bytes) -> int:
        written = write(self, data)
        modes.append(stat.S_IMODE(self.stat().st_mode))
        return written

    monkeypatch.setattr(Path, "write_bytes", watched)
    {"xlsx": excel.write_excel, "pdf": pdf.write_pdf}[kind](report, folder / f"a.{kind}")
    assert modes == [0o600]
    assert [each.name for each in folder.iterdir()] == [f"a.{kind}"]
    assert list(temporary.iterdir()) == []
