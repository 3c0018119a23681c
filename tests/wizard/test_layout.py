"""Where things stand on a page, and how large they are beside the words they belong to."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from types import SimpleNamespace

import pytest
from fitting import SCREEN, contrast, cut_off, settle
from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMainWindow, QPushButton, QWidget, QWizard
from pytestqt.qtbot import QtBot

from huiqi.policy.models import PolicySet
from huiqi.wizard import steps, words
from huiqi.wizard.dateline import DateDialog, meaning
from huiqi.wizard.fields.tiles import CheckTile, RadioTile
from huiqi.wizard.hall_bar import HallBar
from huiqi.wizard.listing import Listing
from huiqi.wizard.look import LIGHT, THEMES
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.page_view import PageView
from huiqi.wizard.section_page import MARGIN
from huiqi.wizard.session import Session
from huiqi.wizard.settings import Settings, Store
from huiqi.wizard.steps import Steps
from huiqi.wizard.window import OVERVIEW, RESULTS

BEARING = 3
"""Pixels by which letters that stand at one edge may differ: each has some room of its own beside it."""
TITLE_BAR = 30
"""Pixels of the screen that a window does not have for itself."""
NAME = "内蒙古自治区呼和浩特市新城区草原明珠商贸物流与电子商务综合服务有限责任公司敕勒川大街中心旗舰店"


@pytest.fixture
def english() -> Iterator[None]:
    """Until the end of the test the window is in English."""
    translator = words.english()
    assert translator
    QApplication.installTranslator(translator)
    yield
    QApplication.removeTranslator(translator)


@pytest.fixture(params=[100, 200])
def laptop(request: pytest.FixtureRequest, qtbot: QtBot, policy_set: PolicySet, dressed: Store) -> MainWindow:
    """The program on a small laptop, in ordinary and in large type, on a day on which much is asked."""
    dressed.use(Settings(type_size=request.param))
    made = MainWindow(Session(date(2022, 9, 1)), store=dressed)
    qtbot.addWidget(made, before_close_func=lambda each: setattr(each.files, "may_forget", lambda _: True))
    made.show()
    made.start(policy_set)
    made.resize(*SCREEN)
    return made


def ink_begins(widget: QWidget, root: QWidget) -> int:
    """Return how far from the left of a window the first letter of a widget is seen."""
    picture = widget.grab().toImage()
    ground = picture.pixel(picture.width() - 1, picture.height() - 1)
    rows = range(picture.height())
    first = next(x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in rows))
    return widget.mapTo(root, QPoint(0, 0)).x() + first


@pytest.mark.parametrize("begins_at", [100, 200])
def test_the_arrows_of_a_list_are_as_large_as_its_type(qtbot: QtBot, dressed: Store, begins_at: int):
    """Also where the program was started with large type: an arrow is as wide as lines are indented."""
    dressed.use(Settings(type_size=begins_at))
    listing = Listing()
    qtbot.addWidget(listing)
    listing.show()
    for size in (begins_at, 200, 150):
        dressed.use(Settings(type_size=size))
        assert listing.indentation() == listing.fontMetrics().height()


def test_white_paper_stands_out_from_what_it_lies_on(qtbot: QtBot, dressed: Store):
    view = PageView()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    view.show_pages([QSizeF(595, 842)])
    for theme in THEMES:
        dressed.use(Settings(theme=theme))
        picture = view.viewport().grab().toImage()
        desk, paper = picture.pixelColor(3, 3), picture.pixelColor(picture.rect().center())
        assert paper == QColor(Qt.GlobalColor.white)
        assert contrast(paper.rgb() & 0xFFFFFF, desk.rgb() & 0xFFFFFF) >= 3, theme


def test_a_page_begins_with_a_whole_question(laptop: MainWindow):
    """With the first one that waits for an answer: its words are in sight, no half of another above it, save at the foot."""
    wizard, places = laptop.wizard, set[str]()
    laptop.resize(SCREEN[0], 500)
    laptop.session.replace({"company_name": NAME, "applicant_type": "enterprise", "employees": 28, "industry": "52"})
    for page_id, page in wizard.sections.items():
        wizard.go(page_id)
        settle()
        bar = page._scroll.verticalScrollBar()
        place = "head" if bar.value() == 0 else "foot" if bar.value() == bar.maximum() else "between"
        first = next((each for each in page.rows if each.isVisible() and each.open()), None)
        if first:
            places.add(place)
            assert first.has_focus()
            assert first.title.visibleRegion().boundingRect() == first.title.rect(), page_id
            assert place != "between" or first.y() == bar.value() + MARGIN, page_id
    assert places >= {"head", "between"}


def test_the_person_begins_where_it_can_be_seen(laptop: MainWindow):
    """Also where 不清楚, which stands there to begin with, is further down; an arrow key chooses what one only looks at."""
    wizard, only_looked_at = laptop.wizard, 0
    laptop.resize(SCREEN[0], min(SCREEN[1], 25 * laptop.fontMetrics().height()))
    for page_id, page in wizard.sections.items():
        wizard.go(page_id)
        settle()
        now = QApplication.focusWidget()
        if not page.isAncestorOf(now):
            continue
        assert not now.visibleRegion().isEmpty() and now.visibleRegion().boundingRect().top() == 0, page_id
        if isinstance(now, RadioTile) and not now.isChecked():
            only_looked_at += 1
            QTest.keyClick(now, Qt.Key.Key_Down)
            assert now.isChecked() and now.hasFocus()
    assert only_looked_at


def labels(root: QWidget) -> list[QLabel]:
    return [each for each in root.findChildren(QLabel) if each.isVisible() and each.text()]


def test_the_words_of_a_page_stand_under_its_title(laptop: MainWindow):
    wizard = laptop.wizard
    for page_id in (0, *wizard.sections, OVERVIEW):
        wizard.go(page_id)
        settle()
        page = wizard.currentPage()
        titles = [each for each in labels(wizard) if each.text() == page.title() and not each.property("role")]
        edge = ink_begins(titles[0], wizard)
        told = [each for each in labels(page) if each.property("role") in ("intro", "question", "heading")]
        assert told
        for each in (each for each in told if each.text()[0] not in "“（"):  # which have room before their ink
            assert abs(ink_begins(each, wizard) - edge) <= BEARING, (page_id, each.text())


def test_the_column_beside_the_pages_has_one_edge(laptop: MainWindow):
    steps = laptop.wizard.steps
    assert isinstance(steps, Steps)
    laptop.wizard.go(3)
    settle()
    titles = [each for each in labels(steps) if each.property("role") != "count" and not each.property("now")]
    begins = [ink_begins(each, steps) for each in titles]
    assert len(begins) > 10 and max(begins) - min(begins) <= BEARING


def test_the_column_beside_the_pages_shows_whole_titles_and_what_comes_next(laptop: MainWindow):
    steps = laptop.wizard.steps
    assert isinstance(steps, Steps)
    for page_id in (0, *laptop.wizard.sections, OVERVIEW):
        laptop.wizard.go(page_id)
        settle()
        titles = [each for each in steps._labels.values() if each.isVisible()]
        seen = [each.visibleRegion().boundingRect().height() / each.height() for each in titles]
        assert set(seen) <= {0, 1}
        now = titles.index(steps._labels[steps._now])
        assert titles[now].property("now") and seen[now] == seen[now + 1] == 1
        mark = titles[now].grab().toImage()
        assert mark.pixelColor(1, mark.height() // 2).name() == LIGHT.accent


@pytest.fixture(params=["zh", "en"])
def spoken(request: pytest.FixtureRequest) -> None:
    """The window in either language."""
    if request.param == "en":
        request.getfixturevalue("english")


def test_the_date_is_in_sight_on_the_first_page(spoken: None, laptop: MainWindow):
    laptop.resize(SCREEN[0], SCREEN[1] - TITLE_BAR)
    settle()
    edit = laptop.wizard.welcome.date_edit
    assert edit.visibleRegion().boundingRect() == edit.rect()


@pytest.mark.parametrize("way_back", [False, True])
def test_what_the_date_means_takes_two_lines_at_most(spoken: None, laptop: MainWindow, way_back: bool):
    """What is left out is heard all the same, and stands in the dialog that the keys open."""
    line = laptop.dateline
    laptop.wizard.go(3)
    for on in (date(2022, 1, 20), date(2022, 6, 30), date(2024, 3, 1), date(2026, 9, 1)):
        laptop.session.set_date(on)
        line.offer_way_back(way_back)
        settle()
        means = meaning(laptop.session.assessment, date.today())
        assert line.height() < 2.6 * line.fontMetrics().lineSpacing() and laptop.width() == SCREEN[0]
        assert cut_off(line) == [] and line._means.text()[:12] == means[:12]
        assert line._means.accessibleName() == means and means in line.change.accessibleDescription()
        assert (line._means.text() == means) or line._means.toolTip() == means
        assert DateDialog(laptop.session).means.text() == means


def test_the_result_has_the_room_of_buttons_it_does_not_show(laptop: MainWindow, dressed: Store):
    wizard = laptop.wizard
    following = wizard.button(QWizard.WizardButton.NextButton)
    for _ in range(3):
        wizard.go(RESULTS)
        settle()
        page = wizard.currentPage()
        assert page.geometry() == page.parentWidget().rect() and page.mapTo(wizard, QPoint(0, 0)).x() == 0
        assert wizard.height() - page.mapTo(wizard, page.rect().bottomLeft()).y() == 1  # nothing below it
        wizard.go(2)
        settle()
        assert 5 <= wizard.height() - following.geometry().bottom() <= 12
        wizard.go(RESULTS)
        dressed.use(Settings(theme="dark", type_size=300 - dressed.settings.type_size))
        settle()
        assert page.geometry() == page.parentWidget().rect() and page.height() == wizard.height()


def test_the_table_of_answers_has_three_columns_and_shares_its_width(laptop: MainWindow):
    laptop.session.replace({"company_name": NAME, "employees": 28})
    laptop.wizard.go(OVERVIEW)
    settle()
    page = laptop.wizard.currentPage()
    buttons = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    cells = [each for each in labels(page) if each.property("cell")]
    assert len({each.x() for each in (*labels(page), *buttons)}) == 3
    room = buttons[0].x() - cells[0].x()
    for each in cells:
        assert each.width() > 0.4 * room, each.text()
        assert (
            abs(each.heightForWidth(10_000) - buttons[0].height()) <= BEARING
        )  # so first lines stand beside the button


def test_the_frame_of_a_ticked_answer_stands_out(qtbot: QtBot, dressed: Store):
    """Also where 不清楚 only stands there because nobody has answered yet; then the frame has gaps."""
    for theme, kind, default in product(THEMES, (CheckTile, RadioTile), (True, False)):
        dressed.use(Settings(theme=theme))
        form = QWidget()
        qtbot.addWidget(form)
        tile = kind("不清楚", form)
        QHBoxLayout(form).addWidget(tile)
        tile.setChecked(True)
        tile.show_default(default)
        form.show()
        tile.clearFocus()
        picture = tile.grab().toImage()
        ground = picture.pixel(picture.width() - 6, picture.height() // 2) & 0xFFFFFF
        edge = [contrast(picture.pixel(x, 1) & 0xFFFFFF, ground) for x in range(8, picture.width() - 8)]
        clear = sum(each >= 3 for each in edge) / len(edge)
        assert 0.5 < clear < 0.95 if default else clear == 1, (theme, kind, default)


def test_the_result_has_one_edge_at_either_side(laptop: MainWindow):
    """That of the line with the date above it: heading, list, tabs and buttons; and some air above and below."""
    laptop.wizard.go(RESULTS)
    laptop.resize(SCREEN[0], 1400)  # there is room for the heading, too
    settle()
    page = laptop.wizard.currentPage()
    children = page.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    inside = [each for each in children if each.isVisible()]
    assert page.heading in inside and page.foot in inside
    left = laptop.dateline.layout().itemAt(0).widget().mapTo(laptop, QPoint(0, 0)).x()
    assert {each.mapTo(laptop, QPoint(0, 0)).x() for each in inside} == {left}
    assert {laptop.width() - each.mapTo(laptop, each.rect().topRight()).x() - 1 for each in inside} == {left}
    assert min(each.y() for each in inside) == page.height() - page.foot.geometry().bottom() - 1 == 8


def test_what_scrolls_keeps_its_width_and_is_told_from_the_title(laptop: MainWindow):
    """Tiles are as wide on a page without a scroll bar; a line stands above where something is scrolled out of sight."""
    wizard, widths, scrolled = laptop.wizard, set[int](), set[bool]()
    for page_id in (*wizard.sections, OVERVIEW):
        wizard.go(page_id)
        settle()
        scroll = wizard.currentPage()._scroll
        bar = scroll.verticalScrollBar()
        scrolled.add(bar.maximum() > 0)
        widths.add(scroll.viewport().width())
        for value in (0, bar.maximum()):
            bar.setValue(value)
            assert scroll._line.isVisible() == (bar.value() > 0) and scroll._line.width() == scroll.width()
    assert len(widths) == 1 and scrolled == {True, False}


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("wide", [900, 1366])
def test_the_bar_of_a_hall_is_as_high_as_what_is_in_it(qtbot: QtBot, dressed: Store, size: int, wide: int):
    dressed.use(Settings(type_size=size))
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = HallBar(window)
    window.addToolBar(bar)
    window.resize(wide, 600)
    window.show()
    settle()
    needed = max(each.sizeHint().height() for each in (bar.next, bar.note))
    assert needed <= bar.height() <= needed + bar.fontMetrics().height() and cut_off(bar) == []


def test_a_count_that_grows_is_not_cut(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    found = [SimpleNamespace(bucket="available")]
    monkeypatch.setattr(steps, "leads", lambda _: found)
    standing = steps.Standing(SimpleNamespace(assessment=None))
    qtbot.addWidget(standing)
    standing.count()
    standing.show()
    found *= 155
    standing.count()
    number = standing.counts["available"]
    assert number.text() == "155 项"
    assert number.width() >= number.fontMetrics().horizontalAdvance("155 项")


def test_a_scroll_bar_that_comes_and_goes_is_not_followed_for_ever(
    qtbot: QtBot, policy_set: PolicySet, monkeypatch: pytest.MonkeyPatch
):
    session = Session(date(2022, 6, 30))
    session.start(policy_set)
    column = Steps(session, lambda _: True)
    qtbot.addWidget(column)
    column.add("1", "开始", always=True)
    bar, placed = column._scroll.verticalScrollBar(), list[int]()

    def place(*_: int) -> None:
        placed.append(len(placed))
        bar.rangeChanged.emit(0, len(placed))

    monkeypatch.setattr(column._scroll, "setViewportMargins", place)
    column.mark("1")
    assert placed == [0, 1]
