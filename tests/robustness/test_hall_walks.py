"""Random walks of one visitor after another: whatever is pressed, nothing of one is left for the next."""

from contextlib import ExitStack
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
)
from small_set import small_set
from tried import tried
from walking import PLACE, tells_the_truth, walked
from windows import end, met, quiet, settle, wait_for_pages

from huiqi.policy.models import PolicySet
from huiqi.wizard.hall import Confirm, Hall
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.pin import hashed
from huiqi.wizard.settings import Settings, Store, save


class Visitors(RuleBasedStateMachine):
    """One visitor after another at the machine of a hall."""

    policy_set: ClassVar[PolicySet]
    folder: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.stack = ExitStack()
        self.stack.enter_context(quiet())
        self.stack.enter_context(met(self.act))
        save(Settings(pin=hashed("271828"), idle_seconds=60), self.folder / "settings.json")
        self.hall = Hall(Store(self.folder / "settings.json"), lambda: self.now)
        self.hall._timer.stop()
        self.agree = True

    def teardown(self) -> None:
        end(self.hall)
        settle()
        self.stack.close()

    def act(self, dialog: QDialog) -> None:
        if isinstance(dialog, Confirm) and self.agree:
            dialog.accept()

    @initialize()
    def begin(self) -> None:
        self.hall.start(self.policy_set)
        self.hall._timer.stop()
        self.before = self.hall.main

    @rule(name=st.text(max_size=20), place=PLACE)
    def answer(self, name: str, place: int) -> None:
        session = self.hall.main.session
        session.answer("company_name", name.encode(errors="replace").decode() or None)
        session.answer("applicant_type", ["enterprise", "self_employed", "other", None][place % 4])

    @rule(place=PLACE)
    def walk(self, place: int) -> None:
        wizard = self.hall.main.wizard
        (wizard.next, wizard.back, wizard.show_results, wizard.edit)[place % 4]()

    @rule(agree=st.booleans())
    def next_visitor(self, agree: bool) -> None:
        self.agree, old = agree, self.hall.main
        kept = bool(old.files and old.files.modified())
        self.hall.next_visitor()
        assert (self.hall.main is old) == (kept and not agree)
        if self.hall.main is not old:
            self.is_new()

    @rule(seconds=st.sampled_from([1.0, 45.0, 61.0, 10_000.0]))
    def wait(self, seconds: float) -> None:
        old, began = self.hall.main, self.hall._anything_to_clear()
        self.hall.idle.touch()
        self.now += seconds
        self.hall.look()
        assert (self.hall.main is not old) == (began and seconds > 60)
        assert self.hall.countdown.isVisible() == (began and 40 <= seconds <= 60)
        if self.hall.main is not old:
            self.is_new()

    def is_new(self) -> None:
        main = self.hall.main
        wait_for_pages(self.hall)
        assert main.session.all_given == {} and main.wizard.currentId() == 0 and not main.session.can_undo()
        assert QGuiApplication.clipboard().text() == ""
        assert [
            each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()
        ] == [main]

    @rule(text=st.text(max_size=20))
    def copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    @invariant()
    def nothing_is_wrong(self) -> None:
        settle()
        tried("step of visitors of a hall")
        if self.hall.policy_set:
            tells_the_truth(self.hall.main)
            assert sorted(file.name for file in self.folder.iterdir()) == ["settings.json"]


def test_one_visitor_after_another(qapp: QApplication, tmp_path: Path):
    Visitors.policy_set, Visitors.folder = small_set(), tmp_path
    walked(Visitors, 4)
