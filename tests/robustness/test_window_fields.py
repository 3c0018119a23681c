"""Whatever is typed or pasted into a field is read to a value that can be kept, or refused with a sentence under the field."""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QMimeData, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget
from small_set import small_set
from tried import tried, tries
from typing_strategies import LONG, NASTY, typed
from windows import ON, met, opened, quiet, settle

from huiqi.applicant.answers import TEXT_LIMIT, check_value, dump_answers, load_answers, read_answers
from huiqi.applicant.code import answers_of_codes, codes_that_fit
from huiqi.policy.models import PolicySet
from huiqi.report.build import build_report
from huiqi.wizard import handing, lookup, talk
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.beside import finish
from huiqi.wizard.codes import CodesDialog
from huiqi.wizard.compare import CompareDialog
from huiqi.wizard.dateline import DateDialog
from huiqi.wizard.hall_settings import HallSettings
from huiqi.wizard.help import Help
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.pin import Guard, hashed, weakness
from huiqi.wizard.pin_dialogs import AskPin, SetPin
from huiqi.wizard.preferences import Preferences
from huiqi.wizard.row import Row
from huiqi.wizard.session import Session
from huiqi.wizard.settings import Settings, Store, load, save

WRITTEN = ("company_name", "employees", "revenue", "founded", "industry", "region", "monthly_rent")
CHOSEN = ("applicant_type", "exports", "titles", "grade")
SLOWEST = 1.0
"""Seconds in which a field has answered."""
Put = Callable[[QLineEdit, str], None]


def paste(field: QLineEdit, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    QGuiApplication.clipboard().setMimeData(mime, QClipboard.Mode.Clipboard)
    field.selectAll()
    field.paste()
    QGuiApplication.clipboard().clear()  # what Python made does not outlive Python there


def commit(field: QLineEdit, text: str) -> None:
    """As an input method does; a half surrogate first, as a bad one may."""
    field.clear()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def keys(field: QLineEdit, text: str) -> None:
    field.clear()
    QTest.keyClicks(field, "".join(each for each in text[:30] if each.isascii() and each.isprintable()))


PUTS = (paste, commit, keys)


@pytest.fixture(scope="module")
def small() -> PolicySet:
    return small_set()


@pytest.fixture(scope="module")
def rows(qapp: QApplication, small: PolicySet) -> Iterator[dict[str, Row]]:
    """A row for every question, in one window, on one session."""
    session = Session(ON)
    session.start(small)
    window = QWidget()
    made = {ident: Row(session, question, window) for ident, question in small.questions.items()}
    window.show()
    settle()
    yield made
    window.close()
    window.deleteLater()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory, rows: dict[str, Row]) -> Iterator[Autosave]:
    autosave = Autosave(rows["exports"].session, tmp_path_factory.mktemp("kept"))
    autosave.begin()
    yield autosave
    autosave.end()


class quick:  # noqa: N801
    """Fails where what is done takes longer than a person would wait for a field; other programs' time does not count."""

    def __enter__(self) -> None:
        self._began = time.thread_time()

    def __exit__(self, *_: object) -> None:
        took = time.thread_time() - self._began
        assert took < SLOWEST, f"{took:.1f} seconds"


def can_be_kept(session: Session, kept: Autosave) -> None:
    """Fail unless the answers can be saved, kept, made codes of and reported, and come back the same."""
    policy_set, answers = session.policy_set, session.all_given
    text = dump_answers(answers, session.on)
    assert read_answers(policy_set, text.encode().decode(), "x").answers == answers
    problems: list[str] = []
    kept.failed.connect(problems.append)
    kept.write()
    kept.failed.disconnect(problems.append)
    assert not any(problems)
    assert not answers or load_answers(policy_set, kept.file).answers == answers
    codes = codes_that_fit(policy_set, session.answers, session.on)
    named = {ident for ident in session.answers if policy_set.questions[ident].kind == "text"}
    found = answers_of_codes(policy_set, codes).answers if codes else {}
    assert not codes or found == {ident: each for ident, each in session.answers.items() if ident not in named}
    build_report(session.assessment)


