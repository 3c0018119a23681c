"""The menu bar, as a table: one function for each menu, one row for each entry.

A new entry is one row here. A menu that is new needs its title in :meth:`MainWindow._make_menus` as well, because
the titles are painted before anything of this module is loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from huiqi.wizard import handing
from huiqi.wizard.words import tr

if TYPE_CHECKING:
    from huiqi.wizard.main_window import MainWindow


class Command(NamedTuple):
    """One entry: what it says, what it does, its keys.

    ``possible`` greys the entry while it is false; ``chosen`` puts a check mark before it while it is true. Both are
    asked when the menu opens. The keys work always: what is done says itself when there is nothing to do.
    """

    text: str
    run: Callable[[], object]
    keys: str = ""
    possible: Callable[[], bool] | None = None
    chosen: Callable[[], bool] | None = None


class Submenu(NamedTuple):
    """An entry that opens a menu of its own; its commands are asked for anew whenever it opens."""

    text: str
    commands: Callable[[], Iterable[Command]]


Row: TypeAlias = Command | Submenu | None
"""None is a line between entries."""


def file_menu(main: MainWindow) -> list[Row]:
    """What concerns the sitting as a whole and its file."""
    files = main.files
    assert files is not None
    return [
        Command(tr("新的自测(&N)"), files.begin, "Ctrl+N"),
        Command(tr("打开(&O)…"), files.open, "Ctrl+O"),
        Command(tr("保存(&S)"), files.save, "Ctrl+S"),
        Command(tr("另存为(&A)…"), files.save_as, "Ctrl+Shift+S"),
        None,
        Command(tr("导出 Excel 清单(&E)…"), main.wizard.export_excel),
        Command(tr("导出 PDF 结果单(&D)…"), main.wizard.export_pdf),
        Command(tr("导出日历，到期前提醒(&R)…"), partial(handing.export_calendar, main)),
        Command(tr("复制成聊天文字(&T)"), partial(handing.copy_chat, main)),
        None,
        Command(tr("打印预览(&P)…"), partial(handing.preview, main), "Ctrl+P"),
        None,
        Command(tr("退出(&X)"), main.close, "Ctrl+Q"),
    ]


def edit_menu(main: MainWindow) -> list[Row]:
    """What concerns single answers."""
    return [
        Command(tr("撤销上一个回答(&U)"), main.undo, "Ctrl+Z", possible=main.session.can_undo),
        None,
        Command(tr("填报内容一览(&L)"), main.show_overview, "Ctrl+L"),
        Command(tr("改评估日期(&D)…"), main.dateline.ask_date, "Ctrl+D"),
    ]


def tools_menu(main: MainWindow) -> list[Row]:
    """What is not needed in every sitting."""
    assert main.files is not None
    return [
        Command(tr("扫码或输入代码(&C)…"), main.files.read_codes, "Ctrl+K"),
        Command(tr("比较两次自测(&M)…"), partial(handing.compare, main)),
    ]


MENUS: dict[str, Callable[[MainWindow], list[Row]]] = {"file": file_menu, "edit": edit_menu, "tools": tools_menu}


def fill(main: MainWindow) -> None:
    """Put the entries into the menus of a window."""
    for name, rows in MENUS.items():
        menu = main.menus[name]
        menu.clear()
        for row in rows(main):
            _add(menu, row)


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
    for command in row.commands():
        _add_command(menu, command)
    menu.setEnabled(not menu.isEmpty())


def _add_command(menu: QMenu, command: Command) -> None:
    action = menu.addAction(command.text)
    action.setShortcut(QKeySequence(command.keys))
    action.triggered.connect(lambda: command.run())
    if command.chosen:
        action.setCheckable(True)
    _show_state(action, command)
    menu.aboutToShow.connect(
        partial(_show_state, action, command),
    )
    menu.aboutToHide.connect(partial(action.setEnabled, True))


def _show_state(action: QAction, command: Command) -> None:
    if command.possible:
        action.setEnabled(command.possible())
    if command.chosen:
        action.setChecked(command.chosen())
