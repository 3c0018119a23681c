import pytest

from huiqi.report.rowheight import TALLEST, height, lines_of


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 20, 1),
        ("措施", 20, 1),
        ("一二三四五六七八九十", 18.8, 1),
        ("一二三四五六七八九十甲", 18.8, 2),
        ("一二三四五六七八九十，", 18.8, 2),
        ("一行\n\n三行", 20, 3),
        ("一二三四五六七八九（十）", 18.8, 2),
        ("123456789012345", 18.8, 1),
        ("一二三四五六 123456789012", 18.8, 2),
        ("x" * 100, 18.8, 7),
        ("一" * 1000, 0.5, 1000),
    ],
)
def test_lines(text: str, width: float, lines: int) -> None:
    assert lines_of(text, width) == lines


def test_a_mark_that_must_not_begin_a_line_takes_a_character_with_it() -> None:
    assert lines_of("一二三四五六七八九十" * 2 + "。", 18.8) == 3


def test_every_line_makes_the_row_higher_up_to_what_a_row_may_be() -> None:
    assert height(2, 10.5) - height(1, 10.5) == pytest.approx(15.54)
    assert height(1, 10.5) >= 16.5
    assert height(100, 10.5) == TALLEST
