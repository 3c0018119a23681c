"""What people do with the program, from the first window to the last dialog, as deeds to be watched: two sittings, a hall."""

import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path

from filled import answered_in_place, filled, key
from plain import plain_deeds
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget, QWizard
from shown import closing, dialogs, modal, said
from watched import ANSWER, Deed

from huiqi import app, resources
from huiqi.applicant.answers import load_answers
from huiqi.wizard import talk
from huiqi.wizard.hall import Hall
from huiqi.wizard.look import Look
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.pin import hashed
from huiqi.wizard.results import ResultsPage
from huiqi.wizard.session import Session
from huiqi.wizard.settings import Store
from huiqi.wizard.window import RESULTS

BUSINESSES = ("noodle-shop", "online-shop")
ON = date(2022, 6, 30)
PIN = "482615"
BESIDE = ("the details", "the open questions", "the timeline", "the departments")
"""What can be seen beside the list of the result."""


def every_deed(application: QApplication) -> Iterator[Deed]:
    """Yield the sittings of two businesses in one window with every dialog, then a hall with its visitors."""
    application.setQuitOnLastWindowClosed(False)
    folder = Path(tempfile.mkdtemp(prefix="huiqi-bench-"))
    talk.ask_save_as = lambda _parent, _title, suggested, _kinds: folder / Path(suggested).name
    return chain(sittings(application, folder), hall())


def sittings(application: QApplication, folder: Path) -> Iterator[Deed]:
    """Yield two sittings, one after the other."""
    store = Store()
    Look(application, store)
    held: list[MainWindow] = []

    def open_window() -> None:
        held.append(MainWindow(Session(ON), store=store))
        held[0].show()

    yield Deed("the window, made and first shown", open_window)
    main = held[0]
    yield Deed("the policy set there, the pages made", lambda: app.load(main, None), lambda: main.session.ready)
    main.activateWindow()
    for name in BUSINESSES:
        yield from sitting(main, name)
        yield from result(main)
        yield from menus(main)
        yield from dialogs(main, folder)
        yield from looks(main)
        yield from around(main)
    yield from straight(main)
    yield Deed("the window closed", main.close)
    main.deleteLater()
    yield from plain_deeds(store)


def sitting(main: MainWindow, name: str) -> Iterator[Deed]:
    """Yield the pages and the answers of a business."""
    answers = load_answers(main.session.policy_set, resources.path("samples", f"{name}.json")).answers
    wizard = main.wizard
    while wizard.currentId() != RESULTS:
        last = wizard.nextId() == RESULTS
        kind = "the result, first shown" if last else "the next page of questions"
        yield Deed(kind, lambda: click(wizard.button(QWizard.WizardButton.NextButton)))
        for row in getattr(wizard.currentPage(), "rows", ()):
            if row.isVisible() and row.question.id in answers:
                yield from filled(main.session.policy_set, row, answers[row.question.id])
    for _ in range(3):
        yield Deed("the page before", lambda: click(wizard.button(QWizard.WizardButton.BackButton)))
    yield Deed("all answers at a glance", main.show_overview)
    yield Deed("from there to a question", lambda: wizard.overview and wizard.overview.edit_asked.emit("industry"))
    yield Deed("and back again", lambda: click(main.dateline.back))
    for _ in range(4):
        yield Deed("an answer taken back, page and all", main.undo)
    yield Deed("kept by itself", lambda: main.autosave and main.autosave.write())
    yield Deed("the result, shown again", wizard.show_results)


