"""Answering beside the list, and the pictures: what changes, what stays, what a click on a bar does."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hands import RESTAURANT, heads, result_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolTip
from pytestqt.qtbot import QtBot

from huiqi.policy.models import PolicySet
from huiqi.report.model import Item
from huiqi.wizard import talk
from huiqi.wizard.arrange import Changes
from huiqi.wizard.chart_page import ChartPage
from huiqi.wizard.open_questions import BATCH, effect
from huiqi.wizard.results import ResultsPage

ANSWERS = {"applicant_type": "enterprise", "industry": "52"}


@pytest.fixture
def page(qtbot: QtBot, small: PolicySet) -> Iterator[ResultsPage]:
    """The result of the small set, by itself: one measure available, three to confirm, one that has ended."""
    yield result_of(qtbot, small, date(2023, 3, 1), ANSWERS)


@pytest.fixture
def whole(qtbot: QtBot, policy_set: PolicySet) -> Iterator[ResultsPage]:
    """The result of a restaurant by the bundled set."""
    yield result_of(qtbot, policy_set, date(2022, 6, 30), RESTAURANT)


def press(page: ResultsPage, qtbot: QtBot, question: str, text: str) -> None:
    """Click an answer beside the list."""
    row = page.open.cards[question].row
    QApplication.processEvents()
    button = next(each for each in row.field.findChildren(QAbstractButton) if each.text().startswith(text))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, button.height() // 2))
    QApplication.processEvents()


def test_an_answer_beside_the_list_changes_it_in_place(page: ResultsPage, qtbot: QtBot):
    assert page.tabs.tabText(1) == f"待答（{page.session.questions_left}）"
    page.pane.reveal("doc.4.a")
    page.tabs.setCurrentIndex(1)
    assert list(page.open.cards) == list(page.session.assessment.open_questions[:BATCH])
    assert "出口企业补助" in page.open.cards["exports"].told.text()
    press(page, qtbot, "exports", "否")
    assert page.session.answers["exports"] is False
    assert [each for each in heads(page) if "不适用" in each or "待确认" in each] == [
        "待确认（2）  −1",
        "不适用（1）  ＋1".replace("＋", "+"),
    ]
    assert page.open.effect.isVisible()
    assert page.open.effect.text() == "待确认 −1，不适用 +1"
    assert page.listing.key() == "doc.4.a"
    assert page.open.cards["exports"].isVisible() and "已经回答" in page.open.cards["exports"].told.text()
    assert page.tabs.currentIndex() == 1


def test_the_chosen_entry_stays_where_it_is_while_others_come_and_go(whole: ResultsPage, qtbot: QtBot):
    chosen = whole.report.bucket("to_confirm")[40].measure
    whole.pane.reveal(chosen)
    whole.tabs.setCurrentIndex(1)
    place, before = whole.listing.visualItemRect(whole.listing.currentItem()), heads(whole)
    whole.session.answer("situations", frozenset({"rent"}))
    qtbot.waitUntil(lambda: heads(whole) != before)
    assert whole.listing.key() == chosen
    assert whole.listing.visualItemRect(whole.listing.currentItem()).top() == place.top()
    assert whole.focusWidget() is whole.listing


def test_a_gain_is_told_by_name(page: ResultsPage, qtbot: QtBot):
    page.session.replace({**ANSWERS, "employees": 10})
    page.show_report(page.report)
    page.initializePage()
    page.tabs.setCurrentIndex(1)
    page.open.ask("titles")
    press(page, qtbot, "titles", "高新技术企业")
    assert "新增可享受：高新技术企业奖补" in page.open.effect.text()
    assert "可享受（2）  +1" in heads(page)
    gained = next(
        page.listing.topLevelItem(1).child(n)
        for n in range(2)
        if "高新" in page.listing.topLevelItem(1).child(n).text(0)
    )
    assert "刚变为可享受" in gained.text(0)


def test_an_answer_taken_back_elsewhere_is_followed(page: ResultsPage, qtbot: QtBot):
    page.tabs.setCurrentIndex(1)
    press(page, qtbot, "exports", "是")
    page.listing.setFocus()
    page.session.answer("exports", None)
    boxes = page.open.cards["exports"].row.field.findChildren(QAbstractButton)
    qtbot.waitUntil(lambda: [each.text() for each in boxes if each.isChecked()] == ["不清楚"])


def test_a_link_of_the_details_puts_the_person_into_the_row(page: ResultsPage, qtbot: QtBot):
    page.pane.reveal("doc.2.a")
    assert "是否有出口业务" in page.details.toPlainText()
    page.details.anchorClicked.emit("ask:exports")
    assert page.tabs.currentWidget() is page.open
    qtbot.waitUntil(lambda: page.focusWidget() in list(page.open.cards["exports"].row.field.inputs()))
    page.details.anchorClicked.emit("ask:applicant_type")
    qtbot.waitUntil(lambda: page.focusWidget() in list(page.open.cards["applicant_type"].row.field.inputs()))


def test_of_a_question_that_may_not_arise_the_one_that_tells_is_asked_first(whole: ResultsPage, qtbot: QtBot):
    assessment = whole.session.assessment
    missing = {each.id for item in whole.report.items for each in item.missing}
    later = next(each for each in sorted(missing) if each not in assessment.open_questions)
    whole.details.anchorClicked.emit(f"ask:{later}")
    now = next(each for each in assessment.gates(later) if each in assessment.open_questions)
    qtbot.waitUntil(lambda: whole.open.cards[now].row.has_focus())
    assert later not in whole.open.cards


def test_further_rows_follow_a_moment_after_an_answer(whole: ResultsPage, qtbot: QtBot):
    whole.tabs.setCurrentIndex(1)
    before = list(whole.open.cards)
    question = whole.session.policy_set.questions[before[0]]
    answers = {"yes_no": False, "choices": frozenset[str]()}
    whole.session.answer(question.id, answers[question.kind])
    qtbot.waitUntil(lambda: whole.open.effect.isVisible())
    assert list(whole.open.cards) == before  # what the answer has done is seen first

    def waiting() -> list[str]:
        return [each for each in whole.open.cards if each in whole.session.assessment.open_questions]

    qtbot.waitUntil(lambda: len(waiting()) == BATCH)
    assert list(whole.open.cards)[: len(before)] == before


def test_more_questions_on_demand(whole: ResultsPage, qtbot: QtBot):
    whole.tabs.setCurrentIndex(1)
    assert len(whole.open.cards) == BATCH and whole.open.more.isVisible()
    qtbot.mouseClick(whole.open.more, Qt.MouseButton.LeftButton)
    assert list(whole.open.cards) == list(whole.session.assessment.open_questions[: 2 * BATCH])


def test_the_first_answer_moves_no_row(page: ResultsPage, qtbot: QtBot):
    page.tabs.setCurrentIndex(1)
    before = page.open.cards["exports"].mapTo(page, QPoint())
    press(page, qtbot, "exports", "否")
    assert page.open.cards["exports"].mapTo(page, QPoint()) == before


def test_an_answer_that_changes_no_number_says_so():
    assert effect(Changes({}, ())) == "各类的项数没有变。"


def test_another_date_is_not_told_as_the_effect_of_an_answer(page: ResultsPage, qtbot: QtBot):
    page.tabs.setCurrentIndex(1)
    press(page, qtbot, "exports", "否")
    page.session.set_date(date(2030, 1, 1))
    qtbot.waitUntil(lambda: page.report is not None and page.report.on == date(2030, 1, 1))
    assert page.open.effect.text().startswith("答一题")


def test_when_all_is_answered_it_says_so(page: ResultsPage, qtbot: QtBot):
    page.session.replace({"applicant_type": "self_employed", "grade": "g3", "industry": "52"})
    page.initializePage()
    page.tabs.setCurrentIndex(1)
    assert page.session.questions_left == 0
    assert "没有什么要问的了" in page.open.head.text() and page.tabs.tabText(1) == "待答"
    assert not page.open.more.isVisible() and not page.open.effect.isVisible()


def test_a_new_sitting_shows_nothing_of_the_last(page: ResultsPage, qtbot: QtBot):
    page.tabs.setCurrentIndex(1)
    press(page, qtbot, "exports", "否")
    page.pane.search.setText("出口")
    page.session.replace({})
    page.initializePage()
    assert page.pane.search.text() == "" and page.open.effect.text().startswith("答一题") and page.open.cards == {}
    assert not any("−" in head or "+" in head for head in heads(page))


def charts(page: ResultsPage) -> tuple[ChartPage, ChartPage]:
    return page.timeline, page.tally


@pytest.mark.parametrize("place", [0, 1])
def test_a_click_on_a_bar_lists_its_measures(whole: ResultsPage, qtbot: QtBot, place: int):
    tab = charts(whole)[place]
    whole.tabs.setCurrentWidget(tab)
    QApplication.processEvents()
    bar = tab.chart.picture.bars[-1]
    spot = QPoint(round(bar.x + bar.width / 2), round(bar.y + bar.height / 2)) + QPoint(
        tab.chart._margin(), tab.chart._margin()
    )
    qtbot.mouseClick(tab.chart, Qt.MouseButton.LeftButton, pos=spot)
    listed = [item for group in whole.pane.groups for item in group.items]
    assert sorted(item.measure for item in listed) == sorted(bar.measures)
    assert isinstance(whole.listing.subject(), Item)
    assert whole.pane.status.text().endswith(bar.told) and whole.pane.reset.isVisible()
    assert tab.chart.picture.bars[-1] == bar, "the picture shows all, whatever is picked in it"
    qtbot.mouseClick(tab.chart, Qt.MouseButton.LeftButton, pos=spot)
    assert not whole.pane.reset.isVisible()


def test_keys_walk_over_the_bars(whole: ResultsPage, qtbot: QtBot):
    chart = whole.tally.chart
    whole.tabs.setCurrentWidget(whole.tally)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    told = [bar.told for bar in chart.picture.bars]
    assert chart.accessibleName().endswith(told[0])
    for _ in range(3):
        qtbot.keyClick(chart, Qt.Key.Key_Down)
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chart.accessibleName() == f"分布图：{told[2]}"
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert whole.pane.is_narrowed()
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert not whole.pane.is_narrowed()
    for _ in range(len(told) + 3):
        qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.accessibleName().endswith(told[-1])
    assert whole.tally.verticalScrollBar().value() > 0


def test_the_picture_is_described_and_each_bar_has_a_tip(whole: ResultsPage, monkeypatch: pytest.MonkeyPatch):
    chart = whole.timeline.chart
    whole.tabs.setCurrentWidget(whole.timeline)
    assert "评估日期 2022年6月30日" in chart.accessibleDescription()
    tips: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: tips.append(text))
    bar = chart.picture.bars[0]
    spot = QPoint(round(bar.x) + 2 + chart._margin(), round(bar.y) + 2 + chart._margin())
    QApplication.sendEvent(chart, QHelpEvent(QHelpEvent.Type.ToolTip, spot, chart.mapToGlobal(spot)))
    assert len(tips) == 1 and tips[0].startswith(bar.told)


def test_pictures_follow_filter_and_answers(whole: ResultsPage, qtbot: QtBot):
    whole.tabs.setCurrentWidget(whole.tally)
    before = whole.tally.chart.picture
    whole.pane.search.setText("税务局")
    assert 0 < len(whole.tally.chart.picture.bars) < len(before.bars)
    whole.pane.search.clear()
    assert whole.tally.chart.picture == before
    whole.session.answer("exports" if "exports" in whole.session.policy_set.questions else "ownership", "private")
    qtbot.waitUntil(lambda: whole.tally.chart.picture != before)


def test_a_picture_is_copied_and_saved_on_white(
    whole: ResultsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
):
    assert not whole.buttons["picture"].isVisible()
    whole.tabs.setCurrentWidget(whole.timeline)
    qtbot.mouseClick(whole.buttons["copy"], Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().image().width() > 1500
    monkeypatch.setattr(talk, "ask_save_as", lambda *_: tmp_path / "a.png")
    qtbot.mouseClick(whole.buttons["picture"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(said))
    image = QImage(str(tmp_path / "a.png"))
    assert image.width() > 1500 and image.pixelColor(2, 2).name() == "#ffffff"
    assert (
        len({image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)})
        > 3
    )
    assert said and "a.png" in said[0]


def test_a_picture_that_cannot_be_written_gets_a_sentence(
    whole: ResultsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
):
    whole.tabs.setCurrentWidget(whole.timeline)
    monkeypatch.setattr(talk, "ask_save_as", lambda *_: tmp_path / "missing" / "a.png")
    qtbot.mouseClick(whole.buttons["picture"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(said))
    assert len(said) == 1 and said[0].endswith("。")


def test_why_not_is_opened_with_what_was_looked_for(whole: ResultsPage, qtbot: QtBot):
    whole.pane.search.setText("工业设计中心")
    qtbot.mouseClick(whole.pane.why, Qt.MouseButton.LeftButton)
    why = whole.why
    assert why is not None and why.isVisible() and why.search.text() == "工业设计中心"
    assert why.hits.topLevelItemCount() > 0
    key = (
        "services-support.20.state-rent"
        if "services-support.20.state-rent" in whole.session.policy_set.measures
        else ""
    )
    key = key or next(iter(whole.session.policy_set.measures))
    why.details.anchorClicked.emit(f"show:{next(item.measure for item in whole.report.items)}")
    assert whole.listing.key() == whole.report.items[0].measure and not whole.pane.is_narrowed()
    assert key


def test_leaving_the_page_closes_the_window_of_questions(whole: ResultsPage, qtbot: QtBot):
    qtbot.mouseClick(whole.pane.why, Qt.MouseButton.LeftButton)
    whole.hide()
    assert whole.why is not None and not whole.why.isVisible()
