"""Every dialog of the window, opened, used and closed, as deeds to be watched."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QMessageBox
from watched import Deed

from huiqi import resources
from huiqi.wizard import handing
from huiqi.wizard import menus as menu
from huiqi.wizard.help import Help
from huiqi.wizard.main_window import MainWindow

DATES = (QDate(2022, 12, 1), QDate(2023, 3, 1), QDate(2026, 1, 1), QDate(2021, 1, 1))


def modal() -> Any:
    """Return the dialog that is open."""
    return QApplication.activeModalWidget()


def said() -> bool:
    """Whether a message is there."""
    return isinstance(modal(), QMessageBox)


def closing() -> Deed:
    """Close the dialog that is open."""
    return Deed("a dialog closed", lambda: modal().close())


def dialogs(main: MainWindow, folder: Path) -> Iterator[Deed]:
    """Yield every dialog."""
    yield from preview(main)
    yield from dates(main)
    yield from comparison(main)
    assert main.files
    for name, shows in (
        ("the dialog for codes", main.files.read_codes),
        ("the settings", lambda: menu.set_preferences(main)),
        ("about", lambda: menu.show_about(main)),
    ):
        yield Deed(f"{name} opened", shows, modal)
        yield closing()
    yield from contacts(main, folder)
    yield from helped(main)


def preview(main: MainWindow) -> Iterator[Deed]:
    """Yield the preview: turned, zoomed, with other options."""

    def drawn() -> bool:
        return modal() and modal().print_button.isEnabled() and not modal().view.missing()

    yield Deed("the preview opened, first page drawn", lambda: handing.preview(main), drawn)
    for _ in range(3):
        yield Deed("a page on in the preview", lambda: modal().view.go_to(modal().view.page + 1), drawn)
    yield Deed("zoomed in the preview", lambda: modal().view.zoom_by(1), drawn)
    yield Deed("the preview in grey", lambda: modal().grey.click(), drawn)
    yield Deed("the preview in large type", lambda: modal().large.click(), drawn)
    yield closing()


def dates(main: MainWindow) -> Iterator[Deed]:
    """Yield the dialog for the date, beside the result."""
    before = main.session.on
    yield Deed("the date dialog opened", main.dateline.ask_date, modal)
    for day in DATES[:2]:
        yield Deed("another date tried in it", lambda day=day: modal().edit.setDate(day))
    yield Deed("that date taken, beside the result", lambda: modal().accept())
    yield Deed("the date set back, beside the result", lambda: main.session.set_date(before))


def comparison(main: MainWindow) -> Iterator[Deed]:
    """Yield the comparison with other dates and another file."""
    yield Deed("the comparison opened", lambda: handing.compare(main), modal)
    for day in DATES:
        yield Deed("another date compared with", lambda day=day: modal().day.setDate(day), lambda: modal().found)
    file = resources.path("samples", "tour-company.json")
    yield Deed("a file compared with", lambda: modal().take_file(file), lambda: modal().found)
    yield Deed("the comparison copied", lambda: modal().copy_text())
    yield closing()


def contacts(main: MainWindow, folder: Path) -> Iterator[Deed]:
    """Yield the hall's settings with a contact list, written and read."""

    def take() -> None:
        modal().file = str(next(folder.glob("*.xlsx")))
        modal()._check()

    yield Deed("the hall's settings opened", lambda: menu.set_hall(main), modal)
    yield Deed("a blank contact list written", lambda: modal().write_blank(), said)
    yield closing()
    yield Deed("a contact list checked", take, lambda: "正在检查" not in modal().state.text())
    yield closing()


def helped(main: MainWindow) -> Iterator[Deed]:
    """Yield the help: its chapters, its search."""
    yield Deed("the help opened", lambda: menu.explain(main))
    shown = main.findChild(Help)
    assert shown
    for chapter in list(shown.chapters)[:4]:
        yield Deed("a chapter of the help", lambda chapter=chapter: shown.go(chapter))
    for letter in "保存":
        yield Deed("a letter in the help's search", lambda letter=letter: shown.search.insert(letter))
    yield Deed("the help closed", shown.close)