def click(widget: QWidget) -> None:
    """Press the mouse on a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(8, widget.height() // 2))


def result(main: MainWindow) -> Iterator[Deed]:
    """Yield what is done with the result."""
    page = main.wizard.results
    assert page
    for place in (1, 2, 3, 0):
        yield Deed("another tab beside the list", lambda place=place: page.tabs.setCurrentIndex(place))
    yield from narrowed(main)
    for place, name in enumerate(BESIDE):
        for _ in range(4):
            page.tabs.setCurrentIndex(place)
            yield Deed(f"{ANSWER}, in place, beside {name}", lambda: answered_in_place(main))
            yield further(page)
            yield Deed("that one taken back", main.undo)
    page.tabs.setCurrentIndex(1)
    yield Deed("more of the open questions", page.open.more.click)
    yield from pictures(main)
    yield Deed("the details copied", page.copy_shown)
    yield Deed("为什么没有 opened", page.ask_why_not)
    why = page.why
    assert why
    for letter in "fangzu":
        yield Deed("a letter in 为什么没有", lambda letter=letter: QTest.keyClick(why.search, letter))
    for _ in range(5):
        yield Deed("the next hit there", lambda: QTest.keyClick(why.hits, Qt.Key.Key_Down))
    yield Deed("为什么没有 closed", why.close)


def straight(main: MainWindow) -> Iterator[Deed]:
    """Yield going straight to the result, and answering there what decides most: after each answer half of the list is another."""
    page, files = main.wizard.results, main.files
    assert page and files
    for place, name in enumerate(BESIDE):
        yield Deed("the next page of questions", lambda: click(main.wizard.button(QWizard.WizardButton.NextButton)))
        yield Deed("the result, of nobody yet", main.wizard.show_results)
        page.tabs.setCurrentIndex(place)
        while main.session.questions_left:
            yield Deed(f"{ANSWER}, from nothing, beside {name}", lambda: answered_in_place(main))
            yield further(page)
        main.session.kept = True
        yield Deed("a new sitting begun", files.begin)


def further(page: ResultsPage) -> Deed:
    """Return waiting for the rows that follow an answer among the open questions."""
    return Deed("further questions after it", lambda: None, lambda: not page.open.further.isActive())


def narrowed(main: MainWindow) -> Iterator[Deed]:
    """Yield the list: grouped, searched, filtered, walked through."""
    page = main.wizard.results
    assert page
    pane, listing = page.pane, page.listing
    for place in (1, 2, 3, 4, 0):
        yield Deed("another grouping", lambda place=place: pane.by.setCurrentIndex(place))
    yield Deed("going to the search", page.focus_search)
    for letter in "zujin":
        yield Deed("a letter in the search", lambda letter=letter: key(letter))
    yield Deed("everything shown again", pane.show_all)
    for _ in range(25):
        yield Deed("the next entry", lambda: QTest.keyClick(listing, Qt.Key.Key_Down))
    for _ in range(3):
        yield Deed("a page down the list", lambda: QTest.keyClick(listing, Qt.Key.Key_PageDown))
    yield Deed("the filters opened", lambda: pane.filter_box.pop_up(pane.filter_button))
    yield Deed("a filter chosen", lambda: click(pane.filter_box.money))
    yield Deed("the filters closed", pane.filter_box.close)
    yield Deed("everything shown again", pane.show_all)


def pictures(main: MainWindow) -> Iterator[Deed]:
    """Yield a picture: walked over, chosen from, copied, saved."""
    page = main.wizard.results
    assert page
    page.tabs.setCurrentIndex(2)
    for _ in range(4):
        yield Deed("the next bar of a picture", lambda: QTest.keyClick(page.timeline.chart, Qt.Key.Key_Down))
    yield Deed("a bar chosen", lambda: QTest.keyClick(page.timeline.chart, Qt.Key.Key_Return))
    yield Deed("a picture copied", page.copy_shown)
    yield Deed("a picture saved", page.save_picture, said)
    yield closing()
    page.tabs.setCurrentIndex(0)
    yield Deed("everything shown again", page.pane.show_all)


def menus(main: MainWindow) -> Iterator[Deed]:
    """Yield every menu, with the menus in it."""
    spot = main.mapToGlobal(QPoint(10, 30))
    for menu in main.menus.values():
        yield Deed("a menu opened", lambda menu=menu: menu.popup(spot))
        for under in menu.findChildren(QMenu):
            yield Deed("a menu in a menu opened", lambda under=under: under.popup(spot))
            under.close()
        yield Deed("a menu closed", menu.close)


def looks(main: MainWindow) -> Iterator[Deed]:
    """Yield every theme and some sizes, at the result and at a page of questions."""
    for where, page in (("at the result", RESULTS), ("at a page of questions", 2)):
        yield Deed("from the result to a page", lambda page=page: main.wizard.go(page))
        for theme in ("dark", "contrast", "light"):
            yield Deed(f"another theme, {where}", lambda theme=theme: main.store.change(theme=theme))
        for size in (150, 200, 100):
            yield Deed(f"another type size, {where}", lambda size=size: main.store.change(type_size=size))
    yield Deed("the result, shown again", main.wizard.show_results)


def around(main: MainWindow) -> Iterator[Deed]:
    """Yield files: exported, saved, opened, dropped; and beginning anew."""
    for text in ("Excel 清单", "PDF 结果单", "日历，到期前提醒"):
        yield Deed("an export, from start to end", chosen(main, text), said)
        yield closing()
    yield Deed("the message for a chat copied", chosen(main, "复制成聊天文字"), said)
    yield closing()
    files = main.files
    assert files
    yield Deed("saved to a file", files.save_as)
    file = files.file
    assert file
    yield Deed("a file opened", lambda: files.open_file(file))
    yield Deed("a file opened that is none", lambda: files.open_file(resources.path("samples")), said)
    yield closing()
    yield Deed("a file dropped", lambda: drop(main, file))
    yield Deed("the result, shown again", main.wizard.show_results)
    yield Deed("a new sitting begun", files.begin)


def chosen(main: MainWindow, text: str) -> Callable[[], None]:
    """Return what chooses the entry of the menus, or of the menu of exports in one, that begins so."""
    main.menus["file"].aboutToShow.emit()
    menus = (*main.menus.values(), *main.menus["file"].findChildren(QMenu))
    entries = (each for menu in menus for each in menu.actions())
    return next(each for each in entries if each.text().startswith(text)).trigger


def drop(main: MainWindow, file: Path) -> None:
    """Drop a file on the window."""
    data, no_key = QMimeData(), Qt.KeyboardModifier.NoModifier
    data.setUrls([QUrl.fromLocalFile(str(file))])
    main.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, no_key))


def hall() -> Iterator[Deed]:
    """Yield a hall: visitors, one after the other, and the clerk."""
    store = Store()
    store.change(pin=hashed(PIN))
    held: list[Hall] = []
    yield Deed("the hall opened", lambda: held.append(Hall(store)))
    here = held[0]
    yield Deed("the policy set there, in the hall", lambda: app.load_hall(here), lambda: here.main.session.ready)
    for _ in range(4):
        main = here.main
        main.session.replace(
            load_answers(main.session.policy_set, resources.path("samples", "noodle-shop.json")).answers
        )
        yield Deed("the result, of a visitor", main.wizard.show_results)
        yield Deed("the next visitor", here.clear, lambda: here.main.session.ready)
    yield Deed("the countdown shown", lambda: here.countdown.tell(9, here.main))
    yield Deed("the PIN asked for", here.ask_clerk, modal)
    modal().field.setText(PIN)
    yield Deed("the hall's settings, after the PIN", lambda: modal().try_it())
    yield closing()
    yield Deed("the hall closed", here.leave)
