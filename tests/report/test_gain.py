"""What a measure gives is said once: its summary, and in bold what of it one gets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiqi.policy.compiled import bundled
from huiqi.report import fonts
from huiqi.report.pdf.gain import gain


def marked(summary: str, words: str) -> str:
    return "".join(f"[{text}]" if font == fonts.BOLD else text for text, font in gain(summary, words))


@pytest.mark.parametrize(
    ("summary", "words", "said"),
    [
        ("先征收，再全额返还。", "", "先征收，再全额返还。"),
        ("", "全额返还", "[全额返还]"),
        ("首次达标的，一次性奖励 5 万元。", "一次性奖励 5 万元", "首次达标的，[一次性奖励 5 万元]。"),
        ("2022 年的工会经费先征收，再全额返还。", "2022 年的工会经费全额返还", "2022 年的工会经费先征收，再全额返还。"),
        ("评定绿色商场。", "可以争取评定绿色商场；没有写给钱", "[可以争取评定绿色商场；没有写给钱]"),
        (
            "缴税有困难的，按规定减免。",
            "按规定减免，减多少没有写",
            "缴税有困难的，按规定减免。[按规定减免，减多少没有写]",
        ),
    ],
)
def test_what_is_said_twice_is_said_once(summary: str, words: str, said: str) -> None:
    assert marked(summary, words) == said


@pytest.mark.parametrize("words", ["减免 3 个月租金", "减免 6 个月租金或 1 个月租金"])
def test_a_figure_is_never_left_out(words: str) -> None:
    assert words in marked("租国有房屋的，减免租金 6 个月；别处的租金按月减免。", words)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_taken(summary: str, words: str) -> None:
    said = "".join(text for text, _ in gain(summary, words))
    assert said in (summary, words, summary + words)


def test_no_figure_of_the_bundled_set_is_lost() -> None:
    for measure in bundled().measures.values():
        said = "".join(text for text, _ in gain(measure.summary, measure.benefit.text))
        digits = {char for char in measure.benefit.text if char.isdigit()}
        assert digits <= set(said), measure.id
