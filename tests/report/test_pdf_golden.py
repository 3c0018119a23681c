"""Five businesses on paper, byte for byte."""

import pytest

from . import golden_pdfs


@pytest.mark.parametrize("name", golden_pdfs.WAYS)
def test_the_pdf_is_the_golden_one(policy_set, name: str) -> None:
    old, new = golden_pdfs.golden(name), golden_pdfs.printed(policy_set, name)
    if golden_pdfs.unpacked(old) != golden_pdfs.unpacked(new):
        pytest.fail(
            f"make golden writes it anew, if this is meant:\n{golden_pdfs.changes(old, new)[:4000]}", pytrace=False
        )


def test_a_changed_word_is_told() -> None:
    old = golden_pdfs.golden("noodle-shop-2022")
    assert golden_pdfs.unpacked(old) != golden_pdfs.unpacked(old[:-200])
    assert "+1: 惠企自测 结果单" in golden_pdfs.changes(b"", old)
