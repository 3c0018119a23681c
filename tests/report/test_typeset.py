"""Lines and blocks: nothing is lost, and no line breaks the rules of Chinese typesetting."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiqi.report import fonts
from huiqi.report.typeset import Block, Bookmark, Column, Decoration, Face, bold, break_lines, plain

BODY = Face(fonts.REGULAR, 10.5, 16)
SIGNS = "内蒙古自治区，。；（《》）“”0123456789万元%A b\n…　"


@pytest.fixture(autouse=True, scope="module")
def _fonts() -> None:
    fonts.register()


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@given(st.text(st.sampled_from(SIGNS), max_size=200), st.integers(60, 400))
def test_lines_keep_the_text_and_stay_within_the_width(text: str, width: int) -> None:
    lines = break_lines(text, BODY, width)
    assert squeezed("".join(lines)) == squeezed(text)
    assert all(fonts.width(line, BODY.font, BODY.size) <= width + 0.01 for line in lines)


@pytest.mark.parametrize("width", range(80, 300, 7))
def test_no_closing_mark_begins_a_line_and_no_number_is_torn(width: int) -> None:
    source = "对首次达到限额以上的（含个体）给予“5万元”奖励，2022年12月31日前，《办法》规定；不超过1,000,000元。"
    lines = break_lines(source * 3, BODY, width)
    assert not [line for line in lines if line[0] in "，。；）》”"]
    assert not [line for line in lines if line[-1] in "（《“"]
    assert "".join(lines).count("1,000,000元") == sum(line.count("1,000,000元") for line in lines)


@pytest.mark.parametrize("width", range(84, 200, 7))
def test_a_number_stays_with_its_unit_over_a_blank(width: int) -> None:
    parts = ["12.9 万元", "12,000 元/月", "2023 年", "30 日"]
    lines = break_lines(f"合计 {parts[0]}，租金 {parts[1]}，到 {parts[2]} 4 月 {parts[3]}为止。", BODY, width)
    assert all(any(part in line for line in lines) for part in parts)


@given(
    st.lists(st.tuples(st.text(st.sampled_from(SIGNS), max_size=40), st.booleans()), max_size=6), st.integers(60, 300)
)
def test_runs_keep_their_text_and_their_font(parts: list[tuple[str, bool]], width: int) -> None:
    runs = tuple(bold(text) if heavy else plain(text) for text, heavy in parts)
    lines = Column(0, width, runs, BODY).lines
    for font in (fonts.BOLD, fonts.REGULAR):
        said = "".join(text for text, of in runs if of == font)
        assert squeezed("".join(text for line in lines for text, of in line if of == font)) == squeezed(said)
    assert all(sum(fonts.width(text, font, BODY.size) for text, font in line) <= width + 0.01 for line in lines)


@pytest.mark.parametrize("width", range(60, 140))
def test_a_label_is_never_torn(width: int) -> None:
    runs = (plain("名下有下面哪些车辆：货车、挂车  "), bold("依据 "), plain("内政办发第43条"))
    labels = [text for line in Column(0, width, runs, BODY).lines for text, font in line if font == fonts.BOLD]
    assert [label.strip() for label in labels] == ["依据"]


@pytest.mark.parametrize("count", range(2, 9))
def test_a_split_leaves_no_line_alone(count: int) -> None:
    block = Block((Column(0, 100, "\n".join("行" * count), BODY),))
    for fitting in range(count):
        if parts := block.split(fitting * BODY.leading + 1):
            lines = [round(part.height / BODY.leading) for part in parts]
            assert sum(lines) == count
            assert min(lines) >= 2
            assert lines[0] <= fitting


def test_of_a_split_block_the_box_stays_at_the_start_and_the_rule_at_the_end() -> None:
    decoration = Decoration(tick_box=True, rule=True, bookmark=Bookmark("key"))
    parts = Block((Column(0, 100, "\n".join("行" * 6), BODY),), decoration).split(3 * BODY.leading)
    assert parts
    assert [part.decoration.tick_box for part in parts] == [True, False]
    assert [part.decoration.rule for part in parts] == [False, True]
    assert [part.key for part in parts] == ["key", ""]


def test_marks_the_font_lacks_vanish_and_letters_it_lacks_are_marked() -> None:
    assert fonts.shown("蒙\ufe0f古\u180b\u1680文\u1820", fonts.REGULAR) == "蒙古 文〓"


def test_every_character_of_the_basic_block_that_the_font_promises() -> None:
    table = fonts.widths(fonts.BOLD)
    assert sum(code in table for code in range(0x4E00, 0xA000)) == 20_976
    assert fonts.widths(fonts.REGULAR).keys() == table.keys()
    assert fonts.shown("𬭎氵㐂", fonts.REGULAR) == "𬭎氵㐂"


def test_blanks_at_the_end_of_a_full_line_make_no_line_of_their_own() -> None:
    face = Face(fonts.REGULAR, 10, 14)
    assert break_lines("甲乙丙丁  ", face, 40) == ("甲乙丙丁",)
    assert break_lines("甲乙丙丁  戊己", face, 40) == ("甲乙丙丁", "戊己")


def test_a_label_is_not_broken_nor_a_sign_left_before_its_figure() -> None:
    face = Face(fonts.REGULAR, 10, 14)
    runs = (plain("甲乙丙"), bold("一起负责 "), plain("戊"))
    lines = ["".join(text for text, _ in line) for line in Column(0, 60, runs, face).lines]
    assert lines == ["甲乙丙", "一起负责 戊"]
    assert break_lines("共 5 元 × 80%", face, 45)[-1] == "× 80%"


@pytest.mark.parametrize("words", ["甲乙丙丁戊己庚", "甲乙丙丁戊己庚。", "甲乙丙丁戊己庚\n辛"])
def test_no_paragraph_ends_in_a_line_of_one_character(words: str) -> None:
    lines = break_lines(words, Face(fonts.REGULAR, 10, 14), 60)
    assert (lines[0], lines[1].strip("。")) == ("甲乙丙丁戊", "己庚")


def test_a_date_and_a_factor_stay_whole_and_a_date_too_long_for_the_line_breaks_between_its_parts() -> None:
    face = Face(fonts.REGULAR, 10, 14)
    assert break_lines("有效期到2022年12月31日为止", face, 100) == ("有效期到", "2022年12月31日为止")
    assert break_lines("应交的费用×（一减", face, 60)[-1] == "×（一减"
    assert break_lines("到2022年12月31日", face, 34) == ("到", "2022年", "12月", "31日")


def test_what_is_split_has_room_before_its_start_and_after_its_end_only() -> None:
    block = Block((Column(0, 100, "\n".join("行" * 6), BODY),), before=3, after=5)
    parts = block.split(3 * BODY.leading)
    assert parts
    assert [(part.before, part.after) for part in parts] == [(3, 0), (0, 5)]


@pytest.mark.parametrize("width", range(40, 120, 5))
def test_the_number_of_an_entry_stays_with_its_title(width: int) -> None:
    lines = break_lines("7. 甲乙丙；12. 丁戊己；3. 庚辛", Face(fonts.REGULAR, 10, 14), width)
    assert not [line for line in lines if line.endswith(".")]
