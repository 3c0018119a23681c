"""Where lines end: numbers stay with their units, no character stands alone, for the screen only."""

from itertools import pairwise

import pytest
from fitting import breaks_badly
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huiqi.wizard.folding import BLANK, CLOSING, JOINER, together, wrapped
from huiqi.wizard.labels import label
from huiqi.wizard.quiet import QuietBrowser


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        ("是", 10, ["是"]),
        ("一二三四五六", 3, ["一二三", "四五六"]),
        ("一二三，四五", 3, ["一二", "三，", "四五"]),
        ("投入 ETC 设备", 4, ["投入 ", "ETC ", "设备"]),
        ("", 5, [""]),
        ("一二三", 0, ["一", "二", "三"]),
        ("one two three", 5, ["one ", "two ", "three"]),
        ("商务局 4 项", 5, ["商务局 ", "4 项"]),
        ("共有224项措施", 4, ["共有", "224项", "措施"]),
        ("一二三四五六七。", 7, ["一二三四五", "六七。"]),
        ("一二（三四）五", 3, ["一二", "（三", "四）五"]),
        ('see "小型" here', 5, ["see ", '"小型" ', "here"]),
        ("tenants' rent", 8, ["tenants'", " rent"]),
        ("可享受 · 服务", 4, ["可享", "受 · ", "服务"]),
    ],
)
def test_words_wrap(words: str, width: int, lines: list[str]):
    assert wrapped(words, width, len) == lines


@given(st.text("一二三四，。（）ABC 12", max_size=60), st.integers(1, 30))
def test_wrapping_loses_nothing_and_fits(words: str, width: int):
    lines = wrapped(words, width, len)
    assert "".join(lines) == words
    assert all(len(line) <= width for line in lines)


@given(st.text("一二三四，。", min_size=1, max_size=60), st.integers(4, 30))
def test_no_line_begins_with_a_stop_unless_stops_fill_it(words: str, width: int):
    lines = wrapped(words, width, len)
    for before, after in pairwise(lines):
        assert after[0] not in CLOSING or all(char in CLOSING for char in before[1:])


@given(st.text("一二。，\n 项12第A", max_size=40))
def test_what_is_kept_together_looks_the_same(text: str):
    assert together(text).replace(JOINER, "").replace(BLANK, " ") == text


@given(
    st.lists(st.sampled_from(["一二", "三", "12 项", "4项", "第 5 页", "，一"]), max_size=30).map("".join),
    st.integers(8, 30),
)
def test_lines_break_well(words: str, width: int):
    assert not breaks_badly(wrapped(words, width, len))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("减免 1—3 个月租金", "减免 1\u2060—\u20603\u00a0个月租\u2060金"),
        ("见第53条。", "见第\u206053\u2060条。"),
        ("首批“互联网+”", "首批“\u2060互\u2060联\u2060网\u2060\u2060+\u2060”"),
        ("内政办发〔2022〕1号", "内政办发〔2022〕\u20601\u2060号"),
        ("已到期 0 · 未生效 12", "已到期\u00a00\u00a0· 未生效\u00a012"),
        ("不适用（16）", "不适用\u2060（16）"),
        ("选“以上都没有”。", "选“\u2060以\u2060上\u2060都\u2060没\u2060有\u2060”。"),
        ("可享受 · 第八条", "可享受\u00a0· 第八\u2060条"),
        ("巴图·苏和", "巴图\u2060·苏\u2060和"),
    ],
)
def test_ranges_places_and_signs_stay_whole(text: str, kept: str):
    assert together(text) == kept


def test_a_page_of_text_is_taken_away_as_it_was_given(qtbot: QtBot):
    page = QuietBrowser()
    qtbot.addWidget(page)
    page.setHtml("<p>租金 3 个月</p><p>一共 5 项，<b>可享受</b></p>")
    assert JOINER in page.document().toPlainText()
    page.selectAll()
    page.copy()
    assert QApplication.clipboard().text() == page.toPlainText() == "租金 3 个月\n一共 5 项，可享受"


def test_a_label_tells_everybody_but_the_screen_its_plain_text(qtbot: QtBot):
    said = "最多还有 43 个问题会影响结果"
    made = label(said)
    qtbot.addWidget(made)
    width = made.fontMetrics().horizontalAdvance(said) - 1
    assert made.text() == said and made.property("text") != said
    assert QAccessible.queryAccessibleInterface(made).text(QAccessible.Text.Name) == said
    made.setText("R&D 5 项")
    assert QAccessible.queryAccessibleInterface(made).text(QAccessible.Text.Name) == "R&D 5 项"
    made.setAccessibleName("变化")
    made.setText(said)
    assert made.accessibleName() == "变化"
    assert made.heightForWidth(width) == 2 * made.heightForWidth(10_000)
    made.clear()
    assert made.text() == made.property("text") == ""
