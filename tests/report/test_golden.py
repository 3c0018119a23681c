"""Five businesses as workbooks, cell by cell, and on paper, byte for byte; ``make golden`` writes them anew, if that is meant."""

import pytest
from golden_exports import WAYS, excel_changes, golden_pdf, pdf_changes, printed

SHOWN = 60
"""Lines of what changed that are told."""


@pytest.mark.parametrize("name", WAYS)
def test_the_workbook_is_the_golden_one(name: str) -> None:
    _same(excel_changes(name))


@pytest.mark.parametrize("name", WAYS)
def test_the_pdf_is_the_golden_one(name: str) -> None:
    _same(pdf_changes(golden_pdf(name), printed(name)))


def _same(changes: list[str]) -> None:
    if changes:
        pytest.fail("\n".join(["make golden writes it anew, if this is meant:", *changes[:SHOWN]]), pytrace=False)


def test_a_changed_word_is_told() -> None:
    old = golden_pdf("noodle-shop-2022")
    assert pdf_changes(old, old) == []
    assert pdf_changes(old, old.replace(b"/Lang (zh-CN)", b"/Lang (zh-TW)")) == ["same words, another layout"]
    assert "+1: 惠企自测 结果单" in pdf_changes(b"", old)
