"""The coverage report shows all of the text, and marks what the encoding rests on."""

from collections import Counter
from pathlib import Path

import pytest

from huiqi.cli import main
from huiqi.policy.check import COUNTS
from huiqi.policy.coverage import measures_of, segments, share_marked
from huiqi.report.coverage import coverage_html, coverage_text

CASES = Path(__file__).parents[1] / "cases"


def test_segments_together_are_the_text(policy_set) -> None:
    for provision in policy_set.provisions.values():
        assert "".join(piece.text for piece in segments(policy_set, provision)) == provision.text


def test_words_are_marked_by_what_rests_on_them(policy_set) -> None:
    pieces = segments(policy_set, policy_set.provisions["small-business.18"])
    marked = {mark.kind: piece.text for piece in pieces for mark in piece.marks}
    assert marked == {
        "number": "18.",
        "date": "自2022年1月1日至2025年12月31日",
        "test": "货车、挂车、专用作业车、轮式专用机械车",
        "figure": "按照现行车船税适用税额的50%征收",
        "department": "（内蒙古税务局负责）",
    }
    assert 0.8 < share_marked(pieces) < 1


def test_every_provision_is_told_with_its_measures_or_its_reason(policy_set) -> None:
    text = coverage_text(policy_set, {})
    for provision in policy_set.provisions.values():
        assert provision.id in text
        assert measures_of(policy_set, provision) or provision.note in text


def test_a_page_holds_the_whole_document_and_escapes_it(policy_set) -> None:
    document = policy_set.documents["ecommerce"]
    page = coverage_html(policy_set, document, {"ecommerce.10.upgrade": Counter({"eligible": 3})})
    assert page.count("<h2 ") == 19
    assert "符合 3，不符合 0" in page
    assert 'title="电商化改造奖励：每年最高 100 万元，最多连续 3 年"' in page


def test_the_command_writes_a_page_a_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coverage", "--cases", str(CASES), "--html", str(tmp_path / "pages")]) == 0
    assert {file.stem for file in (tmp_path / "pages").iterdir()} == set(COUNTS)
    assert main(["coverage"]) == 0
    assert "small-business.50" in capsys.readouterr().out
    assert main(["coverage", "--cases", str(tmp_path / "nowhere")]) == 2
    assert "nowhere" in capsys.readouterr().err