def examples(*texts: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Try these in every run."""

    def tried_always(function: Callable[..., None]) -> Callable[..., None]:
        for text in texts:
            function = example(text=text)(function)
        return function

    return tried_always


SOME = (*NASTY[::4], *NASTY[-6:])


@pytest.mark.parametrize("ident", WRITTEN)
@tries(25)
@given(text=typed)
@examples(*NASTY)
def test_what_is_written(rows: dict[str, Row], kept: Autosave, ident: str, text: str):
    row = rows[ident]
    session, line = row.session, row.field.entry()
    assert isinstance(line, QLineEdit)
    for put in PUTS:
        tried("text put into a field of a question")
        with quiet():
            with quick():
                put(line, text)
                row.field._take_if_good() if hasattr(row.field, "_take_if_good") else None
                row.field.settle()
                settle()
            value, said = session.given(ident), row.error.text()
            assert (value is None) or not said
            if value is None and line.text().strip():
                assert said and not said.isascii() and "\n" not in said
                assert row.field.unusable() == line.text().strip()
            if value is not None:
                assert check_value(session.policy_set, row.question, value) == value
            shown = line.text()
            row.field.show_value(value)
            row.field.settle()
            assert session.given(ident) == value, (shown, line.text())
    can_be_kept(session, kept)


@tries(25)
@given(ident=st.sampled_from(CHOSEN), presses=st.lists(st.integers(0, 40), max_size=6))
def test_what_is_chosen(rows: dict[str, Row], kept: Autosave, ident: str, presses: list[int]):
    row = rows[ident]
    pool = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space, Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_9)
    with quiet():
        for press in presses:
            tried("key pressed in a field of a question")
            inputs = list(row.field.inputs())
            QTest.keyClick(inputs[press % len(inputs)], pool[press % len(pool)])
        value = row.session.given(ident)
        assert value is None or check_value(row.session.policy_set, row.question, _plain(value)) == value
        can_be_kept(row.session, kept)


def _plain(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else value


def test_the_longest_name_is_taken_and_a_longer_one_refused(rows: dict[str, Row], kept: Autosave):
    row = rows["company_name"]
    line = row.field.entry()
    assert isinstance(line, QLineEdit)
    for name in ("长" * TEXT_LIMIT, "长" * (TEXT_LIMIT + 1), "长" * LONG):
        paste(line, name)
        row.field.settle()
        taken = row.session.given("company_name")
        assert (taken == name) == (len(name) <= TEXT_LIMIT)
        assert (taken is None) == bool(row.error.text())
        can_be_kept(row.session, kept)
    paste(line, "")
    row.field.settle()


# ---- the lines that are no questions ----


@pytest.fixture(scope="module")
def main(qapp: QApplication, small: PolicySet, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    with opened(small, tmp_path_factory.mktemp("profile")) as made:
        made.session.replace({"applicant_type": "enterprise", "industry": "52"})
        made.wizard.show_results()
        yield made


def put_everything(line: QLineEdit, text: str, kind: str) -> None:
    for put in PUTS:
        tried(f"text put into {kind}")
        with quick():
            put(line, text)
            settle()


@tries(12)
@given(text=typed)
@examples(*SOME)
def test_the_search_of_the_list(main: MainWindow, text: str):
    page = main.wizard.results
    assert page and page.report
    with quiet():
        put_everything(page.pane.search, text, "the search of the list")
        parts = lookup.parts_of(page.pane.search.text())
        assert page.pane.is_narrowed() == bool(page.pane.search.text().strip())
        assert set(page.pane.items) <= set(page.report.items)
        assert parts or len(page.pane.items) == len(page.report.items)
        page.pane.show_all()
        assert len(page.pane.items) == len(page.report.items)


@tries(12)
@given(text=typed)
@examples(*SOME)
def test_the_search_of_why_not(main: MainWindow, text: str):
    page = main.wizard.results
    assert page
    page.ask_why_not()
    assert page.why
    with quiet():
        put_everything(page.why.search, text, "the search of 为什么没有")
        assert page.why.details.toPlainText()
        assert page.why.search.text().strip() == "" or page.why.status.text()


@tries(12)
@given(text=typed)
@examples(*SOME)
def test_the_search_of_the_help(help_window: Help, text: str):
    with quiet():
        put_everything(help_window.search, text, "the search of the help")
        help_window.seek_next()


@pytest.fixture(scope="module")
def help_window(qapp: QApplication) -> Iterator[Help]:
    made = Help("zh")
    made.show()
    yield made
    made.close()


@tries(12)
@given(text=typed)
@examples(*SOME)
def test_the_line_for_codes(qapp: QApplication, small: PolicySet, text: str):
    dialog = CodesDialog(small)
    with quiet():
        for put in PUTS:
            tried("text put into the line for codes")
            with quick():
                put(dialog.line, text)
                written = dialog.line.text().strip()
                dialog._take()
            assert dialog.found is None
            said = dialog.problem.text()
            assert not written or (said and not said.isascii() and len(said) < 200)
    dialog.deleteLater()


@tries(12)
@given(text=typed)
@examples(*SOME)
def test_the_pin(qapp: QApplication, text: str):
    tried("text put into a PIN", 2)
    with quiet(), quick():
        new = SetPin()
        for field in (new.first, new.second):
            paste(field, text)
        new.take()
        assert bool(new.hash) != bool(new.error.text())
        assert not new.hash or not weakness(new.first.text())
        asked = AskPin(KEPT, Guard())
        paste(asked.field, text)
        asked.try_it()
        assert asked.error.text() and not asked.result()
    for dialog in (new, asked):
        dialog.deleteLater()


KEPT = hashed("271828")


@tries(12)
@given(text=typed)
@examples(*SOME)
def test_the_date(main: MainWindow, text: str):
    dialog = DateDialog(main.session, main)
    line = dialog.edit.findChild(QLineEdit)
    assert line
    with quiet():
        put_everything(line, text, "the date of assessment")
        dialog.edit.interpretText()
        assert QDate(2000, 1, 1) <= dialog.edit.date() <= QDate(2099, 12, 31)
        assert dialog.day().isoformat() == dialog.edit.date().toString(Qt.DateFormat.ISODate)
        assert dialog.means.text()
    dialog.deleteLater()


@tries(12)
@given(text=typed)
@examples(*SOME)
def test_what_the_settings_keep(tmp_path_factory: pytest.TempPathFactory, text: str):
    tried("text kept among the settings")
    file = tmp_path_factory.getbasetemp() / "typed.json"
    settings = Settings(contacts=text[:2000], recent=(text[:2000],))
    save(settings, file)
    assert load(file) == (settings, "")


def test_preferences_and_spin_boxes_take_any_key(main: MainWindow, tmp_path: Path):
    store = Store(tmp_path / "settings.json")
    with quiet(), met(lambda dialog: [QTest.keyClicks(each, "9e-1") for each in dialog.findChildren(QWidget)]):
        Preferences(store, main).exec()
    assert store.settings == Settings()


# ---- what is repeated elsewhere ----


@pytest.mark.parametrize("letter", ["n", "长", "\u1820", "\U0001f600", "n\u202e"])
def test_nothing_somebody_wrote_makes_a_window_larger_than_the_screen(
    qapp: QApplication, small: PolicySet, tmp_path: Path, letter: str
):
    room = qapp.primaryScreen().availableGeometry()
    name = letter * (9000 // len(letter))
    file = tmp_path / f"{letter * (200 // len(letter.encode()))}.huiqi"
    answers = {"company_name": name, "applicant_type": "enterprise"}
    file.write_text(json.dumps({"format": 1, "answers": answers}), encoding="utf-8")

    def fits(window: QWidget) -> None:
        tried("window with long words in it")
        assert window.minimumSizeHint().width() <= room.width(), window
        if isinstance(window, QMessageBox):
            assert window.height() <= room.height() and "\u202e" not in window.text()

    with opened(small, tmp_path / "profile") as main, quiet(), met(fits):
        assert main.files
        main.files.open_file(file)
        main.session.answer("exports", True)
        main.session.answer("company_name", name[:-1])
        for go in (main.wizard.next, main.undo, main.show_overview, main.wizard.show_results):
            go()
            settle()
            fits(main)
        for tab in range(4):
            main.wizard.results.tabs.setCurrentIndex(tab)
            settle()
            fits(main)
        main.files.open_file(tmp_path / "gone" / file.name)
        talk.tell_saved(main, file)
        talk.tell_problem(main, name)
        handing.compare(main)
        handing.preview(main)
        finish()
        compared = CompareDialog(main.session, main)
        compared.show()
        compared.take_file(file)
        fits(compared)
        settings = HallSettings(main.store, small, main)
        settings.file = str(file)
        settings._check()
        settings.show()
        finish()
        settle()
        fits(settings)
        for dialog in (compared, settings):
            dialog.close()
            dialog.deleteLater()
