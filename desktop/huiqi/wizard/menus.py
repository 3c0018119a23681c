"""The menu bar, as a table: one function for each menu, one row for each entry.

A new entry is one row here. A menu that is new needs its title in :meth:`MainWindow._make_menus` as well, because
the titles are painted before anything of this module is loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMenu, QMenuBar

from huiqi.wizard import handing
from huiqi.wizard.labels import brief, literal
from huiqi.wizard.words import tr

if TYPE_CHECKING:
    from huiqi.wizard.files import Files
    from huiqi.wizard.main_window import MainWindow
    from huiqi.wizard.settings import Store


class Command(NamedTuple):
    """One entry: what it says, what it does, its keys.

    ``possible`` greys the entry while it is false, and is asked when the menu opens; it is for the entries of a menu that
    stay. ``chosen`` puts a check mark before the entry if it is true; it is for the entries of a menu in a menu, which
    are made anew whenever it opens. The keys work always: what is done says itself when there is nothing to do.
    """

    text: str
    run: Callable[[], object]
    keys: str = ""
    possible: Callable[[], bool] | None = None
    chosen: Callable[[], bool] | None = None


class Submenu(NamedTuple):
    """An entry that opens a menu of its own; its commands are asked for anew whenever it opens."""

    text: str
    commands: Callable[[], Iterable[Row]]


Row: TypeAlias = "Command | Submenu | None"
"""None is a line between entries."""


def file_menu(main: MainWindow) -> list[Row]:
    """What concerns the sitting as a whole and its file."""
    files = main.files
    assert files is not None
    return [
        Command(tr("新的自测(&N)"), files.begin, "Ctrl+N"),
        Command(tr("打开(&O)…"), files.open, "Ctrl+O"),
        Submenu(tr("最近打开(&R)"), partial(recent_files, files)),
        Command(tr("保存(&S)"), files.save, "Ctrl+S"),
        Command(tr("另存为(&A)…"), files.save_as, "Ctrl+Shift+S"),
        None,
        Submenu(tr("导出(&E)"), partial(exports, main)),
        Command(tr("复制成聊天文字(&T)"), partial(handing.copy_chat, main)),
        None,
        Command(tr("打印预览(&P)…"), partial(handing.preview, main), "Ctrl+P"),
        None,
        Command(tr("退出(&X)"), main.close, "Ctrl+Q"),
    ]


def exports(main: MainWindow) -> Iterable[Row]:
    """What can be written into a file; a menu of its own, else the menu would be higher than a small screen in large type."""
    yield Command(tr("Excel 清单(&E)…"), main.wizard.export_excel)
    yield Command(tr("PDF 结果单(&P)…"), main.wizard.export_pdf)
    yield Command(tr("日历，到期前提醒(&C)…"), partial(handing.export_calendar, main))


def recent_files(files: Files) -> Iterable[Row]:
    """The files opened or saved lately, by number, with the folder where two have one name."""
    found = files.recent()
    for number, file in enumerate(found, start=1):
        alike = sum(other.name == file.name for other in found) > 1
        shown = tr("{name}（{more}）").format(name=file.name, more=file.parent) if alike else file.name
        name = literal(brief(shown))
        yield Command(f"&{number} {name}", partial(files.open_file, file))
    if found:
        yield None
        yield Command(tr("清除这些记录(&C)"), files.forget_recent)


def edit_menu(main: MainWindow) -> list[Row]:
    """What concerns single answers."""
    return [
        Command(tr("撤销上一个回答(&U)"), main.undo, "Ctrl+Z", possible=main.session.can_undo),
        None,
        Command(tr("填报内容一览(&L)"), main.show_overview, "Ctrl+L"),
        Command(tr("改评估日期(&D)…"), main.dateline.ask_date, "Ctrl+D"),
    ]


def view_menu(main: MainWindow) -> list[Row]:
    """How everything looks."""
    from huiqi.wizard.preferences import sizes, themes

    return [
        Submenu(tr("字号(&Z)"), partial(_settings, main, "type_size", sizes())),
        Submenu(tr("颜色(&C)"), partial(_settings, main, "theme", themes())),
    ]


def _settings(main: MainWindow, name: str, offered: Iterable[tuple[object, str]]) -> Iterable[Row]:
    """One entry for each value a setting can have."""
    store = main.store
    for value, text in offered:
        yield Command(text, partial(store.change, **{name: value}), chosen=partial(_is_set, store, name, value))


def _is_set(store: Store, name: str, value: object) -> bool:
    return getattr(store.settings, name) == value


def tools_menu(main: MainWindow) -> list[Row]:
    """What is not needed in every sitting."""
    assert main.files is not None
    return [
        Command(tr("扫码或输入代码(&C)…"), main.files.read_codes, "Ctrl+K"),
        Command(tr("比较两次自测(&M)…"), partial(handing.compare, main)),
        None,
        Command(tr("设置(&S)…"), partial(set_preferences, main), "Ctrl+,"),
        Command(tr("大厅设置(&H)…"), partial(set_hall, main)),
    ]


def help_menu(main: MainWindow) -> list[Row]:
    """What explains the program."""
    return [
        Command(tr("使用说明(&H)"), partial(explain, main), "F1"),
        Command(tr("关于惠企自测(&A)"), partial(show_about, main)),
    ]


def _run(dialog: QDialog) -> None:
    """Show a dialog until it is closed, and let it go."""
    dialog.exec()
    dialog.deleteLater()


def explain(main: MainWindow) -> None:
    """Show how to use the program, beside it."""
    from huiqi.wizard.help import show_help

    show_help(main.store.settings.language, main)


def show_about(main: MainWindow) -> None:
    """Show versions, documents and licences."""
    from huiqi.wizard.about import About

    _run(About(main.session.policy_set, main))


def set_preferences(main: MainWindow) -> None:
    """Let the person set size of type, theme and language."""
    from huiqi.wizard.preferences import Preferences

    _run(Preferences(main.store, main))


def set_hall(main: MainWindow) -> None:
    """Let the clerk of a hall set the contact list and what concerns the hall mode; asks for the PIN where one is set."""
    from huiqi.wizard.hall_settings import HallSettings
    from huiqi.wizard.pin_dialogs import clerk_is_here

    if clerk_is_here(main.store, main):
        _run(HallSettings(main.store, main.session.policy_set, main))


MENUS: dict[str, Callable[[MainWindow], list[Row]]] = {
    "file": file_menu,
    "edit": edit_menu,
    "view": view_menu,
    "tools": tools_menu,
    "help": help_menu,
}


def fill(main: MainWindow) -> None:
    """Put the entries into the menus of a window, and let F10 open the first, also where the system does not."""
    QShortcut(QKeySequence("F10"), main, partial(_open_first, main.menuBar()))
    for name, rows in MENUS.items():
        menu = main.menus[name]
        menu.clear()
        for row in rows(main):
            _add(menu, row)


def _open_first(bar: QMenuBar) -> None:
    if bar.isVisible():  # a hall has none
        bar.setActiveAction(bar.actions()[0])


def _add(menu: QMenu, row: Row) -> None:
    match row:
        case Command():
            _add_command(menu, row)
        case Submenu():
            under = menu.addMenu(row.text)
            menu.aboutToShow.connect(partial(_refill, under, row))
        case None:
            menu.addSeparator()


def _refill(menu: QMenu, row: Submenu) -> None:
    menu.clear()
    for each in row.commands():
        _add(menu, each)
    menu.setEnabled(not menu.isEmpty())


def _add_command(menu: QMenu, command: Command) -> None:
    action = menu.addAction(command.text)
    action.setShortcut(QKeySequence(command.keys))
    action.triggered.connect(lambda: command.run())
    if command.chosen:
        action.setCheckable(True)
        action.setChecked(command.chosen())
    if command.possible:
        menu.aboutToShow.connect(partial(_enable, action, command.possible))
        menu.aboutToHide.connect(partial(action.setEnabled, True))


def _enable(action: QAction, possible: Callable[[], bool]) -> None:
    action.setEnabled(possible())
