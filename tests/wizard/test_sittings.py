"""One visitor of a hall after another: whatever they open, nothing of it is still there for the next."""

import gc
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from windows import end, wait_for_pages

from huiqi.policy.models import PolicySet
from huiqi.wizard import hall
from huiqi.wizard.hall import Confirm, Hall
from huiqi.wizard.help import show_help
from huiqi.wizard.pin import hashed
from huiqi.wizard.preview import PreviewDialog
from huiqi.wizard.settings import Settings, Store, save

VISITORS = 20
SETTLED = 3
"""Visitors after whom everything is there that is made once and kept: modules, caches, fonts."""


@pytest.fixture
def here(qtbot: QtBot, tmp_path: Path, small: PolicySet, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hall]:
    monkeypatch.setattr(hall, "OLD_KEPT_MS", 0)
    file = tmp_path / "settings.json"
    save(Settings(pin=hashed("271828")), file)
    made = Hall(Store(file))
    made.start(small)
    qtbot.waitExposed(made.main)
    yield made
    end(made)


def visit(here: Hall) -> None:
    """Answer, look at the result, the reasons, the help and the preview, and leave without taking anything away."""
    main = here.main
    wait_for_pages(here)
    main.session.answer("company_name", "面馆")
    main.session.answer("industry", "52")
    main.wizard.show_results()
    assert main.wizard.results
    main.wizard.results.ask_why_not()
    show_help("zh", main)
    QApplication.processEvents()
    QTimer.singleShot(0, partial(close, PreviewDialog))
    main.wizard.results.foot.print()
    QTimer.singleShot(0, partial(close, Confirm))
    here.next_visitor()
    wait_for_pages(here)
    first = here.main.wizard.sections[1]
    while len(first.rows) < len(first.questions):  # made ahead
        QApplication.processEvents()
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def close(kind: type[QDialog]) -> None:
    """Have done with the dialog that is open; the visitor goes, whatever the preview was just drawing."""
    box = QApplication.activeModalWidget()
    assert isinstance(box, kind)
    box.done(QDialog.DialogCode.Accepted)


def living() -> tuple[Counter[str], Counter[str]]:
    """Every widget there is, and every Python object of the window's own classes, by class."""
    gc.collect()
    widgets = Counter(type(widget).__qualname__ for widget in QApplication.allWidgets())
    objects = (type(each) for each in gc.get_objects())
    return widgets, Counter(kind.__qualname__ for kind in objects if str(kind.__module__).startswith("huiqi.wizard"))


def test_what_visitors_open_goes_with_them(here: Hall):
    for _ in range(SETTLED):
        visit(here)
    before = living()
    for _ in range(VISITORS - SETTLED):
        visit(here)
    widgets, objects = (after - earlier for after, earlier in zip(living(), before, strict=True))
    assert not widgets and not objects
