"""The list of the result: searching, grouping, filtering and reading on, with keys and clicks."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from hands import RESTAURANT, heads, result_of
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from huiqi.policy.models import PolicySet
from huiqi.report.model import BUCKET_LABELS, Item
from huiqi.wizard.arrange import NOTHING, OVERVIEW
from huiqi.wizard.listing import KEY
from huiqi.wizard.results import ResultsPage
from huiqi.wizard.settings import Settings, Store

Write = Callable[[QWidget, str], None]


@pytest.fixture
def page(qtbot: QtBot, policy_set: PolicySet) -> Iterator[ResultsPage]:
    """The result of a restaurant in June 2022, by itself."""
    yield result_of(qtbot, policy_set, date(2022, 6, 30), RESTAURANT)


def shown(page: ResultsPage) -> list[str]:
    """The measures in the list, under closed heads too."""
    tree, shown = page.listing, list[str]()
    for head in map(tree.topLevelItem, range(tree.topLevelItemCount())):
        opened = head.isExpanded()
        head.setExpanded(True)
        shown += [head.child(place).data(0, KEY) for place in range(head.childCount())]
        head.setExpanded(opened)
    return shown


def test_counts_stand_on_the_heads(page: ResultsPage):
    assert page.report is not None
    assert heads(page) == ["总览"] + [
        f"{name}（{len(page.report.bucket(each))}）" for each, name in BUCKET_LABELS.items()
    ]
    assert page.listing.key() == OVERVIEW


def test_ctrl_f_searches_and_down_goes_to_what_was_found(page: ResultsPage, qtbot: QtBot, write: Write):
    qtbot.keyClick(page.listing, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.focusWidget() is page.pane.search
    write(page.pane.search, "房租")
    assert page.report and 0 < len(shown(page)) < 20
    every = {item.measure: item for item in page.report.items}
    assert {"small-business.20.state-rent", "services-support.69.state-rent"} & set(shown(page))
    assert sum(int(head.split("（")[1].rstrip("）")) for head in heads(page)) == len(shown(page))
    assert f"{len(every)} 项里有 {len(shown(page))} 项" == page.pane.status.text()
    qtbot.keyClick(page.pane.search, Qt.Key.Key_Down)
    assert page.focusWidget() is page.listing
    likeliest = every[page.listing.key()]
    assert likeliest.measure in shown(page)
    assert "租金" in likeliest.title and likeliest.title in page.details.toPlainText()


def test_the_likeliest_stands_first_under_its_head_and_is_where_down_leads(
    page: ResultsPage, qtbot: QtBot, write: Write
):
    write(page.pane.search, "门面")
    every = {item.measure: item for item in page.report.items}
    for group in page.pane.groups:
        rent = ["租金" in every[item.measure].title for item in group.items]
        assert rent == sorted(rent, reverse=True)
    assert any("专门面向" in every[each].title for each in shown(page))
    qtbot.keyClick(page.pane.search, Qt.Key.Key_Return)
    assert "租金" in every[page.listing.key()].title


def test_a_line_is_painted_in_the_width_it_was_measured_for(page: ResultsPage, dressed: Store):
    dressed.use(Settings(type_size=150))
    QApplication.processEvents()
    tree = page.listing
    for line in (tree.topLevelItem(0), tree.topLevelItem(1).child(0)):
        index = tree.indexFromItem(line)
        assert tree.visualItemRect(line).width() == tree.itemDelegate().sizeHint(None, index).width()


@pytest.mark.parametrize("by", ["department", "kind", "amount", "deadline"])
def test_the_chosen_line_stays_wholly_in_sight_in_another_arrangement(page: ResultsPage, by: str):
    last = page.report.bucket("to_confirm")[-1]
    page.pane.reveal(last.measure)
    page.pane.by.setCurrentIndex(page.pane.by.findData(by))
    tree = page.listing
    assert tree.key() == last.measure
    assert tree.viewport().rect().adjusted(0, -1, 0, 1).contains(tree.visualItemRect(tree.currentItem()))


def test_numbers_and_pinyin_are_found_too(page: ResultsPage, qtbot: QtBot, write: Write):
    for query in ("第二十七条", "fzjm", "22号", "税务局"):
        page.pane.search.clear()
        write(page.pane.search, query)
        assert 0 < len(shown(page)) < 224, query


def test_esc_clears_the_search_and_does_not_leave(page: ResultsPage, qtbot: QtBot, write: Write):
    write(page.pane.search, "房租")
    qtbot.keyClick(page.pane.search, Qt.Key.Key_Escape)
    assert page.pane.search.text() == "" and len(shown(page)) == 224
    qtbot.keyClick(page.pane.search, Qt.Key.Key_Escape)
    assert page.focusWidget() is page.listing and page.isVisible()


def test_nothing_found_says_what_to_do(page: ResultsPage, qtbot: QtBot, write: Write):
    write(page.pane.search, "qqqq")
    assert heads(page) == ["没有找到"] and page.listing.key() == NOTHING
    assert "为什么没有" in page.details.toPlainText() and "全部显示" in page.details.toPlainText()
    qtbot.mouseClick(page.pane.reset, Qt.MouseButton.LeftButton)
    assert len(shown(page)) == 224 and not page.pane.reset.isVisible()


def test_the_chosen_measure_stays_chosen_through_every_grouping(page: ResultsPage, qtbot: QtBot):
    measure = next(item.measure for item in page.report.items if item.bucket == "to_confirm" and item.departments)
    page.pane.reveal(measure)
    page.pane.by.setFocus()
    for place in (1, 2, 3, 4, 3, 2, 1, 0):
        key = Qt.Key.Key_Down if place > page.pane.by.currentIndex() else Qt.Key.Key_Up
        qtbot.keyClick(page.pane.by, key)
        assert page.pane.by.currentIndex() == place
        assert page.listing.key() == measure
        box = page.listing.visualItemRect(page.listing.currentItem())
        assert page.listing.viewport().rect().contains(box.center())
        assert sorted(shown(page)) == sorted(item.measure for item in page.report.items)


def test_filling_again_moves_nothing(page: ResultsPage):
    bar = page.listing.verticalScrollBar()
    page.pane.reveal(page.report.bucket("to_confirm")[9].measure)
    page.listing.topLevelItem(1).setExpanded(False)
    before = bar.value(), page.listing.key(), page.listing.topLevelItem(1).isExpanded()
    page.pane.show_report(page.report, page.session.policy_set)
    assert (bar.value(), page.listing.key(), page.listing.topLevelItem(1).isExpanded()) == before


def test_what_is_under_a_closed_head_is_there_once_it_is_wanted(page: ResultsPage, qtbot: QtBot):
    tree = page.listing
    closed = next(head for head in map(tree.topLevelItem, range(1, 7)) if head.text(0).startswith("不适用"))
    assert not closed.isExpanded() and not closed.childCount()  # nobody sees it, so it is not made
    tree.setCurrentItem(closed)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    names = [item.measure for item in page.report.bucket("not_applicable")]
    assert [closed.child(place).data(0, KEY) for place in range(closed.childCount())] == names
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert tree.key() == names[0] and isinstance(tree.subject(), Item)
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    assert not closed.isExpanded() and tree.currentItem() is closed
    page.pane.show_report(page.report, page.session.policy_set)
    assert not closed.childCount()
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    assert closed.childCount() == len(names)


def test_an_entry_under_a_closed_head_is_found(page: ResultsPage):
    measure = page.report.bucket("not_applicable")[-1].measure
    page.pane.reveal(measure)
    assert page.listing.key() == measure and page.listing.currentItem().parent().isExpanded()
    assert page.listing.viewport().rect().intersects(page.listing.visualItemRect(page.listing.currentItem()))


def test_a_chosen_entry_that_comes_under_a_closed_head_stays_chosen(page: ResultsPage):
    first = page.report.bucket("to_confirm")[0]
    page.pane.reveal(first.measure)
    moved = [replace(item, bucket="not_applicable") if item is first else item for item in page.report.items]
    page.pane.show_report(replace(page.report, items=tuple(moved)), page.session.policy_set)
    assert page.listing.key() == first.measure
    assert page.listing.currentItem().parent().text(0).startswith("不适用")


def test_arrows_walk_and_enter_reads_on(page: ResultsPage, qtbot: QtBot):
    page.tabs.setCurrentIndex(2)
    qtbot.keyClick(page.listing, Qt.Key.Key_Down)
    head = page.listing.currentItem()
    assert head.text(0).startswith("可享受")
    qtbot.keyClick(page.listing, Qt.Key.Key_Return)
    assert not head.isExpanded()
    qtbot.keyClick(page.listing, Qt.Key.Key_Return)
    assert head.isExpanded()
    qtbot.keyClick(page.listing, Qt.Key.Key_Down)
    item = page.listing.subject()
    assert isinstance(item, Item)
    qtbot.keyClick(page.listing, Qt.Key.Key_Return)
    assert page.tabs.currentIndex() == 0 and page.focusWidget() is page.details
    assert item.title in page.details.toPlainText()


def test_filters_by_click(page: ResultsPage, qtbot: QtBot):
    qtbot.mouseClick(page.pane.filter_button, Qt.MouseButton.LeftButton)
    box = page.pane.filter_box
    qtbot.waitUntil(box.isVisible)
    qtbot.keyClick(box.kinds["tax"], Qt.Key.Key_Space)
    qtbot.keyClick(box.direct, Qt.Key.Key_Space)
    qtbot.mouseClick(box.done, Qt.MouseButton.LeftButton)
    assert not box.isVisible()
    every = {item.measure: item for item in page.report.items}
    assert shown(page) and all(every[each].kind == "tax" and not every[each].via for each in shown(page))
    assert "税收优惠" in page.pane.status.text() and "自己能直接办的" in page.pane.status.text()
    qtbot.mouseClick(page.pane.reset, Qt.MouseButton.LeftButton)
    assert len(shown(page)) == 224 and not any(each.isChecked() for each in box.findChildren(QCheckBox))


def test_copying_the_chosen_entry(page: ResultsPage, qtbot: QtBot):
    item = page.report.bucket("to_confirm")[0]
    page.pane.reveal(item.measure)
    qtbot.keyClick(page.listing, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    told = QApplication.clipboard().text()
    assert item.title in told and item.sources[0].text in told and "<" not in told
    QApplication.clipboard().clear()
    qtbot.mouseClick(page.buttons["copy"], Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == told


def test_a_link_of_the_overview_leads_to_the_page_of_the_question(page: ResultsPage, qtbot: QtBot):
    with qtbot.waitSignal(page.question_asked) as asked:
        page.details.anchorClicked.emit("edit:employees")
    assert asked.args == ["employees"]


def test_everything_has_a_name_for_who_cannot_see_it(page: ResultsPage):
    named = (
        page.pane.search,
        page.pane.by,
        page.listing,
        page.details,
        page.tabs,
        page.timeline.chart,
        page.tally.chart,
    )
    assert all(each.accessibleName() for each in named)
    buttons = (*page.buttons.values(), page.pane.filter_button, page.pane.why, page.pane.reset, page.open.more)
    assert all(each.text() and each.accessibleDescription() for each in buttons)
    spoken = page.listing.topLevelItem(1).child(0).data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert "可享受" in spoken


def test_tab_goes_through_the_page_in_reading_order(page: ResultsPage, qtbot: QtBot):
    page.pane.search.setFocus()
    seen: list[QWidget] = [page.pane.search]
    for _ in range(8):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        seen.append(page.focusWidget())
    wanted = [page.pane.search, page.pane.filter_button, page.pane.by, page.pane.why, page.listing]
    assert seen[: len(wanted)] == wanted
    assert seen[len(wanted)] is page.tabs.tabBar()


SIZES = [(1366, 640), (1000, 560), (940, 430)]


def enlarged(page: ResultsPage, size: tuple[int, int], scale: int) -> None:
    font = page.font()
    font.setPointSizeF(10.5 * scale)
    page.setFont(font)
    page.resize(*size)
    QApplication.processEvents()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1, 2])
def test_no_text_is_cut_off(page: ResultsPage, size: tuple[int, int], scale: int):
    page.pane.search.setText("企业")
    enlarged(page, size, scale)
    assert (page.width(), page.height()) == size
    labelled = [*page.foot.findChildren(QPushButton), *page.pane.findChildren(QPushButton), *page.findChildren(QTabBar)]
    seen = [each for each in labelled if each.isVisible()]
    assert len(seen) >= 8
    for each in seen:
        assert each.width() >= each.sizeHint().width() and each.height() >= each.sizeHint().height(), each
        assert page.rect().contains(QRect(each.mapTo(page, QPoint()), each.size())), each
    status = page.pane.status
    assert status.height() >= status.heightForWidth(status.width())
    tree = page.listing
    assert tree.viewport().height() >= 3 * tree.fontMetrics().height()
    for line in (tree.topLevelItem(0), tree.topLevelItem(0).child(0), tree.topLevelItem(1).child(0)):
        box = tree.visualItemRect(line)
        room = box.width() - 2 * (tree.fontMetrics().height() // 4)
        wraps = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)
        assert box.height() >= tree.fontMetrics().boundingRect(0, 0, room, 10_000, wraps, line.text(0)).height()


def test_buttons_without_room_stand_in_a_menu(page: ResultsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    enlarged(page, (1040, 560), 1)
    assert not page.foot.more.isVisible() and page.buttons["pdf"].isVisible()
    enlarged(page, (1040, 560), 2)
    hidden = [name for name, each in page.buttons.items() if not each.isVisible()]
    assert page.foot.more.isVisible() and hidden == ["excel", "pdf", "copy", "picture"]
    menu = page.foot.more.menu()
    menu.aboutToShow.emit()
    offered = [page.buttons[name].text() for name in ("excel", "pdf", "copy")]
    assert [action.text() for action in menu.actions()] == offered
    QApplication.clipboard().clear()
    menu.actions()[2].trigger()
    assert QApplication.clipboard().text()


def test_buttons_left_out_stand_nowhere(page: ResultsPage):
    page.foot.leave_out({"excel", "pdf"})
    enlarged(page, (1000, 560), 2)
    assert not page.buttons["excel"].isVisible() and not page.buttons["pdf"].isVisible()
    page.foot.more.menu().aboutToShow.emit()
    told = {action.text() for action in page.foot.more.menu().actions()}
    assert not told & {page.buttons["excel"].text(), page.buttons["pdf"].text()}


def test_the_heading_gives_way_where_the_window_is_low(page: ResultsPage):
    enlarged(page, (1000, 760), 1)
    assert page.heading.isVisible() and page.heading.text().startswith("结果：") and page.notice.isVisible()
    enlarged(page, (1000, 760), 2)
    assert not page.heading.isVisible() and not page.notice.isVisible()
