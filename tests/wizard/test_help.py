"""The help says what is true of the program, and is found one's way in; About names what everything rests on."""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huiqi import resources
from huiqi.policy.models import PolicySet
from huiqi.wizard import about, menus
from huiqi.wizard.about import About, about_html
from huiqi.wizard.hall_bar import NEXT_KEY
from huiqi.wizard.help import Help
from huiqi.wizard.main_window import MainWindow

LANGUAGES = ("zh", "en")


def text_of(language: str) -> str:
    return resources.path("help", f"{language}.md").read_text(encoding="utf-8")


@pytest.fixture
def shown(qtbot: QtBot) -> Help:
    made = Help("zh")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_it_names_does_something(main: MainWindow, language: str):
    commands = [row for rows in menus.MENUS.values() for row in rows(main) if isinstance(row, menus.Command)]
    keys = {QKeySequence(row.keys).toString() for row in commands} | {NEXT_KEY, "Shift+Tab"}
    keys |= {each.key().toString() for each in main.findChildren(QShortcut)}
    assert {found.strip("+") for found in re.findall(r"Ctrl\+\S|F\d+|Shift\+\w+", text_of(language))} <= keys | {
        "Ctrl+,"
    }
    assert "Ctrl+," in keys


def test_every_menu_entry_it_names_is_there(main: MainWindow):
    titles = {menu.title().partition("(")[0] for menu in main.menus.values()}
    entries = {action.text().partition("(")[0] for menu in main.menus.values() for action in menu.actions()}
    for menu, entry in re.findall(r"“(\w+)—(\w+)”", text_of("zh")):
        assert menu in titles
        assert entry in entries


def test_both_languages_have_the_same_figures():
    for figure in ("200 %", "2022", "F9", "F1", "Ctrl+Z", "settings.json", "huiqi --hall"):
        assert all(figure in text_of(language) for language in LANGUAGES), figure


def test_a_chapter_chosen_in_the_contents_stands_at_the_top(qtbot: QtBot, shown: Help):
    assert len(shown.chapters) >= 10
    shown.contents.setFocus()
    for _ in range(5):
        qtbot.keyClick(shown.contents, Qt.Key.Key_Down)
    chapter = shown.contents.currentIndex().data()
    assert shown.text.textCursor().block().text() == chapter
    top = shown.text.cursorRect(shown.chapters[chapter]).top()
    assert 0 <= top < 3 * shown.fontMetrics().height()


def test_what_is_searched_for_is_marked_and_walked_through(qtbot: QtBot, shown: Help):
    shown.search.setFocus()
    shown.search.setText("不清楚")
    count = shown.text.toPlainText().count("不清楚")
    assert count > 2
    assert len(shown.text.extraSelections()) == count
    assert f"{count} 处" in shown.found.text()
    places = {shown.text.textCursor().position()}
    for _ in range(count):
        qtbot.keyClick(shown.search, Qt.Key.Key_Return)
        places.add(shown.text.textCursor().position())
    assert len(places) == count
    assert shown.isVisible()
    shown.search.setText("没有这样的话☃")
    assert "0 处" in shown.found.text()
    shown.search.clear()
    assert shown.found.text() == ""
    assert not shown.text.extraSelections()


def test_it_opens_once_and_goes_with_escape(qtbot: QtBot, main: MainWindow):
    menus.explain(main)
    menus.explain(main)
    (opened,) = main.findChildren(Help)
    with qtbot.waitSignal(opened.destroyed):
        qtbot.keyClick(opened, Qt.Key.Key_Escape)
    assert main.isVisible()


def test_about_names_versions_and_every_document(policy_set: PolicySet, qtbot: QtBot):
    dialog = About(policy_set)
    qtbot.addWidget(dialog)
    said = dialog.text.toPlainText()
    for name in ("Python", "Qt", "PySide6", "Apache License", "LGPL"):
        assert name in said
    assert policy_set.version in said
    assert policy_set.sha256[: about.SHA_SHOWN] in said
    for document in policy_set.documents.values():
        assert document.title in said
        assert document.notice in said
    dialog.copy()
    assert QGuiApplication.clipboard().text() == said
    QApplication.clipboard().clear()


def test_about_lists_the_licences_of_a_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    index = [{"name": "<b>qt</b>", "version": "6.9", "licence": "LGPL-3.0-only", "files": ["qt.txt"]}]
    (tmp_path / "index.json").write_text(json.dumps(index))
    monkeypatch.setattr(about.resources, "root", lambda _: tmp_path)
    assert about.licences() == ((("<b>qt</b>", "6.9", "LGPL-3.0-only"),), str(tmp_path))
    assert str(tmp_path) in about_html(None)
    assert "&lt;b&gt;qt" in about_html(None)


@pytest.mark.parametrize("content", ["", "[1]", '[{"name": "x"}]'])
def test_about_says_where_licences_are_when_there_is_no_list(monkeypatch, tmp_path: Path, content: str):
    (tmp_path / "index.json").write_text(content)
    monkeypatch.setattr(about.resources, "root", lambda _: tmp_path)
    assert "dist-info" in about_html(None)


def test_about_works_where_the_program_was_never_installed(monkeypatch: pytest.MonkeyPatch):
    from importlib import metadata

    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)
    assert "源码" in about_html(None)


def test_bullets_keep_off_their_lines(shown: Help):
    """As far as a third of a line is high; the lines below the first begin where its words do."""
    document = shown.text.document()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    block = next(each for each in blocks if each.textList() and each.layout().lineCount() > 1)
    assert _blank_after_bullet(shown, block) > shown.text.fontMetrics().height() / 3
    lines = block.layout()
    written = len(block.text()) - len(block.text().lstrip())
    assert abs(lines.lineAt(0).cursorToX(written)[0] - lines.lineAt(1).x()) < 1  # type: ignore[index]


def _blank_after_bullet(help_: Help, block: QTextBlock) -> int:
    """Return how many columns of pixels are empty between the bullet of a block and its words."""
    help_.text.setTextCursor(QTextCursor(block))
    help_.text.ensureCursorVisible()
    view, line = help_.text.viewport(), help_.text.cursorRect(QTextCursor(block))
    image = view.grab(QRect(0, line.y(), view.width(), line.height())).toImage()
    paper = image.pixel(0, 0)
    inked = [any(image.pixel(x, y) != paper for y in range(image.height())) for x in range(image.width())]
    bullet = inked.index(True)
    after = inked.index(False, bullet)
    return inked.index(True, after) - after
