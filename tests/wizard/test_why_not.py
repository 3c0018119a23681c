"""为什么没有××？: every measure and every provision gets its answer."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from huiqi.matching.assessment import Assessment, assess
from huiqi.policy.models import PolicySet
from huiqi.report.build import build_report
from huiqi.report.model import Report
from huiqi.wizard.sheet import plain_text
from huiqi.wizard.why import answer, explain, shown_as
from huiqi.wizard.why_not import MOST, WhyNot

ANSWERS = {"applicant_type": "enterprise", "industry": "62", "employees": 20, "revenue": Decimal(1_000_000)}


@pytest.fixture
def assessment(policy_set: PolicySet) -> Assessment:
    return assess(policy_set, ANSWERS, date(2022, 6, 30))


@pytest.fixture
def report(assessment: Assessment) -> Report:
    return build_report(assessment)


@pytest.fixture
def window(qtbot: QtBot, assessment: Assessment, report: Report) -> WhyNot:
    made = WhyNot(assessment, report)
    qtbot.addWidget(made)
    made.show_for()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("on", [date(2022, 6, 30), date(2026, 1, 1), date(2022, 3, 1)])
def test_every_measure_gets_an_answer(policy_set: PolicySet, on: date):
    assessment = assess(policy_set, ANSWERS, on)
    report = build_report(assessment)
    for ident, measure in policy_set.measures.items():
        told = plain_text(explain(assessment, report, ident))
        entry = shown_as(report, ident)
        assert told.startswith(measure.title) and measure.summary in told
        assert policy_set.provisions[measure.provision].text in told
        assert ("几个文件写的是同一项" in told) == (entry.measure != ident)


def test_every_provision_without_a_measure_says_why(policy_set: PolicySet, assessment: Assessment, report: Report):
    with_measure = {measure.provision for measure in policy_set.measures.values()}
    without = [each for ident, each in policy_set.provisions.items() if ident not in with_measure]
    assert len(without) > 50
    for provision in without:
        told = plain_text(explain(assessment, report, provision.id))
        assert provision.note and provision.note in told and provision.text in told


def test_the_answer_is_by_the_measure_itself_not_by_the_entry_it_is_shown_in(policy_set: PolicySet):
    """Of a measure printed twice one text has lapsed: asked for by name it says so, and where the other is."""
    assessment = assess(policy_set, ANSWERS, date(2024, 1, 1))
    report = build_report(assessment)
    lapsed = [
        ident
        for ident, outcome in assessment.outcomes.items()
        if outcome.bucket == "expired" and shown_as(report, ident).bucket != "expired"
    ]
    assert lapsed
    for ident in lapsed:
        told = plain_text(explain(assessment, report, ident))
        assert "到期" in told and shown_as(report, ident).title in told


@pytest.mark.parametrize(
    ("bucket", "begins"), [("available", "有的"), ("to_confirm", "还不能"), ("not_applicable", "不适用")]
)
def test_the_answer_in_one_sentence(report: Report, bucket: str, begins: str):
    for item in report.bucket(bucket):  # type: ignore[arg-type]
        assert answer(item).startswith(begins)


def test_written_by_hand_the_answer_is_beside_it(window: WhyNot, qtbot: QtBot):
    assert window.hits.topLevelItemCount() == 0 and "想查哪一项" in window.details.toPlainText()
    qtbot.keyClicks(window.search, "fzjm")
    assert window.hits.topLevelItemCount() == 4 and window.status.text() == "找到 4 条"
    qtbot.keyClick(window.search, Qt.Key.Key_Down)
    assert window.focusWidget() is window.hits
    first = window.details.toPlainText()
    qtbot.keyClick(window.hits, Qt.Key.Key_Down)
    assert window.details.toPlainText() != first and "租金减免" in window.details.toPlainText()


def test_a_guess_is_called_one_and_nothing_says_what_to_do(window: WhyNot):
    window.search.setText("公积金缴得太多了")
    assert "相近" in window.status.text() and window.hits.topLevelItemCount()
    window.search.setText("qqqq")
    assert window.status.text() == "没有找到" and "换一个说法" in window.details.toPlainText()


def test_many_hits_are_cut_with_a_word(window: WhyNot):
    window.search.setText("企业")
    assert window.hits.topLevelItemCount() == MOST and f"先列 {MOST} 条" in window.status.text()


def test_a_link_shows_the_entry_in_the_list(window: WhyNot, qtbot: QtBot):
    window.search.setText("电商化改造奖励")
    with qtbot.waitSignal(window.show_asked) as shown:
        window.details.anchorClicked.emit("show:small-business.9.ecommerce-upgrade")
    assert shown.args == ["small-business.9.ecommerce-upgrade"] and not window.isVisible()
